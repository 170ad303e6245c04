// The sidecars of articles as they are now: the open document where the client has it open, else the file.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseSidecar, type Sidecar, type SidecarResult, sidecarOf } from '../../annotations/sidecar.js';

export interface SidecarFile {
  readonly uri: string;
  /** Null where there is none yet. */
  readonly text: string | null;
  /** The open document's version; null where it is not open. */
  readonly version: number | null;
  readonly result: SidecarResult;
}

/** States of a file that are kept, latest first: an editor may tell of one after the next has been asked for. */
const STATES = 3;

interface Parsed {
  readonly text: string;
  readonly result: SidecarResult;
}

const SUFFIX = sidecarOf('');

/** Whether a URI is that of a sidecar. */
export const isSidecar = (uri: string): boolean => uri.endsWith(SUFFIX);

/** The article to which a sidecar belongs. */
export const articleOf = (sidecar: string): string => sidecar.slice(0, -SUFFIX.length);

/** An article's file name, as its annotations give it. */
export const fileNameOf = (article: string): string => decodeURIComponent(article.slice(article.lastIndexOf('/') + 1));

export class Sidecars {
  readonly #open: (uri: string) => TextDocument | undefined;
  readonly #readFile: (uri: string) => Promise<string | null>;
  readonly #parsed = new Map<string, readonly Parsed[]>();

  /** Texts of files that are not open, kept until somebody says that they have changed. */
  readonly #texts = new Map<string, Promise<string | null>>();
  readonly #watched: (uri: string) => boolean;

  /** @param watched whether every change of a file is told by `changed` */
  constructor(
    open: (uri: string) => TextDocument | undefined,
    readFile: (uri: string) => Promise<string | null>,
    watched: (uri: string) => boolean,
  ) {
    this.#open = open;
    this.#readFile = readFile;
    this.#watched = watched;
  }

  /** An article's sidecar as last heard of; one that cannot be read may have been mended since. */
  async of(article: string): Promise<SidecarFile> {
    const file = await this.#file(sidecarOf(article), (uri) => this.#text(uri));
    return 'errors' in file.result ? this.now(article) : file;
  }

  /** An article's sidecar as it is this moment, to be written. */
  now(article: string): Promise<SidecarFile> {
    return this.#file(sidecarOf(article), this.#readFile);
  }

  changed(uri: string): void {
    this.#texts.delete(uri);
  }

  #text(uri: string): Promise<string | null> {
    const known = this.#texts.get(uri);
    if (known) return known;
    const text = this.#readFile(uri);
    if (this.#watched(uri)) this.#texts.set(uri, text);
    return text;
  }

  async #file(uri: string, read: (uri: string) => Promise<string | null>): Promise<SidecarFile> {
    const document = this.#open(uri);
    const text = document ? document.getText() : await read(uri);
    return { uri, text, version: document?.version ?? null, result: this.#parse(uri, text ?? '') };
  }

  /** Spares reading what was just written. */
  remember({ uri }: SidecarFile, text: string, sidecar: Sidecar): void {
    this.#keep(uri, { text, result: { sidecar } });
  }

  drop(article: string): void {
    this.#parsed.delete(sidecarOf(article));
    this.#texts.delete(sidecarOf(article));
  }

  #parse(uri: string, text: string): SidecarResult {
    const known = this.#parsed.get(uri) ?? [];
    const same = known.find((one) => one.text === text);
    if (same) return same.result;
    const before = known.find(({ result }) => 'sidecar' in result)?.result;
    const result = parseSidecar(text, before && 'sidecar' in before ? before.sidecar : undefined);
    this.#keep(uri, { text, result });
    return result;
  }

  #keep(uri: string, state: Parsed): void {
    this.#parsed.set(uri, [state, ...(this.#parsed.get(uri) ?? [])].slice(0, STATES));
  }
}
