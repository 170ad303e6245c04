// One Reader: keeps its page in step with the document, with what is found and decided in it, and with the text editors
// that show it too.
import {
  commands,
  Disposable,
  Range as EditorRange,
  EventEmitter,
  env,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ItemView, Position, Range } from '../../../server/src/protocol.js';
import { type Act, acts } from '../annotating/actions.js';
import type { Annotating } from '../annotating/annotating.js';
import { kindName } from '../annotating/ask.js';
import { keysOf } from '../annotating/cheatSheet.js';
import type { Desks, ReaderDesk } from '../desks.js';
import { editorRange } from '../ranges.js';
import type { Review } from '../reviewing/review.js';
import type { Analyses, Annotations } from '../views.js';
import { EditorsBeside } from './beside.js';
import { hoverSections } from './hoverText.js';
import { marksOf } from './marks.js';
import { type FromPage, type LineMarks, readFromPage, type ToPage } from './messages.js';
import { panelOf } from './panel.js';
import { printArticle } from './printing.js';
import { ReviewSession } from './reviewSession.js';
import { reviewTexts } from './reviewTexts.js';
import { pageTexts } from './texts.js';

/** Lines in one message: the page takes each in within a frame. */
const CHUNK = 40;

/** What Readers need of the rest of the extension. */
export interface Parts {
  readonly client: BaseLanguageClient;
  readonly desks: Desks;
  readonly analyses: Analyses;
  readonly annotations: Annotations;
  readonly annotating: Annotating;
  readonly review: Review;
  /** The folder that the extension is installed in. */
  readonly extension: Uri;
  /** The extension's package.json in the user's language. */
  readonly manifest: unknown;
}

/** Commands that a page may ask for besides the annotator's actions. */
const OTHER_COMMANDS = [
  'printArticle',
  'nextUndecided',
  'previousUndecided',
  'renamePerson',
  'openAnnotations',
  'openInTextEditor',
];
const REVIEW_COMMANDS = [
  ...['nextDifference', 'previousDifference', 'takeLeft', 'takeRight', 'takeBoth', 'takeNeither', 'reopenUnit'],
  ...['takeAgreed', 'noteToAnnotators', 'endReview'],
];
const COMMANDS: ReadonlySet<string> = new Set([...Object.keys(acts), ...OTHER_COMMANDS, ...REVIEW_COMMANDS]);

/** What a line shows, to see whether it changed; empty where it shows nothing. */
const lookOf = ({ kind, marks, rejected }: LineMarks): string =>
  kind || marks.length + rejected.length > 0 ? JSON.stringify([kind, marks, rejected]) : '';

export class Reader implements ReaderDesk {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #parts: Parts;
  readonly #review: ReviewSession;
  readonly #beside: EditorsBeside;
  readonly #listening: Disposable[];
  readonly #state = new EventEmitter<void>();
  #selection: Range = new EditorRange(0, 0, 0, 0);
  /** The line at the top of the page, and the part of it that is above. */
  #top = 0;
  #ready = false;
  #isFocused = false;
  #isPrinting = false;
  #wasReviewed = false;
  /** What each line shows, as it was last sent. */
  #sent: string[] = [];
  #items: ReadonlyMap<string, ItemView> = new Map();
  #sentPanel = '';
  /** Raised when marks are sent anew, so that what is still to come of the last ones does not. */
  #sending = 0;

  readonly onDidChangeState = this.#state.event;

