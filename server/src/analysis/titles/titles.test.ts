import { describe, expect, test } from 'vitest';
import { readLine } from '../text/line.js';
import type { TitleReading } from './title.js';
import { titlesIn } from './titles.js';

/** The best readings of a sentence: the first of each start. */
const titles = (text: string): (TitleReading & { text: string })[] => {
  const seen = new Set<number>();
  return titlesIn(readLine(text))
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .map((title) => ({ ...title, text: text.slice(title.start, title.end) }));
};
const spans = (text: string): string[] => titles(text).map((title) => title.text);

describe('where a title ends', () => {
  test.each([
    ['أكد وزير الخارجية أسامة بغني أن', ['وزير الخارجية']],
    ['قال وزير الخارجية التركي هاكان فيدان', ['وزير الخارجية التركي']],
    ['نائبة مساعد وزير الخارجية سوناتا كولتر', ['نائبة مساعد وزير الخارجية']],
    ['والناطقة باسم وزارة الخارجية الأميركية تامي بروس', ['الناطقة باسم وزارة الخارجية الأميركية']],
    [
      'وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج ناصر بوريطة',
      ['وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج'],
    ],
    [
      'وزير الخارجية بالإنابة في حكومة الوحدة الوطنية الطاهر الباعور',
      ['وزير الخارجية بالإنابة في حكومة الوحدة الوطنية'],
    ],
    ['رئيس المصرف المغاربي للاستثمار المنتهية ولايته نور الدين', ['رئيس المصرف المغاربي للاستثمار المنتهية ولايته']],
    ['رئيس حزب «القوات اللبنانية» سمير جعجع', ['رئيس حزب «القوات اللبنانية»']],
    ['وصل وزير الخارجية إلى موسكو', ['وزير الخارجية']],
  ])('%s', (text, expected) => expect(spans(text)).toEqual(expected));
});

describe('what a title says', () => {
  test.each([
    ['وزيرة الخارجية الألمانية أنالينا بيربوك', 'minister', 'DE', 'f'],
    ['السفير الروسي لدى واشنطن', 'diplomat', 'RU', 'm'],
    ['المتحدثة باسم البيت الأبيض كارولين ليفيت', 'spokesperson', 'US', 'f'],
    ['رئيس مجلس النواب نبيه بري', 'legislator', null, 'm'],
    ['الرئيس الفرنسي إيمانويل ماكرون', 'head-of-state', 'FR', 'm'],
    ['أمير قطر الشيخ تميم بن حمد', 'royal', 'QA', 'm'],
    ['المحلل السياسي حسن نافعة', null, null, 'm'],
  ])('%s', (text, category, country, gender) => expect(titles(text)[0]).toMatchObject({ category, country, gender }));
});

describe('what is no title', () => {
  test.each([['في مطار الملك خالد الدولي'], ['شغل منصب وزير الخارجية']])('%s', (text) =>
    expect(spans(text)).toEqual([]),
  );
});

describe('the superior in whose title a title ends', () => {
  test.each([
    ['مبعوث الرئيس الأميركي دونالد ترامب ستيف ويتكوف', 'الرئيس الأميركي'],
    ['نائبة مساعد وزير الخارجية سوناتا كولتر', 'وزير الخارجية'],
    ['نائب وزير الخارجية الإيراني للشؤون السياسية', undefined],
    ['وزير الخارجية التركي', undefined],
  ])('%s', (text, expected) => {
    const inner = titles(text)[0]?.inner;
    expect(inner ? text.slice(inner.start, inner.end) : undefined).toBe(expected);
  });
});
