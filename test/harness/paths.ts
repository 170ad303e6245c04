// Where the harness reads and writes.
import { resolve } from 'node:path';

/** The repository (two folders up, from test/harness and from its bundle in test/dist alike). */
export const root = resolve(import.meta.dirname, '../..');

/** What is fetched or unpacked once and kept: the VS Code server, Chromium. */
export const cache = resolve(root, '.vscode-test');

/** What a run leaves for people: results and screenshots. */
export const artifacts = resolve(root, 'artifacts');
