// Any text at all: nothing throws, every span is sound, and the work grows with the text, not faster.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLine } from '../text/line.js';
import { quotesIn } from './said.fixture.js';
import { readSpeech } from './statements.js';

const PIECES = [
  ...['«', '»', '"', '“', '”', "'", '((', '))', '(', ')', '‹', '›', ':', '،', '.', '؟', '\n', ' ', '\u200f', '\u200e'],
  ...['قال', 'وأضاف', 'إن', 'وأن', 'أنه', 'مؤكدا', 'قوله', 'بحسب', 'نقلت', 'عن', 'فيما', 'الذي', 'أما', 'فقال', 'يُذكر'],
  ...[
    'الوزارة',
    'مصدر',
    '{a|الوزير}',
    '{b:f|السفيرة}',
    'روسيا',
    'جاء في بيان',
    'على حد تعبيره',
    'الحرب',
    'x',
    '7.5',
    'بـ',
  ],
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('any text', () => {
  test('has quotes with sound spans, in order', () => {
    fc.assert(
      fc.property(texts, (marked) => {
        const { text, quotes, problems } = quotesIn(marked);
        let before = 0;
        for (const { start, end, cue, speaker } of quotes) {
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
          for (const span of [{ start, end }, cue, speaker.span]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          if (speaker.source !== null) expect(text.slice(speaker.span!.start, speaker.span!.end)).toBe(speaker.source);
        }
        for (const { start, end } of problems) expect(start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

/** How often the tokens of a line are looked at while it is read. */
const steps = (text: string): number => {
  const { tokens } = readLine(text);
  let count = 0;
  const counted = new Proxy(tokens, {
    get(target, key, receiver) {
      if (typeof key === 'string' && key >= '0' && key <= ':') count++;
      return Reflect.get(target, key, receiver);
    },
  });
  readSpeech({ text, tokens: counted });
  return count;
};

describe('the work on one long line doubles with its length', () => {
  test.each([
    ['opening marks', '« '],
    ['closing marks', '» '],
    ['straight marks', '" '],
    ['straight marks round words', '"لا نريد" '],
    ['apostrophes', "' "],
    ['double brackets', '(( '],
    ['nested marks', '« " '],
    ['marks and colons', ': "لا" '],
    ['quotations between cues', 'قال "لا نريد الحرب" '],
    ['cues', 'قال '],
    ['cues and clauses', 'قال إن '],
    ['chained clauses', 'إن الوفد وصل وأن '],
    ['clauses in clauses', 'قال الوزير إن بيانا أكد أن '],
    ['sources', 'بحسب '],
    ['sources and commas', 'بحسب الوزارة، '],
    ['words without a full stop', 'الوفد وصل، '],
    ['connectives', 'وكان قد '],
    ['commas', '، '],
    ['occasions', '، فيما شدد '],
  ])('%s', (_, piece) => {
    const start = 'قال الوزير إن ';
    const once = steps(start + piece.repeat(1000));
    const twice = steps(start + piece.repeat(2000));
    expect(twice / once).toBeLessThan(2.2);
  });
});
