// The Reader's page: puts its parts together, and tells them what the extension says.

import type { Range } from '../../../../server/src/protocol.js';
import { compare } from '../../positions.js';
import type { ToPage } from '../messages.js';
import { Article } from './article.js';
import { Bar } from './bar.js';
import { onMessage, post } from './bridge.js';
import { Card } from './card.js';
import { describe } from './describe.js';
import { Dragging } from './drag.js';
import { element } from './elements.js';
import { FindingList } from './findingList.js';
import { listenToKeys } from './keyboard.js';
import { KeysDialog } from './keysDialog.js';
import { Lights } from './lights.js';
import { Margin } from './margin.js';
import { MarginNotes } from './marginNotes.js';
import { Panel } from './panel.js';
import { PanelPlace } from './panelPlace.js';
import { listenToPointer } from './pointer.js';
import { printable } from './printable.js';
import { Review } from './review.js';
import { say, speak } from './say.js';
import { ArticleSelection } from './selection.js';
import { TextView } from './textView.js';
import { Viewport } from './viewport.js';

/** What a card offers, in this order. */
const OFFERED = ['accept', 'reject', 'setSpeaker', 'linkPerson', 'setDate', 'setKind', 'addNote', 'withdraw'];

const article = new Article();
const scroller = element('main', { class: 'scroller', tabindex: '-1' });
const page = element('article', { class: 'page', tabindex: '0' });
const live = element('div', { class: 'spoken', role: 'status' });

const view = new TextView(article, (line, row) => {
  if (review.isOn) review.write(line, row);
  else margin.write(line, row);
  lights.painted(line);
  const { start, end } = article.selection;
  if (start.line <= line && line <= end.line) {
    selection.restore();
    showCurrent();
  }
});
const lights = new Lights(article, view);
const notes = new MarginNotes(view);
const margin = new Margin(article, view, notes);
const selection = new ArticleSelection(article, view, (range) => {
  post({ type: 'selected', version: article.version, range });
  // Who selects words reads no card.
  if (compare(range.start, range.end) < 0) card.close();
  review.follow(range);
  showCurrent();
  announce();
});
const go = (range: Range): void => {
  selection.set(range, { reveal: true });
  post({ type: 'selected', version: article.version, range: article.selection });
  showCurrent();
};
const card = new Card(article, view, page, go);
const dragging = new Dragging({ article, view, margin, preview: (range) => selection.set(range) });
/** Goes to what was chosen in the panel. */
const show = (range: Range): void => {
  if (panelPlace.isDrawerOpen) panelPlace.closeDrawer();
  go(range);
};
const review = new Review({ article, view, notes, reveal: (range) => selection.reveal(range), select: show });
const panel = new Panel(show, (ranges) => lights.show(ranges), {
  review: review.list,
  findings: new FindingList(article, show),
});
const keys = new KeysDialog();
const viewport = new Viewport(scroller, page, view, {
  moving: () => {
    if (!card.isOpen) card.leave();
    margin.draw(null);
  },
  moved: (line, byUser) => post({ type: 'scrolled', line, byUser }),
  resized: () => showCurrent(),
});
const bar = new Bar(article, {
  instead: () => review.bar(),
  zoom: (step) => viewport.zoom(step),
  toggleKeys: () => keys.toggle(review.isOn),
  togglePanel: () => panelPlace.toggle(),
  isPanelOpen: () => panelPlace.isOpen,
});
const panelPlace = new PanelPlace(() => bar.draw());

page.append(view.root);
scroller.append(page);
const reading = element('div', { class: 'reading' }, scroller, review.dock.root);
document.body.append(bar.root, element('div', { class: 'columns' }, reading, panel.root), live);

/** Segments that carry a class which something else is to carry next. */
const carried = new Map<string, Element[]>();
const carry = (name: string, elements: Element[]): void => {
  for (const one of carried.get(name) ?? []) one.classList.remove(name);
  for (const one of elements) one.classList.add(name);
  carried.set(name, elements);
};

