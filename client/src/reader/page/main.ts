// The Reader's page: puts its parts together, and tells them what the extension says.
import type { ToPage } from '../messages.js';
import { Article, compare, type MarkPlace, type Range } from './article.js';
import { onMessage, post, remember, remembered } from './bridge.js';
import { Card } from './card.js';
import { describe } from './describe.js';
import { Dragging } from './drag.js';
import { button, element } from './elements.js';
import { FindingList } from './findingList.js';
import { KeysDialog } from './keysDialog.js';
import { Lights } from './lights.js';
import { Margin } from './margin.js';
import { MarginNotes } from './marginNotes.js';
import { Panel } from './panel.js';
import { Review } from './review.js';
import { say, speak, spoken } from './say.js';
import { ArticleSelection } from './selection.js';
import { TextView } from './textView.js';

/** What a card offers, in this order. */
const OFFERED = ['accept', 'reject', 'setSpeaker', 'linkPerson', 'setDate', 'setKind', 'addNote', 'withdraw'];
const ZOOM = { least: 0.6, most: 2.4, step: 0.1 };

const article = new Article();
const scroller = element('main', { class: 'scroller', tabindex: '-1' });
const page = element('article', { class: 'page', tabindex: '0' });
const bar = element('header', { class: 'bar' });
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
const card = new Card(article, view, go);
const dragging = new Dragging({ article, view, margin, preview: (range) => selection.set(range) });
/** Goes to what was chosen in the panel. */
const show = (range: Range): void => {
  if (document.body.classList.contains('drawer')) closeDrawer();
  go(range);
};
const review = new Review({ article, view, notes, reveal: (range) => selection.reveal(range), select: show });
const panel = new Panel(show, (ranges) => lights.show(ranges), {
  review: review.list,
  findings: new FindingList(article, show),
});
const keys = new KeysDialog();

page.append(view.root);
scroller.append(page);
const reading = element('div', { class: 'reading' }, scroller, review.dock.root);
document.body.append(bar, element('div', { class: 'columns' }, reading, panel.root), live);

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

// Zoom and panel.
let look = remembered();
const showLook = (): void => {
  page.style.setProperty('--zoom', String(look.zoom));
  document.body.classList.toggle('without-panel', !look.panel);
  remember(look);
};
const zoom = (step: number): void => {
  const next = Math.min(ZOOM.most, Math.max(ZOOM.least, look.zoom + step * ZOOM.step));
  look = { ...look, zoom: Math.round(next * 10) / 10 };
  const line = topLine();
  showLook();
  scrollToLine(line);
};
/** A narrow page has no room for the panel beside the text: there it lies over it while it is open. */
const narrow = matchMedia('(max-width: 720px)');
const isPanelOpen = (): boolean => (narrow.matches ? document.body.classList.contains('drawer') : look.panel);
const closeDrawer = (): void => {
  document.body.classList.remove('drawer');
  drawBar();
};
narrow.addEventListener('change', closeDrawer);
const togglePanel = (): void => {
  if (narrow.matches) {
    document.body.classList.toggle('drawer');
  } else {
    look = { ...look, panel: !look.panel };
    showLook();
  }
  drawBar();
};

// The line at the top, with the part of it that is above: the way to a place that survives zoom and width.
let scrolledTo = 0;
function topLine(): number {
  const { top } = scroller.getBoundingClientRect();
  const target = document.elementFromPoint(scroller.getBoundingClientRect().left + scroller.clientWidth / 2, top + 8);
  const line = target ? view.lineOf(target) : null;
  return line ?? scrolledTo;
}
function scrollToLine(line: number): void {
  const row = view.row(Math.floor(line));
  if (row) scroller.scrollTop += row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8;
}
/** Set while the page scrolls by itself, so that it does not tell. */
let quiet = 0;
let scrolling = false;
scroller.addEventListener('scroll', () => {
  if (!card.isOpen || scrolling) card.leave();
  margin.draw(null);
  if (scrolling) return;
  scrolling = true;
  requestAnimationFrame(() => {
    scrolling = false;
    const line = topLine();
    if (line === scrolledTo) return;
    scrolledTo = line;
    if (performance.now() > quiet) post({ type: 'scrolled', line });
  });
});

