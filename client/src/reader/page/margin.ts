// Who speaks, in the margin beside each quote, and the line from a name to its quote.
import type { Article, MarkPlace } from './article.js';
import { drawing, element } from './elements.js';
import { say } from './say.js';
import type { TextView } from './textView.js';

/** Pixels between two names. */
const GAP = 2;

export class Margin {
  readonly #article: Article;
  readonly #view: TextView;
  readonly #thread = drawing('svg', { class: 'thread', 'aria-hidden': 'true' });
  readonly #waiting = new Set<number>();

  constructor(article: Article, view: TextView) {
    this.#article = article;
    this.#view = view;
    document.body.append(this.#thread);
    new ResizeObserver(() => this.#placeAll()).observe(view.root);
  }

  /** Writes the names of a line whose segments were made anew. */
  write(line: number, row: HTMLElement): void {
    const marks = this.#article.line(line)?.marks ?? [];
    const names = marks.flatMap((mark, index) => {
      if (!mark.family.endsWith('-quote') || !mark.begins) return [];
      const state = mark.status === 'undecided' ? 'undecided' : 'decided';
      const unknown = mark.about === '' ? ' unknown' : '';
      const doubt = mark.doubtful ? ' in-doubt' : '';
      const before = marks.slice(0, index).findLast((one) => one.begins && one.family.endsWith('-quote'));
      const again = before !== undefined && before.about === mark.about && mark.about !== '';
      const name = element(
        'div',
        {
          class: `speaker ${mark.family} ${state}${unknown}${doubt}`,
          'data-mark': `${index}`,
          dir: 'rtl',
          title: mark.about,
        },
        again ? '″' : mark.about || say('unknownSpeaker'),
      );
      return [name];
    });
    row.firstElementChild!.replaceChildren(...names);
    if (names.length === 0) return;
    if (this.#waiting.size === 0) requestAnimationFrame(() => this.#place());
    this.#waiting.add(line);
  }

  /** The quote of a name in the margin. */
  quoteOf(target: EventTarget | null): MarkPlace | null {
    const name = target instanceof Element ? target.closest<HTMLElement>('.speaker') : null;
    const line = name ? this.#view.lineOf(name) : null;
    return name && line !== null ? { line, mark: Number(name.dataset.mark) } : null;
  }

  /** Draws the line from a quote's name to the quote; none for null. */
  draw(quote: MarkPlace | null): void {
    this.#thread.replaceChildren();
    if (!quote) return;
    const { start } = this.#article.rangeOf(quote);
    const mark = this.#article
      .line(start.line)!
      .marks.findIndex(({ group }) => group === this.#article.mark(quote)?.group);
    const row = this.#view.row(start.line);
    const name = row?.querySelector(`.speaker[data-mark="${mark}"]`);
    const first = row && this.#view.segmentsOf({ line: start.line, mark })[0];
    const [from, to] = [name?.getBoundingClientRect(), first?.getClientRects()[0]];
    if (!from || !to || from.width === 0) return;
    const [x, y] = [from.left - 3, from.top + from.height / 2];
    const [endX, endY] = [to.right, to.bottom];
    const edge = (x + Math.max(endX, x - 24)) / 2;
    const path = `M ${x} ${y} H ${edge} V ${endY} H ${endX}`;
    this.#thread.append(drawing('path', { d: path }), drawing('circle', { cx: endX, cy: endY, r: 2.5 }));
  }

  #placeAll(): void {
    for (const name of this.#view.root.querySelectorAll('.speaker')) {
      const line = this.#view.lineOf(name);
      if (line === null) continue;
      if (this.#waiting.size === 0) requestAnimationFrame(() => this.#place());
      this.#waiting.add(line);
    }
  }

  /** Puts each name beside the first row of its quote, beneath the one before: reads first, then writes. */
  #place(): void {
    const lines = [...this.#waiting];
    this.#waiting.clear();
    const places = lines.flatMap((line) => {
      const row = this.#view.row(line);
      if (!row?.isConnected) return [];
      const { top } = row.getBoundingClientRect();
      let free = 0;
      const names = [...row.querySelectorAll<HTMLElement>('.speaker')].map((name) => {
        const [first] = this.#view.segmentsOf({ line, mark: Number(name.dataset.mark) });
        const box = first?.getClientRects()[0];
        const { height } = name.getBoundingClientRect();
        const wanted = box ? (box.top + box.bottom) / 2 - top - height / 2 : 0;
        const at = Math.max(wanted, free);
        free = at + height + GAP;
        return { name, at };
      });
      return [{ row, names, free }];
    });
    for (const { row, names, free } of places) {
      row.style.minHeight = `${free}px`;
      for (const { name, at } of names) name.style.top = `${at}px`;
    }
  }
}
