import { describe, expect, it, test } from 'vitest';
import type { AnalysisView, AnnotationsView, ItemView, Range } from '../../../server/src/protocol.js';
import { hoverSections } from './hoverText.js';
import { marksOf } from './marks.js';
import { type Mark, readFromPage, readToPage } from './messages.js';
import type { Line } from './page/article.js';
import { chosen, countsOf, findingsIn } from './page/findings.js';
import { above, beside, type PlacedWord, rowsOf } from './page/rows.js';
import { marksAt, segmentsOf } from './page/segments.js';
import { placesOf, timeOf } from './page/times.js';
import { wordAt, wordsOf } from './page/words.js';
import { panelOf } from './panel.js';

const range = (line: number, start: number, end: number, last = line): Range => ({
  start: { line, character: start },
  end: { line: last, character: end },
});

const item = (kind: string, at: Range, more: Partial<ItemView> = {}): ItemView => ({
  key: { kind, start: 0, end: 0, id: null },
  range: at,
  fragments: [at],
  status: 'undecided',
  confidence: 0.9,
  creator: null,
  text: '',
  body: { type: 'safir:Finding', kind },
  parts: [],
  ...more,
});

const view: AnalysisView = {
  uri: 'file:///a.article',
  version: 1,
  published: null,
  articles: [],
  lines: [{ line: 0, kind: 'headline' }],
  people: [],
  quotes: [],
  dates: [],
  counts: { officials: 0, people: 0, mentions: 0, directQuotes: 0, indirectQuotes: 0, dates: 0, problems: 0 },
};

const marks = (items: readonly ItemView[], of = view) =>
  marksOf(
    of,
    items,
    () => 40,
    (kind) => kind.toUpperCase(),
  );

describe('marks', () => {
  it('name a line’s look and its items, the longer first', () => {
    const { lines, items } = marks([item('date', range(1, 5, 9)), item('direct-quote', range(1, 5, 30))]);
    expect(lines.get(0)).toEqual({ line: 0, kind: 'headline', marks: [], rejected: [] });
    expect(lines.get(1)?.marks.map(({ family, kind, start, end }) => [family, kind, start, end])).toEqual([
      ['direct-quote', 'DIRECT-QUOTE', 5, 30],
      ['date', 'DATE', 5, 9],
    ]);
    expect(lines.get(1)?.marks.map(({ group }) => items.get(group)?.key.kind)).toEqual(['direct-quote', 'date']);
  });
  it('cut an item at the ends of lines, and say where it begins and ends', () => {
    const { lines } = marks([item('direct-quote', range(1, 30, 8, 3))]);
    expect(
      [1, 2, 3].map(
        (line) => lines.get(line)!.marks.map(({ start, end, begins, ends }) => [start, end, begins, ends])[0],
      ),
    ).toEqual([
      [30, 40, true, false],
      [0, 40, false, false],
      [0, 8, false, true],
    ]);
    expect(new Set([1, 2, 3].map((line) => lines.get(line)!.marks[0]!.group)).size).toBe(1);
  });
  it('show the fragments of a discontinuous item, not its gap', () => {
    const { lines } = marks([item('person', range(1, 0, 40), { fragments: [range(1, 0, 10), range(1, 30, 40)] })]);
    expect(lines.get(1)!.marks.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [30, 40],
    ]);
  });
  it('leave out what has lost its place, and say apart what was rejected', () => {
    const orphan = item('date', range(1, 0, 4), { range: null, fragments: [], status: 'accepted' });
    const rejected = item('date', range(2, 30, 4, 3), { status: 'rejected' });
    const { lines, items } = marks([rejected, orphan]);
    expect([...lines.keys()]).toEqual([0, 2]);
    expect(lines.get(2)).toMatchObject({ marks: [], rejected: [{ start: 30, end: 40, kind: 'DATE' }] });
    expect(items.size).toBe(0);
  });
  it('doubt a quote only until somebody decides', () => {
    const at = range(1, 0, 9);
    const speaker = { person: null, label: null, range: null, channel: null };
    const evidence = { rule: '', because: [], confidence: 1 };
    const quote = {
      range: at,
      kind: 'direct' as const,
      text: '',
      speaker,
      alternatives: [],
      cue: null,
      ambiguous: true,
      evidence,
    };
    const doubtful = (status: ItemView['status']) =>
      marks([item('direct-quote', at, { status })], { ...view, quotes: [quote] }).lines.get(1)!.marks[0]!.doubtful;
    expect([doubtful('undecided'), doubtful('accepted')]).toEqual([true, false]);
  });
  it('mark decisions that cannot both be right', () => {
    const decided = (kind: string, at: Range, id: string) =>
      item(kind, at, { status: 'added', key: { kind, start: 0, end: 0, id } });
    const conflict = (...items: ItemView[]) =>
      marks(items)
        .lines.get(1)!
        .marks.map((mark) => mark.conflict);
    expect(conflict(decided('official', range(1, 0, 9), 'a'), decided('person', range(1, 5, 12), 'b'))).toEqual([
      true,
      true,
    ]);
    expect(
      conflict(decided('direct-quote', range(1, 0, 9), 'a'), decided('indirect-quote', range(1, 5, 12), 'b')),
    ).toEqual([false, false]);
    expect(conflict(decided('official', range(1, 0, 9), 'a'), item('person', range(1, 5, 12)))).toEqual([false, false]);
  });
});

