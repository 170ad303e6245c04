// The files of one name that each workspace folder may have in `.safir`: each read once, and again when it changes.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { isolate } from '../display.js';
import type { Messages } from '../messages.js';
import type { YamlProblem } from '../yaml/yamlReader.js';
import type { EditedFile } from './fileEdit.js';

/** A folder's file as it is now; where there is none, as an empty one. */
export type WorkspaceFile<Content> = EditedFile & Content;

const folderUri = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

export class WorkspaceFiles<Content extends object> {
  /** In a workspace folder. */
  readonly path: string;
  readonly #read: (text: string) => Content;
  readonly #readFile: (uri: string) => Promise<string | null>;
  readonly #files = new Map<string, Promise<WorkspaceFile<Content>>>();
  #folders: readonly string[];

  /** @param folders the URIs of the workspace's folders */
  constructor(
    path: string,
    read: (text: string) => Content,
    folders: readonly string[],
    readFile: (uri: string) => Promise<string | null>,
  ) {
    this.path = path;
    this.#read = read;
    this.#folders = folders.map(folderUri);
    this.#readFile = readFile;
  }

  /** Whether a URI is that of such a file. */
  includes(uri: string): boolean {
    return uri.endsWith(`/${this.path}`);
  }

  /** Every folder's file. */
  all(): Promise<WorkspaceFile<Content>[]> {
    return Promise.all(this.#folders.map((folder) => this.#file(folder + this.path)));
  }

  /** The file of the innermost folder that holds `uri`; null outside of all. The same object until it changes. */
  async of(uri: string): Promise<WorkspaceFile<Content> | null> {
    const folder = this.#folders
      .filter((one) => uri.startsWith(one))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    return folder === '' ? null : this.#file(folder + this.path);
  }

  /** Reads a file again that may have changed; whether it did. */
  async changed(uri: string): Promise<boolean> {
    const before = await this.#files.get(uri);
    this.#files.delete(uri);
    const after = await this.#file(uri);
    if (!before || before.text !== after.text) return true;
    this.#files.set(uri, Promise.resolve(before));
    return false;
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(folderUri));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...added.map(folderUri)];
  }

  #file(uri: string): Promise<WorkspaceFile<Content>> {
    let file = this.#files.get(uri);
    if (!file) {
      file = this.#load(uri);
      this.#files.set(uri, file);
    }
    return file;
  }

  async #load(uri: string): Promise<WorkspaceFile<Content>> {
    const text = await this.#readFile(uri).catch(() => null);
    return { uri, text, version: null, ...this.#read(text ?? '') };
  }
}

/** What is wrong with a file, each at its line. */
export const yamlDiagnostics = (problems: readonly YamlProblem[], messages: Messages): Diagnostic[] =>
  problems.map(({ fault, line, field, value }) => ({
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    severity: DiagnosticSeverity.Error,
    source: 'Safir',
    code: `yaml-${fault}`,
    message: messages.say(`yaml ${fault}`, { field: isolate(field), value: isolate(value) }),
  }));
