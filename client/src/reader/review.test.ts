import { describe, expect, it, test } from 'vitest';
import type { Range, ReviewView, SideView, UnitView } from '../../../server/src/protocol.js';
import { readFromPage, readToPage, type Unit } from './messages.js';
import { agreements, badgesOf, differenceGroups, isOpen, ReviewState } from './page/reviewState.js';
import { pageUnits, reviewHeader } from './reviewUnits.js';

const range = (line: number, start: number, end: number, last = line): Range => ({
  start: { line, character: start },
  end: { line: last, character: end },
});

const side = (id: string, at: Range, more: Partial<SideView> = {}): SideView => ({
  id,
  creator: '',
  kind: 'date',
  status: 'added',
  range: at,
  fragments: [at],
  text: 'الخميس',
  body: { type: 'safir:Finding', kind: 'date' },
  ...more,
});

const unitView = (left: SideView | null, right: SideView | null, more: Partial<UnitView> = {}): UnitView => ({
  key: { left: left?.id ?? null, right: right?.id ?? null },
  kind: 'date',
  kindLabel: 'Date',
  range: (left ?? right)!.range,
  text: 'الخميس',
  left,
  right,
  differences: [{ aspect: 'span', label: 'Span', left: 'الخميس', right: null }],
  canTakeBoth: true,
  outcome: null,
  ...more,
});

const review = (...units: UnitView[]): ReviewView => ({
  uri: 'file:///a.article',
  version: 1,
  left: 'ليلى',
  right: 'سمير',
  curator: 'مها',
  units,
  progress: { agreed: 0, different: 0, openAgreed: 0, openDifferent: 0 },
  lost: 0,
  fault: null,
});

const units = (...all: UnitView[]): Unit[] => pageUnits(review(...all), () => 40);

/** The page's state after it has heard of these units. */
const state = (...all: UnitView[]): ReviewState => {
  const page = new ReviewState();
  const header = reviewHeader(review(...all), all[0]);
  page.hear({ type: 'review', version: 1, revision: 1, fresh: true, review: header, units: units(...all) });
  return page;
};

describe('what the page is told of a review', () => {
  it('cuts a side at the ends of lines', () => {
    const [unit] = units(unitView(side('a', range(1, 30, 8, 3)), null));
    expect(unit!.left!.stretches).toEqual([
      { line: 1, start: 30, end: 40 },
      { line: 2, start: 0, end: 40 },
      { line: 3, start: 0, end: 8 },
    ]);
    expect(unit!.right).toBeNull();
  });
  test.each([
    [null, 'open'],
    [['left'], 'left'],
    [['right'], 'right'],
    [['left', 'right'], 'both'],
    [[], 'neither'],
  ] as const)('says that %j was kept as %s', (kept, outcome) => {
    const at = range(0, 0, 4);
    const view = unitView(side('a', at), side('b', at), { outcome: kept && { kept, note: null } });
    expect(units(view)[0]!.outcome).toBe(outcome);
  });
  it('says which unit the review is at, and none that is gone', () => {
    const [one, other] = [side('a', range(0, 0, 4)), side('b', range(0, 6, 9))].map((left) => unitView(left, null));
    expect(reviewHeader(review(one!, other!), other)).toMatchObject({ total: 2, current: 1 });
    expect(reviewHeader(review(one!), other).current).toBeNull();
  });
  it('is heard by the page, and nothing of another shape', () => {
    const message = {
      ...{ type: 'review', version: 1, revision: 1, fresh: true },
      review: reviewHeader(review(), undefined),
      units: units(unitView(side('a', range(0, 0, 4)), null)),
    };
    expect(readToPage(message)).toEqual(message);
    expect(readToPage({ ...message, review: null })).not.toBeNull();
    expect(readToPage({ ...message, units: [{ ...message.units[0], outcome: 'left; drop' }] })).toBeNull();
    expect(readToPage({ ...message, review: { ...message.review, left: 7 } })).toBeNull();
  });
  it('cuts texts that the page would refuse', () => {
    const text = 'كلمة '.repeat(4_000);
    const long = unitView(side('a', range(0, 0, 4), { text }), null, {
      text,
      differences: [{ aspect: 'missing', label: 'Missing', left: text, right: null }],
      outcome: { kept: [], note: text },
    });
    const message = { type: 'review', version: 1, revision: 1, fresh: true, review: null, units: units(long) };
    expect(readToPage(message)).not.toBeNull();
  });
});

