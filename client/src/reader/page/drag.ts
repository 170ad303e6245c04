// Dragging: the edges of the current item, and a speaker's name from the margin onto a person.

import type { Position, Range } from '../../../../server/src/protocol.js';
import { compare } from '../../positions.js';
import type { Article, MarkPlace } from './article.js';
import { post } from './bridge.js';
import { element } from './elements.js';
import type { Margin } from './margin.js';
import type { TextView } from './textView.js';

interface Parts {
  readonly article: Article;
  readonly view: TextView;
  readonly margin: Margin;
  /** Shows what would be selected, without telling anybody. */
  readonly preview: (range: Range) => void;
}

/** Follows the pointer until it is let go; `done` is told where, or null where the drag was given up. */
const follow = (
  start: PointerEvent,
  moved: (event: PointerEvent) => void,
  done: (event: PointerEvent | null) => void,
): void => {
  const stop = new AbortController();
  const { signal } = stop;
  const end = (event: PointerEvent | null): void => {
    stop.abort();
    document.body.classList.remove('dragging');
    done(event);
  };
  start.preventDefault();
  document.body.classList.add('dragging');
  document.addEventListener('pointermove', moved, { signal });
  document.addEventListener('pointerup', end, { signal });
  document.addEventListener('pointercancel', () => end(null), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(null);
    },
    { signal, capture: true },
  );
};

export class Dragging {
  readonly #parts: Parts;
  readonly #edges = [element('div', { class: 'edge start' }), element('div', { class: 'edge end' })] as const;
  readonly #ghost = element('div', { class: 'ghost', hidden: '' });
  #current: MarkPlace | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { view } = parts;
    view.root.append(...this.#edges);
    document.body.append(this.#ghost);
    for (const edge of this.#edges)
      edge.addEventListener('pointerdown', (event) => this.#dragEdge(edge === this.#edges[0] ? 'start' : 'end', event));
    // A drag here is never one of the browser's own, of text.
    view.root.addEventListener('dragstart', (event) => event.preventDefault());
    for (const edge of this.#edges) edge.addEventListener('mousedown', (event) => event.preventDefault());
    view.root.addEventListener('pointerdown', (event) => {
      const quote = parts.margin.quoteOf(event.target);
      if (quote) this.#dragSpeaker(quote, event);
    });
  }

  /** Puts the handles at the edges of the current item. */
  show(place: MarkPlace | null): void {
    this.#current = place;
    const { article, view } = this.#parts;
    const whole = place && article.rangeOf(place);
    const first = whole && this.#boxOf(whole.start, 1);
    const last = whole && this.#boxOf(whole.end, -1);
    const frame = view.root.getBoundingClientRect();
    for (const edge of this.#edges) edge.hidden = !first || !last;
    if (!first || !last || !whole) return;
    // Where the text begins and ends by its own direction: Arabic words end at their left.
    const put = (edge: HTMLElement, x: number, box: DOMRect): void => {
      edge.style.left = `${x - frame.left}px`;
      edge.style.top = `${box.top - frame.top}px`;
      edge.style.height = `${box.height}px`;
    };
    put(this.#edges[0], this.#isLatin(whole.start) ? first.left : first.right, first);
    put(this.#edges[1], this.#isLatin(whole.end, -1) ? last.right : last.left, last);
  }

  /** Where the character after (1) or before (-1) a place stands; the boxes of many words are in no order of the text. */
  #boxOf({ line, character }: Position, step: 1 | -1): DOMRect | undefined {
    const [start, end] = [Math.min(character, character + step), Math.max(character, character + step)];
    const range = this.#parts.view.domRange({ start: { line, character: start }, end: { line, character: end } });
    return range?.getClientRects()[0];
  }

  #isLatin({ line, character }: Position, before = 0): boolean {
    return /[\p{Script=Latin}\p{N}]/u.test(this.#parts.article.line(line)?.text[character + before] ?? '');
  }

  #positionAt({ clientX, clientY }: PointerEvent): Position | null {
    const { view } = this.#parts;
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    if (caret) return view.positionOf(caret.offsetNode, caret.offset);
    const range = document.caretRangeFromPoint?.(clientX, clientY);
    return range ? view.positionOf(range.startContainer, range.startOffset) : null;
  }

  #dragEdge(side: 'start' | 'end', event: PointerEvent): void {
    const { article, preview } = this.#parts;
    const place = this.#current;
    const mark = place && article.mark(place);
    if (!mark || event.button !== 0) return;
    const { version } = article;
    const whole = article.rangeOf(place);
    const before = article.selection;
    let range: Range | null = null;
    follow(
      event,
      (move) => {
        const at = this.#positionAt(move);
        if (!at) return;
        const next = side === 'start' ? { start: at, end: whole.end } : { start: whole.start, end: at };
        if (compare(next.start, next.end) >= 0) return;
        range = next;
        preview(next);
      },
      (end) => {
        if (end && range) post({ type: 'resize', version, group: mark.group, range });
        else preview(before);
        this.show(this.#current);
      },
    );
  }

  /** The person whose mention, or whose entry in the panel, is under the pointer. */
  #personUnder({ clientX, clientY }: PointerEvent): { name: string; element: Element } | null {
    const { article, view } = this.#parts;
    const target = document.elementFromPoint(clientX, clientY);
    const entry = target?.closest<HTMLElement>('[data-person]');
    if (entry) return { name: entry.dataset.person!, element: entry };
    const segment = target?.closest('[data-marks]');
    const line = segment ? view.lineOf(segment) : null;
    if (!segment || line === null) return null;
    const marks = article.line(line)?.marks ?? [];
    const mention = view
      .marksOn(segment)
      .map((index) => marks[index])
      .findLast((mark) => mark?.family === 'official' || mark?.family === 'person');
    return mention?.about ? { name: mention.about, element: segment } : null;
  }

  #dragSpeaker(quote: MarkPlace, event: PointerEvent): void {
    const { article } = this.#parts;
    const { version } = article;
    const mark = article.mark(quote);
    if (!mark || event.button !== 0) return;
    const name = (event.target as Element).textContent ?? '';
    let over: Element | null = null;
    const light = (element: Element | null): void => {
      over?.classList.remove('target');
      over = element;
      over?.classList.add('target');
    };
    follow(
      event,
      (move) => {
        const person = this.#personUnder(move);
        light(person?.element ?? null);
        this.#ghost.hidden = false;
        this.#ghost.textContent = person?.name ?? name;
        this.#ghost.style.left = `${move.clientX + 12}px`;
        this.#ghost.style.top = `${move.clientY + 12}px`;
      },
      (end) => {
        const person = end && !this.#ghost.hidden ? this.#personUnder(end) : null;
        light(null);
        this.#ghost.hidden = true;
        if (person) post({ type: 'speaker', version, group: mark.group, person: person.name });
      },
    );
  }
}