const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  start,
  end,
  family: 'date',
  kind: 'Date',
  status: 'undecided',
  group: `${start}-${end}`,
  begins: true,
  ends: true,
  about: '',
  aside: '',
  doubtful: false,
  conflict: false,
  note: '',
  parts: [],
  ...more,
});

describe('segments', () => {
  const covered = (length: number, some: Mark[]) =>
    segmentsOf(length, some).map(({ start, end, marks }) => [start, end, ...marks]);
  it('are one for a bare line', () => expect(covered(5, [])).toEqual([[0, 5]]));
  it('are none for an empty line', () => expect(covered(0, [])).toEqual([]));
  it('follow overlaps', () =>
    expect(covered(10, [mark(0, 6), mark(4, 8)])).toEqual([
      [0, 4, 0],
      [4, 6, 0, 1],
      [6, 8, 1],
      [8, 10],
    ]));
  it('follow the parts of a mention', () =>
    expect(
      covered(9, [
        mark(0, 9, {
          parts: [
            { role: 'title', start: 0, end: 4 },
            { role: 'name', start: 5, end: 9 },
          ],
        }),
      ]),
    ).toEqual([
      [0, 4, 0],
      [4, 5, 0],
      [5, 9, 0],
    ]));
  it('stay within the line', () =>
    expect(covered(3, [mark(1, 99)])).toEqual([
      [0, 1],
      [1, 3, 0],
    ]));
  test('the shortest mark comes first, an undecided one before a decided one', () => {
    const some = [mark(0, 9), mark(2, 5, { status: 'added' }), mark(2, 5)];
    expect(marksAt(some, { start: 3, end: 3 })).toEqual([2, 1, 0]);
  });
});

describe('words', () => {
  const split = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));
  it('keep marks, tatweel and digits together', () => {
    expect(split('قالَ «محـمد» (BBC) في 3.5، 12/2025')).toEqual(['قالَ', 'محـمد', 'BBC', 'في', '3.5', '12/2025']);
  });
  it('are found at, after and before a place', () => {
    const words = wordsOf('اب  تث');
    expect([0, 1, 2, 3, 5, 9].map((at) => wordAt(words, at))).toEqual([0, 0, 1, 1, 1, 1]);
    expect(wordAt([], 0)).toBe(-1);
  });
});

