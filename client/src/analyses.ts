// What the server says of each article in sight: asked for anew when it announces news, kept for the version that it is of.
import { type Disposable, EventEmitter, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AnalysisView, analysisChanged, analysisRequest, type DocumentParams } from '../../server/src/protocol.js';
import { isArticle } from './languageClient.js';

export class Analyses implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #known = new Map<string, AnalysisView>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listening: Disposable[];

  /** An article's analysis has come in, or gone. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listening = [
      client.onNotification(analysisChanged.method, ({ uri }: DocumentParams) => this.#announced(Uri.parse(uri))),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) void this.of(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ];
  }

  /** What was last heard of an article; its version may have passed. */
  latest(uri: Uri): AnalysisView | undefined {
    return this.#known.get(uri.toString());
  }

  /** The analysis of the document as it stands; null where the server does not hold it or it changes meanwhile. */
  async of(document: TextDocument): Promise<AnalysisView | null> {
    const known = this.latest(document.uri);
    return known?.version === document.version ? known : this.#ask(document);
  }

  async #ask(document: TextDocument): Promise<AnalysisView | null> {
    if (!this.#client.isRunning() || !isArticle(document)) return null;
    const params: DocumentParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    try {
      const view = await this.#client.sendRequest<AnalysisView | null>(analysisRequest.method, params);
      if (view?.version !== document.version || document.isClosed) return null;
      this.#known.set(document.uri.toString(), view);
      this.#changed.fire(document.uri);
      return view;
    } catch (error) {
      this.#client.debug(`no analysis of ${document.uri}: ${error}`);
      return null;
    }
  }

  #announced(uri: Uri): void {
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (shown) void this.#ask(shown.document);
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
