// Places of the text that are lit up, as when a person is chosen in the panel; those far from what is in sight once they
// come near.

import type { Range } from '../../../../server/src/protocol.js';
import type { Article } from './article.js';
import type { TextView } from './textView.js';

export class Lights {
  readonly #article: Article;
  readonly #view: TextView;
  readonly #lit = new Highlight();
  #ranges = new Map<number, Range[]>();

  constructor(article: Article, view: TextView) {
    this.#article = article;
    this.#view = view;
    CSS.highlights?.set('lit', this.#lit);
  }

  /** Lights these up, and nothing else. */
  show(ranges: readonly Range[]): void {
    this.#lit.clear();
    this.#ranges = new Map(ranges.map(({ start }) => [start.line, []]));
    for (const range of ranges) this.#ranges.get(range.start.line)!.push(range);
    for (const line of this.#ranges.keys()) if (this.#view.madeRow(line)) this.painted(line);
  }

  /** A line's segments have been made anew. */
  painted(line: number): void {
    for (const range of this.#ranges.get(line) ?? []) {
      const dom = this.#view.domRange(this.#article.within(range));
      if (dom) this.#lit.add(dom);
    }
  }
}
