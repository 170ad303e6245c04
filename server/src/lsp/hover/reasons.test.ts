import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGold } from '../../../../scripts/evaluate/gold.mjs';
import { analyze } from '../../analysis/analyze.js';
import { RULES } from '../../analysis/dates/extract.js';
import { reasonIn } from './reasons.js';

test.each([
  ['title name', 'en', 'title before a name'],
  ['title name', 'ar', 'صفة قبل اسم'],
  ['رجب: given name', 'ar', 'رجب: اسم شخصي'],
  ['registry: wang-yi', 'ar', 'السجل: wang-yi'],
  ['of no table', 'ar', 'of no table'],
] as const)('%s in %s', (reason, language, words) => {
  expect(reasonIn(reason, language)).toBe(words);
});

describe('in Arabic', () => {
  const isEnglish = (reason: string): boolean => /[a-z]/.test(reasonIn(reason, 'ar').replace(/: \S+$/, ''));

  test('are all kinds of dates', () => {
    expect(RULES.map(({ name }) => name).filter(isEnglish)).toEqual([]);
  });

  test('is why people and quotes were found', { timeout: 60_000 }, () => {
    const gold = join(import.meta.dirname, '../../../../samples/gold');
    const reasons = readGold([gold]).flatMap(({ text, published }) => {
      const { people, quotes } = analyze(text, { published });
      const evidence = [...people.flatMap(({ mentions }) => mentions), ...quotes].map((found) => found.evidence);
      return evidence.flatMap(({ rule, because }) => [rule, ...because]);
    });
    expect(reasons.length).toBeGreaterThan(100);
    expect([...new Set(reasons)].filter(isEnglish)).toEqual([]);
  });
});
