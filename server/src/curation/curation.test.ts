import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anchorIn } from '../annotations/anchor.js';
import type { Annotation, AnnotationStatus, Body } from '../annotations/annotation.js';
import { decide } from '../annotations/decisions.js';
import { emptySidecar, parseSidecar, type Sidecar, serialise } from '../annotations/sidecar.js';
import { align } from './align.js';
import { curatorChanges } from './changes.js';
import { canTakeBoth, curate, outcomesIn, reopen, type Take } from './curate.js';
import { layerOf, placedIn } from './layer.js';
import { isRevision, rangeOf } from './revision.js';
import { type Unit, unitsOf } from './units.js';

const TEXT = [
  'قال وزير الخارجية سامي الحكيم الخميس إن «اللقاء مهم» للطرفين.',
  'وأضاف المتحدث ليث الناصر أن الوفد يصل غدا إلى العاصمة.',
].join('\n');

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length };
};

let ids = 0;
const context = (creator: string, now = '2026-01-02T00:00:00.000Z') => ({
  ...{ text: TEXT, article: 'a.article', creator, now },
  newId: () => `urn:x:${ids++}`,
});

type Made = readonly [words: string | readonly string[], kind: string, more?: Partial<Body>, status?: AnnotationStatus];

const add = (sidecar: Sidecar, creator: string, made: readonly Made[]): Sidecar =>
  made.reduce(
    (into, [words, kind, more = {}, status = 'added']) =>
      decide(into, context(creator), {
        fragments: [words].flat().map((one) => at(one)),
        status,
        body: { type: 'safir:Finding', kind, ...more },
      }),
    sidecar,
  );

const sidecarOf = (layers: Readonly<Record<string, readonly Made[]>>): Sidecar =>
  Object.entries(layers).reduce((into, [creator, made]) => add(into, creator, made), emptySidecar);

const place = anchorIn(TEXT);
const compare = (sidecar: Sidecar, left: string, right: string): Unit[] =>
  unitsOf(placedIn(layerOf(sidecar, left), place), placedIn(layerOf(sidecar, right), place));

const words = (annotation: Annotation | null | undefined): string =>
  annotation
    ? place(annotation)
        .map(({ start, end }) => TEXT.slice(start, end))
        .join(' … ')
    : '–';

/** Each unit as its sides' words and the fields in which they differ. */
const shown = (units: readonly Unit[]): string[] =>
  units.map(
    ({ left, right, differences }) =>
      `${words(left?.annotation)} | ${words(right?.annotation)} | ${differences.map(({ field }) => field).join(' ')}`,
  );

