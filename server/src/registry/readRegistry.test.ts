import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { OFFICE_CATEGORIES } from '../analysis/model.js';
import { OFFICIALS } from '../analysis/people/officials.js';
import { readRegistry } from './readRegistry.js';

const ROOT = join(import.meta.dirname, '../../..');

describe('a registry', () => {
  it('gives its entries with every field', () => {
    const { entries, problems } = readRegistry(`officials:
  - names: [سلمى العتيبي]
    gender: f
    offices:
      - title: وزيرة الخارجية
        category: minister
        country: NO
        from: 2021
        to: 2025-03
  - key: second
    english: Second Person
    names:
      - فلان الفلاني
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        key: 'سلمى العتيبي',
        names: ['سلمى العتيبي'],
        english: null,
        gender: 'f',
        offices: [
          { title: 'وزيرة الخارجية', category: 'minister', country: 'NO', body: null, from: '2021', to: '2025-03' },
        ],
      },
      { key: 'second', names: ['فلان الفلاني'], english: 'Second Person', gender: null, offices: [] },
    ]);
  });

  test.each([
    ['', []],
    ['# nothing yet', []],
    ['officials:', []],
    ['- a', ['shape 0 officials']],
    ['people: []', ['unknown 0 people', 'missing 0 officials']],
    ['officials: 3', ['shape 0 officials']],
    ['officials:\n  - فلان', ['shape 1 officials']],
    ['officials:\n  - gender: m', ['missing 1 names']],
    ['officials:\n  - names: []', ['missing 1 names']],
    ['officials:\n  - names: [فلان]\n    gender: x', ['value 2 gender']],
    ['officials:\n  - names: [فلان]\n    age: 7', ['unknown 2 age']],
    ['officials:\n  - names: [{a: 1}]', ['shape 1 names']],
    ['officials:\n  - names: ["a\\u202eb"]', ['value 1 names']],
    ['officials:\n  - names: [فلان]\n    offices:\n      - category: minister', ['missing 3 title']],
    ['officials:\n  - names: [فلان]\n    offices:\n      - {title: وزير, category: king}', ['value 3 category']],
    ['officials:\n  - names: [فلان]\n    offices:\n      - {title: وزير, country: Jordan}', ['value 3 country']],
    ['officials:\n  - names: [فلان]\n    offices:\n      - {title: وزير, from: 2025-13}', ['value 3 from']],
    ['officials:\n  - names: [فلان]\n    offices:\n      - {title: وزير, from: 2025, to: 2024-01}', ['order 3 to']],
    ['officials:\n  - {key: a, names: [فلان]}\n  - {key: a, names: [علان]}', ['duplicate 2 key']],
    ['officials:\n  - names: [فلان\n', ['yaml']],
    ['a: &a [1]\nofficials: *a', ['unknown 0 a', 'shape 1 officials']],
  ])('%j has the problems %j', (yaml, expected) => {
    const said = readRegistry(yaml).problems.map(({ fault, line, field }) =>
      fault === 'yaml' ? fault : `${fault} ${line} ${field}`,
    );
    expect([...new Set(said)]).toEqual(expected);
  });

  it('keeps the entries that are right beside one that is wrong', () => {
    const { entries, problems } = readRegistry('officials:\n  - names: [فلان]\n  - names: 3\n  - names: [علان]');
    expect(entries.map(({ key }) => key)).toEqual(['فلان', 'علان']);
    expect(problems).toHaveLength(1);
  });

  test.each([
    ['an alias bomb', `a: &a [x]\n${'b: &b [*a,*a]\n'.repeat(50)}officials: *a`],
    ['deep nesting', `officials: ${'['.repeat(20_000)}`],
    ['a huge file', `officials:\n${'  - names: [a]\n'.repeat(200_000)}`],
    ['a prototype', 'officials:\n  - __proto__: {names: [a]}\n    names: [b]'],
    ['many mistakes', `officials:\n${'  - 3\n'.repeat(5_000)}`],
  ])('survives %s', (_, yaml) => {
    const { problems } = readRegistry(yaml);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  it('never throws', () => {
    const words = fc.constantFrom(
      'officials:',
      '\n',
      '  - ',
      'names: ',
      '[',
      ']',
      '{',
      '}',
      ': ',
      '&a ',
      '*a ',
      '"',
      'x',
      '|\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join('')),
        ),
        (yaml) => {
          const { entries } = readRegistry(yaml);
          for (const { names, key } of entries) expect([names.length > 0, key !== '']).toEqual([true, true]);
        },
      ),
    );
  });
});

describe('the built-in registry', () => {
  it('is one, without problems', () => {
    const { entries, problems } = readRegistry(readFileSync(join(ROOT, 'server/lexicon/officials.yaml'), 'utf8'));
    expect(problems).toEqual([]);
    expect(entries).toEqual(OFFICIALS);
  });

  it('has no name for two people', () => {
    const names = OFFICIALS.flatMap((entry) => entry.names);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the schema', () => {
  it('takes the categories that an analysis gives', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'server/schemas/officials.schema.json'), 'utf8'));
    expect(schema.definitions.office.properties.category.enum).toEqual([...OFFICE_CATEGORIES]);
  });
});