function showCurrent(): void {
  const place = selection.current;
  carry('current', place ? view.segmentsOf(place) : []);
  dragging.show(place);
}

const announce = (): void => {
  const place = selection.current;
  const mark = place && article.mark(place);
  const words = article.textIn(article.selection).slice(0, 200);
  live.textContent = mark ? `${words}. ${describe(mark)}` : words;
};

listenToPointer({
  ...{ article, view, margin, selection, card, review, go },
  point: (place) => carry('pointed', place ? view.segmentsOf(place) : []),
});
listenToKeys({ page, view, selection, card, lights, review, viewport, panelPlace }, () => keys.isOpen);

// The text as it is in the file, without what stands beside it.
view.root.addEventListener('copy', (event) => {
  selection.read();
  event.clipboardData?.setData('text/plain', article.textIn(article.selection));
  event.preventDefault();
});

window.addEventListener('focus', () => post({ type: 'focused', on: true }));
window.addEventListener('blur', () => post({ type: 'focused', on: false }));

// What the extension says.
const setUp = ({ texts, language, keys: known, fontFamily, fontSize }: Extract<ToPage, { type: 'setup' }>): void => {
  speak(texts, language);
  const { style } = document.documentElement;
  style.setProperty('--chosen-family', fontFamily || 'var(--reading-family)');
  style.setProperty('--chosen-size', fontSize > 0 ? `${Math.min(60, Math.max(8, fontSize))}px` : '20px');
  keys.offer(known);
  card.offer(
    OFFERED.flatMap((command) => {
      const { title = '', key = '' } = known.find((one) => one.command === command) ?? {};
      return title ? [{ command, title, key }] : [];
    }),
  );
  // Of two keys the single character is the Reader's own.
  const inReview = known.filter(({ key, inReview }) => inReview && key.length === 1);
  review.dock.offer(new Map(inReview.map(({ command, key }) => [command, key])));
  page.setAttribute('aria-label', say('article'));
  panel.reset();
  bar.draw();
};

onMessage((message) => {
  switch (message.type) {
    case 'setup':
      return setUp(message);
    case 'text':
      article.version = message.version;
      article.lines = message.lines.map((text) => ({ text, look: null, marks: [], rejected: [] }));
      document.title = message.name;
      return view.reset();
    case 'edit': {
      const { from, to } = message;
      const fresh = message.lines.map((text) => ({ text, look: null, marks: [], rejected: [] }));
      article.version = message.version;
      article.review.loseLines();
      article.lines = [...article.lines.slice(0, from), ...fresh, ...article.lines.slice(to)];
      viewport.hold(() => view.replace(from, to, fresh.length), { to, added: fresh.length - (to - from) });
      return selection.restore();
    }
    case 'marks':
      if (message.version !== article.version) return;
      for (const { line, kind, marks, rejected } of message.lines) {
        const known = article.line(line);
        if (!known) continue;
        article.lines[line] = { text: known.text, look: kind, marks, rejected };
        view.repaint(line);
      }
      card.marksChanged();
      return panel.marksChanged();
    case 'panel':
      article.panel = message.panel;
      panel.show(message.panel);
      return bar.draw();
    case 'review':
      review.hear(message);
      // It tells of an annotation, which is not on the page now.
      if (review.isOn) card.close();
      panel.review(review.isOn);
      return bar.draw();
    case 'select':
      viewport.letGo();
      selection.set(message.range, { reveal: message.reveal });
      showCurrent();
      return announce();
    case 'scroll':
      return viewport.follow(message.line);
    case 'hover':
      return card.tell(message.ticket, message.sections);
    case 'keys':
      return keys.toggle(review.isOn);
    case 'print':
      return post({ type: 'printable', html: printable(view.whole) });
  }
});

page.focus();
post({ type: 'ready' });
if (document.hasFocus()) post({ type: 'focused', on: true });
