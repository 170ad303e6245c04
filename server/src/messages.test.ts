import { describe, expect, test } from 'vitest';
import { languageOf, Messages, tables } from './messages.js';

const stems = (language: 'en' | 'ar'): string[] => [
  ...new Set(Object.keys(tables[language]).map((key) => key.replace(/#.*/, ''))),
];
const values = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).filter((name) => name !== '{n}').sort();

describe('messages', () => {
  test('both languages say the same things', () => {
    expect(stems('ar').sort()).toEqual(stems('en').sort());
  });

  test.each(Object.keys(tables.en).filter((key) => !key.includes('#')))('%s takes the same values', (key) => {
    expect(values(tables.ar[key]!)).toEqual(values(tables.en[key]!));
  });

  test.each([
    ['en', 1, '1 statement'],
    ['en', 3, '3 statements'],
    ['ar', 1, 'تصريح واحد'],
    ['ar', 2, 'تصريحان'],
    ['ar', 3, '3 تصريحات'],
    ['ar', 11, '11 تصريحًا'],
    ['ar', 100, '100 تصريح'],
  ] as const)('%s counts %i', (language, n, said) => {
    expect(new Messages(language).count('statements', n)).toBe(said);
  });

  test.each([
    ['ar-EG', 'ar'],
    ['ar', 'ar'],
    ['arn', 'en'],
    ['en-GB', 'en'],
    [undefined, 'en'],
  ])('the locale %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
