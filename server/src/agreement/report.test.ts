import { alpha as npmAlpha } from 'krippendorff';
import { describe, expect, it, test } from 'vitest';
import type { AnnotationStatus, Body } from '../annotations/annotation.js';
import { decide } from '../annotations/decisions.js';
import { emptySidecar, type Sidecar } from '../annotations/sidecar.js';
import { Messages } from '../messages.js';
import { unitsOfKind, wordLabels } from './labels.js';
import { observe, observeRevisions, wordsOf } from './observation.js';
import { agreementPage } from './page.js';
import { agreementOf } from './report.js';

const TEXT = 'قال سامي الحكيم الخميس إن «اللقاء مهم» للطرفين.\nوأضاف الوزير أن الوفد يصل غدا.\n';

type Made = readonly [words: string | readonly string[], kind: string, more?: Partial<Body>, status?: AnnotationStatus];

let ids = 0;
const layers = (made: Readonly<Record<string, readonly Made[]>>, text = TEXT): Sidecar =>
  Object.entries(made).reduce(
    (into, [creator, annotations]) =>
      annotations.reduce((sidecar, [words, kind, more = {}, status = 'added']) => {
        const fragments = [words]
          .flat()
          .map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length }));
        const context = { text, article: 'a', creator, now: '2026-01-02T00:00:00.000Z', newId: () => `${ids++}` };
        return decide(sidecar, context, { fragments, status, body: { type: 'safir:Finding', kind, ...more } });
      }, into),
    emptySidecar,
  );

const report = (made: Readonly<Record<string, readonly Made[]>>, only: readonly string[] | null = null) =>
  agreementOf([observe(TEXT, layers(made), only)], only);

const TWO = {
  ليلى: [
    ['سامي الحكيم', 'person', { person: 'سامي الحكيم' }],
    ['الخميس', 'date', { value: '2026-01-01' }],
    ['غدا', 'date', { value: '2026-01-03' }],
    ['اللقاء مهم', 'direct-quote', { speaker: 'سامي الحكيم' }],
  ],
  سمير: [
    ['الحكيم', 'person', { person: 'الحكيم' }],
    ['الخميس', 'date', { value: '2026-01-08' }],
    ['اللقاء مهم', 'direct-quote', { speaker: 'الحكيم' }],
    ['الوزير', 'person', {}, 'rejected'],
  ],
} satisfies Record<string, readonly Made[]>;

describe('the report', () => {
  const { annotators, articles, words, kinds, links } = report(TWO);
  const of = (kind: string | null) => kinds.find((one) => one.kind === kind)!;

  it('counts what it compares', () => {
    expect([annotators, articles, words]).toEqual([['سمير', 'ليلى'], 1, wordsOf(TEXT).length]);
    expect(kinds.map(({ kind, annotations }) => [kind, ...annotations])).toEqual([
      [null, 3, 4],
      ['date', 1, 2],
      ['direct-quote', 1, 1],
      ['person', 1, 1],
    ]);
  });

  it('tells strict from overlapping matches', () => {
    expect(of(null).pairs[0]).toMatchObject({
      strict: { matched: 2, f1: 4 / 7 },
      overlap: { matched: 3, f1: 6 / 7 },
    });
    expect(of('person').pairs[0]).toMatchObject({ strict: { f1: 0 }, overlap: { f1: 1 } });
    expect(of('date').mean).toMatchObject({ strict: 2 / 3, overlap: 2 / 3 });
  });

  it('gives κ and α on words, equal to another program’s on the same words', () => {
    const observation = observe(TEXT, layers(TWO), null);
    const rows = annotators.map((name) => wordLabels(wordsOf(TEXT), observation.layers.get(name)!));
    expect(of(null).alphaWords.value).toBeCloseTo(npmAlpha(rows), 12);
    const dates = rows.map((row) => row.map((label) => (label === 'date' ? 'date' : 'O')));
    expect(of('date').alphaWords.value).toBeCloseTo(npmAlpha(dates), 12);
  });

  it('says how many links and values are the same, whatever the annotators call a person', () => {
    expect(links).toEqual([
      {
        ...{ left: 'سمير', right: 'ليلى' },
        speaker: { same: 1, of: 1 },
        person: { same: 1, of: 1 },
        value: { same: 0, of: 1 },
        attribute: { same: 0, of: 0 },
      },
    ]);
  });

  it('is complete agreement where two layers are the same', () => {
    const same = report({ ليلى: TWO.ليلى, سمير: TWO.ليلى });
    for (const { mean, alphaWords, alphaUnits } of same.kinds) {
      expect(mean).toEqual({ strict: 1, overlap: 1, kappa: 1 });
      expect([alphaWords.value, alphaUnits.value]).toEqual([1, 1]);
    }
  });

  it('compares whom it is told to, a curator too, and leaves curators out else', () => {
    const sidecar = layers(TWO);
    const [first] = sidecar.annotations;
    const curated = {
      ...first!,
      id: 'gold',
      creator: 'مها',
      curated: { from: [first!.id], over: [], layers: ['أ', 'ب'] as const },
    };
    const all = { ...sidecar, annotations: [...sidecar.annotations, curated] };
    const names = (only: readonly string[] | null) => agreementOf([observe(TEXT, all, only)], only).annotators;
    expect(names(null)).toEqual(['سمير', 'ليلى']);
    expect(names(['ليلى', 'مها'])).toEqual(['ليلى', 'مها']);
  });

  it('leaves out articles that one annotated alone, and keeps them apart', () => {
    const alone = observe(TEXT, layers({ هدى: [['غدا', 'date']] }), null);
    const both = agreementOf([observe(TEXT, layers(TWO), null), alone]);
    expect(both.articles).toBe(1);
    expect(both.annotators).toEqual(['سمير', 'ليلى', 'هدى']);
    expect(both.kinds[0]!.pairs.map(({ kappa }) => kappa.value === null)).toEqual([false, true, true]);
    expect(both.kinds[0]!.mean.kappa).toBe(kinds[0]!.mean.kappa);
  });

  it('has no figures where nobody compares', () => {
    const nothing = agreementOf([]);
    expect(nothing.kinds).toHaveLength(1);
    expect(nothing.kinds[0]!.alphaWords.value).toBeNull();
    expect(nothing.kinds[0]!.alphaUnits.value).toBeNull();
  });

  it('counts whoever marked an article done without an annotation', () => {
    const sidecar = layers({ ليلى: [['غدا', 'date']] });
    const done = { ...sidecar, page: { ...sidecar.page, done: { سمير: '2026-01-02T00:00:00.000Z' } } };
    const found = agreementOf([observe(TEXT, done, null)]);
    expect(found.articles).toBe(1);
    expect(found.kinds[0]!.pairs[0]!.strict).toEqual({ matched: 0, left: 0, right: 1, f1: 0 });
  });

  it('compares two revisions', () => {
    const [before, after] = [layers({ ليلى: TWO.ليلى.slice(0, 2) }), layers({ ليلى: TWO.ليلى })];
    const revisions = [
      { name: 'main', sidecar: before, creator: null },
      { name: 'branch', sidecar: after, creator: null },
    ];
    const found = agreementOf([observeRevisions(TEXT, revisions)]);
    expect(found.kinds[0]!.pairs[0]!.strict).toEqual({ matched: 2, left: 4, right: 2, f1: 4 / 6 });
  });
});

