// The text on the page: an element a line, cut into segments where annotations begin and end. Lines far from what is in
// sight hold their bare text until they come near.
import type { Mark } from '../messages.js';
import type { Article, MarkPlace, Position, Range } from './article.js';
import { describe } from './describe.js';
import { element } from './elements.js';
import { reviewPieces } from './reviewText.js';
import { roleAt, type Segment, segmentsOf } from './segments.js';

/** Lines that are there before the first is painted; the rest follows between frames. */
const FIRST = 60;
/** Milliseconds of work between two frames. */
const SLICE = 8;

const isQuote = ({ family }: Mark): boolean => family === 'direct-quote' || family === 'indirect-quote';
const isMention = ({ family }: Mark): boolean => family === 'official' || family === 'person';

const classesOf = (segment: Segment, marks: readonly Mark[]): string[] => {
  const there = segment.marks.map((index) => marks[index]!);
  const quotes = there.filter(isQuote);
  const mention = there.findLast(isMention);
  const date = there.findLast(({ family }) => family === 'date');
  const other = there.findLast(({ family }) => family === 'other');
  const state = ({ status }: Mark): string => (status === 'undecided' ? 'undecided' : 'decided');
  const quote = quotes.at(-1);
  return [
    ...(quote ? ['quote', quote.family, `quote-${state(quote)}`, ...(quotes.length > 1 ? ['nested'] : [])] : []),
    ...(mention ? [mention.family, roleAt(mention, segment) ?? 'between', state(mention)] : []),
    ...(date ? ['date', state(date)] : []),
    ...(other ? ['other', state(other)] : []),
    ...(there.some(({ doubtful }) => doubtful) ? ['doubtful'] : []),
    ...(there.some(({ conflict }) => conflict) ? ['conflict'] : []),
  ];
};

/** A line's text, with an element for each stretch that something covers. */
const markPieces = (text: string, marks: readonly Mark[]): Node[] => {
  const described = new Set<number>();
  return segmentsOf(text.length, marks).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.marks.length === 0) return document.createTextNode(words);
    const made = element(
      'span',
      { class: classesOf(segment, marks).join(' '), 'data-marks': segment.marks.join(' ') },
      words,
    );
    const fresh = segment.marks.filter((index) => !described.has(index));
    for (const index of fresh) described.add(index);
    if (fresh.length > 0) {
      made.setAttribute('role', 'mark');
      made.setAttribute('aria-description', fresh.map((index) => describe(marks[index]!)).join('; '));
    }
    const date = segment.marks.map((index) => marks[index]!).findLast(({ family }) => family === 'date');
    if (date?.ends && date.end === segment.end && date.about) made.setAttribute('data-value', date.about);
    return made;
  });
};

export class TextView {
  /** The text, and what lies over it. */
  readonly root: HTMLElement;
  readonly #lines = element('div', { class: 'lines' });
  readonly #article: Article;
  readonly #near: IntersectionObserver;
  /** Told when a line's segments have been made anew. */
  readonly #painted: (line: number, row: HTMLElement) => void;
  #rows: HTMLElement[] = [];
  readonly #numbers = new WeakMap<Element, number>();
  /** Lines whose segments are not those of their marks. */
  readonly #stale = new Set<HTMLElement>();
  readonly #isNear = new Set<HTMLElement>();
  #building = 0;

