// Arabic nouns behind the names of foreigners, which hardly go on with these.
import { nationalityOf } from '../lexicon/places.js';
import { foreignness } from '../text/letters.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { nameWord } from './nameWord.js';

/**
 * Whether an Arabic noun, with its article or feminine, stands behind a foreign name, as its letters or the nationality before
 * it show: `جورو ماتسوت الصمت`, `الجنرال الكمبودي تيا سيها الإغلاق`.
 */
export const isArabicBehindForeign = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  const { definite } = token.word.readings[0]!;
  if (!before || !(definite || token.word.bare.endsWith('ة')) || nameWord(token.word).lexical !== null) return false;
  const { shape, derivations } = morphology(token.word);
  if (shape === 'definite-nisba' || morphology(before.word).parts.size > 0) return false;
  if (tokens.slice(Math.max(0, at - NATIONALITY_REACH), at).some(({ word }) => isForeigner(word))) return true;
  if (derivations.length === 0 || OCCUPATION.test(token.word.form)) return false;
  if (!definite) return foreignness(before.word.form) > 0.5;
  const odds = tokens.slice(Math.max(0, at - 2), at).map(({ word }) => foreignness(word.form));
  return odds.every((value) => value > -0.5) && odds.some((value) => value > 1);
};

/** What families are called by: `الوزان`, `الحداد`. */
const OCCUPATION = /^ال..ا.$/u;
/** How far before a name's end its bearer's nationality may stand, in tokens. */
const NATIONALITY_REACH = 5;

/** Whether the word is the nationality of one whose name is hardly Arabic. */
const isForeigner = (word: Word): boolean => {
  const state = nationalityOf(word);
  return state !== null && !ARABIC_NAMES.has(state);
};

/** The states of whose citizens, or of many of them, the names are Arabic. */
const ARABIC_NAMES = new Set(
  'AE AF BD BH BN DJ DZ EG ID IL IQ IR JO KM KW LB LY MA ML MR MV MY NE NG OM PK PS QA SA SD SN SO SY TD TN TR YE'.split(
    ' ',
  ),
);
