import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../analyze.js';
import type { Analysis, Mention } from '../model.js';

const PIECES =
  'وزير الخارجية السيد معاليه نظيره الكيني سيرغي لافروف قال إن و ، . : « » " \n اقرأ أيضا: وزيرا خارجية مصر والأردن بن عبد الله رئيس x 7'.split(
    ' ',
  );

/** Each person's mentions as `[title] name`, in the order of the text. */
const people = (text: string): string[][] => {
  const analysis = analyze(text);
  return analysis.people.map(({ mentions }) => mentions.map((mention) => shown(text, mention)));
};

const shown = (text: string, { name, titles }: Mention): string =>
  [...titles.map((title) => ({ ...title, title: true })), ...(name ? [{ ...name, title: false }] : [])]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, title }) => (title ? `[${text.slice(start, end)}]` : text.slice(start, end)))
    .join(' ');

describe('mentions', () => {
  test.each<[string, string[]]>([
    ['قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترحب.', ['[وزير الخارجية الروسي] سيرغي لافروف']],
    ['وأكد سيرغي لافروف، وزير الخارجية الروسي، أن بلاده ترحب.', ['سيرغي لافروف [وزير الخارجية الروسي]']],
    ['وصل الوفد إلى مطار الملك خالد في الرياض.', []],
    ['وقال مصدر دبلوماسي إن الاجتماع انتهى.', []],
  ])('%s', (text, expected) => expect(people(text).flat()).toEqual(expected));
});

describe('who is who', () => {
  test.each<[string, string[][]]>([
    [
      'قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترحب.\nوأضاف لافروف أن الاجتماع انتهى.',
      [['[وزير الخارجية الروسي] سيرغي لافروف', 'لافروف']],
    ],
    [
      'عاد دونالد ترامب إلى البيت الأبيض.\nوقال الرئيس الأميركي إن الحرب انتهت.',
      [['دونالد ترامب', '[الرئيس الأميركي]']],
    ],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected));
});

const spansOf = ({ people: found }: Analysis) =>
  found.flatMap(({ mentions }) =>
    mentions.flatMap(({ start, end, name, titles }) => [{ start, end }, ...(name ? [name] : []), ...titles]),
  );

describe('whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  );

  it('finds mentions inside the text, in order, and nobody without one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analyze(text);
        for (const { start, end } of spansOf(analysis)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { mentions } of analysis.people) {
          expect(mentions.length).toBeGreaterThan(0);
          for (const mention of mentions) expect(mention.name !== null || mention.titles.length > 0).toBe(true);
          const starts = mentions.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        expect(new Set(analysis.people.map(({ id }) => id)).size).toBe(analysis.people.length);
      }),
    );
  });
});
