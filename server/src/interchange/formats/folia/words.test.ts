import { expect, test } from 'vitest';
import { foliaWords } from './words.js';

const words = (text: string, cuts: readonly number[]): string[] =>
  foliaWords(text, cuts).map(({ start, end }) => text.slice(start, end));

test('words are parted at cuts, but no letter from its marks', () => {
  expect(words('لشكري', [1])).toEqual(['ل', 'شكري']);
  const marked = 'شدّ\u064eة';
  expect(words(marked, [3, 4])).toEqual(['شدّ\u064e', 'ة']);
  expect(words(marked, [2])).toEqual([marked]);
});
