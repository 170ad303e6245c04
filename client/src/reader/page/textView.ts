// The text on the page: an element a line, in blocks. A block far from what is in sight holds its bare text, so that it is
// found and read aloud; its lines become elements, and get their annotations, when it comes near.

import type { Position, Range } from '../../../../server/src/protocol.js';
import type { Mark } from '../messages.js';
import type { Article, MarkPlace } from './article.js';
import { blockSizes, estimatedHeight } from './blocks.js';
import { element } from './elements.js';
import { markPieces } from './lineText.js';
import { reviewPieces } from './reviewText.js';

/** Blocks that are whole before anything is painted: more than a screen. */
const FIRST = 3;
/** Milliseconds of work on blocks that came near, between two frames. */
const SLICE = 4;
/** How far around what is in sight a block is near; what the browser lays out ahead is within it. */
const NEAR = '250% 0px';

interface Block {
  readonly root: HTMLElement;
  /** The line that it begins with. */
  start: number;
  readonly count: number;
  /** Null while it holds bare text. */
  rows: readonly HTMLElement[] | null;
  /** Whether the browser lays it out. */
  isLaidOut: boolean;
}

export class TextView {
  /** The text, and what lies over it. */
  readonly root: HTMLElement;
  readonly #lines = element('div', { class: 'lines' });
  readonly #article: Article;
  readonly #painted: (line: number, row: HTMLElement) => void;
  #resized: (rows: readonly HTMLElement[]) => void = () => {};
  #blocks: Block[] = [];
  readonly #blockOf = new WeakMap<Element, Block>();
  readonly #near = new Set<Block>();
  /** Near blocks that may be bare, or have rows whose segments are not those of their marks. */
  readonly #untended = new Set<Block>();
  readonly #stale = new Set<HTMLElement>();
  #tending = false;
  readonly #watch = new IntersectionObserver((entries) => this.#cameNear(entries), { rootMargin: NEAR });
  readonly #sizes = new ResizeObserver((entries) => {
    const blocks = entries.map(({ target }) => this.#blockOf.get(target)!);
    this.#resized(blocks.flatMap(({ isLaidOut, rows }) => (isLaidOut ? (rows ?? []) : [])));
  });

  /** @param painted told when a line's segments have been made anew */
  constructor(article: Article, painted: (line: number, row: HTMLElement) => void) {
    this.#article = article;
    this.#painted = painted;
    this.root = element('div', { class: 'text', lang: 'ar', dir: 'rtl' }, this.#lines);
  }

  /** @param resized told of rows whose words may stand elsewhere now, where the browser lays them out */
  onResize(resized: (rows: readonly HTMLElement[]) => void): void {
    this.#resized = resized;
  }

  /** Shows all of the article's lines. */
  reset(): void {
    for (const block of this.#blocks) this.#forget(block);
    this.#blocks = this.#blocksFor(0, this.#article.lines.length);
    for (const block of this.#blocks.slice(0, FIRST)) this.#build(block);
    this.#lines.replaceChildren(...this.#blocks.map(({ root }) => root));
  }

  /** Lines `from` to `to` have become `count` others: their blocks are made anew. */
  replace(from: number, to: number, count: number): void {
    const isTouched = ({ start, count: lines }: Block): boolean =>
      start < Math.max(to, from + 1) && from < start + lines;
    const first = this.#blocks.findIndex(isTouched);
    const old = this.#blocks.filter(isTouched);
    const begin = old[0]?.start ?? 0;
    const end = old.reduce((_, block) => block.start + block.count, 0) + count - (to - from);
    const fresh = this.#blocksFor(begin, end);
    const wasNear = old.some((block) => this.#near.has(block));
    const next = this.#blocks[first + old.length]?.root ?? null;
    for (const { root } of fresh) this.#lines.insertBefore(root, next);
    for (const block of old) this.#forget(block);
    this.#blocks.splice(Math.max(0, first), old.length, ...fresh);
    let start = 0;
    for (const block of this.#blocks) {
      block.start = start;
      start += block.count;
    }
    if (!wasNear) return;
    for (const block of fresh.slice(0, old.length + 1)) {
      this.#near.add(block);
      this.#tend(block);
    }
  }

  /** What a line shows has changed. */
  repaint(line: number): void {
    const block = this.#blockAt(line);
    const row = block?.rows?.[line - block.start];
    if (!block || !row) return;
    this.#dress(row, line);
    this.#stale.add(row);
    if (this.#near.has(block)) this.#paint(row);
  }

  /** All lines with their segments. */
  get whole(): Element {
    for (const block of this.#blocks) this.#tend(block);
    return this.#lines;
  }

  /** A line's element, made where it is not yet. */
  row(line: number): HTMLElement | undefined {
    const block = this.#blockAt(line);
    return block && this.#build(block)[line - block.start];
  }

  /** The same, where it is made. */
  madeRow(line: number): HTMLElement | undefined {
    const block = this.#blockAt(line);
    return block?.rows?.[line - block.start];
  }

  /** The segments that an item has in its line, and in those next to it. */
  segmentsOf(place: MarkPlace): HTMLElement[] {
    const mark = this.#article.mark(place);
    if (!mark) return [];
    const { start, end } = this.#article.rangeOf(place);
    const found: HTMLElement[] = [];
    for (let line = start.line; line <= end.line; line++) {
      const row = this.row(line);
      const marks = this.#article.line(line)?.marks ?? [];
      if (!row) continue;
      if (this.#stale.has(row)) this.#paint(row);
      for (const segment of row.querySelectorAll<HTMLElement>('[data-marks]'))
        if (this.marksOn(segment).some((index) => marks[index]?.group === mark.group)) found.push(segment);
    }
    return found;
  }

  /** The marks of a segment. */
  marksOn(segment: Element): number[] {
    return (segment.getAttribute('data-marks') ?? '').split(' ').filter(Boolean).map(Number);
  }

  /** The mark under a point of the page, of the `wanted` ones the shortest. */
  markUnder(target: EventTarget | null, wanted: (mark: Mark) => boolean = () => true): MarkPlace | null {
    const segment = target instanceof Element ? target.closest('[data-marks]') : null;
    const line = segment ? this.lineOf(segment) : null;
    if (!segment || line === null) return null;
    const marks = this.#article.line(line)?.marks ?? [];
    const [shortest] = this.marksOn(segment)
      .filter((index) => marks[index] && wanted(marks[index]))
      .sort((a, b) => marks[a]!.end - marks[a]!.start - (marks[b]!.end - marks[b]!.start));
    return shortest === undefined ? null : { line, mark: shortest };
  }

  /** The line that a node belongs to; of a block's bare text the first. */
  lineOf(node: Node): number | null {
    const at = node instanceof Element ? node : node.parentElement;
    const block = this.#blockOf.get(at?.closest('.block') ?? this.root);
    if (!block) return null;
    const row = at!.closest<HTMLElement>('.line');
    return block.start + Math.max(0, row ? (block.rows ?? []).indexOf(row) : 0);
  }

  /** Where a place in the document tree is in the article. */
  positionOf(node: Node, offset: number): Position | null {
    const line = this.lineOf(node);
    if (line === null) return null;
    const holder = this.madeRow(line)?.lastElementChild ?? this.#blockAt(line)!.root;
    if (!holder.contains(node)) return { line, character: 0 };
    const before = document.createRange();
    before.selectNodeContents(holder);
    before.setEnd(node, offset);
    const lines = before.toString().split('\n');
    return { line: line + lines.length - 1, character: lines.at(-1)!.length };
  }

  /** Where a place of the article is in the document tree: of two text nodes that meet there, where a range starts or ends. */
  nodeAt({ line, character }: Position, side: 'start' | 'end'): [node: Node, offset: number] | null {
    const paragraph = this.row(line)?.lastElementChild;
    if (!paragraph) return null;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = character;
    let last: Node = paragraph;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue!.length;
      if (left < length || (left === length && side === 'end')) return [node, left];
      left -= length;
      last = node;
    }
    return last === paragraph ? [paragraph, 0] : [last, last.nodeValue!.length];
  }

  domRange({ start, end }: Range): globalThis.Range | null {
    const [from, to] = [this.nodeAt(start, 'start'), this.nodeAt(end, 'end')];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  #blockAt(line: number): Block | undefined {
    return this.#blocks.find(({ start, count }) => start <= line && line < start + count);
  }

  /** Blocks, of bare text, for lines of the article. */
  #blocksFor(from: number, to: number): Block[] {
    const texts = this.#article.lines.slice(from, to).map(({ text }) => text);
    let done = 0;
    return blockSizes(texts.map(({ length }) => length)).map((count) => {
      const own = texts.slice(done, done + count);
      const root = element('div', { class: 'block' }, own.join('\n'));
      root.style.setProperty('contain-intrinsic-block-size', `auto ${estimatedHeight(own)}em`);
      const block: Block = { root, start: from + done, count, rows: null, isLaidOut: false };
      done += count;
      this.#blockOf.set(root, block);
      this.#watch.observe(root);
      root.addEventListener('contentvisibilityautostatechange', (event) => {
        block.isLaidOut = !(event as ContentVisibilityAutoStateChangeEvent).skipped;
        if (block.isLaidOut) this.#resized(block.rows ?? []);
      });
      return block;
    });
  }

  #forget(block: Block): void {
    this.#watch.unobserve(block.root);
    this.#sizes.unobserve(block.root);
    this.#near.delete(block);
    this.#untended.delete(block);
    for (const row of block.rows ?? []) this.#stale.delete(row);
    block.root.remove();
  }

  #build(block: Block): readonly HTMLElement[] {
    if (block.rows) return block.rows;
    const rows = Array.from({ length: block.count }, (_, index) => this.#row(block.start + index));
    block.rows = rows;
    block.root.replaceChildren(...rows);
    this.#sizes.observe(block.root);
    return rows;
  }

  #row(line: number): HTMLElement {
    const { text, marks } = this.#article.line(line)!;
    const row = element(
      'div',
      { class: 'line' },
      element('div', { class: 'margin', 'aria-hidden': 'true' }),
      element('p', {}, text),
    );
    this.#dress(row, line);
    if (marks.length > 0 || this.#article.review.on(line).length > 0) this.#stale.add(row);
    return row;
  }

  #dress(row: HTMLElement, line: number): void {
    const { text, look } = this.#article.line(line)!;
    row.className = ['line', ...(look ? [look] : []), ...(text.trim() === '' ? ['blank'] : [])].join(' ');
    const paragraph = row.lastElementChild!;
    if (look === 'headline') {
      paragraph.setAttribute('role', 'heading');
      paragraph.setAttribute('aria-level', '1');
    } else paragraph.removeAttribute('role');
  }

  #cameNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const block = this.#blockOf.get(target)!;
      if (isIntersecting) {
        this.#near.add(block);
        this.#untended.add(block);
      } else {
        this.#near.delete(block);
        this.#untended.delete(block);
      }
    }
    if (!this.#tending) this.#tendSome();
  }

  /** Makes what came near ready, what is nearest first, as much as there is time for until the next frame. */
  #tendSome(): void {
    const end = performance.now() + SLICE;
    const { top, bottom } = this.root.closest('.scroller')!.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const distance = ({ root }: Block): number => {
      const box = root.getBoundingClientRect();
      return Math.abs((box.top + box.bottom) / 2 - middle);
    };
    const waiting = [...this.#untended].map((block) => ({ block, far: distance(block) })).sort((a, b) => a.far - b.far);
    for (const { block } of waiting) {
      if (performance.now() > end) break;
      this.#untended.delete(block);
      this.#tend(block);
    }
    this.#tending = this.#untended.size > 0;
    if (this.#tending) requestAnimationFrame(() => this.#tendSome());
  }

  #tend(block: Block): void {
    for (const row of this.#build(block)) if (this.#stale.has(row)) this.#paint(row);
  }

  #paint(row: HTMLElement): void {
    this.#stale.delete(row);
    const line = this.lineOf(row)!;
    const { review } = this.#article;
    const { text, marks } = this.#article.line(line)!;
    const pieces = review.isOn ? reviewPieces(text, review.on(line), review) : markPieces(text, marks);
    row.lastElementChild!.replaceChildren(...pieces);
    this.#painted(line, row);
  }
}
