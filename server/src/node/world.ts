// Node's side of what the commands need.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { linesOf } from '../cli/lines.js';
import type { World } from '../cli/world.js';
import { isRevision } from '../curation/revision.js';
import { exists, writeWhole } from './wholeFiles.js';

const { stdin, stdout, stderr } = process;

/** Bytes of one file in git. */
const MAX_FILE = 256 * 1024 * 1024;

/** What git prints, run without a shell; null where it fails. */
const git = (folder: string, ...args: readonly string[]): Promise<Buffer | null> =>
  new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: MAX_FILE }, (error, out) =>
      resolve(error ? null : out),
    );
  });

const readRevision = async (path: string, revision: string): Promise<Uint8Array | null> => {
  if (!isRevision(revision)) return null;
  const folder = dirname(path);
  const commit = await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  return commit && git(folder, 'cat-file', 'blob', `${commit.toString().trim()}:./${basename(path)}`);
};

const SKIPPED = new Set(['.git', 'node_modules']);

const filesIn = async (folder: string): Promise<readonly string[] | null> => {
  if (folder === '-' || !(await stat(folder).catch(() => null))?.isDirectory()) return null;
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter(({ name }) => !SKIPPED.has(name))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return (await filesIn(path)) ?? [];
        return entry.isFile() ? [path] : [];
      }),
  );
  return files.flat().sort();
};

export const nodeWorld: World = {
  read: (path) => (path === '-' ? buffer(stdin) : readFile(path)),
  lines: (path) => linesOf((path === '-' ? stdin : createReadStream(path)).setEncoding('utf8')),
  filesIn,
  readRevision,
  exists,
  write: writeWhole,
  print: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  complain: (message) => stderr.write(`safir: ${message}\n`),
};
