// The dateline with which an agency opens a paragraph: `مسقط في 24 سبتمبر 2025 /العمانية/`, `باريس (أ ف ب) –`.
import { placeAt } from '../lexicon/places.js';
import { speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { isRelative } from './grammar.js';

/** The longest dateline, in tokens: a Hijri and a Gregorian date, two places and an agency. */
const LONGEST = 28;
/** The most words between two of its signs. */
const WORDS = 6;

const DASH = /^[-–—ـ|:]$/u;
const OPENING = /^[(/]$/u;
const CLOSING = /^[)/]$/u;

/** Where the paragraph begins behind its dateline: 0 where it has none. */
export const datelineEnd = (tokens: readonly Token[]): number => {
  const place = tokens[0]?.word.readings.map((reading) => placeAt(tokens, 0, reading)?.end ?? 0).find((end) => end > 0);
  if (!place || !opensDateline(tokens, place)) return 0;
  let end = 0;
  let words = 0;
  let bracket = false;
  for (let i = place; i < Math.min(tokens.length, LONGEST); i++) {
    const { word } = tokens[i]!;
    if (word.kind !== 'punctuation') {
      if (++words > WORDS || isRelative(word) || speechReadings(word).some(({ part }) => part === 'verb')) break;
    } else if (bracket ? CLOSING.test(word.surface) : OPENING.test(word.surface)) {
      bracket = !bracket;
      if (!bracket) end = i + 1;
      words = 0;
    } else if (DASH.test(word.surface)) {
      if (!bracket) end = i + 1;
      words = 0;
    } else if (!/^[،,.«»"]$/u.test(word.surface)) break;
  }
  return end;
};

/** Whether a date, an agency or a dash follows the place that ends before token `at`. */
const opensDateline = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[tokens[at]?.word.form === 'في' ? at + 1 : at] ?? {};
  return word !== undefined && (word.kind === 'number' || DASH.test(word.surface) || OPENING.test(word.surface));
};
