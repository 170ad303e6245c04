import { describe, expect, test } from 'vitest';
import { readLine } from '../text/line.js';
import { marksOf } from './marks.js';

/** What each pair of marks encloses, outermost first; an unclosed one ends in …. */
const enclosed = (text: string): string[] => {
  const { tokens } = readLine(text);
  return marksOf(tokens).pairs.map(({ open, close, closed }) => {
    const words = tokens.slice(open + 1, close);
    return text.slice(words[0]!.start, words.at(-1)!.end) + (closed ? '' : '…');
  });
};

describe('every kind of mark', () => {
  test.each([
    ['قال «لا نريد الحرب» أمس', 'لا نريد الحرب'],
    ['قال “لا نريد الحرب” أمس', 'لا نريد الحرب'],
    ['قال ”لا نريد الحرب“ أمس', 'لا نريد الحرب'],
    ['قال „لا نريد الحرب“ أمس', 'لا نريد الحرب'],
    ['قال "لا نريد الحرب" أمس', 'لا نريد الحرب'],
    ['قال ‹لا نريد الحرب› أمس', 'لا نريد الحرب'],
    ['قال ‘لا نريد الحرب’ أمس', 'لا نريد الحرب'],
    ["قال 'لا نريد الحرب' أمس", 'لا نريد الحرب'],
    ["قال ''لا نريد الحرب'' أمس", 'لا نريد الحرب'],
    ['قال ((لا نريد الحرب)) أمس', 'لا نريد الحرب'],
    ['قال ＂لا نريد الحرب＂ أمس', 'لا نريد الحرب'],
    ['قال »لا نريد الحرب« أمس', 'لا نريد الحرب'],
  ])('%s', (text, words) => expect(enclosed(text)).toEqual([words]));
});

describe('nesting and neighbours', () => {
  test.each<[string, string[]]>([
    ['قال «وصفوه بأنه "خطأ" كبير» أمس', ['وصفوه بأنه "خطأ" كبير', 'خطأ']],
    ['قال "وصفوه بأنه «خطأ» كبير" أمس', ['وصفوه بأنه «خطأ» كبير', 'خطأ']],
    ['قال (("لا نريد الحرب")) أمس', ['لا نريد الحرب']],
    ['قال «“لا نريد الحرب”» أمس', ['لا نريد الحرب']],
    ['قال "نعم" ثم "لا" ثم "ربما"', ['نعم', 'لا', 'ربما']],
    ['وصفه بـ"الخطير"، و"المؤسف"', ['الخطير', 'المؤسف']],
    ['قال:"لا نريد الحرب".', ['لا نريد الحرب']],
    ['قال: "لا نريد الحرب"،وتابع', ['لا نريد الحرب']],
    ['قال: " لا نريد الحرب " أمس', ['لا نريد الحرب']],
    ['قال: \u200f"لا نريد الحرب\u200f" أمس', ['لا نريد الحرب']],
    ['قال: \u200e«\u200fلا نريد الحرب»\u200e أمس', ['\u200fلا نريد الحرب'.slice(1)]],
    ['قال «لا نريد الحرب” أمس «غدا»', ['لا نريد الحرب', 'غدا']],
    ['قال "لا نريد الحرب” أمس', ['لا نريد الحرب']],
    ['قال “لا نريد الحرب" أمس', ['لا نريد الحرب']],
    ['قال ”لا نريد الحرب” أمس', ['لا نريد الحرب']],
    ['قال “لا نريد الحرب“ أمس', ['لا نريد الحرب']],
  ])('%s', (text, words) => expect(enclosed(text)).toEqual(words));
});

describe('what is no quotation mark', () => {
  test.each([
    "d'Estaing وصل",
    "L'Humanité و Côte d'Ivoire",
    "طوله 5' فقط",
    'ذكر (في بيان) ذلك',
    'بيان رقم ((',
    '""',
    '«»',
  ])('%s', (text) => expect(enclosed(text)).toEqual([]));
});

describe('marks without a partner', () => {
  test.each<[string, string[]]>([
    ['قال: «لا نريد الحرب', ['لا نريد الحرب…']],
    ['قال: "لا نريد الحرب', ['لا نريد الحرب…']],
    ['قال: "نعم" ثم أضاف: "لا نريد', ['نعم', 'لا نريد…']],
  ])('%s runs to the end of the line', (text, words) => expect(enclosed(text)).toEqual(words));

  test.each(['لا نريد الحرب» كما قال', 'لا نريد الحرب".', 'لا نريد الحرب”'])('%s closes what began before', (text) => {
    const { tokens } = readLine(text);
    expect(marksOf(tokens).unopened).toHaveLength(1);
  });
});
