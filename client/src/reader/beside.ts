// The text editors that show a Reader's document too: what is selected and what is in sight goes together.
import {
  Disposable,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Range as VsCodeRange,
  window,
} from 'vscode';
import type { Range } from '../../../server/src/protocol.js';
import { sameRange } from '../positions.js';
import { editorRange } from '../ranges.js';
import { lineAt, placeAt } from './places.js';

/** Milliseconds within which an editor that was led tells that it has followed. */
const ECHO = 1000;

interface Page {
  /** Whether the page follows the selection of the editors. */
  readonly isLed: () => boolean;
  readonly selected: (selection: Range) => void;
  readonly scrolled: (line: number) => void;
}

export class EditorsBeside extends Disposable {
  readonly #document: TextDocument;
  readonly #page: Page;
  /** What the page selects, as far as it was told or tells. */
  #selected: Range | null = null;
  /** Where the editors were led last. */
  #led = { line: 0, until: 0 };

  constructor(document: TextDocument, page: Page) {
    const listening = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followSelection(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#followScrolling(textEditor)),
    ];
    super(() => Disposable.from(...listening).dispose());
    this.#document = document;
    this.#page = page;
  }

  get selection(): Range | undefined {
    return this.#editors[0]?.selection;
  }

  /** What is at the top of them. */
  get top(): number | undefined {
    const start = this.#editors[0]?.visibleRanges[0]?.start;
    return start && lineAt(this.#document, start);
  }

  /** Selects a range in them. */
  select(range: Range): void {
    const { start, end } = editorRange(range);
    this.#selected = range;
    for (const editor of this.#editors) {
      if (sameRange(editor.selection, range)) continue;
      this.#lead(start.line);
      editor.selection = new Selection(start, end);
      editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** Scrolls them. */
  scrollTo(at: number): void {
    const { line, character } = placeAt(this.#document, at);
    for (const editor of this.#editors) {
      this.#lead(line);
      editor.revealRange(new VsCodeRange(line, character, line, character), TextEditorRevealType.AtTop);
    }
  }

  get #editors(): TextEditor[] {
    return window.visibleTextEditors.filter(({ document }) => document === this.#document);
  }

  #lead(line: number): void {
    this.#led = { line, until: Date.now() + ECHO };
  }

  #followSelection({ document, selection }: TextEditor): void {
    if (document !== this.#document || !this.#page.isLed()) return;
    if (this.#selected && sameRange(selection, this.#selected)) return;
    this.#selected = selection;
    this.#page.selected(selection);
  }

  #followScrolling({ document, visibleRanges }: TextEditor): void {
    const [visible] = visibleRanges;
    if (document !== this.#document || !visible) return;
    const { line, until } = this.#led;
    const isEcho = Date.now() < until && visible.start.line <= line && line <= visible.end.line;
    if (!isEcho) this.#page.scrolled(lineAt(document, visible.start));
  }
}
