// Who speaks of whom: people on a circle, and an arrow for each pair; the same as a list for those who cannot see it.
import type { Panel } from '../messages.js';
import { button, drawing, element } from './elements.js';
import { say } from './say.js';

type Link = Panel['links'][number];

/** People on the drawing: more could not be told apart. */
const MOST = 12;
const SIZE = 300;
const RADIUS = 96;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places on the circle, the first at the top, in the direction of the hands of a clock. */
export const circle = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) };
  });

const arrow = (from: Point, to: Point, count: number): SVGElement => {
  // Bent towards the middle, so that there and back are two lines.
  const bend = { x: (from.x + to.x + SIZE / 2) / 3 + (to.y - from.y) / 10, y: (from.y + to.y + SIZE / 2) / 3 };
  const path = `M ${from.x} ${from.y} Q ${bend.x} ${bend.y} ${to.x} ${to.y}`;
  return drawing('path', {
    d: path,
    class: 'arrow',
    'stroke-width': Math.min(1 + count / 2, 4),
    'marker-end': 'url(#tip)',
  });
};

/** @param choose a person was clicked */
export const graph = (links: readonly Link[], choose: (name: string) => void): HTMLElement[] => {
  if (links.length === 0) return [];
  const weight = new Map<string, number>();
  for (const { from, to, count } of links)
    for (const name of [from, to]) weight.set(name, (weight.get(name) ?? 0) + count);
  const names = [...weight.entries()]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .slice(0, MOST);
  const places = new Map(circle(names.length).map((point, index) => [names[index]!, point]));
  const arrows = links.flatMap(({ from, to, count }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start && end ? [arrow(start, end, count)] : [];
  });
  const nodes = [...places].map(([name, { x, y }]) => {
    const anchor = x < SIZE / 2 - 20 ? 'end' : x > SIZE / 2 + 20 ? 'start' : 'middle';
    const dx = anchor === 'end' ? -8 : anchor === 'start' ? 8 : 0;
    const dy = anchor !== 'middle' ? 4 : y < SIZE / 2 ? -10 : 18;
    const shown = name.split(' ').slice(-2).join(' ');
    const group = drawing(
      'g',
      { class: 'node', 'data-person': name },
      drawing('circle', { cx: x, cy: y, r: 5 }),
      // Set from left to right: there a name's anchor is the side that it says.
      drawing('text', { x: x + dx, y: y + dy, 'text-anchor': anchor, direction: 'ltr' }, shown),
      drawing('title', {}, name),
    );
    group.addEventListener('click', () => choose(name));
    return group;
  });
  const tip = drawing(
    'marker',
    { id: 'tip', viewBox: '0 0 8 8', refX: 10, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto' },
    drawing('path', { d: 'M 0 0 L 8 4 L 0 8 z' }),
  );
  const picture = drawing(
    'svg',
    { class: 'graph', viewBox: `-60 0 ${SIZE + 120} ${SIZE}`, 'aria-hidden': 'true' },
    drawing('defs', {}, tip),
    ...arrows,
    ...nodes,
  );
  const list = links.map(({ from, to, count }) => {
    // From right to left in both languages, as the names are: the arrow leads from who speaks to whom.
    const who = element('span', { lang: 'ar', dir: 'rtl' }, element('bdi', {}, from), ' ← ', element('bdi', {}, to));
    const entry = button({ class: 'link-entry' }, who, () => choose(from));
    entry.append(element('span', { class: 'count' }, String(count)));
    return entry;
  });
  const figure = element('figure', { class: 'links', 'aria-label': say('links') });
  figure.append(picture);
  return [figure, ...list];
};
