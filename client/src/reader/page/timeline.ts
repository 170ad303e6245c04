// Dates on an axis of time, and in its order.

import type { Range } from '../../../../server/src/protocol.js';
import type { Panel } from '../messages.js';
import { button, element } from './elements.js';
import { say } from './say.js';
import { placesOf, timeOf } from './times.js';

type DateEntry = Panel['dates'][number];

const DAY = 86_400_000;

/** The axis (null where there is nothing to put on it), the dates in their order, and those that have no place on it. */
export const timeline = (
  dates: readonly DateEntry[],
  go: (range: Range) => void,
): { axis: HTMLElement | null; ordered: DateEntry[]; rest: DateEntry[] } => {
  const placed = dates
    .flatMap((date) => {
      const time = timeOf(date.instant);
      return time === null ? [] : [{ date, time }];
    })
    .sort((a, b) => a.time - b.time);
  const rest = dates.filter(({ instant }) => timeOf(instant) === null);
  const ordered = placed.map(({ date }) => date);
  const days = new Map<number, DateEntry[]>();
  for (const { date, time } of placed) {
    const day = Math.floor(time / DAY);
    const there = days.get(day);
    if (there) there.push(date);
    else days.set(day, [date]);
  }
  if (days.size < 2) return { axis: null, ordered, rest };
  const times = [...days.keys()];
  const places = placesOf(times);
  const dots = [...days.values()].map((some, index) => {
    const [first] = some as [DateEntry];
    const dot = button(
      { class: 'dot', 'aria-label': `${first.label} (${some.length})`, title: first.label },
      some.length > 1 ? String(some.length) : '',
      () => go(first.range),
    );
    dot.style.insetInlineStart = `${places[index]! * 100}%`;
    return dot;
  });
  const year = (day: number | undefined): string => String(new Date((day ?? 0) * DAY).getUTCFullYear());
  const axis = element(
    'div',
    { class: 'axis', role: 'group', 'aria-label': say('dates') },
    element('div', { class: 'axis-line' }, ...dots),
    element(
      'div',
      { class: 'axis-ends' },
      element('span', {}, year(times[0])),
      element('span', {}, year(times.at(-1))),
    ),
  );
  return { axis, ordered, rest };
};
