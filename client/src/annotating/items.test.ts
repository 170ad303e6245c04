import { describe, expect, it, test } from 'vitest';
import type { ItemView, Range } from '../../../server/src/protocol.js';
import { atLeast, inGapOf, inLines, itemsAt, nextUndecided, ofKind, peopleNear } from './items.js';

const range = (line: number, from: number, to: number, last = line): Range => ({
  start: { line, character: from },
  end: { line: last, character: to },
});

const item = (text: string, at: Range | null, more: Partial<ItemView> = {}, kind = 'date'): ItemView => ({
  key: { kind, start: 0, end: 0, id: null },
  range: at,
  fragments: at ? [at] : [],
  status: 'undecided',
  confidence: 0.8,
  creator: null,
  text,
  body: { type: 'safir:Finding', kind },
  parts: [],
  ...more,
});

const named = (person: string) => ({ body: { type: 'safir:Finding', kind: 'official', person } as const });

const items: ItemView[] = [
  item('أ', range(0, 10, 20), named('سعيد'), 'official'),
  item('ب', range(0, 0, 40), {}, 'indirect-quote'),
  item('ج', range(0, 5, 30), { confidence: 0.5 }, 'direct-quote'),
  item('د', range(2, 0, 5), { status: 'accepted' }),
  item('ه', range(3, 0, 5), { status: 'rejected' }),
  item('و', range(4, 0, 5), named('ليلى'), 'official'),
  item('ز', null),
];
const texts = (found: readonly ItemView[]): string[] => found.map(({ text }) => text);

describe('items at the cursor', () => {
  it('come the shortest first', () => expect(texts(itemsAt(items, range(0, 12, 12)))).toEqual(['أ', 'ج', 'ب']));
  it('hold the whole selection', () => expect(texts(itemsAt(items, range(0, 12, 25)))).toEqual(['ج', 'ب']));
  it('are not the rejected ones', () => expect(itemsAt(items, range(3, 1, 1))).toEqual([]));
  it('may be decided', () => expect(texts(itemsAt(items, range(2, 1, 1)))).toEqual(['د']));
  it('are the undecided before the decided of the same length', () => {
    const twice = [item('قبل', range(0, 0, 4), { status: 'accepted' }), item('بعد', range(0, 0, 4))];
    expect(texts(itemsAt(twice, range(0, 1, 1)))).toEqual(['بعد', 'قبل']);
  });
});

describe('a discontinuous item', () => {
  const apart = item('متفرق', range(0, 0, 40), { fragments: [range(0, 0, 10), range(0, 30, 40)] });
  it('is at a caret in its fragments', () => {
    expect(itemsAt([apart], range(0, 10, 10))).toEqual([apart]);
    expect(inGapOf([apart], range(0, 10, 10))).toBeUndefined();
  });
  it('is at a selection of all of it', () => expect(itemsAt([apart], range(0, 0, 40))).toEqual([apart]));
  it('is not at what stands in its gap', () => {
    expect(itemsAt([apart], range(0, 15, 20))).toEqual([]);
    expect(inGapOf([apart, item('ب', range(0, 12, 28))], range(0, 15, 20))).toBe(apart);
  });
});

test.each<[string, Range, 1 | -1, string]>([
  ['the one after the cursor', range(1, 0, 0), 1, 'و'],
  ['the inner one after the outer', range(0, 0, 40), 1, 'ج'],
  ['round the end', range(4, 0, 5), 1, 'ب'],
  ['the one before', range(1, 0, 0), -1, 'أ'],
  ['round the beginning', range(0, 0, 40), -1, 'و'],
])('next undecided: %s', (_, from, direction, expected) =>
  expect(nextUndecided(items, from, direction)?.text).toBe(expected),
);

test('there is none where all is decided', () => expect(nextUndecided([items[3]!], range(0, 0, 0), 1)).toBeNull());

test('all of some sort', () => {
  expect(texts(ofKind(items, 'official'))).toEqual(['أ', 'و']);
  expect(texts(atLeast(items, 0.8))).toEqual(['أ', 'ب', 'و']);
  expect(texts(inLines(items, 0, 3))).toEqual(['أ', 'ب', 'ج']);
});

test('the people named nearest come first', () => {
  expect(peopleNear(items, { line: 0, character: 0 })).toEqual(['سعيد', 'ليلى']);
  expect(peopleNear(items, { line: 4, character: 0 })).toEqual(['ليلى', 'سعيد']);
});
