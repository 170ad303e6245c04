// What the server knows of the workspace: its folders, its settings, the files in `.safir`, and who annotates there.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { builtIn, readSchema, type Schema } from '../annotations/schema.js';
import type { Messages } from '../messages.js';
import { type InitializationOptions, readFileRequest } from '../protocol.js';
import { readRegistry } from '../registry/readRegistry.js';
import type { YamlProblem } from '../yaml/yamlReader.js';
import type { Surroundings } from './analyses.js';
import type { Environment } from './environment.js';
import { SettingsStore } from './settings.js';
import { WorkspaceFiles } from './workspaceFiles.js';

export class Workspace {
  readonly settings: SettingsStore;
  readonly readFile: (uri: string) => Promise<string | null>;
  readonly #registries;
  readonly #schemas;
  readonly #isTold: boolean;
  #folders: readonly string[];
  #annotator: string | null | undefined;

  constructor(
    connection: Connection,
    environment: Environment,
    { capabilities: { workspace }, workspaceFolders, rootUri }: InitializeParams,
    { annotator, readsFiles }: InitializationOptions,
    messages: Messages,
  ) {
    this.settings = new SettingsStore(connection, messages, workspace?.configuration ?? false);
    this.readFile = async (uri) =>
      (await environment.readFile(uri)) ??
      (readsFiles ? connection.sendRequest<string | null>(readFileRequest.method, { uri }) : null);
    this.#folders = (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(({ uri }) => uri);
    this.#registries = new WorkspaceFiles('.safir/officials.yaml', readRegistry, this.#folders, this.readFile);
    this.#schemas = new WorkspaceFiles('.safir/schema.yaml', readSchema, this.#folders, this.readFile);
    this.#isTold = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#annotator = annotator;
  }

  /** The files in a folder that the server reads, below it. */
  get paths(): readonly string[] {
    return [this.#registries.path, this.#schemas.path];
  }

  /** What the analysis of an article depends on besides its text. */
  async surroundings(uri: string): Promise<Surroundings> {
    return { settings: await this.settings.of(uri), registry: await this.#registries.of(uri) };
  }

  /** What can be annotated in an article. */
  async schema(uri: string): Promise<Schema> {
    return (await this.#schemas.of(uri))?.schema ?? builtIn;
  }

  /** Who annotates an article, by the settings or as the client said; null where nobody knows. */
  async annotator(uri: string): Promise<string | null> {
    return (await this.settings.of(uri)).annotator || this.#annotator || null;
  }

  /** The client says who annotates. */
  annotatorKnown(name: string): void {
    this.#annotator = name;
  }

  /** Whether the client tells when a file changes on disk. */
  isWatched(uri: string): boolean {
    return this.#isTold && this.#folders.some((folder) => uri.startsWith(`${folder}/`));
  }

  /** Reads a file in `.safir` that has changed again; false where it is none, or says the same as before. */
  async changed(uri: string): Promise<boolean> {
    const files = [this.#registries, this.#schemas].find((some) => some.includes(uri));
    return (await files?.changed(uri)) ?? false;
  }

  /** Folders, by their URIs, came into the workspace and left it. */
  foldersChanged(come: readonly string[], gone: readonly string[]): void {
    for (const files of [this.#registries, this.#schemas]) files.foldersChanged(come, gone);
    this.#folders = [...this.#folders.filter((folder) => !gone.includes(folder)), ...come];
  }

  /** What is wrong with each of the files in `.safir`. */
  async problems(): Promise<readonly { readonly uri: string; readonly problems: readonly YamlProblem[] }[]> {
    return [...(await this.#registries.all()), ...(await this.#schemas.all())];
  }
}