describe('rows', () => {
  const word = (start: number, left: number, top: number): PlacedWord => ({
    line: 0,
    start,
    end: start + 1,
    left,
    right: left + 10,
    top,
    bottom: top + 20,
  });
  // An Arabic word, two Latin ones that stand left to right within the line, an Arabic one; then the next row.
  const [first, latin, name, after, below] = [
    word(0, 90, 0),
    word(2, 50, 0),
    word(4, 70, 1),
    word(6, 30, 0),
    word(8, 90, 30),
  ];
  const rows = rowsOf([first, latin, name, after, below]);
  it('are read from right to left as they stand', () => {
    expect(rows.map((row) => row.map(({ start }) => start))).toEqual([[0, 4, 2, 6], [8]]);
  });
  test('one moves as one sees', () => {
    expect(beside(rows, first, 1)).toBe(name);
    expect(beside(rows, name, 1)).toBe(latin);
    expect(beside(rows, after, 1)).toBe(below);
    expect(beside(rows, below, -1)).toBe(after);
    expect(beside(rows, first, -1)).toBeUndefined();
    expect(above(rows, below, -1, 52)).toBe(latin);
    expect(above(rows, latin, 1, 0)).toBe(below);
  });
});

describe('the hover', () => {
  it('becomes plain pieces', () => {
    const markdown =
      '<div align="right">\n\n**a\\.b** &lt;i&gt;  \n[3](file:///x.article#L3,5-L3,9) · c\n\n---\n\nd\n\n</div>';
    expect(hoverSections(markdown)).toEqual([
      [
        [
          { text: 'a.b', strong: true, target: null },
          { text: ' <i>', strong: false, target: null },
        ],
        [
          { text: '3', strong: false, target: range(2, 4, 8) },
          { text: ' · c', strong: false, target: null },
        ],
      ],
      [[{ text: 'd', strong: false, target: null }]],
    ]);
  });
  it('knows no other link and no markup', () => {
    const [[pieces]] = hoverSections('[x](command:evil) <img src=x>') as [[unknown, ...unknown[]], ...unknown[]];
    expect(pieces).toEqual([{ text: '[x](command:evil) <img src=x>', strong: false, target: null }]);
  });
});

describe('messages', () => {
  it.each([
    null,
    'ready',
    { type: 'nothing' },
    { type: 'selected', version: 1, range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } },
    { type: 'selected', version: 1 },
    { type: 'act', version: 0, group: 1, command: 'accept' },
    { type: 'command', command: { toString: 'x' } },
    { type: 'speaker', version: 0, group: 'a', person: 'x'.repeat(10_001) },
  ])('of another shape are dropped: %j', (message) => {
    expect(readFromPage(message)).toBeNull();
  });
  it('keep only what they are to hold', () => {
    expect(readFromPage({ type: 'ready', more: 1 })).toEqual({ type: 'ready' });
    expect(readToPage({ type: 'scroll', line: 2.5 })).toEqual({ type: 'scroll', line: 2.5 });
    expect(readToPage({ type: 'marks', version: 1, lines: [{ line: 0, kind: 'script', marks: [] }] })).toBeNull();
  });
});

describe('the panel', () => {
  const items = [
    item('official', range(0, 0, 9), { body: { type: 'safir:Finding', kind: 'official', person: 'سامر الخطيب' } }),
    item('direct-quote', range(1, 0, 30), {
      body: { type: 'safir:Finding', kind: 'direct-quote', speaker: 'سامر الخطيب' },
      text: 'نص',
    }),
    item('person', range(1, 10, 20), { body: { type: 'safir:Finding', kind: 'person', person: 'ليلى' } }),
    item('date', range(2, 0, 5), { body: { type: 'safir:Finding', kind: 'date', value: '2025-03' }, text: 'مارس' }),
    item('date', range(2, 9, 12), { status: 'rejected', body: { type: 'safir:Finding', kind: 'date', value: '2020' } }),
  ];
  const annotations = {
    items,
    progress: { undecided: 4, all: 5, orphans: 0 },
    done: false,
  } as unknown as AnnotationsView;
  const panel = panelOf(view, annotations);
  it('lists people with what they say, officials first', () => {
    expect(
      panel.people.map(({ name, official, mentions, statements }) => [
        name,
        official,
        mentions.length,
        statements.length,
      ]),
    ).toEqual([
      ['سامر الخطيب', true, 1, 1],
      ['ليلى', false, 1, 0],
    ]);
  });
  it('tells of whom a statement speaks', () =>
    expect(panel.links).toEqual([{ from: 'سامر الخطيب', to: 'ليلى', count: 1 }]));
  it('gives a date that somebody set its place in time', () =>
    expect(panel.dates.map(({ value, instant }) => [value, instant])).toEqual([['2025-03', '2025-03-01T00:00']]));
});

