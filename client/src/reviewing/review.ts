// The review of one article: which two layers are compared, what the server says of them, and which unit it is about.
import { commands, type Disposable, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CurateParams,
  curateCommand,
  type PerformResult,
  type ReviewParams,
  type ReviewView,
  reviewRequest,
  type UnitView,
} from '../../../server/src/protocol.js';
import type { Analyses, Annotations } from '../views.js';
import { idOf } from './units.js';

export type Compared = Pick<ReviewParams, 'left' | 'right' | 'curator'>;

export class Review implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable[];
  #document: TextDocument | null = null;
  #compared: Compared | null = null;
  #view: ReviewView | null = null;
  #current: string | null = null;
  #asked = 0;

  /** Another review, other units, or another unit that it is about. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, analyses: Analyses, annotations: Annotations) {
    this.#client = client;
    const heard = (uri: Uri): void => {
      if (uri.toString() === this.#document?.uri.toString()) void this.refresh();
    };
    this.#listening = [
      analyses.onDidChange(heard),
      annotations.onDidChange(heard),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.end();
      }),
    ];
  }

  /** The article that is reviewed; null without a review. */
  get document(): TextDocument | null {
    return this.#document;
  }

  get compared(): Compared | null {
    return this.#compared;
  }

  /** As last heard. */
  get view(): ReviewView | null {
    return this.#view;
  }

  get units(): readonly UnitView[] {
    return this.#view?.units ?? [];
  }

  /** The unit that was last gone to. */
  get current(): UnitView | undefined {
    return this.units.find((unit) => idOf(unit) === this.#current);
  }

  /** Compares two layers of an article; the view, or null where the server does not answer. */
  async start(document: TextDocument, compared: Compared): Promise<ReviewView | null> {
    this.#document = document;
    this.#compared = compared;
    this.#current = null;
    this.#view = null;
    await commands.executeCommand('setContext', 'safir.reviewing', true);
    return this.refresh();
  }

  end(): void {
    this.#document = null;
    this.#compared = null;
    this.#view = null;
    void commands.executeCommand('setContext', 'safir.reviewing', false);
    this.#changed.fire();
  }

  goTo(unit: UnitView): void {
    this.#current = idOf(unit);
    this.#changed.fire();
  }

  async refresh(): Promise<ReviewView | null> {
    if (!this.#document || !this.#compared || !this.#client.isRunning()) return this.#view;
    const asked = ++this.#asked;
    const params: ReviewParams = { uri: this.#uri, ...this.#compared };
    const view = await this.#client.sendRequest<ReviewView | null>(reviewRequest.method, params).catch(() => null);
    if (asked === this.#asked && view && this.#document) {
      this.#view = view;
      this.#changed.fire();
    }
    return this.#view;
  }

  /** Takes units, or opens them again; why it was not done, in the user's language, or null. */
  async curate(units: readonly UnitView[], take: CurateParams['take'], note: string | null): Promise<string | null> {
    const params: CurateParams = {
      ...this.#compared!,
      uri: this.#uri,
      version: this.#view!.version,
      units: units.map(({ key }) => key),
      take,
      note,
    };
    const { refused } = await commands.executeCommand<PerformResult>(curateCommand, params);
    if (refused === null) await this.refresh();
    return refused;
  }

  get #uri(): string {
    return this.#client.code2ProtocolConverter.asUri(this.#document!.uri);
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#changed.dispose();
  }
}