  constructor(document: TextDocument, panel: WebviewPanel, parts: Parts) {
    this.document = document;
    this.#panel = panel;
    this.#parts = parts;
    const { desks, analyses, annotations, review } = parts;
    this.#review = new ReviewSession(document, review, (message) => this.#post(message));
    const heard = (uri: { toString(): string }): void => {
      if (uri.toString() === document.uri.toString()) this.#showMarks();
    };
    this.#beside = new EditorsBeside(document, {
      isLed: () => !panel.active,
      selected: (selection) => {
        this.#selection = selection;
        this.#post({ type: 'select', range: plain(selection), reveal: true });
      },
      scrolled: (line) => this.#post({ type: 'scroll', line }),
    });
    this.#selection = this.#beside.selection ?? this.#selection;
    this.#top = this.#beside.top ?? 0;
    this.#listening = [
      panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readFromPage(value);
        if (message) void this.#hear(message);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.active) void this.#focused(false);
        this.#state.fire();
      }),
      workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) this.#edited(change);
      }),
      this.#beside,
      analyses.onDidChange(heard),
      annotations.onDidChange(heard),
      review.onDidChange(() => this.#showReview()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('editor', document.uri)) this.#setUp();
      }),
      desks.add(this),
    ];
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  get selection(): Range {
    return this.#selection;
  }

  select(range: Range): void {
    this.#selection = range;
    this.#post({ type: 'select', range: plain(range), reveal: true });
    this.#leadEditors();
  }

  show(range: Range): void {
    // What differs is read best without the selection's colour over it.
    this.select(this.#review.isOn ? { start: range.start, end: range.start } : range);
  }

  bookmark(): () => void {
    const before = this.#selection;
    const top = this.#top;
    return () => {
      this.select(before);
      this.#post({ type: 'scroll', line: top });
    };
  }

  showKeys(): void {
    this.#post({ type: 'keys' });
  }

  print(): void {
    this.#isPrinting = true;
    this.#post({ type: 'print' });
  }

  dispose(): void {
    void this.#focused(false);
    Disposable.from(...this.#listening).dispose();
    this.#state.dispose();
  }

  #leadEditors(): void {
    if (this.active) this.#beside.select(this.#selection);
  }

  #post(message: ToPage): void {
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#setUp();
        this.#showText();
        this.#review.reset();
        this.#showReview();
        this.#showMarks();
        this.#post({ type: 'select', range: plain(this.#selection), reveal: false });
        return this.#post({ type: 'scroll', line: this.#top });
      case 'printable':
        return this.#print(message.html);
      case 'focused':
        return this.#focused(message.on);
      case 'selected':
        if (message.version !== this.document.version) return;
        this.#selection = this.document.validateRange(editorRange(message.range));
        return this.#leadEditors();
      case 'scrolled':
        this.#top = message.line;
        if (message.byUser) this.#beside.scrollTo(message.line);
        return;
      case 'hover':
        return this.#hover(message.ticket, message.version, message.at);
      case 'command':
        if (COMMANDS.has(message.command)) await commands.executeCommand(`safir.${message.command}`);
        return;
      case 'act': {
        const act = Object.hasOwn(acts, message.command) ? acts[message.command] : undefined;
        return act && this.#actOn(message, () => act);
      }
      case 'resize': {
        const span = this.#span(message.range);
        return this.#actOn(message, ({ key }) => ({ action: () => ({ do: 'setSpan', item: key, span }) }));
      }
      case 'speaker': {
        const { person } = message;
        return this.#actOn(message, ({ key }) => ({ action: () => ({ do: 'setSpeaker', item: key, person }) }));
      }
      case 'unit':
        return this.#review.goTo(message);
      case 'takeKind':
        return this.#review.takeKind(message);
    }
  }

  async #print(html: string): Promise<void> {
    if (!this.#isPrinting) return;
    this.#isPrinting = false;
    await printArticle(this.document, html, this.#parts.extension);
  }

  #span(range: Range): { start: number; end: number } {
    const { start, end } = this.document.validateRange(editorRange(range));
    return { start: this.document.offsetAt(start), end: this.document.offsetAt(end) };
  }

  /** Does to an item; nothing where it has gone, or the text has changed. */
  async #actOn({ version, group }: { version: number; group: string }, act: (item: ItemView) => Act): Promise<void> {
    const item = version === this.document.version ? this.#items.get(group) : undefined;
    if (item) await this.#parts.annotating.act(this, act(item), item);
  }

  /** In a review the keys are those of reviewing. */
  async #focused(on: boolean): Promise<void> {
    this.#isFocused = on;
    const { isOn } = this.#review;
    await commands.executeCommand('setContext', 'safir.readerFocus', on && !isOn);
    await commands.executeCommand('setContext', 'safir.readerReview', on && isOn);
  }

  #setUp(): void {
    const settings = workspace.getConfiguration('editor', this.document);
    const font = settings.inspect<string>('fontFamily');
    const size = settings.inspect<number>('fontSize');
    const chosen = <T>(value: typeof font | typeof size): T | undefined =>
      (value?.workspaceLanguageValue ?? value?.globalLanguageValue) as T | undefined;
    const keys = keysOf(this.#parts.manifest).filter(({ inReader, inReview }) => inReader || inReview);
    this.#post({
      type: 'setup',
      texts: { ...pageTexts(), ...reviewTexts() },
      keys: keys.map(({ label, description, command, inReader, inReview }) => ({
        ...{ key: label, title: description, inReader, inReview },
        command: command.replace(/^safir\./, ''),
      })),
      language: env.language.startsWith('ar') ? 'ar' : 'en',
      fontFamily: chosen<string>(font) ?? '',
      fontSize: chosen<number>(size) ?? 0,
    });
  }

  #showText(): void {
    const { document } = this;
    const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
    this.#sent = lines.map(() => '');
    const name = document.uri.path.split('/').at(-1) ?? '';
    this.#post({ type: 'text', version: document.version, name, lines });
  }

  #edited({ contentChanges }: TextDocumentChangeEvent): void {
    const { document } = this;
    if (contentChanges.length === 0 || !this.#ready) return;
    const from = Math.min(...contentChanges.map(({ range }) => range.start.line));
    const to = Math.max(...contentChanges.map(({ range }) => range.end.line)) + 1;
    const end = to + document.lineCount - this.#sent.length;
    const lines = Array.from({ length: end - from }, (_, index) => document.lineAt(from + index).text);
    this.#sent = [...this.#sent.slice(0, from), ...lines.map(() => ''), ...this.#sent.slice(to)];
    this.#sending++;
    this.#post({ type: 'edit', version: document.version, from, to, lines });
  }

  /** Sends the lines that show something else than they did, those nearest to what is in sight first. */
  #showMarks(): void {
    const { document } = this;
    const { analyses, annotations } = this.#parts;
    const view = analyses.latest(document.uri);
    const decided = annotations.latest(document.uri);
    const { version } = document;
    if (!this.#ready || view?.version !== version || decided?.version !== version) return;
    const { lines, items } = marksOf(
      view,
      this.#review.isOn ? [] : decided.items,
      (line) => document.lineAt(line).text.length,
      (kind) => kindName(kind, decided.schema),
    );
    this.#items = items;
    const changed: LineMarks[] = [];
    for (let line = 0; line < document.lineCount; line++) {
      const now = lines.get(line) ?? { line, kind: null, marks: [], rejected: [] };
      if (lookOf(now) !== this.#sent[line]) changed.push(now);
    }
    const distance = ({ line }: LineMarks): number => (line < this.#top ? 2 * (this.#top - line) : line - this.#top);
    void this.#send(changed.sort((a, b) => distance(a) - distance(b)));
    const panel = panelOf(view, decided);
    const shown = JSON.stringify(panel);
    if (shown !== this.#sentPanel) this.#post({ type: 'panel', panel });
    this.#sentPanel = shown;
  }

  /** While two layers are under review, what they differ in stands on the page instead of what is annotated. */
  #showReview(): void {
    if (!this.#ready) return;
    this.#review.show();
    if (this.#review.isOn === this.#wasReviewed) return;
    this.#wasReviewed = this.#review.isOn;
    if (this.#isFocused) void this.#focused(true);
    this.#showMarks();
  }

  async #send(lines: readonly LineMarks[]): Promise<void> {
    const sending = ++this.#sending;
    const { version } = this.document;
    for (let from = 0; from < lines.length; from += CHUNK) {
      const some = lines.slice(from, from + CHUNK);
      for (const one of some) this.#sent[one.line] = lookOf(one);
      await this.#panel.webview.postMessage({ type: 'marks', version, lines: some } satisfies ToPage);
      if (sending !== this.#sending) return;
    }
  }

  async #hover(ticket: number, version: number, at: Position): Promise<void> {
    const { client } = this.#parts;
    if (version !== this.document.version) return;
    const uri = client.code2ProtocolConverter.asUri(this.document.uri);
    try {
      const hover = await client.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument: { uri },
        position: at,
      });
      const sections = hover ? hoverSections(hover.contents.value) : [];
      this.#post({ type: 'hover', ticket, sections });
    } catch (error) {
      client.debug(`hover in the Reader: ${error}`);
    }
  }
}

/** A range as plain data, which can be sent. */
const plain = ({ start, end }: Range): Range => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