describe('the axis of time', () => {
  it('reads instants of long years, and refuses others', () => {
    expect(timeOf('1970-01-02T00:00')).toBe(86_400_000);
    expect(timeOf('-0500-01-01T00:00')).toBeLessThan(timeOf('0100-01-01T00:00')!);
    expect([timeOf('2025-13-99'), timeOf(null)]).toEqual([null, null]);
  });
  it('keeps a crowd apart beside a year far away', () => {
    const places = placesOf([0, 1, 2, 1000]);
    expect([places[0], places.at(-1)]).toEqual([0, 1]);
    expect(places[1]! - places[0]!).toBeGreaterThan(0.1);
    expect(placesOf([5, 5])).toEqual([0.5, 0.5]);
  });
});

describe('findings', () => {
  const lineOf = (text: string, marks: readonly Mark[], rejected: Line['rejected'] = []): Line => ({
    text,
    look: null,
    marks,
    rejected,
  });
  const all = findingsIn([
    lineOf('وقال سامر', [
      mark(5, 9, { kind: 'Person', status: 'accepted', conflict: true }),
      mark(0, 9, { kind: 'Quote', ends: false }),
    ]),
    lineOf('', []),
    lineOf('الخطيب يوم الخميس', [mark(0, 6, { kind: 'Quote', begins: false })], [{ start: 11, end: 17, kind: 'Date' }]),
    lineOf('غدا', [mark(0, 3, { kind: 'Date', status: 'added' })]),
  ]);
  const choice = (kinds: string[], states: string[]) => ({ kinds: new Set(kinds), states: new Set(states) });

  it('are listed once each, in the order of the text, with what was rejected', () => {
    expect(all.map(({ text, kind, status, range }) => [text, kind, status, range.start.line])).toEqual([
      ['وقال سامر', 'Quote', 'undecided', 0],
      ['سامر', 'Person', 'accepted', 0],
      ['الخميس', 'Date', 'rejected', 2],
      ['غدا', 'Date', 'added', 3],
    ]);
  });
  test.each<[string[], string[], string[]]>([
    [[], [], ['وقال سامر', 'سامر', 'الخميس', 'غدا']],
    [['Date'], [], ['الخميس', 'غدا']],
    [[], ['accepted'], ['سامر', 'غدا']],
    [[], ['conflict'], ['سامر']],
    [[], ['undecided', 'rejected'], ['وقال سامر', 'الخميس']],
    [['Date', 'Person'], ['accepted'], ['سامر', 'غدا']],
    [['Quote'], ['rejected'], []],
  ])('of the kinds %j and the states %j are %j', (kinds, states, expected) => {
    expect(chosen(all, choice(kinds, states)).map(({ text }) => text)).toEqual(expected);
  });
  it('are counted by kind among the chosen states, and by state among the chosen kinds', () => {
    const { kinds, states } = countsOf(all, choice(['Date'], ['accepted']));
    expect([...kinds]).toEqual([
      ['Quote', 0],
      ['Person', 1],
      ['Date', 1],
    ]);
    expect([...states]).toEqual([
      ['undecided', 0],
      ['accepted', 1],
      ['rejected', 1],
      ['conflict', 0],
    ]);
  });
});
