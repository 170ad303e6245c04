// How far a name reaches: cut where the clause goes on, and drawn out where a title introduces it.
import { complementizer } from '../lexicon/speech.js';
import type { NameReading } from '../names/name.js';
import { nameWord } from '../names/nameWord.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';

const MOST_ADDED = 3;

/** The name up to token `last`. */
export const shortened = ({ tokens }: LineContent, name: NameReading, last: number): NameReading => ({
  ...name,
  last,
  end: tokens[last]!.end,
});

/** The name with the words behind it that nothing else explains, or null where there are none. */
export const extended = (line: LineContent, name: NameReading): NameReading | null => {
  let { last } = name;
  while (last < name.last + MOST_ADDED && goesOn(line.tokens[last + 1])) last++;
  if (last === name.last) return null;
  const because = [...name.because, 'nothing else explains the words behind it'];
  return { ...shortened(line, name, last), confidence: Math.min(1, name.confidence + 0.05), because };
};

/** The name up to where the clause goes on: `بأن`, `بالقول`, or the next of a list. */
export const cut = (line: LineContent, name: NameReading): NameReading => {
  for (let at = name.first + 1; at <= name.last; at++) {
    const { word } = line.tokens[at]!;
    if (goesElsewhere(word) || isListed(word)) return shortened(line, name, at - 1);
  }
  return name;
};

/**
 * The name that a title leads one to expect at token `at`, where the words do not look like one by themselves: `الوزير
 * شعبان الجلاصي`, or null. Two words at least, since one may be anything.
 */
export const expected = (line: LineContent, at: number): NameReading | null => {
  const token = line.tokens[at];
  if (!token || !opens(token.word)) return null;
  const { reading, gender } = nameWord(token.word);
  const start = token.start + reading.offset;
  const first = { start, end: token.end, first: at, last: at, gender, confidence: 0.5, because: ['a title before it'] };
  return extended(line, first);
};

/** Whether a reading is a phrase of common words: `البحر الأسود`. */
export const isPhrase = ({ tokens }: LineContent, { first, last }: NameReading): boolean =>
  last > first &&
  tokens.slice(first, last + 1).every(({ word }) => word.readings[0]!.definite && morphology(word).parts.size > 0);

/** Parts of names that are forms of verbs as well. */
const FAMILY_ENDINGS = new Set(['زاده', 'اوغلو', 'اوغلي', 'پور', 'بور', 'نجاد']);

const opens = (word: Word): boolean => {
  if (word.kind !== 'arabic' || goesElsewhere(word)) return false;
  const { parts, shape } = morphology(word);
  if (parts.has('function') || parts.has('verb') || word.form.length < 3) return false;
  if (nameWord(word).lexical) return true;
  return parts.size === 0 && shape === null && word.readings.length === 1;
};

const goesOn = (token: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { word } = token;
  const { parts, shape } = morphology(word);
  const { lexical, part, reading } = nameWord(word);
  if (FAMILY_ENDINGS.has(word.form)) return true;
  if (goesElsewhere(word)) return false;
  if ((lexical || part) && reading.proclitics === '') return !parts.has('function') && !parts.has('verb');
  if (parts.size > 0 || word.form.length < 3 || word.bare.endsWith('ة')) return false;
  return shape === null || shape === 'nisba' || shape === 'definite-nisba';
};

/** Whether the word opens or belongs to something else than a name: a clause of أن, a noun of speech, a preposition. */
const goesElsewhere: (word: Word) => boolean = perWord(
  (word) =>
    (complementizer(word) !== null && nameWord(word).part === null) ||
    /^(?:[وف]?[بكل]ال|[وف]?لل|وال|قوله)/u.test(word.form),
);

/** Whether the word is a name with the conjunction before it. */
const isListed: (word: Word) => boolean = perWord((word) => {
  const { lexical, reading } = nameWord(word);
  return lexical !== null && reading.proclitics === 'و';
});
