// What stands in each open article: what was found in it, under what its sidecar says. The same objects while neither
// changes.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ActionContext } from '../../annotations/actions/action.js';
import type { Place } from '../../annotations/anchor.js';
import type { Annotation } from '../../annotations/annotation.js';
import { reanchored } from '../../annotations/decisions.js';
import type { Item } from '../../annotations/review.js';
import type { Schema } from '../../annotations/schema.js';
import { emptySidecar, type Sidecar } from '../../annotations/sidecar.js';
import { standingOf } from '../../annotations/standing.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { itemsIn, layerOf } from './annotationsView.js';
import { Placements } from './placements.js';
import { fileNameOf, type SidecarFile, type Sidecars } from './sidecars.js';

interface Sources {
  readonly sidecars: Sidecars;
  readonly document: (uri: string) => TextDocument | undefined;
  readonly analysed: (document: TextDocument) => Promise<AnalysedDocument>;
  /** What can be annotated in an article. */
  readonly schema: (uri: string) => Promise<Schema>;
  /** Who annotates, by the settings or as the client said; null where nobody knows. */
  readonly annotator: (uri: string) => Promise<string | null>;
}

/** The items of an article, and what they were made of. */
interface Listed {
  readonly analysed: AnalysedDocument;
  readonly sidecar: Sidecar;
  readonly annotator: string | null;
  readonly items: readonly Item[];
}

/** What an annotator has before them in an article. */
export interface Desk {
  readonly file: SidecarFile;
  readonly analysed: AnalysedDocument;
  /** With the places that its annotations have now. */
  readonly sidecar: Sidecar;
  readonly items: readonly Item[];
  readonly context: ActionContext;
}

const NO_SIDECAR: Sidecar = { ...emptySidecar, annotations: [] };

/** The sidecar of a file, one without annotations where it cannot be read. */
export const sidecarIn = ({ result }: SidecarFile): Sidecar => ('sidecar' in result ? result.sidecar : NO_SIDECAR);

export class Standings {
  readonly #from: Sources;
  readonly #placements = new Placements();
  readonly #listed = new Map<string, Listed>();
  readonly #under = new WeakMap<readonly Item[], AnalysedDocument>();

  constructor(sources: Sources) {
    this.#from = sources;
  }

  /** The place of each of `annotations` in an article. */
  place(uri: string, text: string, annotations: readonly Annotation[]): Place {
    return this.#placements.of(uri, text, annotations);
  }

  /** What stands in an article, annotated by `annotator`. */
  items(analysed: AnalysedDocument, file: SidecarFile, annotator: string | null): readonly Item[] {
    const { uri, text } = analysed;
    const sidecar = sidecarIn(file);
    const known = this.#listed.get(uri);
    if (known?.analysed === analysed && known.sidecar === sidecar && known.annotator === annotator) return known.items;
    const place = this.place(uri, text, sidecar.annotations);
    const items = itemsIn(analysed, layerOf(sidecar, annotator), place);
    this.#listed.set(uri, { analysed, sidecar, annotator, items });
    return items;
  }

  /** An article with its annotator's decisions laid over what was found in it. */
  async under(analysed: AnalysedDocument): Promise<AnalysedDocument> {
    const { uri, analysis, text } = analysed;
    const [file, annotator] = await Promise.all([this.#from.sidecars.of(uri), this.#from.annotator(uri)]);
    const items = this.items(analysed, file, annotator);
    if (!items.some(({ annotation }) => annotation)) return analysed;
    const known = this.#under.get(items) ?? analysed.under(standingOf(analysis, items, text));
    this.#under.set(items, known);
    return known;
  }

  /** The annotations of an article, empty where they cannot be read, and who annotates there. */
  async known(uri: string): Promise<{ sidecar: Sidecar; annotator: string | null; isReadable: boolean }> {
    const [file, annotator] = await Promise.all([this.#from.sidecars.of(uri), this.#from.annotator(uri)]);
    return { sidecar: sidecarIn(file), annotator, isReadable: file.text !== null && 'sidecar' in file.result };
  }

  /** What an annotator has before them in an article; null where it is not open or its sidecar cannot be read. */
  async desk(uri: string): Promise<Desk | null> {
    const { sidecars, document: documentOf, analysed: analysedOf, annotator, schema } = this.#from;
    const document = documentOf(uri);
    const file = await sidecars.now(uri);
    if (!document || 'errors' in file.result) return null;
    const [creator, analysed] = await Promise.all([annotator(uri), analysedOf(document)]);
    const place = this.place(uri, analysed.text, file.result.sidecar.annotations);
    return {
      file,
      analysed,
      sidecar: reanchored(file.result.sidecar, analysed.text, place),
      items: this.items(analysed, file, creator),
      context: {
        text: analysed.text,
        article: fileNameOf(uri),
        creator: creator ?? '',
        now: new Date().toISOString(),
        newId: () => `urn:uuid:${crypto.randomUUID()}`,
        schema: await schema(uri),
      },
    };
  }

  drop(uri: string): void {
    this.#placements.drop(uri);
    this.#listed.delete(uri);
  }
}
