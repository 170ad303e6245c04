import { describe, expect, it, test } from 'vitest';
import type { Position, Range, ReviewView, UnitView } from '../../../server/src/protocol.js';
import { idOf, isAgreed, isOpen, nextDifference, rowsOf, unitAt, unitsOf } from './units.js';

const at = (line: number, character: number): Position => ({ line, character });
const range = (line: number, from: number, to: number): Range => ({ start: at(line, from), end: at(line, to) });

const DIFFERENT = [{ aspect: 'span', label: 'الموضع', left: 'أ', right: 'ب' }] as const;
const DECIDED = { kept: ['left'], note: null } as const;

const unit = (text: string, place: Range, kind: string, more: Partial<UnitView> = {}): UnitView => ({
  ...{ text, kind, kindLabel: `نوع ${kind}`, range: place },
  key: { left: `left-${text}`, right: null },
  ...{ left: null, right: null, differences: DIFFERENT, canTakeBoth: true, outcome: null },
  ...more,
});

const units = [
  unit('اقتباس', range(0, 0, 40), 'direct-quote'),
  unit('اسم', range(0, 10, 20), 'official', { differences: [] }),
  unit('تاريخ', range(0, 12, 30), 'date'),
  unit('محسوم', range(2, 0, 5), 'date', { outcome: DECIDED }),
  unit('آخر', range(3, 0, 5), 'direct-quote'),
];
const [quote, agreed, date, decided, last] = units as [UnitView, UnitView, UnitView, UnitView, UnitView];
const view = (some: readonly UnitView[]): ReviewView => ({
  ...{ uri: 'file:///a', version: 1, left: 'ليلى', right: 'سمير', curator: null, units: some, lost: 0, fault: null },
  progress: { agreed: 0, different: 0, openAgreed: 0, openDifferent: 0 },
});

test('a unit is named by its sides, agreed without a difference, and open without an outcome', () => {
  expect(new Set(units.map(idOf)).size).toBe(units.length);
  expect(idOf({ ...quote, key: { left: null, right: 'left-اقتباس' } })).not.toBe(idOf(quote));
  expect(units.filter(isAgreed)).toEqual([agreed]);
  expect(units.filter(isOpen)).toEqual([quote, agreed, date, last]);
});

describe('the rows of the view', () => {
  it('are the kinds in the order of the text, then what both layers have', () => {
    const rows = rowsOf(view(units));
    expect(rows).toEqual([
      { kind: 'direct-quote', label: 'نوع direct-quote', units: [quote, last] },
      { kind: 'date', label: 'نوع date', units: [date, decided] },
      { agreed: [agreed] },
    ]);
    expect(rows.map(unitsOf)).toEqual([[quote, last], [date, decided], [agreed]]);
    expect(unitsOf({ unit: last })).toEqual([last]);
  });
  it('have none for what is not there', () => {
    expect(rowsOf(view([]))).toEqual([]);
    expect(rowsOf(view([quote]))).toHaveLength(1);
  });
});

describe('the unit at a place', () => {
  it.each<[string, Position, UnitView | undefined]>([
    ['a difference before what is agreed, though that is shorter', at(0, 15), date],
    ['the shortest difference', at(0, 25), date],
    ['an outer one where only that is', at(0, 35), quote],
    ['one that ends there', at(0, 40), quote],
    ['none', at(1, 0), undefined],
  ])('is %s', (_, place, expected) => expect(unitAt(units, place)).toBe(expected));
  it('is what is agreed where nothing differs', () => expect(unitAt([agreed], at(0, 15))).toBe(agreed));
});

describe('the next difference', () => {
  it.each<[string, UnitView | Position | null, 1 | -1, boolean, UnitView | undefined]>([
    ['from nowhere is the first', null, 1, false, quote],
    ['backwards from nowhere is the last', null, -1, false, last],
    ['passes what is agreed', quote, 1, false, date],
    ['may be decided', date, 1, false, decided],
    ['is open where that is wanted', date, 1, true, last],
    ['goes round the end', last, 1, true, quote],
    ['goes round the beginning', quote, -1, true, last],
    ['goes back', decided, -1, false, date],
    ['begins after a place', at(0, 5), 1, false, date],
    ['begins before a place', at(2, 3), -1, false, decided],
    ['from what is agreed is the one after it', agreed, 1, false, date],
  ])('%s', (_, from, direction, open, expected) => expect(nextDifference(units, from, direction, open)).toBe(expected));
  it('is not there where the layers agree', () => {
    expect(nextDifference([agreed], null, 1, false)).toBeUndefined();
    expect(nextDifference([decided], null, 1, true)).toBeUndefined();
    expect(nextDifference([], at(0, 0), -1, false)).toBeUndefined();
  });
});
