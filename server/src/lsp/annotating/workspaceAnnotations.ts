// What people decided in the other articles of the workspace.
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anchorIn } from '../../annotations/anchor.js';
import { hullOf } from '../../annotations/fragments.js';
import type { Sidecar } from '../../annotations/sidecar.js';
import type { SidecarFile } from './sidecars.js';

export class WorkspaceAnnotations {
  readonly #sidecar: (article: string) => Promise<SidecarFile>;
  readonly #articles: () => Promise<readonly string[]>;
  readonly #readText: (uri: string) => Promise<string | null>;

  /** @param articles the URIs of the workspace's articles that have a sidecar */
  constructor(
    sidecar: (article: string) => Promise<SidecarFile>,
    articles: () => Promise<readonly string[]>,
    readText: (uri: string) => Promise<string | null>,
  ) {
    this.#sidecar = sidecar;
    this.#articles = articles;
    this.#readText = readText;
  }

  /** The sidecars that can be read, that of `except` left out. */
  async sidecars(except: string): Promise<{ article: string; file: SidecarFile; sidecar: Sidecar }[]> {
    const articles = (await this.#articles()).filter((article) => article !== except);
    const files = await Promise.all(articles.map(async (article) => ({ article, file: await this.#sidecar(article) })));
    return files.flatMap(({ article, file }) =>
      'sidecar' in file.result ? [{ article, file, sidecar: file.result.sidecar }] : [],
    );
  }

  /** Where the other articles mention a person, as far as somebody has decided so. */
  async mentionsOf(person: string, except: string): Promise<Location[]> {
    const found = await Promise.all(
      (await this.sidecars(except)).map(async ({ article, sidecar }) => {
        const mentions = sidecar.annotations.filter(
          ({ body, status }) => body.person === person && status !== 'rejected',
        );
        const text = mentions.length > 0 ? await this.#readText(article) : null;
        if (text === null) return [];
        const anchor = anchorIn(text);
        const document = TextDocument.create(article, '', 0, text);
        return mentions.flatMap((mention) => {
          const at = hullOf(anchor(mention));
          if (!at) return [];
          const range = { start: document.positionAt(at.start), end: document.positionAt(at.end) };
          return [{ uri: article, range }];
        });
      }),
    );
    return found.flat();
  }
}
