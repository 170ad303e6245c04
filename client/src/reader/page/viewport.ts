// What of the article is in sight, and how large it is. The place at the top survives another size, and goes with the text
// editors.
import { remember, remembered } from './bridge.js';
import type { TextView } from './textView.js';

const ZOOM = { least: 0.6, most: 2.4, step: 0.1 };
/** Pixels from the top of the page to the row that one is said to be at. */
const READING_ROW = 8;
/** What comes before the page scrolls by the user's doing. */
const BY_USER = ['wheel', 'pointerdown', 'touchmove', 'keydown'];

interface Told {
  /** The text moves. */
  readonly moving: () => void;
  /** It has moved, at most once a frame. */
  readonly moved: (line: number, byUser: boolean) => void;
  /** Words stand elsewhere in it. */
  readonly resized: () => void;
}

export class Viewport {
  readonly #scroller: HTMLElement;
  readonly #page: HTMLElement;
  readonly #view: TextView;
  readonly #told: Told;
  #line = 0;
  #zoom = remembered().zoom;
  #isByUser = false;

  /**
   * @param scroller scrolls the page
   * @param page is as large as the zoom says
   */
  constructor(scroller: HTMLElement, page: HTMLElement, view: TextView, told: Told) {
    this.#scroller = scroller;
    this.#page = page;
    this.#view = view;
    this.#told = told;
    this.#showZoom();
    new ResizeObserver(() => told.resized()).observe(scroller);
    for (const type of BY_USER)
      document.addEventListener(type, () => (this.#isByUser = true), { capture: true, passive: true });
    let isWaiting = false;
    scroller.addEventListener('scroll', () => {
      told.moving();
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        const before = this.#line;
        if (this.line !== before) told.moved(this.#line, this.#isByUser);
      });
    });
    scroller.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
  }

  /** The line at the top, and as a fraction the part of its height that is above. */
  get line(): number {
    const { left, top } = this.#scroller.getBoundingClientRect();
    const at = top + READING_ROW;
    const found = document
      .elementsFromPoint(left + this.#scroller.clientWidth / 2, at)
      .map((element) => this.#view.lineOf(element))
      .find((line) => line !== null);
    if (found === undefined) return this.#line;
    const box = this.#view.madeRow(found)?.getBoundingClientRect();
    const above = box && box.height > 0 ? (at - box.top) / box.height : 0;
    this.#line = found + Math.min(0.999, Math.max(0, above));
    return this.#line;
  }

  /** Scrolls by the doing of somebody else, such as a text editor. */
  follow(line: number): void {
    this.#isByUser = false;
    this.#goTo(line);
  }

  /** What scrolls the page from now on is not the user's doing. */
  letGo(): void {
    this.#isByUser = false;
  }

  /** Makes the text larger (1) or smaller (-1). */
  zoom(step: 1 | -1): void {
    const next = Math.min(ZOOM.most, Math.max(ZOOM.least, this.#zoom + step * ZOOM.step));
    const { line } = this;
    this.#zoom = Math.round(next * 10) / 10;
    remember({ zoom: this.#zoom });
    this.#showZoom();
    this.#goTo(line);
    this.#told.resized();
  }

  /** Changes lines of the text; the place that one reads stays where it is when lines above it come or go. */
  hold(change: () => void, { to, added }: { readonly to: number; readonly added: number }): void {
    const line = Math.floor(this.line);
    const before = this.#view.madeRow(line)?.getBoundingClientRect().top;
    change();
    const after = this.#view.row(to <= line ? line + added : line)?.getBoundingClientRect().top;
    if (before !== undefined && after !== undefined) this.#scroller.scrollTop += after - before;
  }

  #showZoom(): void {
    this.#page.style.setProperty('--zoom', String(this.#zoom));
  }

  #goTo(line: number): void {
    const box = this.#view.row(Math.floor(line))?.getBoundingClientRect();
    if (!box) return;
    const at = box.top + (line % 1) * box.height;
    this.#scroller.scrollTop += at - this.#scroller.getBoundingClientRect().top - READING_ROW;
  }
}
