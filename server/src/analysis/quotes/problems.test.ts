import { describe, expect, test } from 'vitest';
import { quotesIn } from './said.fixture.js';

/** Each problem of a text with the words it is about and its values. */
const problems = (...paragraphs: string[]): [string, string, Readonly<Record<string, string>>][] => {
  const { text, problems: found } = quotesIn(['أخبار اليوم من العالم', ...paragraphs].join('\n'));
  return found.map(({ code, start, end, values }) => [code, text.slice(start, end), values]);
};

describe('a mark without its partner', () => {
  test.each([
    ['قال {a|الوزير}: «لا نريد الحرب.', '«'],
    ['قال {a|الوزير}: "لا نريد الحرب.', '"'],
    ['قال {a|الوزير}: ((لا نريد الحرب.', '(('],
    ['وأطلق الجيش عملية «الفجر في الشمال.', '«'],
  ])('%s', (text, mark) => expect(problems(text)).toContainEqual(['unclosed-quote', mark, { mark }]));

  test.each([
    [['قال {a|الوزير}: «لا نريد الحرب».']],
    [['قال {a|الوزير}: "هذا أول الكلام كله.', 'وهذا آخره".']],
    [["كتب d'Estaing رسالة إلى {a|الوزير}."]],
  ])('none in %j', (paragraphs) => expect(problems(...paragraphs)).toEqual([]));
});

describe('a quote that nobody can be told to have said', () => {
  test.each([
    ['"لا نريد الحرب بعد اليوم ولا غدا" هتاف سُمع أمس في الساحة.', 'لا نريد الحرب بعد اليوم ولا غدا'],
    ['وأضاف: "لا نريد الحرب".', 'لا نريد الحرب'],
  ])('%s', (text, words) => expect(problems(text)).toEqual([['quote-without-speaker', words, {}]]));

  test.each(['قال {a|الوزير}: "لا نريد الحرب".', 'قيل إن الوفد وصل.', 'وقالت مصادر مطلعة إن الوفد وصل.'])(
    'none in %s',
    (text) => expect(problems(text)).toEqual([]),
  );
});

describe('the same words attributed to two people', () => {
  test('in marks of another kind', () => {
    expect(problems('قال {a|الوزير}: "لا نريد الحرب".', 'وقال {b|السفير}: «لا نريد الحرب».')).toEqual([
      ['two-speakers', 'لا نريد الحرب', { first: 'الوزير', second: 'السفير' }],
    ]);
  });

  test.each([
    ['one person twice', ['قال {a|الوزير}: "لا نريد الحرب".', 'وقال {a|الوزير}: "لا نريد الحرب".']],
    ['words too few', ['قال {a|الوزير}: "لا تعليق".', 'وقال {b|السفير}: "لا تعليق".']],
    ['other words', ['قال {a|الوزير}: "لا نريد الحرب".', 'وقال {b|السفير}: "لا نريد السلم".']],
  ])('not %s', (_, paragraphs) => expect(problems(...paragraphs)).toEqual([]));
});
