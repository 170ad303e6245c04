// What stands between two parts of a line that may be one mention.
import type { LineContent } from '../text/line.js';
import type { Token } from '../text/tokens.js';

type Gap = 'touch' | 'comma' | 'and' | 'far';

/** What stands between token `last` and the part that begins at `next`. */
export const gapBetween = (
  { text, tokens }: LineContent,
  last: number,
  next: { first: number; start: number },
): Gap => {
  const between = next.first - last - 1;
  const proclitic = text.slice(tokens[next.first]!.start, next.start);
  if (proclitic !== '') return between === 0 || (between === 1 && isComma(tokens[last + 1])) ? andOr(proclitic) : 'far';
  if (between === 0) return 'touch';
  return between === 1 && isComma(tokens[last + 1]) ? 'comma' : 'far';
};

const andOr = (proclitic: string): Gap => (/^[وف]\p{M}*$/u.test(proclitic) ? 'and' : 'far');

export const isComma = (token: Token | undefined): boolean => token !== undefined && /^[،,]$/u.test(token.word.surface);
