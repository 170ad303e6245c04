// The card that says all that is known of what the pointer rests on, and what can be done with it. A click pins it.

import type { Range } from '../../../../server/src/protocol.js';
import type { Mark, Piece } from '../messages.js';
import type { Article, MarkPlace } from './article.js';
import { post } from './bridge.js';
import { describe } from './describe.js';
import { button, element } from './elements.js';
import { spoken } from './say.js';
import type { TextView } from './textView.js';

/** Milliseconds that the pointer rests before the card shows. */
const REST = 350;

export interface CardAction {
  readonly command: string;
  readonly title: string;
  readonly key: string;
}

const isMention = ({ family }: Mark): boolean => family === 'official' || family === 'person';

/** Actions that only some items have. */
const ONLY: Readonly<Record<string, (mark: Mark) => boolean>> = {
  accept: ({ status }) => status === 'undecided',
  setSpeaker: ({ family }) => family.endsWith('-quote'),
  linkPerson: isMention,
  setDate: ({ family }) => family === 'date',
  withdraw: ({ status }) => status !== 'undecided',
};

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

export class Card {
  readonly #article: Article;
  readonly #view: TextView;
  readonly #go: (range: Range) => void;
  readonly #page: HTMLElement;
  readonly #root = element('div', { class: 'card', role: 'dialog', hidden: '' });
  #actions: readonly CardAction[] = [];
  #ticket = 0;
  #shown: MarkPlace | null = null;
  #box: DOMRect | null = null;
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param page gets the focus back from the card
   * @param go shows a place of the article
   */
  constructor(article: Article, view: TextView, page: HTMLElement, go: (range: Range) => void) {
    this.#article = article;
    this.#view = view;
    this.#page = page;
    this.#go = go;
    document.body.append(this.#root);
    this.#root.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#root.addEventListener('pointerleave', () => this.leave());
  }

  /** What can be done to an item. */
  offer(actions: readonly CardAction[]): void {
    this.#actions = actions;
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  /** The pointer is over an item. */
  over(place: MarkPlace, segment: Element, point: Point): void {
    clearTimeout(this.#timer);
    if (this.#pinned || (this.#shown?.line === place.line && this.#shown.mark === place.mark)) return;
    this.#timer = setTimeout(() => this.#ask(place, segment, point), REST);
  }

  /** The pointer has left. */
  leave(): void {
    clearTimeout(this.#timer);
    if (!this.#pinned) this.#timer = setTimeout(() => this.close(), REST);
  }

  pin(place: MarkPlace, segment: Element, point: Point, focus = false): void {
    clearTimeout(this.#timer);
    this.#pinned = true;
    this.#ask(place, segment, point);
    if (focus) this.#root.querySelector('button')?.focus();
  }

  close(): void {
    clearTimeout(this.#timer);
    if (this.#root.contains(document.activeElement)) this.#page.focus();
    this.#root.hidden = true;
    this.#shown = null;
    this.#pinned = false;
    this.#ticket++;
  }

  /** What is annotated has changed; a card does not tell of what is no longer so. */
  marksChanged(): void {
    const mark = this.#shown && this.#article.mark(this.#shown);
    if (this.isOpen && (!mark || describe(mark) !== this.#root.getAttribute('aria-label'))) this.close();
  }

  /** The answer to what was asked last. */
  tell(ticket: number, sections: readonly (readonly (readonly Piece[])[])[]): void {
    if (ticket !== this.#ticket || !this.#shown) return;
    const body = this.#root.querySelector('.card-body');
    if (sections.length === 0 || !body) return;
    const line = (pieces: readonly Piece[]): HTMLElement =>
      element(
        'div',
        { dir: spoken().dir },
        ...pieces.map(({ text, strong, target }) =>
          target ? button({ class: 'link' }, text, () => this.#go(target)) : element(strong ? 'b' : 'span', {}, text),
        ),
      );
    body.replaceChildren(...sections.map((lines) => element('section', {}, ...lines.map(line))));
    this.#place();
  }

  #ask(place: MarkPlace, segment: Element, { clientX: x, clientY: y }: Point): void {
    const mark = this.#article.mark(place);
    if (!mark) return;
    this.#shown = place;
    const boxes = [...segment.getClientRects()];
    this.#box =
      boxes.find(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom) ??
      boxes[0] ??
      null;
    const { version } = this.#article;
    const actions = this.#actions
      .filter(({ command }) => ONLY[command]?.(mark) ?? true)
      .map(({ command, title, key }) =>
        button({ class: 'action', title: key ? `${title} (${key})` : title }, title, () => {
          post({ type: 'act', version, group: mark.group, command });
          this.close();
        }),
      );
    this.#root.replaceChildren(
      element('div', { class: 'card-body' }, element('section', {}, element('div', {}, describe(mark)))),
      element('div', { class: 'card-actions', ...spoken() }, ...actions),
    );
    this.#root.setAttribute('aria-label', describe(mark));
    this.#root.setAttribute('lang', spoken().lang);
    this.#root.dir = spoken().dir;
    this.#root.classList.toggle('pinned', this.#pinned);
    this.#root.hidden = false;
    this.#place();
    const at = this.#view.positionOf(segment.firstChild ?? segment, 0);
    if (at) post({ type: 'hover', ticket: ++this.#ticket, version: this.#article.version, at });
  }

  /** Below the words where there is room, else above them. */
  #place(): void {
    if (!this.#box) return;
    const { width, height } = this.#root.getBoundingClientRect();
    const { left, right, top, bottom } = this.#box;
    const x = Math.min(Math.max(8, (left + right - width) / 2), innerWidth - width - 8);
    const y = bottom + height + 12 < innerHeight ? bottom + 10 : Math.max(8, top - height - 8);
    this.#root.style.left = `${x}px`;
    this.#root.style.top = `${y}px`;
  }
}
