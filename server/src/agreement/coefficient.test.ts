// The coefficients against published worked examples, against programs that others wrote, and against what must hold.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { alpha as npmAlpha } from 'krippendorff';
import { describe, expect, it, test } from 'vitest';
import { cohensKappa, krippendorffsAlpha, type Label } from './coefficient.js';
import { type Continuum, jointUnitizedAlpha, type Unit, unitizedAlpha } from './unitizing.js';

/** A letter each; `.` is missing. */
const row = (letters: string): Label[] => [...letters.replaceAll(' ', '')].map((one) => (one === '.' ? null : one));

describe('published worked examples', () => {
  test.each<[string, readonly string[], number]>([
    ['Krippendorff 2011, A: two observers, two values', ['0100000010', '1110010000'], 0.095],
    ['Krippendorff 2011, B: two observers, five values', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    [
      'Krippendorff 2011, C: four observers, values missing',
      ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
      0.743,
    ],
    [
      'three coders, 15 units, values missing (Wikipedia, Krippendorff’s alpha, a computational example)',
      ['.....34121133.3', '1.213343.......', '..21344.21133.4'],
      0.691,
    ],
  ])('α: %s', (_, rows, expected) => {
    expect(krippendorffsAlpha(rows.map(row)).value).toBeCloseTo(expected, 3);
  });

  /** Two annotators from the table of how often they said what. */
  const table = (counts: readonly (readonly number[])[]): [string[], string[]] => {
    const pairs = counts.flatMap((line, i) =>
      line.flatMap((n, j) => new Array(n).fill([`${i}`, `${j}`] as const) as [string, string][]),
    );
    return [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  };

  test.each<[string, readonly (readonly number[])[], number]>([
    // J. Cohen 1960, table 1, 200 patients: p0 .29, pc .35.
    [
      'Cohen 1960: three diagnoses',
      [
        [50, 26, 24],
        [24, 4, 32],
        [6, 30, 4],
      ],
      -0.092,
    ],
    [
      'fifty applications read twice',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
  ])('κ: %s', (_, counts, expected) => {
    expect(cohensKappa(...table(counts)).value).toBeCloseTo(expected, 3);
  });

  /** Krippendorff et al. 2016 and Krippendorff 2019, figure 12.11: three observers, 60 characters. Ends inclusive, from 1. */
  const observer = (...units: [start: number, end: number, value: string][]): Unit[] =>
    units.map(([start, end, value]) => ({ start: start - 1, end, value }));
  const BOOK: Continuum = {
    length: 60,
    annotators: [
      observer([1, 7, '1'], [8, 13, '2'], [31, 32, '5'], [33, 37, '6'], [38, 44, '6'], [45, 60, '7']),
      observer([1, 7, '1'], [8, 13, '3'], [14, 21, '5'], [33, 44, '6']),
      observer([1, 7, '1'], [8, 13, '4'], [14, 21, '5'], [33, 37, '6'], [38, 41, '6'], [42, 44, '6']),
    ],
  };

  it('uα: Krippendorff 2019, three observers of one continuum', () => {
    expect(unitizedAlpha([BOOK]).value).toBeCloseTo(0.51, 3);
  });

  it('uα: the same, where units and gaps alone are told apart', () => {
    const annotators = BOOK.annotators.map((units) => units.map((unit) => ({ ...unit, value: 'unit' })));
    expect(unitizedAlpha([{ length: 60, annotators }]).value).toBeCloseTo(0.413, 2);
  });
});

const labels = fc.constantFrom('official', 'person', 'date', 'O');
const ratings = (things: number, missing: boolean) =>
  fc.array(fc.array(missing ? fc.option(labels) : labels, { minLength: things, maxLength: things }), {
    minLength: 2,
    maxLength: 4,
  });
const many = fc.integer({ min: 1, max: 12 });

describe('programs that others wrote', () => {
  it('npm’s krippendorff gives the same α, and NaN where the data are unanimous', () => {
    fc.assert(
      fc.property(
        many.chain((things) => ratings(things, true)),
        (rows) => {
          const own = krippendorffsAlpha(rows);
          const theirs = npmAlpha(rows.map((line) => line.map((label) => label ?? undefined)));
          if (own.value === null || own.unanimous) expect(theirs).toBeNaN();
          else expect(own.value).toBeCloseTo(theirs, 9);
        },
      ),
    );
  });

  // Debian: python3-nltk.
  const python = '/usr/bin/python3';
  const nltk = spawnSync(python, ['-c', 'import nltk.metrics.agreement'], { encoding: 'utf8' });
  const hasNltk = nltk.status === 0;

  it.skipIf(!hasNltk)(
    `nltk gives the same κ and α${hasNltk ? '' : ' (skipped: python3-nltk is not installed)'}`,
    () => {
      const cases = fc.sample(
        many.chain((things) => ratings(things + 1, false)),
        { numRuns: 60, seed: 7 },
      );
      const script = [
        'import json, sys',
        'from nltk.metrics.agreement import AnnotationTask',
        'for rows in json.load(sys.stdin):',
        '    task = AnnotationTask(data=[(i, j, label) for i, row in enumerate(rows) for j, label in enumerate(row)])',
        '    pair = AnnotationTask(data=[(i, j, label) for i, row in enumerate(rows[:2]) for j, label in enumerate(row)])',
        '    def told(measure):',
        '        try: return measure()',
        '        except ZeroDivisionError: return None',
        '    print(json.dumps([told(lambda: pair.kappa()), told(lambda: task.alpha())]))',
      ].join('\n');
      const { stdout, stderr } = spawnSync(python, ['-c', script], { encoding: 'utf8', input: JSON.stringify(cases) });
      expect(stderr).toBe('');
      const theirs = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as (number | null)[]);
      expect(theirs).toHaveLength(cases.length);
      for (const [index, rows] of cases.entries()) {
        const own = [cohensKappa(rows[0]!, rows[1]!), krippendorffsAlpha(rows)];
        for (const [at, { value, unanimous }] of own.entries()) {
          const said = theirs[index]![at];
          // nltk divides by zero where the data are unanimous, or says 1.
          if (unanimous) expect([null, 1], JSON.stringify(rows)).toContain(said);
          else expect(value, JSON.stringify(rows)).toBeCloseTo(said!, 9);
        }
      }
    },
  );
});

describe('what must hold', () => {
  it('is 1 where nobody ever disagrees, and less where somebody does', () => {
    fc.assert(
      fc.property(
        many.chain((things) => ratings(things, false)),
        (rows) => {
          const agreed = rows.every((line) => line.every((label, index) => label === rows[0]![index]));
          expect(krippendorffsAlpha(rows).value === 1).toBe(agreed);
          const [one, other] = rows as [Label[], Label[]];
          expect(cohensKappa(one, other).value === 1).toBe(JSON.stringify(one) === JSON.stringify(other));
        },
      ),
    );
  });

  it('does not depend on who comes first, nor on what the labels are called', () => {
    fc.assert(
      fc.property(
        many.chain((things) => ratings(things, true)),
        (rows) => {
          const renamed = rows.toReversed().map((line) => line.map((label) => label && `x${label}`));
          expect(krippendorffsAlpha(renamed).value ?? 0).toBeCloseTo(krippendorffsAlpha(rows).value ?? 0, 9);
          const [one, other] = rows as [Label[], Label[]];
          expect(cohensKappa(other, one)).toEqual(cohensKappa(one, other));
        },
      ),
    );
  });

  test.each<[string, readonly string[]]>([
    ['one label', ['aaaa', 'aaaa']],
    ['one thing', ['a', 'a']],
  ])('unanimous data: %s', (_, rows) => {
    expect(krippendorffsAlpha(rows.map(row))).toEqual({ value: 1, unanimous: true });
    expect(cohensKappa(row(rows[0]!), row(rows[1]!))).toEqual({ value: 1, unanimous: true });
  });

  test.each<[string, readonly string[]]>([
    ['no things', ['', '']],
    ['nothing that two labelled', ['a.', '.b']],
  ])('nothing to compare: %s', (_, rows) => {
    expect(krippendorffsAlpha(rows.map(row)).value).toBeNull();
    expect(cohensKappa(row(rows[0]!), row(rows[1]!)).value).toBeNull();
  });

  const LETTERS = [null, 'a', 'b'] as const;
  const texts = fc.tuple(many, fc.integer({ min: 2, max: 4 })).chain(([length, annotators]) =>
    fc.array(fc.array(fc.constantFrom(...LETTERS), { minLength: length, maxLength: length }), {
      minLength: annotators,
      maxLength: annotators,
    }),
  );
  const unitsOf = (letters: readonly (string | null)[]): Unit[] =>
    letters.flatMap((value, start) => (value === null ? [] : [{ start, end: start + 1, value }]));

  it('uα of units of one character is α of the characters', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        const own = unitizedAlpha([{ length: rows[0]!.length, annotators: rows.map(unitsOf) }]);
        const alpha = krippendorffsAlpha(rows.map((letters) => letters.map((letter) => letter ?? 'gap')));
        expect(own.unanimous).toBe(alpha.unanimous);
        expect(own.value).toBeCloseTo(alpha.value!, 9);
      }),
    );
  });

  it('uα tells of nothing where one annotated alone, and of one kind what the joint figure tells of it', () => {
    expect(unitizedAlpha([{ length: 5, annotators: [[{ start: 0, end: 2, value: 'a' }]] }]).value).toBeNull();
    fc.assert(
      fc.property(texts, (rows) => {
        const continua = [{ length: rows[0]!.length, annotators: rows.map(unitsOf) }];
        expect(jointUnitizedAlpha([continua])).toEqual(unitizedAlpha(continua));
      }),
    );
  });
});
