// The registry of officials that each workspace folder may have in `.safir/officials.yaml`: read once, and again when it
// changes.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Registry } from '../analysis/people/registry.js';
import { isolate } from '../display.js';
import type { Messages } from '../messages.js';
import { readRegistry } from '../registry/readRegistry.js';
import type { YamlProblem } from '../yaml/yamlReader.js';
import type { EditedFile } from './fileEdit.js';

/** The file's path in a workspace folder. */
export const REGISTRY = '.safir/officials.yaml';

/** Whether a URI is that of a workspace's registry. */
export const isRegistry = (uri: string): boolean => uri.endsWith(`/${REGISTRY}`);

/** A folder's registry as the file is now. */
export interface RegistryFile extends EditedFile {
  readonly entries: Registry;
  readonly problems: readonly YamlProblem[];
}

const folderUri = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

export class Registries {
  readonly #readFile: (uri: string) => Promise<string | null>;
  readonly #files = new Map<string, Promise<RegistryFile>>();
  #folders: readonly string[];

  /** @param folders the URIs of the workspace's folders */
  constructor(folders: readonly string[], readFile: (uri: string) => Promise<string | null>) {
    this.#folders = folders.map(folderUri);
    this.#readFile = readFile;
  }

  /** Every folder's registry. */
  all(): Promise<RegistryFile[]> {
    return Promise.all(this.#folders.map((folder) => this.#file(folder + REGISTRY)));
  }

  /** The registry of the innermost folder that holds `uri`; null outside of all. The same object until it changes. */
  async of(uri: string): Promise<RegistryFile | null> {
    const folder = this.#folders
      .filter((one) => uri.startsWith(one))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    return folder === '' ? null : this.#file(folder + REGISTRY);
  }

  /** Reads a registry again that may have changed; whether it did. */
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

  #file(uri: string): Promise<RegistryFile> {
    let file = this.#files.get(uri);
    if (!file) {
      file = this.#read(uri);
      this.#files.set(uri, file);
    }
    return file;
  }

  async #read(uri: string): Promise<RegistryFile> {
    const text = await this.#readFile(uri).catch(() => null);
    return { uri, text, version: null, ...readRegistry(text ?? '') };
  }
}

/** What is wrong with a registry, each at its line. */
export const registryDiagnostics = ({ problems }: RegistryFile, messages: Messages): Diagnostic[] =>
  problems.map(({ fault, line, field, value }) => ({
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    severity: DiagnosticSeverity.Error,
    source: 'Safir',
    code: `registry-${fault}`,
    message: messages.say(`registry ${fault}`, { field: isolate(field), value: isolate(value) }),
  }));
