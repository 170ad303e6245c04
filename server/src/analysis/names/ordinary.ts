// Words that their form shows to be of the clause and not of a name.
import { opensReport } from '../lexicon/speech.js';
import { blesses } from '../text/blessings.js';
import { morphology } from '../text/morphology.js';
import type { Word } from '../text/word.js';
import { nameWord, renames } from './nameWord.js';

/** Written so they are no names, which folded they may be: علي, and فان for `فإن`. */
const PREPOSITIONS = new Set('على إلى الى حتى لدى سوى متى عسى مدى بأن إن أن أمام إلا الآن أنا'.split(' '));

/** Words that are nothing but function words: no name goes on over them. */
export const isNeverInName = (word: Word): boolean => {
  if (/^[بلكو]ـ+$/u.test(word.surface)) return true;
  if (blesses(word) || renames(word) || isReportInAlif(word)) return true;
  const { parts, plain } = morphology(word);
  if (!parts.has('function')) return word.form === 'و';
  const { lexical, part } = nameWord(word);
  return PREPOSITIONS.has(word.bare.replace(/^[وف]/u, '')) || (plain && lexical === null && part === null);
};

/** `فرأى`, `وروى`: folded a name, written with ى none. */
const isReportInAlif = (word: Word): boolean => word.bare.endsWith('ى') && opensReport(word);

/** Whether a conjunction begins the word: what is behind it is a common word, the whole is none. */
export const isConjoined = (word: Word): boolean => {
  const { parts, plain, derivations } = morphology(word);
  if (opensReport(word) || isConjoinedVerb(word)) return true;
  return !plain && (parts.size > 0 ? /^[وف].../u : derivations.length > 0 ? /^و..../u : NOTHING).test(word.form);
};

const NOTHING = /^$/u;

/** A conjunction and the dual or plural of an imperfect: `ويرأسان`. */
export const isConjoinedVerb = ({ form }: Word): boolean => /^[وف][يت]...?.?.?(?:ان|ون)$/u.test(form);

/** A preposition and, as it seems, a feminine noun or one with a pronoun: `بحقيبة`, `بجروحه`. */
export const isPrefixedNoun = (word: Word): boolean =>
  (word.bare.endsWith('ة') || (/(?:ه|ها|هم)$/u.test(word.bare) && isExplained(word))) &&
  word.readings.some(({ proclitics, base }) => /[بلك]$/u.test(proclitics) && base.length > 4);

/** Whether the word can be an inflected form of a known stem or root. */
const isExplained = (word: Word): boolean => {
  const { parts, derivations } = morphology(word);
  return parts.size > 0 || derivations.length > 0;
};

/** A participle of a known root that says in what state somebody is: `متأثرا`. */
export const isAccusative = (word: Word): boolean =>
  /^م.{3,}ا$/u.test(word.form) && morphology(word).derivations.length > 0;