describe('units', () => {
  test.each<[string, readonly Made[], readonly Made[], readonly string[]]>([
    [
      'what both have',
      [['الخميس', 'date', { value: '2026-01-01' }]],
      [['الخميس', 'date', { value: '2026-01-01' }]],
      ['الخميس | الخميس | '],
    ],
    ['what one has', [['الخميس', 'date']], [], ['الخميس | – | missing']],
    ['what one rejects', [['الخميس', 'date']], [['الخميس', 'date', {}, 'rejected']], ['الخميس | الخميس | missing']],
    ['nothing, where both reject', [['غدا', 'date', {}, 'rejected']], [['غدا', 'date', {}, 'rejected']], []],
    ['values', [['غدا', 'date', { value: 'X' }]], [['غدا', 'date', { value: 'Y' }]], ['غدا | غدا | value']],
    [
      'kinds and people',
      [['سامي الحكيم', 'official', { person: 'سامي الحكيم' }]],
      [['سامي الحكيم', 'person', { person: 'سامي' }]],
      ['سامي الحكيم | سامي الحكيم | kind person'],
    ],
    [
      'stretches',
      [['وزير الخارجية سامي الحكيم', 'official', { person: 'س' }]],
      [['سامي الحكيم', 'official', { person: 'س' }]],
      ['وزير الخارجية سامي الحكيم | سامي الحكيم | span'],
    ],
    [
      'fragments',
      [[['المتحدث', 'الناصر'], 'person']],
      [['المتحدث ليث الناصر', 'person']],
      ['المتحدث … الناصر | المتحدث ليث الناصر | span'],
    ],
    [
      'speakers, whether people or sources',
      [['الوفد يصل غدا إلى العاصمة', 'indirect-quote', { speaker: 'ليث الناصر' }]],
      [['الوفد يصل غدا إلى العاصمة', 'indirect-quote', { source: 'المتحدث' }]],
      ['الوفد يصل غدا إلى العاصمة | الوفد يصل غدا إلى العاصمة | speaker'],
    ],
    [
      'attributes and parts, but no notes',
      [['سامي الحكيم', 'person', { category: 'minister', note: 'أ', parts: [{ role: 'name', start: 0, end: 11 }] }]],
      [['سامي الحكيم', 'person', { category: 'other', note: 'ب', parts: [{ role: 'name', start: 0, end: 4 }] }]],
      ['سامي الحكيم | سامي الحكيم | parts category'],
    ],
    [
      'a direct quote in an indirect one apart from it',
      [
        ['«اللقاء مهم» للطرفين', 'indirect-quote'],
        ['اللقاء', 'direct-quote'],
      ],
      [['«اللقاء مهم» للطرفين', 'indirect-quote']],
      ['«اللقاء مهم» للطرفين | «اللقاء مهم» للطرفين | ', 'اللقاء | – | missing'],
    ],
    [
      'the likest of several, one to one',
      [
        ['سامي الحكيم', 'person'],
        ['الحكيم الخميس', 'person'],
      ],
      [['الحكيم', 'person']],
      ['سامي الحكيم | الحكيم | span', 'الحكيم الخميس | – | missing'],
    ],
    ['two families on the same words', [['الخميس', 'person']], [['الخميس', 'date']], ['الخميس | الخميس | kind']],
  ])('tell %s', (_, left, right, expected) => {
    expect(shown(compare(sidecarOf({ ليلى: left, سمير: right }), 'ليلى', 'سمير'))).toEqual(expected);
  });

  it('does not depend on the order in which fields were written', () => {
    const sidecar = sidecarOf({
      ليلى: [['سامي الحكيم', 'person', { parts: [{ role: 'name', start: 0, end: 11 }] }]],
      سمير: [['سامي الحكيم', 'person', { parts: [{ end: 11, start: 0, role: 'name' }] }]],
    });
    expect(compare(sidecar, 'ليلى', 'سمير')[0]!.differences).toEqual([]);
  });
});

const LAYERS = sidecarOf({
  ليلى: [
    ['سامي الحكيم', 'person', { person: 'سامي الحكيم' }],
    ['الخميس', 'date', { value: '2026-01-01' }],
    ['غدا', 'date', { value: '2026-01-02' }],
  ],
  سمير: [
    ['وزير الخارجية سامي الحكيم', 'official', { person: 'سامي الحكيم' }],
    ['الخميس', 'date', { value: '2026-01-01' }],
    ['العاصمة', 'place'],
  ],
});
const LAYER_NAMES = ['ليلى', 'سمير'] as const;
const CURATOR = 'مها';

const take = (
  sidecar: Sidecar,
  wanted: Take,
  which: (unit: Unit) => boolean = () => true,
  note: string | null = null,
) => curate(sidecar, context(CURATOR), compare(sidecar, ...LAYER_NAMES).filter(which), wanted, LAYER_NAMES, note);

const gold = ({ annotations }: Sidecar): [status: string, kind: string, text: string][] =>
  annotations
    .filter(({ creator }) => creator === CURATOR)
    .map((annotation) => [annotation.status, annotation.body.kind, words(annotation)]);

const kept = (sidecar: Sidecar): (string | null)[] => {
  const outcomeOf = outcomesIn(sidecar, CURATOR);
  return compare(sidecar, ...LAYER_NAMES).map((unit) => outcomeOf(unit)?.kept.join('+') ?? null);
};