test('a word is labelled by every kind that holds a character of it', () => {
  const { layers: found } = observe(
    TEXT,
    layers({
      أ: [
        ['لقاء', 'date'],
        ['اللقاء مهم', 'direct-quote'],
        [['قال', 'للطرفين'], 'indirect-quote'],
      ],
    }),
    null,
  );
  expect(wordLabels(wordsOf(TEXT), found.get('أ')!).slice(0, 8)).toEqual([
    ...['indirect-quote', 'O', 'O', 'O', 'O'],
    ...['date+direct-quote', 'direct-quote', 'indirect-quote'],
  ]);
});

test('stretches of one kind never overlap', () => {
  const placed = [
    [0, 10],
    [2, 5],
    [8, 14],
  ].map(([start, end], index) => ({ id: `${index}`, kind: 'k', fragments: [{ start, end }] }));
  expect(unitsOfKind(placed as never, 'k')).toEqual([
    { start: 0, end: 10, value: 'k' },
    { start: 10, end: 14, value: 'k' },
  ]);
});

test('the page marks a figure as it shows it: two thirds are .667, which is to be read with care', () => {
  const found = report({
    ليلى: [
      ['الخميس', 'date'],
      ['غدا', 'date'],
    ],
    سمير: [['الخميس', 'date']],
  });
  expect(found.kinds[0]!.mean.strict).toBe(2 / 3);
  const page = agreementPage(found, [], new Messages('en'));
  expect(page).toContain('≈ 0.667');
  expect(page).not.toContain('✗ 0.667');
});

test('an annotation with a gap is compared by what it holds', () => {
  const apart = ['سامي', 'الخميس'] as const;
  const same = report({ ليلى: [[apart, 'person']], سمير: [[apart, 'person']] });
  expect(same.kinds[0]!.mean).toEqual({ strict: 1, overlap: 1, kappa: 1 });
  const filled = report({ ليلى: [[apart, 'person']], سمير: [['سامي الحكيم الخميس', 'person']] });
  expect(filled.kinds[0]!.mean).toMatchObject({ strict: 0, overlap: 1 });
  expect(filled.kinds[0]!.alphaUnits.value).toBeLessThan(1);
  const inGap = report({ ليلى: [[apart, 'person']], سمير: [['الحكيم', 'person']] });
  expect(inGap.kinds[0]!.mean).toMatchObject({ strict: 0, overlap: 0 });
});
