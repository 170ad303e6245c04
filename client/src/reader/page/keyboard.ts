// The keys that the page takes. Those of commands are VS Code's: what is not taken here goes there.
import type { Card } from './card.js';
import type { Lights } from './lights.js';
import type { PanelPlace } from './panelPlace.js';
import type { Review } from './review.js';
import type { ArticleSelection } from './selection.js';
import type { TextView } from './textView.js';
import type { Viewport } from './viewport.js';

interface Parts {
  /** What has the focus while one reads. */
  readonly page: HTMLElement;
  readonly view: TextView;
  readonly selection: ArticleSelection;
  readonly card: Card;
  readonly lights: Lights;
  readonly review: Review;
  readonly viewport: Viewport;
  readonly panelPlace: PanelPlace;
}

/** Keys that do the same wherever the focus is. */
const EVERYWHERE = new Set(['Escape', '[', ']', '\\']);

/** What each key does; false where it is left to VS Code. */
const keysOf = ({ page, view, selection, card, lights, review, viewport, panelPlace }: Parts) => {
  const beside =
    (step: 1 | -1) =>
    ({ shiftKey }: KeyboardEvent): void => {
      if (shiftKey) selection.extend(step);
      else selection.move('beside', step);
    };
  // In a review they take a layer's side of a difference.
  const zoom = (step: 1 | -1) => () => (review.isOn ? false : viewport.zoom(step));
  const plain: Readonly<Record<string, (event: KeyboardEvent) => unknown>> = {
    ArrowLeft: beside(1),
    ArrowRight: beside(-1),
    ArrowUp: () => selection.move('above', -1),
    ArrowDown: () => selection.move('above', 1),
    Home: () => selection.moveTo('row-start'),
    End: () => selection.moveTo('row-end'),
    Enter: () => {
      if (review.isOn) return review.dock.focus();
      const place = selection.current;
      const [segment] = place ? view.segmentsOf(place) : [];
      if (!place || !segment) return;
      const { right, top } = segment.getClientRects()[0] ?? segment.getBoundingClientRect();
      card.pin(place, segment, { clientX: right, clientY: top }, true);
    },
    Escape: () => {
      const isElsewhere = !page.contains(document.activeElement);
      if (card.isOpen) card.close();
      else if (panelPlace.isDrawerOpen) panelPlace.closeDrawer();
      else if (!isElsewhere) lights.show([]);
      if (isElsewhere) page.focus();
    },
    '[': zoom(-1),
    ']': zoom(1),
    '\\': () => panelPlace.toggle(),
  };
  const withControl: typeof plain = {
    a: () => selection.selectAll(),
    Home: () => selection.moveTo('start'),
    End: () => selection.moveTo('end'),
  };
  return { plain, withControl };
};

/** Listens to the keys of the whole page, except while `isAway`, as in a dialog. */
export const listenToKeys = (parts: Parts, isAway: () => boolean): void => {
  const { page, selection } = parts;
  const { plain, withControl } = keysOf(parts);
  document.addEventListener('keydown', (event) => {
    selection.read();
    const { key, altKey } = event;
    const isOnText = page.contains(document.activeElement) || document.activeElement === document.body;
    if (isAway() || !(isOnText || EVERYWHERE.has(key))) return;
    const keys = event.ctrlKey || event.metaKey ? withControl : altKey ? {} : plain;
    const act = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!act || act(event) === false) return;
    event.preventDefault();
    event.stopPropagation();
  });
};
