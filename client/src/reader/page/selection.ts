// What is selected: by the mouse, as the browser does it, and word by word with the arrow keys, as one sees the words.

import type { Range } from '../../../../server/src/protocol.js';
import { compare, sameRange } from '../../positions.js';
import type { Article, MarkPlace } from './article.js';
import { above, beside, type PlacedWord, rowsOf } from './rows.js';
import { marksAt } from './segments.js';
import type { TextView } from './textView.js';
import { wordAt, wordsOf } from './words.js';

export class ArticleSelection {
  readonly #article: Article;
  readonly #view: TextView;
  readonly #changed: (range: Range) => void;
  /** Where an extended selection began, and the word at its moving end. */
  #anchor: PlacedWord | null = null;
  #focus: PlacedWord | null = null;
  /** Where one moves up and down, whatever the words' widths. */
  #x: number | null = null;

  /** @param changed told when the user selects something else */
  constructor(article: Article, view: TextView, changed: (range: Range) => void) {
    this.#article = article;
    this.#view = view;
    this.#changed = changed;
    document.addEventListener('selectionchange', () => this.read());
  }

  /** Selects a range of the article; `reveal` brings it into sight where it is not. */
  set(range: Range, { reveal = false, keepsAnchor = false } = {}): void {
    this.#article.selection = this.#article.within(range);
    if (!keepsAnchor) {
      this.#anchor = null;
      this.#focus = null;
      this.#x = null;
    }
    this.restore();
    if (reveal) this.reveal(this.#article.selection);
  }

  /** Selects anew what is selected, after its line was made anew. */
  restore(): void {
    const range = this.#view.domRange(this.#article.selection);
    const selection = document.getSelection();
    if (!range || !selection) return;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  reveal(range: Range): void {
    const dom = this.#view.domRange(range);
    const row = this.#view.row(range.start.line);
    if (!dom || !row) return;
    const { top, bottom } = dom.getBoundingClientRect();
    const view = this.#view.root.closest('.scroller')!;
    const frame = view.getBoundingClientRect();
    if (top >= frame.top + 24 && bottom <= frame.bottom - 48) return;
    if (bottom === 0 && top === 0) {
      row.scrollIntoView({ block: 'center' });
      return;
    }
    const height = Math.min(bottom - top, frame.height / 2);
    view.scrollBy({ top: top - frame.top - (frame.height - height) / 2 });
  }

  /** The shortest item that holds the selection. */
  get current(): MarkPlace | null {
    const { start, end } = this.#article.selection;
    const marks = this.#article.line(start.line)?.marks ?? [];
    const last = start.line === end.line ? end.character : (this.#article.line(start.line)?.text.length ?? 0);
    const [mark] = marksAt(marks, { start: start.character, end: Math.max(last, start.character) }).filter((index) => {
      const { end: whole } = this.#article.rangeOf({ line: start.line, mark: index });
      return compare(end, whole) <= 0;
    });
    return mark === undefined ? null : { line: start.line, mark };
  }

  /** Moves to the word that one sees left (1) or right (-1), or above (-1) or below (1); true where there is one. */
  move(way: 'beside' | 'above', step: 1 | -1): boolean {
    const word = this.#word(step === 1 ? 'end' : 'start');
    if (!word) return false;
    const rows = this.#rowsAround(word.line);
    const x = this.#x ?? (word.left + word.right) / 2;
    const next = way === 'beside' ? beside(rows, word, step) : above(rows, word, step, x);
    if (!next) return false;
    this.#select(next, next);
    this.#x = way === 'above' ? x : null;
    return true;
  }

  /** Takes the following (1) or preceding (-1) word of the text into the selection, or leaves the last one out again. */
  extend(step: 1 | -1): void {
    const word = this.#focus ?? this.#word(step === 1 ? 'end' : 'start');
    if (!word) return;
    const anchor = this.#anchor ?? this.#word(step === 1 ? 'start' : 'end') ?? word;
    const { start, end } = this.#article.selection;
    const next = compare(start, end) === 0 ? word : (this.#following(word, step) ?? word);
    this.#select(anchor, next);
  }

  /** Selects the whole article. */
  selectAll(): void {
    const line = this.#article.lines.length - 1;
    this.set({
      start: { line: 0, character: 0 },
      end: { line, character: this.#article.lines[line]?.text.length ?? 0 },
    });
    this.#changed(this.#article.selection);
  }

  /** Moves to the first or last word of the row or of the whole article. */
  moveTo(where: 'row-start' | 'row-end' | 'start' | 'end'): void {
    const word = this.#word('start');
    if (where === 'start' || where === 'end') {
      const line = where === 'start' ? 0 : this.#article.lines.length - 1;
      const target = this.#nextLine(line, where === 'start' ? 1 : -1, true);
      const words = target === null ? [] : this.#wordsOf(target);
      const found = where === 'start' ? words[0] : words.at(-1);
      if (found) this.#select(found, found);
      return;
    }
    if (!word) return;
    const row = rowsOf(this.#wordsOf(word.line)).find((words) => words.some(({ start }) => start === word.start));
    const found = where === 'row-start' ? row?.[0] : row?.at(-1);
    if (found) this.#select(found, found);
  }

  #select(anchor: PlacedWord, focus: PlacedWord): void {
    const places = [anchor, focus].map(({ line, start, end }) => ({
      start: { line, character: start },
      end: { line, character: end },
    }));
    const [a, b] = places as [Range, Range];
    const range = {
      start: compare(a.start, b.start) <= 0 ? a.start : b.start,
      end: compare(a.end, b.end) >= 0 ? a.end : b.end,
    };
    this.#anchor = anchor;
    this.#focus = focus;
    this.set(range, { reveal: true, keepsAnchor: true });
    this.#changed(this.#article.selection);
  }

  /** The word at one end of the selection. */
  #word(side: 'start' | 'end'): PlacedWord | undefined {
    if (this.#focus) return this.#focus;
    const { start, end } = this.#article.selection;
    const at = side === 'start' ? start : end;
    const line = this.#nextLine(at.line, 1, true) ?? this.#nextLine(at.line, -1, true);
    if (line === null) return undefined;
    const words = wordsOf(this.#article.line(line)!.text);
    const isBehind = side === 'end' && compare(start, end) < 0;
    const index = line === at.line ? wordAt(words, isBehind ? at.character - 1 : at.character) : 0;
    return this.#wordsOf(line)[index];
  }

  #following(word: PlacedWord, step: 1 | -1): PlacedWord | undefined {
    const words = this.#wordsOf(word.line);
    const found = words[words.findIndex(({ start }) => start === word.start) + step];
    if (found) return found;
    const line = this.#nextLine(word.line, step);
    return line === null ? undefined : step === 1 ? this.#wordsOf(line)[0] : this.#wordsOf(line).at(-1);
  }

  /** The rows of a line and of its neighbours. */
  #rowsAround(line: number): PlacedWord[][] {
    return [this.#nextLine(line, -1), line, this.#nextLine(line, 1)].flatMap((one) =>
      one === null ? [] : rowsOf(this.#wordsOf(one)),
    );
  }

  /** The next line with words; from `line` itself where it may be that one. */
  #nextLine(line: number, step: 1 | -1, itself = false): number | null {
    for (let at = itself ? line : line + step; at >= 0 && at < this.#article.lines.length; at += step)
      if (wordsOf(this.#article.line(at)!.text).length > 0) return at;
    return null;
  }

  #wordsOf(line: number): PlacedWord[] {
    return wordsOf(this.#article.line(line)!.text).map(({ start, end }) => {
      const range = this.#view.domRange({ start: { line, character: start }, end: { line, character: end } });
      const box = range?.getClientRects()[0] ?? new DOMRect();
      const { left, right, top, bottom } = box;
      return { line, start, end, left, right, top, bottom };
    });
  }

  /** Takes over what the browser has selected. It tells of that a frame later, and a key may be faster. */
  read(): void {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || !this.#view.root.contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    const start = this.#view.positionOf(range.startContainer, range.startOffset);
    const end = this.#view.positionOf(range.endContainer, range.endOffset);
    if (!start || !end || sameRange({ start, end }, this.#article.selection)) return;
    this.#article.selection = { start, end };
    this.#anchor = null;
    this.#focus = null;
    this.#x = null;
    this.#changed({ start, end });
  }
}
