// Names that only what stands beside them shows: a title, a courtesy, or the list that they go on.

import type { NameReading } from '../../names/name.js';
import { mayBeWhole, nameWord } from '../../names/nameWord.js';
import { looksForeign } from '../../text/letters.js';
import type { LineContent } from '../../text/line.js';
import { morphology } from '../../text/morphology.js';
import type { Token } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { type Beginnings, extended, MOST_ADDED } from './continuation.js';
import { isPhrase } from './misreadings.js';
import { hasTanwin, isImpossible, TEMPLATE } from './words.js';

/**
 * The name that a title leads one to expect at token `at`, where the words do not look like one by themselves: `الوزير
 * شعبان الجلاصي`, or null. Two words at least, since one may be anything. `closed`: only where punctuation ends it.
 */
export const expected = (line: LineContent, at: number, closed: boolean, titles: Beginnings): NameReading | null => {
  const token = line.tokens[at];
  if (token?.word.kind !== 'arabic' || isImpossible(token.word)) return null;
  const { reading, lexical, gender } = nameWord(token.word);
  if (reading.offset > 0) return null;
  const { start } = token;
  const first = { start, end: token.end, first: at, last: at, gender, confidence: 0.5, because: ['a title before it'] };
  const name = extended(line, first, titles);
  if (!name || isPhrase(line, name)) return null;
  const after = line.tokens[name.last + 1]?.word;
  const ends = !after || after.kind === 'punctuation';
  const { parts, shape } = morphology(token.word);
  if (closed || (lexical && parts.has('verb'))) return ends && (lexical || parts.size === 0) ? name : null;
  if (lexical) return name;
  const genitive = line.tokens
    .slice(at + 1, name.last + 1)
    .some(({ word }) => word.readings[0]!.definite && morphology(word).shape !== 'definite-nisba');
  const goes = !genitive && (ends || !after.readings[0]!.definite);
  const plain = looksForeign(token.word) || (parts.size === 0 && shape === null && token.word.readings.length === 1);
  return goes && plain && !token.word.bare.endsWith('ة') && !TEMPLATE.test(token.word.form) ? name : null;
};

/**
 * The name that ends at token `last`, before a comma and the title that explains it: `قال سانتياغو أباسكال، رئيس
 * الحزب`; its words may be unknown, but begin where a clause can. Null where there is none.
 */
export const explained = (line: LineContent, last: number): NameReading | null => {
  const { tokens } = line;
  let first = last + 1;
  while (last - first < MOST_ADDED && first > 0 && isUnexplained(tokens[first - 1]!)) first--;
  if (last - first > 1 && isDerived(tokens[first]!.word) && !isDerived(tokens[first + 1]!.word)) first++;
  const before = tokens[first - 1];
  if (last - first < 1 || (tokens[first]!.word.readings.length > 1 && !mayBeWhole(tokens[first]!.word))) return null;
  if (before && before.word.kind === 'arabic' && morphology(before.word).parts.size === 0) return null;
  const { start } = tokens[first]!;
  const gender = nameWord(tokens[first]!.word).gender;
  return { start, end: tokens[last]!.end, first, last, gender, confidence: 0.55, because: ['a title explains it'] };
};

/** Whether the word is no name that is known, but derived from a root that is: `شبان`. */
const isDerived = (word: Word): boolean =>
  nameWord(word).lexical === null && !looksForeign(word) && morphology(word).derivations.length > 0;

const isUnexplained = ({ word }: Token): boolean => {
  if (word.kind !== 'arabic' || word.form.length < 3 || isImpossible(word) || hasTanwin(word)) return false;
  const { parts, shape } = morphology(word);
  if (nameWord(word).lexical) return !parts.has('verb') && !parts.has('function');
  if (looksForeign(word)) return true;
  return (
    parts.size === 0 && (shape === null || shape === 'nisba') && !TEMPLATE.test(word.form) && !word.bare.endsWith('ة')
  );
};

/** Why words are taken for a name that nothing but the courtesy before them shows. */
export const ADDRESSED = 'a courtesy before it';

/** The name that a courtesy leads one to expect up to the next punctuation, whatever its words: `السيدة حاجة لحبيب،`. */
export const bearing = (line: LineContent, at: number): NameReading | null => {
  const { tokens } = line;
  let last = at - 1;
  while (last - at < MOST_ADDED && isBearable(tokens[last + 1], tokens[last + 2])) last++;
  const after = tokens[last + 1];
  if (last <= at || (after && after.word.kind !== 'punctuation')) return null;
  const { reading, gender } = nameWord(tokens[at]!.word);
  const start = tokens[at]!.start + reading.offset;
  return { start, end: tokens[last]!.end, first: at, last, gender, confidence: 0.5, because: [ADDRESSED] };
};

const isBearable = (token: Token | undefined, next: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic' || token.word.form.length === 1) return false;
  const { word } = token;
  const { parts, plain } = morphology(word);
  const goes = next !== undefined && !/^[،,.؛:)]$/u.test(next.word.surface);
  const glued = goes && !plain && parts.size > 0 && word.readings.length > 1 && nameWord(word).lexical === null;
  return !glued && !parts.has('function') && !isImpossible(word) && !hasTanwin(word);
};

/** The name of unknown words that goes on a list behind a conjunction of `offset` letters, or null. */
export const listedBehind = (line: LineContent, at: number, offset: number): NameReading | null => {
  const token = line.tokens[at]!;
  const start = token.start + offset;
  const first = { start, end: token.end, first: at, last: at, gender: null, confidence: 0.5, because: ['in a list'] };
  return extended(line, first, NOWHERE);
};

const NOWHERE: Beginnings = { has: () => false };
