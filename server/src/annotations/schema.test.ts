import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { builtIn, isAllowed, readSchema } from './schema.js';

const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync('server/schemas/project.schema.json', 'utf8')) as object,
);

const SCHEMA = `kinds:
  - name: place
    label: {en: Place, ar: مكان}
  - name: event
attributes:
  - name: certainty
    kinds: [place, date]
    values: [sure, doubtful]
  - name: source-url
`;

describe('a project’s schema', () => {
  const { schema, problems } = readSchema(SCHEMA);

  it('adds kinds and attributes to Safir’s own', () => {
    expect(problems).toEqual([]);
    expect(schema.kinds.slice(0, builtIn.kinds.length)).toEqual(builtIn.kinds);
    expect(schema.kinds.slice(builtIn.kinds.length)).toEqual([
      { name: 'place', label: { en: 'Place', ar: 'مكان' } },
      { name: 'event', label: { en: null, ar: null } },
    ]);
    expect(validate(parse(SCHEMA)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ['place', 'certainty', 'sure', true],
    ['place', 'certainty', null, true],
    ['place', 'certainty', 'maybe', false],
    ['official', 'certainty', 'sure', false],
    ['official', 'source-url', 'أي نص', true],
    ['official', 'category', 'minister', true],
    ['official', 'category', 'king', false],
    ['date', 'category', 'minister', false],
    ['date', 'note', 'ملاحظة', true],
    ['date', 'value', '2025', false],
    ['date', 'unknown', 'x', false],
  ])('%s: %s = %s is %s', (kind, attribute, value, allowed) =>
    expect(isAllowed(schema, kind, attribute, value)).toBe(allowed),
  );

  it('is Safir’s own where there is none', () => {
    expect(readSchema('')).toEqual({ schema: builtIn, problems: [] });
    expect(readSchema('# nothing yet\n').schema).toEqual(builtIn);
  });
});

test.each([
  ['no map', '- place', 'shape', 0, false],
  ['an unknown field', 'kinds:\n  - name: place\n    colour: red', 'unknown', 2, false],
  ['a name with capitals', 'kinds:\n  - name: Place', 'value', 1, false],
  ['no name', 'kinds:\n  - label: {en: Place}', 'missing', 1, false],
  ['a kind of Safir’s own', 'kinds:\n  - name: date', 'duplicate', 1, true],
  ['a kind twice', 'kinds:\n  - name: place\n  - name: place', 'duplicate', 2, true],
  ['an attribute that has an action of its own', 'attributes:\n  - name: speaker', 'value', 1, true],
  ['an attribute of an unknown kind', 'attributes:\n  - name: mood\n    kinds: [place]', 'value', 2, true],
  ['no values', 'attributes:\n  - name: mood\n    values: []', 'missing', 2, false],
  ['no YAML', 'kinds: [', 'yaml', 0, null],
])('%s is reported at its line and left out', (_, yaml, fault, line, fitsPublished) => {
  const { schema, problems } = readSchema(yaml);
  expect(problems.map((problem) => [problem.fault, problem.line])).toContainEqual([fault, line]);
  expect(schema.attributes).toEqual(builtIn.attributes);
  if (fitsPublished !== null) expect(validate(parse(yaml))).toBe(fitsPublished);
});