describe('curating', () => {
  test.each<[Take, [string, string, string][], string[]]>([
    [
      'left',
      [
        ['added', 'person', 'سامي الحكيم'],
        ['added', 'date', 'الخميس'],
        ['added', 'date', 'غدا'],
        ['rejected', 'place', 'العاصمة'],
      ],
      ['left', 'left+right', 'left', ''],
    ],
    [
      'right',
      [
        ['added', 'official', 'وزير الخارجية سامي الحكيم'],
        ['added', 'date', 'الخميس'],
        ['rejected', 'date', 'غدا'],
        ['added', 'place', 'العاصمة'],
      ],
      ['right', 'left+right', '', 'right'],
    ],
    [
      'both',
      [
        ['added', 'person', 'سامي الحكيم'],
        ['added', 'official', 'وزير الخارجية سامي الحكيم'],
        ['added', 'date', 'الخميس'],
        ['added', 'date', 'غدا'],
        ['added', 'place', 'العاصمة'],
      ],
      ['left+right', 'left+right', 'left', 'right'],
    ],
    [
      'neither',
      [
        ['rejected', 'person', 'سامي الحكيم'],
        ['rejected', 'official', 'وزير الخارجية سامي الحكيم'],
        ['rejected', 'date', 'الخميس'],
        ['rejected', 'date', 'غدا'],
        ['rejected', 'place', 'العاصمة'],
      ],
      ['', '', '', ''],
    ],
  ])('takes %s', (wanted, expected, outcome) => {
    const after = take(LAYERS, wanted);
    expect(gold(after).toSorted()).toEqual(expected.toSorted());
    expect(kept(after)).toEqual(outcome);
    expect(after.annotations.filter(({ creator }) => creator !== CURATOR)).toEqual(LAYERS.annotations);
  });

  it('says from what each was taken, over what, and why', () => {
    const after = take(LAYERS, 'right', ({ left }) => words(left?.annotation) === 'سامي الحكيم', 'اللقب من الذكر');
    const [unit] = compare(LAYERS, ...LAYER_NAMES);
    expect(after.annotations.at(-1)).toMatchObject({
      creator: CURATOR,
      motivation: 'moderating',
      curated: { from: [unit!.right!.id], over: [unit!.left!.id], layers: LAYER_NAMES, note: 'اللقب من الذكر' },
    });
    expect(parseSidecar(serialise(after))).toHaveProperty('sidecar');
  });

  it('takes both only where they are two annotations', () => {
    const layers = sidecarOf({
      ليلى: [
        ['الخميس', 'date', { value: '2026-01-01' }],
        ['سامي الحكيم', 'person'],
      ],
      سمير: [
        ['الخميس', 'date', { value: '2026-01-08' }],
        ['وزير الخارجية سامي الحكيم', 'official'],
      ],
    });
    expect(compare(layers, ...LAYER_NAMES).map(canTakeBoth)).toEqual([true, false]);
    const after = take(layers, 'both');
    expect(gold(after).map(([, , words]) => words)).toEqual(['سامي الحكيم', 'وزير الخارجية سامي الحكيم']);
    expect(kept(after)).toEqual(['left+right', null]);
    expect(kept(take(take(layers, 'left'), 'both'))).toEqual(['left+right', 'left']);
  });

  it('changes its mind without leaving anything behind', () => {
    const wants: Take[] = ['both', 'neither', 'left'];
    expect(gold(wants.reduce((sidecar, wanted) => take(sidecar, wanted), LAYERS))).toEqual(gold(take(LAYERS, 'left')));
    expect(reopen(take(LAYERS, 'both'), CURATOR, compare(LAYERS, ...LAYER_NAMES))).toEqual(LAYERS);
  });

  it('is open again for what an annotator changed since', () => {
    const after = take(LAYERS, 'left');
    const [first, ...rest] = after.annotations;
    const changed = { ...after, annotations: [{ ...first!, modified: '2027-01-01T00:00:00.000Z' }, ...rest] };
    expect(kept(changed)).toEqual([null, 'left+right', 'left', '']);
  });

  it('agrees with whatever it took, whichever takes came before (property)', () => {
    const takes = fc.array(fc.tuple(fc.constantFrom<Take>('left', 'right', 'both', 'neither'), fc.nat(3)));
    fc.assert(
      fc.property(takes, (steps) => {
        const after = steps.reduce((sidecar, [wanted, index]) => {
          const unit = compare(sidecar, ...LAYER_NAMES)[index]!;
          return curate(sidecar, context(CURATOR), [unit], wanted, LAYER_NAMES, null);
        }, LAYERS);
        const last = new Map(steps.map(([wanted, index]) => [index, wanted]));
        const expected = compare(LAYERS, ...LAYER_NAMES).map((unit, index) => {
          const wanted = last.get(index);
          if (!wanted) return null;
          if (wanted === 'neither') return '';
          const same = unit.differences.length === 0;
          return (['left', 'right'] as const)
            .filter((side) => unit[side] && (same || wanted === 'both' || wanted === side))
            .join('+');
        });
        expect(kept(after)).toEqual(expected);
      }),
    );
  });
});

