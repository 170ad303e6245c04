// Places what stands in the margin beside the words that it is about, each beneath the one before.
import type { TextView } from './textView.js';

/** Pixels between two notes. */
const GAP = 2;

/** An element of the margin, and the words that it is about as they stand on the page now. */
export interface Note {
  readonly element: HTMLElement;
  readonly about: () => Element | undefined;
}

export class MarginNotes {
  readonly #notes = new WeakMap<Element, readonly Note[]>();
  readonly #waiting = new Set<HTMLElement>();

  constructor(view: TextView) {
    view.onResize((rows) => {
      for (const row of rows) if (this.#notes.get(row)?.length) this.#wait(row);
    });
  }

  /** Puts notes beside a line, in place of those that were there. */
  put(row: HTMLElement, notes: readonly Note[]): void {
    const margin = row.firstElementChild!;
    const hadNotes = margin.childElementCount > 0;
    margin.replaceChildren(...notes.map(({ element }) => element));
    this.#notes.set(row, notes);
    if (notes.length > 0) this.#wait(row);
    else if (hadNotes) row.style.minHeight = '';
  }

  #wait(row: HTMLElement): void {
    if (this.#waiting.size === 0) requestAnimationFrame(() => this.#place());
    this.#waiting.add(row);
  }

  /** Reads first, then writes. */
  #place(): void {
    const rows = [...this.#waiting];
    this.#waiting.clear();
    const places = rows.flatMap((row) => {
      if (!row.isConnected) return [];
      const { top } = row.getBoundingClientRect();
      let free = 0;
      const notes = (this.#notes.get(row) ?? []).map(({ element, about }) => {
        const box = about()?.getClientRects()[0];
        const { height } = element.getBoundingClientRect();
        const wanted = box ? (box.top + box.bottom) / 2 - top - height / 2 : 0;
        const at = Math.max(wanted, free);
        free = at + height + GAP;
        return { element, at };
      });
      return [{ row, notes, free }];
    });
    for (const { row, notes, free } of places) {
      row.style.minHeight = `${free}px`;
      for (const { element, at } of notes) element.style.top = `${at}px`;
    }
  }
}
