import { describe, expect, test } from 'vitest';
import type { AnalysisView, ItemView, Range } from '../../../server/src/protocol.js';
import { at, direct, example, indirect, minister } from '../example.fixture.js';
import { type HighlightKind, highlightKinds, highlightsOf, noHighlights } from './kinds.js';
import { Painted } from './painted.js';

const all = new Set<string>(highlightKinds);

describe('highlightsOf', () => {
  const highlights = highlightsOf(example, [], all);
  const expected: Record<HighlightKind, Range[]> = {
    officialName: [at('أحمد عطاف')],
    title: [at('وزير الخارجية')],
    person: [at('خالد سليم'), at('خالد سليم', '«')],
    directQuote: [direct.range],
    indirectQuote: [indirect.range],
    doubtfulQuote: [direct.range],
    cue: [at('وقال'), at('وأضاف')],
    date: [at('5 مايو 2025'), at('عام 2024')],
    decided: [],
  };
  test.each(Object.entries(expected))('%s', (kind, ranges) => {
    expect(highlights[kind as HighlightKind]).toEqual(ranges);
  });

  test('a mention that is a title alone is no name', () => {
    const title = at('وزير الخارجية');
    const role = { ...minister, mentions: [{ ...minister.mentions[0]!, range: title, name: null, titles: [title] }] };
    const { officialName, title: titles } = highlightsOf({ ...example, people: [role] }, [], all);
    expect([officialName, titles]).toEqual([[], [title]]);
  });

  test('stretches found twice are shown once, in order, and empty ones not at all', () => {
    const [cue, later] = [at('وقال'), at('وأضاف')];
    const empty = { start: cue.start, end: cue.start };
    const quotes = [later, cue, cue, empty].map((range) => ({ ...indirect, cue: range }));
    expect(highlightsOf({ ...example, quotes } satisfies AnalysisView, [], all).cue).toEqual([cue, later]);
  });

  test('only the kinds that are wanted; a doubtful quote goes with its kind', () => {
    const { doubtfulQuote, date, cue } = highlightsOf(example, [], new Set(['date', 'indirectQuote']));
    expect([doubtfulQuote, cue]).toEqual([[], []]);
    expect(date).toHaveLength(2);
    expect(highlightsOf(example, [], new Set(['directQuote'])).doubtfulQuote).toEqual([direct.range]);
  });
});

describe('highlightsOf, decided on', () => {
  const item = (kind: string, range: Range, status: ItemView['status'], parts: ItemView['parts'] = []): ItemView => ({
    key: { kind, start: 0, end: 0, id: null },
    ...{
      range,
      fragments: [range],
      status,
      parts,
      confidence: 1,
      creator: null,
      text: '',
      body: { type: 'safir:Finding', kind },
    },
  });
  const name = at('أحمد عطاف');
  const highlights = highlightsOf(
    example,
    [
      item('official', at('وزير الخارجية أحمد عطاف'), 'accepted', [{ role: 'name', range: name }]),
      item('date', at('5 مايو 2025'), 'rejected'),
      item('date', at('عام 2024'), 'undecided'),
      item('direct-quote', direct.range, 'accepted'),
    ],
    all,
  );
  const expected: Partial<Record<HighlightKind, Range[]>> = {
    officialName: [name],
    title: [],
    date: [at('عام 2024')],
    directQuote: [direct.range],
    doubtfulQuote: [],
    decided: [at('وزير الخارجية أحمد عطاف'), direct.range],
  };
  test.each(Object.entries(expected))('%s', (kind, ranges) => {
    expect(highlights[kind as HighlightKind]).toEqual(ranges);
  });
});

test('of a discontinuous item its fragments alone are highlighted', () => {
  const fragments = [at('وأضاف'), at('عام 2024')];
  const apart: ItemView = {
    key: { kind: 'direct-quote', start: 0, end: 0, id: 'x' },
    ...{ range: { start: fragments[0]!.start, end: fragments[1]!.end }, fragments, status: 'added', parts: [] },
    ...{ confidence: 1, creator: 'ليلى', text: '', body: { type: 'safir:Finding', kind: 'direct-quote' } },
  };
  const { directQuote, decided } = highlightsOf(example, [apart], all);
  expect([directQuote, decided]).toEqual([fragments, fragments]);
});

describe('Painted', () => {
  const line = (number: number): Range => ({
    start: { line: number, character: 2 },
    end: { line: number, character: 6 },
  });
  const wanted = { ...noHighlights, date: [line(1)], cue: [line(3)] };
  const painted = (): Painted => {
    const fresh = new Painted();
    fresh.update(wanted);
    return fresh;
  };
  const changed = (after: Painted, next = wanted): string[] => after.update(next).map(([kind]) => kind);

  test('everything is painted first, and nothing again', () => {
    expect(changed(new Painted())).toEqual([...highlightKinds]);
    expect(changed(painted())).toEqual([]);
  });
  test('a kind whose ranges changed is painted, the others are not', () => {
    expect(changed(painted(), { ...wanted, date: [line(2)] })).toEqual(['date']);
    expect(changed(painted(), { ...wanted, date: [line(1), line(2)] })).toEqual(['date']);
    expect(changed(painted(), { ...wanted, date: [] })).toEqual(['date']);
  });

  const insertion = (lineNumber: number, text: string) => {
    const start = { line: lineNumber, character: 0 };
    return { range: { start, end: start }, text };
  };
  const edits = [
    { edit: insertion(1, 'x'), repainted: ['date'] },
    { edit: insertion(2, 'x'), repainted: [] },
    { edit: insertion(2, 'x\r\ny'), repainted: ['cue'] },
    { edit: insertion(0, '\n'), repainted: ['cue', 'date'] },
    { edit: { range: { start: line(0).start, end: line(1).end }, text: 'x' }, repainted: ['cue', 'date'] },
    { edit: { range: { start: line(1).start, end: line(2).end }, text: 'x\ny' }, repainted: ['date'] },
    { edit: insertion(4, '\n\n'), repainted: [] },
  ];
  test.each(edits)('after $edit the kinds that it moved are painted anew: $repainted', ({ edit, repainted }) => {
    const after = painted();
    after.edited([edit]);
    expect(changed(after)).toEqual(repainted);
  });
});