  constructor(article: Article, painted: (line: number, row: HTMLElement) => void) {
    this.#article = article;
    this.#painted = painted;
    this.root = element('div', { class: 'text', lang: 'ar', dir: 'rtl' }, this.#lines);
    this.#near = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const row = target as HTMLElement;
          if (!isIntersecting) this.#isNear.delete(row);
          else {
            this.#isNear.add(row);
            if (this.#stale.has(row)) this.#paint(row);
          }
        }
      },
      { rootMargin: '60% 0px' },
    );
  }

  /** Shows all of the article's lines, the first ones at once. */
  reset(): void {
    for (const row of this.#rows) this.#forget(row);
    this.#rows = [];
    this.#lines.replaceChildren();
    this.#build(FIRST);
    this.#buildRest();
  }

  /** Lines `from` to `to` have become `count` others. */
  replace(from: number, to: number, count: number): void {
    this.#build(to);
    const old = this.#rows.slice(from, to);
    const fresh = Array.from({ length: count }, (_, index) => this.#row(from + index));
    const next = this.#rows[to] ?? null;
    for (const row of fresh) this.#lines.insertBefore(row, next);
    for (const row of old) {
      this.#forget(row);
      row.remove();
    }
    this.#rows = [...this.#rows.slice(0, from), ...fresh, ...this.#rows.slice(to)];
    if (count !== to - from) this.#number(from);
  }

  /** A line's marks have changed. */
  repaint(line: number): void {
    const row = this.#rows[line];
    if (!row) return;
    this.#dress(row, line);
    this.#stale.add(row);
    if (this.#isNear.has(row)) this.#paint(row);
  }

  /** Makes every line's segments, as for printing. */
  paintAll(): void {
    this.#build(this.#article.lines.length);
    for (const row of [...this.#stale]) this.#paint(row);
  }

  row(line: number): HTMLElement | undefined {
    this.#build(line + 1);
    return this.#rows[line];
  }

  /** The segments that an item has in its line, and in those next to it. */
  segmentsOf(place: MarkPlace): HTMLElement[] {
    const mark = this.#article.mark(place);
    if (!mark) return [];
    const { start, end } = this.#article.rangeOf(place);
    const found: HTMLElement[] = [];
    for (let line = start.line; line <= end.line; line++) {
      const row = this.#rows[line];
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

  /** The mark under a point of the page, the shortest of several. */
  markUnder(target: EventTarget | null): MarkPlace | null {
    const segment = target instanceof Element ? target.closest('[data-marks]') : null;
    const line = segment ? this.lineOf(segment) : null;
    if (!segment || line === null) return null;
    const marks = this.#article.line(line)?.marks ?? [];
    const [shortest] = this.marksOn(segment)
      .filter((index) => marks[index])
      .sort((a, b) => marks[a]!.end - marks[a]!.start - (marks[b]!.end - marks[b]!.start));
    return shortest === undefined ? null : { line, mark: shortest };
  }

  lineOf(node: Node): number | null {
    const row = (node instanceof Element ? node : node.parentElement)?.closest('.line');
    return (row && this.#numbers.get(row)) ?? null;
  }

  /** Where a place in the document tree is in the article. */
  positionOf(node: Node, offset: number): Position | null {
    const line = this.lineOf(node);
    const paragraph = line === null ? null : this.#paragraph(line);
    if (line === null || !paragraph) return null;
    if (!paragraph.contains(node)) return { line, character: 0 };
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, offset);
    return { line, character: before.toString().length };
  }

  /** Where a place of the article is in the document tree: of two text nodes that meet there, where a range starts or ends. */
  nodeAt({ line, character }: Position, side: 'start' | 'end'): [node: Node, offset: number] | null {
    this.row(line);
    const paragraph = this.#paragraph(line);
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

  #paragraph(line: number): HTMLElement | null {
    return this.#rows[line]?.querySelector<HTMLElement>('p') ?? null;
  }

  #row(line: number): HTMLElement {
    const paragraph = element('p', {}, this.#article.line(line)!.text);
    const row = element(
      'div',
      { class: 'line' },
      element('div', { class: 'margin', 'aria-hidden': 'true' }),
      paragraph,
    );
    this.#numbers.set(row, line);
    this.#dress(row, line);
    if (this.#article.line(line)!.marks.length > 0 || this.#article.review.on(line).length > 0) this.#stale.add(row);
    this.#near.observe(row);
    return row;
  }

  #forget(row: HTMLElement): void {
    this.#near.unobserve(row);
    this.#stale.delete(row);
    this.#isNear.delete(row);
  }

  #number(from: number): void {
    for (let line = from; line < this.#rows.length; line++) this.#numbers.set(this.#rows[line]!, line);
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

  #build(to: number): void {
    const rows: HTMLElement[] = [];
    for (let line = this.#rows.length; line < Math.min(to, this.#article.lines.length); line++)
      rows.push(this.#row(line));
    if (rows.length === 0) return;
    this.#lines.append(...rows);
    this.#rows.push(...rows);
  }

  #buildRest(): void {
    const building = ++this.#building;
    const slice = (): void => {
      if (building !== this.#building) return;
      const end = performance.now() + SLICE;
      while (this.#rows.length < this.#article.lines.length && performance.now() < end)
        this.#build(this.#rows.length + 20);
      if (this.#rows.length < this.#article.lines.length) setTimeout(slice);
    };
    if (this.#rows.length < this.#article.lines.length) setTimeout(slice);
  }

  #paint(row: HTMLElement): void {
    this.#stale.delete(row);
    const line = this.#numbers.get(row)!;
    const { review } = this.#article;
    const { text, marks } = this.#article.line(line)!;
    const pieces = review.isOn ? reviewPieces(text, review.on(line), review) : markPieces(text, marks);
    row.lastElementChild!.replaceChildren(...pieces);
    this.#painted(line, row);
  }
}
