import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokens.js';
import { wordOf } from '../text/word.js';
import { nationalityAt, nationalityOf, placeAt } from './places.js';

const place = (text: string): string | undefined => {
  const tokens = tokenize(text);
  const hit = tokens[0]!.word.readings.map((reading) => placeAt(tokens, 0, reading)).find(Boolean);
  return hit && `${hit.value.country} ${hit.value.kind} ${hit.end}`;
};

describe('places', () => {
  test.each([
    ['روسيا', 'RU country 1'],
    ['لروسيا', 'RU country 1'],
    ['الولايات المتحدة الأميركية', 'US country 3'],
    ['الولايات المتحدة', 'US country 2'],
    ['وأميركا', 'US country 1'],
    ['تونس', 'TN country 1'],
    ['الكويت', 'KW country 1'],
    ['موسكو', 'RU capital 1'],
    ['البيت الأبيض', 'US seat 2'],
    ['كوريا الجنوبية', 'KR country 2'],
    ['بوركينا فاسو', 'BF country 2'],
    ['الوزير', undefined],
    ['البيت', undefined],
  ])('%s', (text, expected) => expect(place(text)).toBe(expected));
});

describe('nationalities', () => {
  test.each([
    ['الروسي', 'RU'],
    ['الأميركية', 'US'],
    ['الأمريكيون', 'US'],
    ['ألماني', 'DE'],
    ['الألمانية', 'DE'],
    ['المغاربة', 'MA'],
    ['والأتراك', 'TR'],
    ['السياسي', null],
    ['الألمان', 'DE'],
  ])('%s', (word, country) => expect(nationalityOf(wordOf(word, 'arabic'))).toBe(country));

  test.each([
    ['الكورية الجنوبية تحدثت', 'KR', 2],
    ['الكوري الشمالي', 'KP', 2],
    ['الجنوب أفريقي', undefined, undefined],
    ['الصيني الكبير', 'CN', 1],
  ])('%s', (text, country, end) => {
    const hit = nationalityAt(tokenize(text), 0);
    expect([hit?.value, hit?.end]).toEqual([country, end]);
  });
});
