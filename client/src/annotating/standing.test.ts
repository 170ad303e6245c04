import { expect, test } from 'vitest';
import type { ItemView, Range } from '../../../server/src/protocol.js';
import { at } from '../example.fixture.js';
import { decisions } from './standing.js';

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

test('decisions are told by family and place', () => {
  const decided = decisions([item('official', at('أحمد عطاف'), 'corrected'), item('date', at('عام 2024'), 'rejected')]);
  expect(decided('mention', at('أحمد عطاف'))).toBe(true);
  expect(decided('quote', at('أحمد عطاف'))).toBe(false);
  expect(decided('date', at('عام 2024'))).toBe(false);
});
