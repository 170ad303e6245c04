import { describe, expect, test } from 'vitest';
import { nameFit } from './individual.js';
import { isVariant, nameKeyOf } from './nameKey.js';

describe('the parts of a name', () => {
  test.each<[string, string[]]>([
    ['عبد الله بن زايد آل نهيان', ['عبدالله', 'زايد', 'نهيان']],
    ['عبدالله بن زايد', ['عبدالله', 'زايد']],
    ['أحمد أبو الغيط', ['احمد', 'ابوالغيط']],
    ['حسن نصر الله', ['حسن', 'نصرالله']],
    ['جينين هينيس-بلاسخارت', ['جينين', 'هينيس', 'بلاسخارت']],
    ['الزموري', ['زموري']],
    ['خليل عوض (أبو فادي)', ['خليل', 'عوض', 'ابوفادي']],
  ])('%s: %j', (name, units) => expect(nameKeyOf(name).units).toEqual(units));
});

describe('spellings of one name', () => {
  test.each([
    ['ترامب', 'ترمب', true],
    ['زيلينسكي', 'زيلنسكي', true],
    ['غوتيريش', 'جوتيريس', true],
    ['سالم', 'سليم', false],
    ['سليمان', 'سلمان', false],
    ['كيم', 'كوم', false],
  ])('%s and %s: %s', (a, b, expected) => expect(isVariant(a, b)).toBe(expected));
});

describe('how well a part stands for the whole', () => {
  const worth = (short: string, full: string): number => nameFit(nameKeyOf(short), nameKeyOf(full));
  test.each<[string, string, string]>([
    ['لافروف', 'سيرغي', 'سيرغي لافروف'],
    ['جمال صادق', 'صادق رجب', 'جمال صادق رجب'],
    ['دي سوزا', 'ألبرتو دي', 'لويس ألبرتو دي سوزا'],
  ])('%s rather than %s for %s', (better, worse, full) =>
    expect(worth(better, full)).toBeGreaterThan(worth(worse, full)),
  );

  test.each([
    ['سمير حسن', 'فاطمة سمير حسن علي'],
    ['تيريزا ماي', 'نغوين ثانه ماي'],
    ['لافروف', 'هاكان فيدان'],
  ])('%s never for %s', (short, full) => expect(worth(short, full)).toBe(0));
});