// The bar.
function progressBar(): HTMLElement[] {
  const progress = article.panel?.progress;
  const words = !progress
    ? say('reading')
    : progress.done
      ? say('done')
      : say('toDecide', progress.undecided, progress.all);
  const meter = element('progress', {
    max: String(Math.max(1, progress?.all ?? 1)),
    value: String((progress?.all ?? 0) - (progress?.undecided ?? 0)),
    'aria-label': words,
  });
  return [
    meter,
    element('span', { class: 'words' }, words),
    ...(progress && progress.orphans > 0
      ? [element('span', { class: 'warning' }, say('orphans', progress.orphans))]
      : []),
  ];
}
function drawBar(): void {
  const { lang, dir } = spoken();
  bar.lang = lang;
  bar.dir = dir;
  bar.replaceChildren(
    ...(review.isOn ? review.bar() : progressBar()),
    element('span', { class: 'room' }),
    button({ dir: 'ltr', title: `${say('zoom')} ([)`, 'aria-label': `${say('zoom')} −` }, 'A−', () => zoom(-1)),
    button({ dir: 'ltr', title: `${say('zoom')} (])`, 'aria-label': `${say('zoom')} +` }, 'A+', () => zoom(1)),
    button({ title: `${say('keys')} (?)`, 'aria-label': say('keys') }, '?', () => keys.toggle()),
    button(
      {
        title: `${say('togglePanel')} (\\)`,
        'aria-label': say('panel'),
        'aria-pressed': String(isPanelOpen()),
        'aria-controls': 'panel',
      },
      '▤',
      togglePanel,
    ),
  );
}

// The pointer.
const hovered = (target: EventTarget | null): MarkPlace | null => margin.quoteOf(target) ?? view.markUnder(target);
view.root.addEventListener('pointerover', (event) => {
  const { target } = event;
  const place = hovered(target);
  const quote = margin.quoteOf(target) ?? quoteAt(target);
  margin.draw(quote);
  carry('pointed', place ? view.segmentsOf(place) : []);
  if (place && target instanceof Element && !document.body.classList.contains('dragging'))
    card.over(place, target, event);
  else card.leave();
});
view.root.addEventListener('pointerleave', () => {
  margin.draw(null);
  carry('pointed', []);
  card.leave();
});
view.root.addEventListener('click', (event) => {
  const { target } = event;
  if (review.clicked(target)) return;
  const place = hovered(target);
  if (margin.quoteOf(target) && place) return go(article.rangeOf(place));
  const selected = document.getSelection();
  // The first click of two pinned the card of what the second selects a word of.
  if (selected && !selected.isCollapsed) return card.close();
  if (place && target instanceof Element) card.pin(place, target, event);
  else card.close();
});
/** The quote that holds what the pointer is over. */
function quoteAt(target: EventTarget | null): MarkPlace | null {
  const segment = target instanceof Element ? target.closest('[data-marks]') : null;
  const line = segment ? view.lineOf(segment) : null;
  if (!segment || line === null) return null;
  const marks = article.line(line)?.marks ?? [];
  const mark = view.marksOn(segment).findLast((index) => marks[index]?.family.endsWith('-quote'));
  return mark === undefined ? null : { line, mark };
}
scroller.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1 : -1);
  },
  { passive: false },
);
// A context menu is about what it is opened on.
view.root.addEventListener('contextmenu', ({ target }) => {
  selection.read();
  const place = hovered(target);
  const selected = document.getSelection();
  if (place && (!selected || selected.isCollapsed)) go(article.rangeOf(place));
});

