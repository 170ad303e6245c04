// What the server says of each article in sight: asked for anew when it announces news, kept for the version that it is of.
import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AnalysisView,
  type AnnotationsAnswer,
  analysisChanged,
  analysisRequest,
  annotationsChanged,
  annotationsRequest,
  type DocumentParams,
  type Notification,
  type Request,
} from '../../server/src/protocol.js';
import { Listing } from './annotating/listing.js';
import type { Desks } from './desks.js';
import { isArticle } from './languageClient.js';

/** Where views come from: the server's answer about an article, and before it a part of the view where that takes long. */
interface Source<View> {
  ask(uri: string, partly: (view: View) => void): Promise<View | null>;
  forget(uri: string): void;
}

/** One sort of view of each article in sight. */
export class Views<View extends { readonly version: number }> implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #source: Source<View>;
  readonly #desks: Desks;
  readonly #known = new Map<string, View>();
  /** What was asked and is not yet answered, of each article the latest. */
  readonly #coming = new Map<string, Promise<View | null>>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listening: Disposable[];

  /** An article's view has come in, or gone. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, source: Source<View>, desks: Desks) {
    this.#client = client;
    this.#source = source;
    this.#desks = desks;
    this.#listening = [
      desks.onDidChange(() => {
        for (const { document } of desks.inSight) void this.of(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ];
  }

  /** What was last heard of an article; its version may have passed. */
  latest(uri: Uri): View | undefined {
    return this.#known.get(uri.toString());
  }

  /** The view of the document as it stands; null where the server does not hold it or it changes meanwhile. */
  async of(document: TextDocument): Promise<View | null> {
    const key = document.uri.toString();
    const known = this.#known.get(key);
    return known?.version === document.version ? (this.#coming.get(key) ?? known) : this.refreshed(document);
  }

  /** The same, asked for anew. */
  refreshed(document: TextDocument): Promise<View | null> {
    const key = document.uri.toString();
    const coming = this.#ask(document).finally(() => {
      if (this.#coming.get(key) === coming) this.#coming.delete(key);
    });
    this.#coming.set(key, coming);
    return coming;
  }

  async #ask(document: TextDocument): Promise<View | null> {
    if (!this.#client.isRunning() || !isArticle(document)) return null;
    const key = document.uri.toString();
    const show = (view: View): View | null => {
      if (view.version !== document.version || document.isClosed) return null;
      const isNew = this.#known.get(key) !== view;
      this.#known.set(key, view);
      if (isNew) this.#changed.fire(document.uri);
      return view;
    };
    try {
      const view = await this.#source.ask(this.#client.code2ProtocolConverter.asUri(document.uri), show);
      return view && show(view);
    } catch (error) {
      this.#client.debug(`view of ${document.uri}: ${error}`);
      return null;
    }
  }

  /** The server has news of this article. */
  async announced(uri: Uri): Promise<void> {
    const shown = this.#desks.at(uri);
    if (shown) await this.refreshed(shown.document);
    else this.#forget(uri);
  }

  #forget(uri: Uri): void {
    this.#source.forget(this.#client.code2ProtocolConverter.asUri(uri));
    if (this.#known.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#changed.dispose();
  }
}

/** Milliseconds without another decision before what stands in an article is asked for. */
const PAUSE = 200;
/** Of a long article it is much: an annotator who goes on meanwhile waits for it a sixth of the time at most. */
const RATIO = 5;

/** Who is told that an article has news. */
interface Told {
  announced(uri: Uri): Promise<void>;
}

/** Passes news on once they have come to rest. */
class Later implements Told {
  readonly #views: Told;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Milliseconds until the last news were taken in. */
  #took = 0;

  constructor(views: Told) {
    this.#views = views;
  }

  async announced(uri: Uri): Promise<void> {
    const key = uri.toString();
    clearTimeout(this.#waiting.get(key));
    const pass = async (): Promise<void> => {
      this.#waiting.delete(key);
      const began = performance.now();
      await this.#views.announced(uri);
      this.#took = performance.now() - began;
    };
    this.#waiting.set(key, setTimeout(pass, Math.max(PAUSE, RATIO * this.#took)));
  }
}

/** What stands in the articles: what was found, under what people decided. */
export type Analyses = Views<AnalysisView>;
/** What was found and what was decided on it. */
export type Annotations = Views<AnnotationsAnswer>;

/** The views of every sort, told of the server's news. */
export const createViews = (
  client: BaseLanguageClient,
  desks: Desks,
): { analyses: Analyses; annotations: Annotations } => {
  const ask = <Params, View>({ method }: Request<Params, View>, params: Params): Promise<View> =>
    client.sendRequest(method, params);
  const found = { ask: (uri: string) => ask(analysisRequest, { uri }), forget: () => undefined };
  const listing = new Listing((params) => ask(annotationsRequest, params));
  // What is decided is asked for first: of many annotations the first page comes before the rest is even read.
  const annotations: Annotations = new Views<AnnotationsAnswer>(client, listing, desks);
  const analyses: Analyses = new Views(client, found, desks);
  const tell = ({ method }: Notification<never>, views: readonly Told[]): void => {
    client.onNotification(method, ({ uri }: DocumentParams) => {
      for (const view of views) void view.announced(Uri.parse(uri));
    });
  };
  tell(analysisChanged, [analyses, annotations]);
  tell(annotationsChanged, [annotations, new Later(analyses)]);
  return { analyses, annotations };
};
