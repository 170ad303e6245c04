// The article that the Safir view and the status bar speak of: the one at the active desk, else one that is in sight.
import { commands, type Disposable, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { AnalysisView, ItemView } from '../../server/src/protocol.js';
import type { Desks } from './desks.js';
import { isArticle } from './languageClient.js';
import type { Analyses, Annotations } from './views.js';

/** How far the article has been read; it is also the value of the context key `safir.article`. */
export type Reading = 'reading' | 'analysed' | 'stopped';

const NO_ITEMS: readonly ItemView[] = [];

export class ArticleInView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #desks: Desks;
  readonly #analyses: Analyses;
  readonly #annotations: Annotations;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable[];
  #document: TextDocument | null = null;
  #said: Reading | null = null;

  /** Another article, or news of the same. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, desks: Desks, analyses: Analyses, annotations: Annotations) {
    this.#client = client;
    this.#desks = desks;
    this.#analyses = analyses;
    this.#annotations = annotations;
    const heard = (uri: Uri): void => {
      if (uri.toString() === this.#document?.uri.toString()) this.#tell();
    };
    const choose = (): void => this.#choose();
    this.#listening = [
      desks.onDidChange(choose),
      workspace.onDidOpenTextDocument(choose),
      workspace.onDidCloseTextDocument(choose),
      client.onDidChangeState(() => this.#tell()),
      analyses.onDidChange(heard),
      annotations.onDidChange(heard),
    ];
    this.#choose();
  }

  get document(): TextDocument | null {
    return this.#document;
  }

  /** What stands in it, as last heard; while its user types, of a version that has passed. */
  get view(): AnalysisView | null {
    return (this.#document && this.#analyses.latest(this.#document.uri)) ?? null;
  }

  /** What people decided in it, and the suggestions; empty while that is not known of the version in view. */
  get items(): readonly ItemView[] {
    const { uri } = this.#document ?? {};
    const decided = uri && this.#annotations.latest(uri);
    return decided && decided.version === this.#analyses.latest(uri)?.version ? decided.items : NO_ITEMS;
  }

  /** Null without an article. */
  get reading(): Reading | null {
    if (!this.#document) return null;
    if (this.#client.state === State.Stopped || this.#client.state === State.StartFailed) return 'stopped';
    return this.view ? 'analysed' : 'reading';
  }

  #choose(): void {
    const shown = this.#desks.inSight.map(({ document }) => document).filter(isArticle);
    const active = this.#desks.active?.document;
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