// The keyboard. Keys of commands are VS Code's: those that are not taken here go there.
const takes = (event: KeyboardEvent): boolean => {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'a') selection.selectAll();
    else if (key === 'Home') selection.moveTo('start');
    else if (key === 'End') selection.moveTo('end');
    else return false;
    return true;
  }
  if (event.altKey) return false;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = key === 'ArrowLeft' ? 1 : -1;
      if (shiftKey) selection.extend(step);
      else selection.move('beside', step);
      return true;
    }
    case 'ArrowUp':
    case 'ArrowDown':
      selection.move('above', key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Home':
      selection.moveTo('row-start');
      return true;
    case 'End':
      selection.moveTo('row-end');
      return true;
    case 'Enter': {
      if (review.isOn) {
        review.dock.focus();
        return true;
      }
      const place = selection.current;
      const [segment] = place ? view.segmentsOf(place) : [];
      if (place && segment) {
        const { right, top } = segment.getClientRects()[0] ?? segment.getBoundingClientRect();
        card.pin(place, segment, { clientX: right, clientY: top }, true);
      }
      return true;
    }
    case 'Escape':
      if (card.isOpen) {
        card.close();
        page.focus();
      } else if (document.body.classList.contains('drawer')) {
        closeDrawer();
        page.focus();
      } else if (!page.contains(document.activeElement)) page.focus();
      else lights.show([]);
      return true;
    case '[':
    case ']':
      // They take a layer's side of a difference.
      if (review.isOn) return false;
      zoom(key === ']' ? 1 : -1);
      return true;
    case '\\':
      togglePanel();
      return true;
    default:
      return false;
  }
};
document.addEventListener('keydown', (event) => {
  selection.read();
  if (keys.isOpen) return;
  const onText = page.contains(document.activeElement) || document.activeElement === document.body;
  if (!onText && !['Escape', '[', ']', '\\'].includes(event.key)) return;
  if (!takes(event)) return;
  event.preventDefault();
  event.stopPropagation();
});

// The text as it is in the file, without what stands beside it.
view.root.addEventListener('copy', (event) => {
  selection.read();
  event.clipboardData?.setData('text/plain', article.textIn(article.selection));
  event.preventDefault();
});

window.addEventListener('focus', () => post({ type: 'focused', on: true }));
window.addEventListener('blur', () => post({ type: 'focused', on: false }));
window.addEventListener('beforeprint', () => view.paintAll());
window.addEventListener('resize', () => showCurrent());

// What the extension says.
const setUp = ({ texts, language, keys: known, fontFamily, fontSize }: Extract<ToPage, { type: 'setup' }>): void => {
  speak(texts, language);
  const { style } = document.documentElement;
  style.setProperty('--chosen-family', fontFamily || 'var(--reading-family)');
  style.setProperty('--chosen-size', fontSize > 0 ? `${Math.min(60, Math.max(8, fontSize))}px` : '20px');
  keys.fill(known);
  card.offer(
    OFFERED.flatMap((command) => {
      const { title = '', key = '' } = known.find((one) => one.command === command) ?? {};
      return title ? [{ command, title, key }] : [];
    }),
  );
  // Single characters are those of the Reader; the others work in text editors.
  review.dock.offer(new Map(known.filter(({ key }) => key.length === 1).map(({ command, key }) => [command, key])));
  page.setAttribute('aria-label', say('article'));
  panel.reset();
  showLook();
  drawBar();
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
      const line = topLine();
      const held = view.madeRow(line)?.getBoundingClientRect().top;
      const fresh = message.lines.map((text) => ({ text, look: null, marks: [], rejected: [] }));
      article.version = message.version;
      article.review.loseLines();
      article.lines = [...article.lines.slice(0, message.from), ...fresh, ...article.lines.slice(message.to)];
      view.replace(message.from, message.to, fresh.length);
      // The place that one reads stays where it is when lines above it come or go.
      const shift = message.to <= line ? fresh.length - (message.to - message.from) : 0;
      const now = view.row(line + shift)?.getBoundingClientRect().top;
      if (held !== undefined && now !== undefined) scroller.scrollTop += now - held;
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
      return panel.marksChanged();
    case 'panel':
      article.panel = message.panel;
      panel.show(message.panel);
      return drawBar();
    case 'review':
      review.hear(message);
      // It tells of an annotation, which is not on the page now.
      if (review.isOn) card.close();
      panel.review(review.isOn);
      return drawBar();
    case 'select':
      selection.set(message.range, { reveal: message.reveal });
      showCurrent();
      return announce();
    case 'scroll':
      quiet = performance.now() + 250;
      return scrollToLine(message.line);
    case 'hover':
      return card.tell(message.ticket, message.sections);
    case 'keys':
      return keys.toggle();
  }
});

page.focus();
post({ type: 'ready' });
if (document.hasFocus()) post({ type: 'focused', on: true });
