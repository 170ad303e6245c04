import { describe, expect, test } from 'vitest';
import { readLine } from '../text/line.js';
import type { TitleReading } from './title.js';
import { titleRest, titlesIn } from './titles.js';

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

describe('a title round the name of another', () => {
  test.each([
    ['مستشار الرئيس الأميركي دونالد ترامب للشؤون الأفريقية مسعد بولس', 5, 'للشؤون الأفريقية'],
    ['مبعوث الرئيس الأميركي دونالد ترامب إلى الشرق الأوسط ستيف ويتكوف', 5, 'إلى الشرق الأوسط'],
    ['مبعوث الرئيس الأميركي دونالد ترامب ستيف ويتكوف', 5, null],
    ['مبعوث الرئيس الأميركي دونالد ترامب في القاهرة', 5, null],
  ])('%s', (text, at, expected) => {
    const line = readLine(text);
    const [title] = titlesIn(line);
    expect(title?.inner && text.slice(title.inner.start, title.inner.end)).toBe('الرئيس الأميركي');
    const end = titleRest(line, title!, at);
    expect(end && text.slice(line.tokens[at]!.start, line.tokens[end - 1]!.end)).toBe(expected);
  });
});
