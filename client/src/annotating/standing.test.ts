import { expect, test } from 'vitest';
import type { ItemView, Range } from '../../../server/src/protocol.js';
import { at, direct, example, indirect } from '../example.fixture.js';
import { decisions, standingView } from './standing.js';

const item = (kind: string, range: Range, status: ItemView['status']): ItemView => ({
  key: { kind, start: 0, end: 0, id: 'x' },
  ...{
    range,
    fragments: [range],
    status,
    parts: [],
    confidence: 1,
    creator: 'ليلى',
    text: '',
    body: { type: 'safir:Finding', kind },
  },
});

test('everything stands while nothing is rejected', () => {
  expect(standingView(example, [item('date', at('عام 2024'), 'accepted')])).toBe(example);
});

test('what is rejected is gone, and a person with every mention', () => {
  const [first, second] = [at('خالد سليم'), at('خالد سليم', '«')];
  const view = standingView(example, [
    item('person', first, 'rejected'),
    item('person', second, 'rejected'),
    item('indirect-quote', indirect.range, 'rejected'),
    item('date', at('عام 2024'), 'rejected'),
  ]);
  expect(view.people.map(({ name }) => name)).toEqual(['أحمد عطاف']);
  expect(view.quotes).toEqual([direct]);
  expect(view.dates.map(({ text }) => text)).toEqual(['5 مايو 2025']);
  for (const { quotes } of view.people) for (const index of quotes) expect(view.quotes[index]).toBeDefined();
});

test('a rejected date leaves a quote at the same place', () => {
  expect(standingView(example, [item('date', direct.range, 'rejected')]).quotes).toEqual(example.quotes);
});

test('decisions are told by family and place', () => {
  const decided = decisions([item('official', at('أحمد عطاف'), 'corrected'), item('date', at('عام 2024'), 'rejected')]);
  expect(decided('mention', at('أحمد عطاف'))).toBe(true);
  expect(decided('quote', at('أحمد عطاف'))).toBe(false);
  expect(decided('date', at('عام 2024'))).toBe(false);
});
