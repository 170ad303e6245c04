// The words of a FoLiA document, and the sets in which its annotations are.
import { type InterchangeToken, tokensOf } from '../../tokens.js';

export const SETS = {
  text: 'https://raw.githubusercontent.com/proycon/folia/master/setdefinitions/text.foliaset.ttl',
  words: 'urn:x-safir:words',
  entities: 'urn:x-safir:entities',
  parts: 'urn:x-safir:parts',
  statements: 'urn:x-safir:statements',
} as const;

/** What FoLiA takes for white space between words. */
export const WORD = /[^\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** A letter and its marks are one: FoLiA's libraries compose the text of each word (NFC), which puts marks in one order. */
const MARK = /^\p{M}/u;

/** The words: all that is no white space, parted where a token of the article begins or ends and at cuts between letters. */
export const foliaWords = (text: string, cuts: readonly number[]): InterchangeToken[] => {
  const between = cuts.filter((cut) => !MARK.test(text.slice(cut, cut + 2)));
  const edges = [...tokensOf(text).flatMap(({ start, end }) => [start, end]), ...between].sort((a, b) => a - b);
  let next = 0;
  let at = 0;
  return text.split('\n').flatMap((content, line) => {
    const begin = at;
    at += content.length + 1;
    return [...content.matchAll(WORD)].flatMap(({ 0: run, index }) => {
      const [start, end] = [begin + index, begin + index + run.length];
      const words: InterchangeToken[] = [];
      let from = start;
      while (next < edges.length && edges[next]! < end) {
        const edge = edges[next++]!;
        if (edge <= from) continue;
        words.push({ start: from, end: edge, line });
        from = edge;
      }
      return [...words, { start: from, end, line }];
    });
  });
};
