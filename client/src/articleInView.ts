// The article that the Safir view and the status bar speak of: the one in the active editor, else one that is in sight.
import { commands, type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { AnalysisView } from '../../server/src/protocol.js';
import { isArticle } from './languageClient.js';
import type { Analyses } from './views.js';

/** How far the article has been read; it is also the value of the context key `safir.article`. */
export type Reading = 'reading' | 'analysed' | 'stopped';

export class ArticleInView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #analyses: Analyses;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable[];
  #document: TextDocument | null = null;
  #said: Reading | null = null;

  /** Another article, or news of the same. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, analyses: Analyses) {
    this.#client = client;
    this.#analyses = analyses;
    const choose = (): void => this.#choose();
    this.#listening = [
      window.onDidChangeActiveTextEditor(choose),
      window.onDidChangeVisibleTextEditors(choose),
      workspace.onDidOpenTextDocument(choose),
      workspace.onDidCloseTextDocument(choose),
      client.onDidChangeState(() => this.#tell()),
      analyses.onDidChange((uri) => {
        if (uri.toString() === this.#document?.uri.toString()) this.#tell();
      }),
    ];
    this.#choose();
  }

  get document(): TextDocument | null {
    return this.#document;
  }

  /** What was last heard of it; while its user types, of a version that has passed. */
  get view(): AnalysisView | null {
    return (this.#document && this.#analyses.latest(this.#document.uri)) ?? null;
  }

  /** Null without an article. */
  get reading(): Reading | null {
    if (!this.#document) return null;
    if (this.#client.state === State.Stopped || this.#client.state === State.StartFailed) return 'stopped';
    return this.view ? 'analysed' : 'reading';
  }

  #choose(): void {
    const shown = window.visibleTextEditors.map(({ document }) => document).filter(isArticle);
    const active = window.activeTextEditor?.document;
    const kept = shown.find((document) => document === this.#document);
    const next = (active && isArticle(active) ? active : kept) ?? shown[0] ?? null;
    if (next === this.#document) return;
    this.#document = next;
    this.#tell();
  }

  #tell(): void {
    const reading = this.reading;
    if (reading !== this.#said) void commands.executeCommand('setContext', 'safir.article', reading ?? undefined);
    this.#said = reading;
    this.#changed.fire();
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#changed.dispose();
  }
}
