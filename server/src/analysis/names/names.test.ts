import { describe, expect, test } from 'vitest';
import { readLine } from '../text/line.js';
import { nameAt, namesIn } from './names.js';

const names = (text: string): string[] => namesIn(readLine(text)).map(({ start, end }) => text.slice(start, end));

describe('names in a line', () => {
  test.each([
    ['وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترفض ذلك', ['سيرغي لافروف']],
    ['استقبل الملك عبد الله الثاني الوفد', ['عبد الله الثاني']],
    ['الرئيس المصري عبد الفتاح السيسي', ['عبد الفتاح السيسي']],
    ['الأمير محمد بن سلمان بن عبدالعزيز آل سعود', ['محمد بن سلمان بن عبدالعزيز آل سعود']],
    ['وتعقد اللجنة اجتماعها في القاهرة', []],
    ['', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('a name where a title leads one to expect it', () => {
  const at = (text: string, token: number): string | null => {
    const reading = nameAt(readLine(text), token, 'title');
    return reading && text.slice(reading.start, reading.end);
  };

  test.each([
    ['وزير الخارجية أسامة شكشك أكد ذلك', 2, 'أسامة شكشك'],
    ['وزير الخارجية في القاهرة', 2, null],
  ])('%s', (text, token, expected) => expect(at(text, token)).toBe(expected));
});