describe('what a curator changed', () => {
  const told = (sidecar: Sidecar, annotator: string) =>
    curatorChanges(sidecar, annotator, place).map(
      ({ change, own, curated, note, differences }) =>
        `${change}: ${words(own)} → ${words(curated)} (${differences.map(({ field }) => field).join(' ')}) ${note ?? ''}`,
    );

  it('is told to each annotator, with the reason', () => {
    const after = take(LAYERS, 'right', () => true, 'انظر الدليل');
    expect(told(after, 'ليلى')).toEqual([
      'changed: سامي الحكيم → وزير الخارجية سامي الحكيم (kind span) انظر الدليل',
      'dropped: غدا → – () انظر الدليل',
      'added: – → العاصمة () انظر الدليل',
    ]);
    expect(told(after, 'سمير')).toEqual([]);
  });

  it('is nothing for whoever was not compared', () => expect(told(take(LAYERS, 'left'), 'هدى')).toEqual([]));
});

describe('align', () => {
  const layer = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.constantFrom('date', 'person', 'direct-quote')))
    .map((made) =>
      made.map(([start, length, kind]) => ({ id: `${ids++}`, kind, fragments: [{ start, end: start + length }] })),
    );

  it('gives each annotation once (property)', () => {
    fc.assert(
      fc.property(layer, layer, (left, right) => {
        const pairs = align(left, right);
        expect(pairs.flatMap((pair) => pair.left ?? [])).toHaveLength(left.length);
        expect(pairs.flatMap((pair) => pair.right ?? [])).toHaveLength(right.length);
        expect(new Set(pairs.flatMap((pair) => pair.left ?? []))).toEqual(new Set(left));
        expect(new Set(pairs.flatMap((pair) => pair.right ?? []))).toEqual(new Set(right));
      }),
    );
  });

  it('pairs a layer with itself (property)', () => {
    fc.assert(
      fc.property(layer, (own) => {
        for (const { left, right } of align(own, own)) expect(left).toBe(right);
      }),
    );
  });
});

test.each(['main', 'HEAD~2', 'v1.0.0', 'origin/annot-b', '@{upstream}', 'فرع', 'a1b2c3d', 'HEAD^'])(
  '%s is a revision',
  (name) => expect(isRevision(name)).toBe(true),
);
test.each(['', '--output=x', '-n', 'a b', 'a:b', 'a..b', 'a\nb', 'x*', 'a;b', `$${'(x)'}`, 'a\u0000'])(
  '%j is none',
  (name) => expect(isRevision(name)).toBe(false),
);
test('a range has two ends', () => {
  expect(rangeOf('main..annot-b')).toEqual(['main', 'annot-b']);
  for (const wrong of ['main', 'a..b..c', '..b', 'a..', 'a...b', '--x..b']) expect(rangeOf(wrong), wrong).toBeNull();
});
