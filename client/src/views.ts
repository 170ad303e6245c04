// What the server says of each article in sight: asked for anew when it announces news, kept for the version that it is of.
import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AnalysisView,
  type AnnotationsView,
  analysisChanged,
  analysisRequest,
  annotationsChanged,
  annotationsRequest,
  type DocumentParams,
  type Notification,
  type Request,
} from '../../server/src/protocol.js';
import type { Desks } from './desks.js';
import { isArticle } from './languageClient.js';

/** One sort of view of each article in sight. */
export class Views<View extends { readonly version: number }> implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #request: Request<DocumentParams, View | null>;
  readonly #desks: Desks;
  readonly #known = new Map<string, View>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listening: Disposable[];

  /** An article's view has come in, or gone. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, request: Request<DocumentParams, View | null>, desks: Desks) {
    this.#client = client;
    this.#request = request;
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
    const known = this.latest(document.uri);
    return known?.version === document.version ? known : this.refreshed(document);
  }

  /** The same, asked for anew. */
  async refreshed(document: TextDocument): Promise<View | null> {
    if (!this.#client.isRunning() || !isArticle(document)) return null;
    const params: DocumentParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    try {
      const view = await this.#client.sendRequest<View | null>(this.#request.method, params);
      if (view?.version !== document.version || document.isClosed) return null;
      this.#known.set(document.uri.toString(), view);
      this.#changed.fire(document.uri);
      return view;
    } catch (error) {
      this.#client.debug(`${this.#request.method} ${document.uri}: ${error}`);
      return null;
    }
  }

  /** The server has news of this article. */
  announced(uri: Uri): void {
    const shown = this.#desks.at(uri);
    if (shown) void this.refreshed(shown.document);
    else this.#forget(uri);
  }

  #forget(uri: Uri): void {
    if (this.#known.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#changed.dispose();
  }
}

/** What was found in the articles. */
export type Analyses = Views<AnalysisView>;
/** What was found and what was decided on it. */
export type Annotations = Views<AnnotationsView>;

/** The views of every sort, told of the server's news. */
export const createViews = (
  client: BaseLanguageClient,
  desks: Desks,
): { analyses: Analyses; annotations: Annotations } => {
  const analyses: Analyses = new Views(client, analysisRequest, desks);
  const annotations: Annotations = new Views(client, annotationsRequest, desks);
  const tell = ({ method }: Notification<never>, views: readonly { announced(uri: Uri): void }[]): void => {
    client.onNotification(method, ({ uri }: DocumentParams) => {
      for (const view of views) view.announced(Uri.parse(uri));
    });
  };
  tell(analysisChanged, [analyses, annotations]);
  tell(annotationsChanged, [annotations]);
  return { analyses, annotations };
};
