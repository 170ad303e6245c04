// Who speaks, in the margin beside each quote, and the line from a name to its quote.
import type { Article, MarkPlace } from './article.js';
import { drawing, element } from './elements.js';
import type { MarginNotes } from './marginNotes.js';
import { say } from './say.js';
import type { TextView } from './textView.js';

export class Margin {
  readonly #article: Article;
  readonly #view: TextView;
  readonly #thread = drawing('svg', { class: 'thread', 'aria-hidden': 'true' });
  readonly #notes: MarginNotes;

  constructor(article: Article, view: TextView, notes: MarginNotes) {
    this.#article = article;
    this.#view = view;
    this.#notes = notes;
    document.body.append(this.#thread);
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
      const about = (): Element | undefined =>
        this.#view.segmentsOf({ line: this.#view.lineOf(name) ?? line, mark: index })[0];
      return [{ element: name, about }];
    });
    this.#notes.put(row, names);
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
}
