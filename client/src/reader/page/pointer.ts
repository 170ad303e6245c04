// The pointer over the text: what it rests on, what it clicks, and what its menu is about.

import type { Range } from '../../../../server/src/protocol.js';
import type { Article, MarkPlace } from './article.js';
import type { Card } from './card.js';
import type { Margin } from './margin.js';
import type { Review } from './review.js';
import type { ArticleSelection } from './selection.js';
import type { TextView } from './textView.js';

interface Parts {
  readonly article: Article;
  readonly view: TextView;
  readonly margin: Margin;
  readonly selection: ArticleSelection;
  readonly card: Card;
  readonly review: Review;
  /** Shows which item the pointer is at. */
  readonly point: (place: MarkPlace | null) => void;
  /** Selects a place of the article. */
  readonly go: (range: Range) => void;
}

/** What VS Code is told of a menu, for the `when` of its entries. */
const menuContext = (article: Article, place: MarkPlace | null, hasSelected: boolean) => {
  const mark = place && article.mark(place);
  const isRejected = article.rejectedAt(article.selection.start);
  return {
    safirItem: mark?.family ?? '',
    safirState: mark ? (mark.status === 'undecided' ? 'undecided' : 'decided') : isRejected ? 'decided' : '',
    safirSelected: hasSelected || !mark,
  };
};

const isNothingSelected = (): boolean => document.getSelection()?.isCollapsed ?? true;

export const listenToPointer = ({ article, view, margin, selection, card, review, point, go }: Parts): void => {
  const itemAt = (target: EventTarget | null): MarkPlace | null => margin.quoteOf(target) ?? view.markUnder(target);
  const quoteAt = (target: EventTarget | null): MarkPlace | null =>
    margin.quoteOf(target) ?? view.markUnder(target, ({ family }) => family.endsWith('-quote'));
  const { root } = view;

  root.addEventListener('pointerover', (event) => {
    const { target } = event;
    const place = itemAt(target);
    margin.draw(quoteAt(target));
    point(place);
    if (place && target instanceof Element && !document.body.classList.contains('dragging'))
      card.over(place, target, event);
    else card.leave();
  });
  root.addEventListener('pointerleave', () => {
    margin.draw(null);
    point(null);
    card.leave();
  });
  root.addEventListener('click', (event) => {
    const { target } = event;
    if (review.clicked(target)) return;
    const place = itemAt(target);
    if (margin.quoteOf(target) && place) return go(article.rangeOf(place));
    // The first click of two pinned the card of what the second selects a word of.
    if (!isNothingSelected()) return card.close();
    if (place && target instanceof Element) card.pin(place, target, event);
    else card.close();
  });
  // A context menu is about the words that are selected, else about what it is opened on.
  root.ownerDocument.addEventListener(
    'contextmenu',
    ({ target }) => {
      selection.read();
      const place = isNothingSelected() ? itemAt(target) : selection.current;
      const hasSelected = !isNothingSelected();
      if (place && !hasSelected) go(article.rangeOf(place));
      document.body.dataset.vscodeContext = JSON.stringify(menuContext(article, place, hasSelected));
    },
    { capture: true },
  );
};
