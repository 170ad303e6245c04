import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { minister, visitor } from './example.fixture.js';
import { registryEntry } from './registryEntry.js';

test('an official, with the office that the article names', () => {
  expect(parse(registryEntry(minister))).toEqual([
    {
      names: ['أحمد عطاف'],
      gender: 'm',
      offices: [{ title: 'وزير الخارجية', category: 'minister', country: 'DZ' }],
    },
  ]);
});

test('someone of whom the article says nothing but the name', () => {
  expect(parse(registryEntry({ ...visitor, gender: null }))).toEqual([{ names: ['خالد سليم'] }]);
});

test('Norway is a country and no boolean, and whatever the article writes stays text', () => {
  const body = 'هيئة "كذا": #1 {x}\u2028\\';
  const official = { ...minister, name: '- نعم: لا', affiliation: { country: 'NO', body } };
  const [entry] = parse(registryEntry(official));
  expect(entry.names).toEqual(['- نعم: لا']);
  expect(entry.offices[0]).toMatchObject({ country: 'NO', body });
});

test('entries are a list', () => {
  expect(parse(registryEntry(minister) + registryEntry(visitor))).toHaveLength(2);
});