describe('what the page says back', () => {
  test.each([
    [{ type: 'unit', revision: 1, index: 3 }, true],
    [{ type: 'unit', revision: 1, index: -1 }, false],
    [{ type: 'takeKind', revision: 1, kind: 'date', take: 'left' }, true],
    [{ type: 'takeKind', revision: 1, kind: 'date', take: 'reopen' }, false],
  ])('%j: %s', (message, isOne) => {
    expect(readFromPage(message) !== null).toBe(isOne);
  });
});

describe('the review on the page', () => {
  const outer = unitView(side('a', range(1, 0, 30)), side('b', range(1, 0, 28)), { kind: 'direct-quote' });
  const inner = unitView(side('c', range(1, 5, 9)), side('d', range(1, 5, 9)), {
    range: range(1, 5, 9),
    outcome: { kept: ['left'], note: null },
  });
  const rejected = unitView(side('e', range(2, 0, 4)), side('f', range(2, 0, 4), { status: 'rejected' }));
  const agreed = unitView(side('g', range(1, 6, 8)), side('h', range(1, 6, 8)), { differences: [] });

  it('knows what each layer marks of a line, and nothing of what it rejects', () => {
    const page = state(outer, inner, rejected);
    expect(page.on(1).map(({ unit, side, start, end }) => [unit, side, start, end])).toEqual([
      [0, 'left', 0, 30],
      [0, 'right', 0, 28],
      [1, 'left', 5, 9],
      [1, 'right', 5, 9],
    ]);
    expect(page.on(2).map(({ side }) => side)).toEqual(['left']);
    expect(page.on(3)).toEqual([]);
  });
  it('finds the shortest difference at a place, before what is agreed', () => {
    const page = state(outer, inner, agreed);
    const at = (character: number) => page.unitAt({ line: 1, character })?.index ?? null;
    expect([at(2), at(7), at(29), at(39)]).toEqual([0, 1, 0, null]);
  });
  it('counts what is left by kind, apart from what is agreed', () => {
    const all = state(outer, inner, rejected, agreed).units;
    expect(differenceGroups(all).map(({ kind, open, units }) => [kind, open, units.length])).toEqual([
      ['direct-quote', 1, 1],
      ['date', 1, 2],
    ]);
    expect(agreements(all)).toMatchObject({ open: 1 });
  });
  it('takes in a unit that was decided, and says which lines show something else', () => {
    const page = state(outer, rejected);
    const [decided] = units({ ...outer, outcome: { kept: ['right'], note: null } });
    const header = reviewHeader(review(outer, rejected), rejected);
    const changed = page.hear({
      type: 'review',
      version: 1,
      revision: 1,
      fresh: false,
      review: header,
      units: [decided!],
    });
    expect([...changed]).toEqual([1]);
    expect(page.units.map(isOpen)).toEqual([false, true]);
    expect(page.current?.index).toBe(1);
    expect(page.on(1)).toHaveLength(2);
  });
  it('ends', () => {
    const page = state(outer, rejected);
    const changed = page.hear({ type: 'review', version: 1, revision: 1, fresh: true, review: null, units: [] });
    expect([...changed]).toEqual([1, 2]);
    expect([page.isOn, page.units.length, page.on(1).length]).toEqual([false, 0, 0]);
  });
  it('leaves no gap where units are out of order', () => {
    const page = state(outer);
    const [, , third] = units(outer, inner, rejected);
    const header = reviewHeader(review(outer), outer);
    page.hear({ type: 'review', version: 1, revision: 1, fresh: false, review: header, units: [third!] });
    expect(page.units).toHaveLength(1);
    expect(page.on(2)).toEqual([]);
  });
});

describe('badges', () => {
  test.each([
    ['ليلى', 'سمير', 'ل', 'س'],
    ['سامي', 'سمير', 'سا', 'سم'],
    ['main', 'main@annot-b', 'A', 'B'],
    ['👩‍💻', 'م', '👩‍💻', 'م'],
    ['', '', 'A', 'B'],
    ['مها', 'مها (مراجعة)', 'A', 'B'],
  ])('%s, %s: %s, %s', (left, right, one, other) => {
    expect(badgesOf(left, right)).toEqual([one, other]);
  });
});
