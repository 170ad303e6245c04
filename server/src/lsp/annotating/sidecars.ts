// The sidecars of articles as they are now: the open document where the client has it open, else the file.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { beginningOf, readingSidecar, type Sidecar, type SidecarResult, sidecarOf } from '../../annotations/sidecar.js';
import type { Environment } from '../environment.js';

export interface SidecarFile {
  readonly uri: string;
  /** Null where there is none yet, and of a file that cannot be read. */
  readonly text: string | null;
  /** The open document's version; null where it is not open. */
  readonly version: number | null;
  readonly result: SidecarResult;
}

/** States of a file that are kept, latest first: an editor may tell of one after the next has been asked for. */
const STATES = 3;

/** Bytes of a long file that are read first: some eight hundred annotations. */
const START = 512 * 1024;

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

type Platform = Pick<Environment, 'breathe' | 'readFile' | 'readStart'>;

/** What a URI's file holds: its text, null where there is none; or why it cannot be read. */
type Content = { readonly text: string | null } | { readonly unreadable: string };

export class Sidecars {
  readonly #open: (uri: string) => TextDocument | undefined;
  readonly #platform: Platform;
  readonly #parsed = new Map<string, readonly Parsed[]>();
  /** What is being read, of each sidecar the latest. */
  readonly #reading = new Map<string, { readonly text: string; readonly result: Promise<SidecarResult> }>();
  /** How long sidecars begin that are not read yet. */
  readonly #begun = new Map<string, Sidecar>();

  /** Files that are not open, kept until somebody says that they have changed. */
  readonly #contents = new Map<string, Promise<Content>>();
  readonly #watched: (uri: string) => boolean;

  /** @param watched whether every change of a file is told by `changed` */
  constructor(open: (uri: string) => TextDocument | undefined, platform: Platform, watched: (uri: string) => boolean) {
    this.#open = open;
    this.#platform = platform;
    this.#watched = watched;
  }

  /** An article's sidecar as last heard of; one that cannot be read may have been mended since. */
  async of(article: string): Promise<SidecarFile> {
    const file = await this.#file(sidecarOf(article), (uri) => this.#content(uri));
    return 'errors' in file.result ? this.now(article) : file;
  }

  /** An article's sidecar as it is this moment, to be written. */
  now(article: string): Promise<SidecarFile> {
    return this.#file(sidecarOf(article), (uri) => this.#read(uri));
  }

  /** How a long sidecar begins that is not read yet, so that its first annotations can be shown; null of any other. */
  async beginning(article: string): Promise<Sidecar | null> {
    const uri = sidecarOf(article);
    if (this.#open(uri) || this.#parsed.has(uri)) return null;
    const start = await this.#platform.readStart(uri, START);
    if (!start) return null;
    if (start.isWhole) {
      if (this.#watched(uri)) this.#contents.set(uri, Promise.resolve({ text: start.text }));
      return null;
    }
    const sidecar = beginningOf(start.text);
    if (sidecar) this.#begun.set(uri, sidecar);
    return sidecar;
  }

  changed(uri: string): void {
    this.#contents.delete(uri);
  }

  /** Spares reading what was just written. */
  remember({ uri }: SidecarFile, text: string, sidecar: Sidecar): void {
    this.#keep(uri, { text, result: { sidecar } });
  }

  drop(article: string): void {
    const uri = sidecarOf(article);
    for (const known of [this.#parsed, this.#contents, this.#begun]) known.delete(uri);
  }

  #content(uri: string): Promise<Content> {
    const known = this.#contents.get(uri);
    if (known) return known;
    const content = this.#read(uri);
    if (this.#watched(uri)) this.#contents.set(uri, content);
    return content;
  }

  async #read(uri: string): Promise<Content> {
    try {
      return { text: await this.#platform.readFile(uri) };
    } catch (error) {
      return { unreadable: error instanceof Error ? error.message : String(error) };
    }
  }

  async #file(uri: string, read: (uri: string) => Promise<Content>): Promise<SidecarFile> {
    for (;;) {
      const document = this.#open(uri);
      const version = document?.version ?? null;
      const content = document ? { text: document.getText() } : await read(uri);
      if ('unreadable' in content) {
        const error = { fault: 'unreadable', line: 0, reason: content.unreadable } as const;
        return { uri, text: null, version, result: { errors: [error] } };
      }
      const result = await this.#parse(uri, content.text ?? '');
      // Reading takes its time; what is to be written must be about the document as it is by then.
      if ((this.#open(uri)?.version ?? null) === version) return { uri, text: content.text, version, result };
    }
  }

  async #parse(uri: string, text: string): Promise<SidecarResult> {
    const known = this.#parsed.get(uri) ?? [];
    const same = known.find((one) => one.text === text);
    if (same) return same.result;
    const coming = this.#reading.get(uri);
    if (coming?.text === text) return coming.result;
    const before = known.find(({ result }) => 'sidecar' in result)?.result;
    const result = this.#inSlices(text, before && 'sidecar' in before ? before.sidecar : this.#begun.get(uri));
    this.#reading.set(uri, { text, result });
    await result;
    this.#begun.delete(uri);
    if (this.#reading.get(uri)?.result === result) this.#reading.delete(uri);
    this.#keep(uri, { text, result: await result });
    return result;
  }

  async #inSlices(text: string, before: Sidecar | undefined): Promise<SidecarResult> {
    const reading = readingSidecar(text, before);
    for (;;) {
      const { done, value } = reading.next();
      if (done) return value;
      await this.#platform.breathe();
    }
  }

  #keep(uri: string, state: Parsed): void {
    this.#parsed.set(uri, [state, ...(this.#parsed.get(uri) ?? [])].slice(0, STATES));
  }
}
