import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bare, fold } from './fold.js';
import { gluedMarker, readLine, splitLines } from './line.js';
import { tokenize } from './tokens.js';
import { perWord, wordOf } from './word.js';

describe('folding', () => {
  test.each([
    ['الأُردنيّة', 'الاردنيه'],
    ['أكّـدت', 'اكدت'],
    ['مصطفى', 'مصطفي'],
    ['٢٠٢٥', '2025'],
    ['۱۴۰۴', '1404'],
    ['کریم', 'كريم'],
    ['ﻻ', 'لا'],
    ['قال\u200f', 'قال'],
  ])('%s is looked up as %s', (word, form) => expect(fold(word)).toBe(form));

  it('keeps letters apart in the bare spelling that only the folded one unites', () => {
    expect(bare('إنّ')).toBe('إن');
    expect(bare('أنّ')).toBe('أن');
    expect(fold('إنّ')).toBe(fold('أنّ'));
  });
});

describe('readings', () => {
  const forms = (surface: string): string[] =>
    wordOf(surface, 'arabic').readings.map(({ proclitics, form }) => `${proclitics}+${form}`);

  it('splits proclitics one by one', () => {
    expect(forms('وبيسكوف')).toEqual(['+وبيسكوف', 'و+بيسكوف', 'وب+يسكوف']);
  });

  it('restores the article after the lam of للأمين and points before the lam that remains', () => {
    const reading = wordOf('للأمين', 'arabic').readings.find(({ form }) => form === 'الامين');
    expect(reading).toMatchObject({ proclitics: 'ل', offset: 1, definite: true, base: 'امين', bare: 'الأمين' });
  });

  it('skips marks when it says where the stem begins', () => {
    const word = wordOf('وَالوزيرُ', 'arabic');
    expect(word.readings[1]).toMatchObject({ form: 'الوزير', offset: 2 });
  });

  it('leaves short words and other scripts whole', () => {
    expect(forms('ول')).toEqual(['+ول']);
    expect(wordOf('London', 'latin').readings).toHaveLength(1);
  });

  it('works out a value once for each spelling', () => {
    let times = 0;
    const length = perWord((word) => {
      times++;
      return word.form.length;
    });
    expect([length(wordOf('سفير', 'arabic')), length(wordOf('سفير', 'arabic'))]).toEqual([4, 4]);
    expect(times).toBe(1);
  });
});

describe('tokens', () => {
  const surfaces = (line: string): string[] => tokenize(line).map(({ word }) => word.surface);

  test.each([
    ['قال: «لا»،وتابع', ['قال', ':', '«', 'لا', '»', '،', 'وتابع']],
    ['2015م', ['2015', 'م']],
    ['٧٫٥ مليار', ['٧', '٫', '٥', 'مليار']],
    ['ديالو-تراوري', ['ديالو', '-', 'تراوري']],
    ['10th, April', ['10', 'th', ',', 'April']],
    ['بـ"نعم"', ['بـ', '"', 'نعم', '"']],
    ['a😀b', ['a', '😀', 'b']],
  ])('%s', (line, expected) => expect(surfaces(line)).toEqual(expected));

  it('covers every character but white space and stray invisible ones, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
        let end = 0;
        for (const token of tokenize(line)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(line.slice(end, token.start)).toMatch(
            /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u,
          );
          end = token.end;
        }
      }),
    );
  });
});

describe('lines', () => {
  test.each([
    ['', [[0, 0]]],
    [
      'ا\r\nب\rج\nد',
      [
        [0, 1],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    [
      'ا\u2028ب',
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('%j', (text, expected) => expect(splitLines(text).map(({ start, end }) => [start, end])).toEqual(expected));

  test.each([
    ['إعلانوكان الجانبان', 5],
    ['إعلانات مبوبة', 0],
    ['إعلانها الحرب', 0],
    ['إعلان وكان', 0],
  ])('the marker glued to %s is %i characters long', (text, length) => expect(gluedMarker(text)).toBe(length));

  it('reads the word behind a glued marker as a word', () => {
    expect(readLine('إعلانوكان الجانبان').tokens.map(({ start, end, word }) => [start, end, word.form])).toEqual([
      [0, 5, 'اعلان'],
      [5, 9, 'وكان'],
      [10, 18, 'الجانبان'],
    ]);
  });
});
