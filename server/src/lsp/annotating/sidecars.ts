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
  readonly #parsed = new Map<string, { readonly text: string; readonly result: SidecarResult }>();

  constructor(open: (uri: string) => TextDocument | undefined, readFile: (uri: string) => Promise<string | null>) {
    this.#open = open;
    this.#readFile = readFile;
  }

  async of(article: string): Promise<SidecarFile> {
    const uri = sidecarOf(article);
    const document = this.#open(uri);
    const text = document ? document.getText() : await this.#readFile(uri);
    return { uri, text, version: document?.version ?? null, result: this.#parse(uri, text ?? '') };
  }

  /** Spares reading what was just written. */
  remember({ uri }: SidecarFile, text: string, sidecar: Sidecar): void {
    this.#parsed.set(uri, { text, result: { sidecar } });
  }

  drop(article: string): void {
    this.#parsed.delete(sidecarOf(article));
  }

  #parse(uri: string, text: string): SidecarResult {
    const known = this.#parsed.get(uri);
    if (known?.text === text) return known.result;
    const result = parseSidecar(text);
    this.#parsed.set(uri, { text, result });
    return result;
  }
}
