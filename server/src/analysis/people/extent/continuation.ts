// How far a name goes on over words that nothing else explains: unknown ones, or such as a family may be called by.
import { nationalityOf } from '../../lexicon/places.js';
import { complementizer } from '../../lexicon/speech.js';
import type { NameReading } from '../../names/name.js';
import { nameWord } from '../../names/nameWord.js';
import { isAccusative, isPrefixedNoun } from '../../names/ordinary.js';
import { isGenitive, opensPhrase } from '../../names/phrases.js';
import { looksForeign } from '../../text/letters.js';
import type { LineContent } from '../../text/line.js';
import { morphology } from '../../text/morphology.js';
import { derivation } from '../../text/patterns.js';
import type { Token } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { shortened } from './end.js';
import { isMourning } from './misreadings.js';
import { endsAtOrdinal, isPatriarch, isRegnal } from './regnal.js';
import { DERIVED_PERFECT, goesElsewhere, hasTanwin, isGroup, TEMPLATE } from './words.js';

/** The most words by which a name goes on. */
export const MOST_ADDED = 3;

/** The tokens at which something begins. */
export interface Beginnings {
  readonly has: (token: number) => boolean;
}

/** Why words are taken for the rest of a name. */
export const EXTENDED = 'nothing else explains the words behind it';

/** The name with the words behind it that nothing else explains, or null where there are none. */
export const extended = (line: LineContent, name: NameReading, titles: Beginnings): NameReading | null => {
  let { last } = name;
  while (last < name.last + MOST_ADDED && takesIn(line, name.first, last + 1, titles)) last++;
  if (last === name.last) return null;
  const because = [...name.because, EXTENDED];
  return { ...shortened(line, name, last), confidence: Math.min(1, name.confidence + 0.05), because };
};

/** Whether the name that began at token `first` goes on with token `at`. */
const takesIn = (line: LineContent, first: number, at: number, titles: Beginnings): boolean => {
  const { tokens } = line;
  if (isRegnal(line, first, at)) return true;
  if (titles.has(at) || isMourning(line, at)) return false;
  const before = tokens[at - 1]!.word;
  if (at - 1 > first && !isPatriarch(line, first) && endsAtOrdinal(before, tokens[at]?.word ?? before)) return false;
  const goes =
    goesOn(tokens[at], tokens[at + 1], titles.has(at + 1)) ||
    isFamily(line, first, at) ||
    (at === first + 1 && isFamilyOfOne(line, first));
  return goes && !(isGlued(tokens[at]!.word, tokens[at + 1]) && !titles.has(at + 1));
};

/** Whether the word is an adjective with the article, or one that is no common word: `الصوينع`. */
const isFamilyShaped = (word: Word): boolean => {
  const { shape, parts } = morphology(word);
  return shape === 'definite-nisba' || (shape === 'definite' && parts.size === 0 && !word.bare.endsWith('ة'));
};

/** Whether token `at` closes a chain of fathers with the family's name: `حميد بن علي المعني`. */
const isFamily = ({ tokens }: LineContent, first: number, at: number): boolean =>
  tokens[at] !== undefined &&
  isFamilyShaped(tokens[at].word) &&
  tokens.slice(first, at - 1).some(({ word }) => word.form === 'بن' || word.form === 'بنت');

/** Whether an adjective with the article behind a lone given name is the family's: `العميد حسين الغربي`. */
const isFamilyOfOne = ({ tokens }: LineContent, given: number): boolean => {
  const { lexical } = nameWord(tokens[given]!.word);
  const token = tokens[given + 1];
  if (token?.word.kind !== 'arabic' || (lexical !== 'given' && lexical !== 'either')) return false;
  const { parts, shape } = morphology(token.word);
  const only = [...parts].every((part) => part === 'adjective');
  if (
    tokens[given + 2] &&
    complementizer(tokens[given + 2]!.word) &&
    !parts.has('time') &&
    token.word.readings[0]!.definite
  )
    return true;
  return (shape === 'definite-nisba' || (only && parts.size > 0)) && !opensPhrase(token, tokens[given + 2]);
};

/** Whether a preposition may be glued to the word, which is no name by itself and goes on: `بوجود البرنامج`. */
const isGlued = (word: Word, next: Token | undefined): boolean =>
  /^[بلف]/u.test(word.form) &&
  word.readings.length > 1 &&
  nameWord(word).lexical === null &&
  !looksForeign(word) &&
  next !== undefined &&
  next.word.kind !== 'punctuation';

/** Whether the word, `next` behind it, can be a further word of a name; `titled`: whether a title begins there. */
const goesOn = (token: Token | undefined, next: Token | undefined, titled: boolean): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { word } = token;
  const { parts, shape, plain } = morphology(word);
  const { lexical, part, reading } = nameWord(word);
  if (FAMILY_ENDINGS.has(word.form) || word.bare === 'علي') return true;
  if (lexical && next && FAMILY_ENDINGS.has(next.word.form)) return true;
  if (goesElsewhere(word) || opensPhrase(token, next)) return false;
  if (word.form.length === 1 && word.surface.includes(TATWEEL)) return false;
  if (looksForeign(word) && !parts.has('place')) return true;
  if (parts.has('time') && reading.definite && !isOfFamily(word)) return false;
  if ((lexical || part) && reading.proclitics === '')
    return (
      !parts.has('function') &&
      !parts.has('verb') &&
      !(parts.has('noun') && isGenitive(next)) &&
      !isOffice(word, next?.word)
    );
  if (isStrayNoun(word, next)) return true;
  if (isForeignFeminine(word) && next?.word.kind === 'punctuation') return true;
  if (next?.word.kind === 'punctuation' && !plain && parts.size === 1 && parts.has('verb')) return true;
  if (parts.size === 0 && TRIBE.test(word.bare)) return true;
  if (parts.size > 0 || word.form.length < 3 || word.bare.endsWith('ة') || hasTanwin(word)) return false;
  if (isAccusative(word) || isPrefixedNoun(word)) return false;
  const made = derivation(word.form);
  if (made && made !== 'bare' && made !== 'noun' && next && next.word.kind !== 'punctuation') return false;
  if (COMMON_TEMPLATE.test(word.form) && next && next.word.kind !== 'punctuation') return false;
  if (DERIVED_VERB.test(word.form) || DERIVED_PERFECT.test(word.bare) || TEMPLATE.test(word.form)) return false;
  if (isDescribedObject(word, next?.word)) return false;
  if (shape === 'plural') return titled || next?.word.kind === 'punctuation';
  if (/^ت.*ون$/u.test(word.form)) return true;
  return shape === null || shape === 'nisba' || shape === 'definite-nisba' || FOREIGN_ENDING.test(word.form);
};

/** What foreign family names end in, written apart: `حسن زاده`. */
const FAMILY_ENDINGS = new Set(['زاده', 'اوغلو', 'اوغلي', 'پور', 'بور', 'نجاد']);

const TATWEEL = 'ـ';
/** A pattern of verbal nouns and broken plurals that some names have as well: `إغلاق`, `أوضاع`. */
const COMMON_TEMPLATE = /^ا..ا.$/u;
/** The imperfect of a derived verb that the lexicon does not hold: `يتباحث`, `يستعرض`. */
const DERIVED_VERB = /^[وف]?[يت](?:ت|ست|ن[^سر]).../u;
/** Names of tribes and families that are broken plurals: `الخصاونة`. */
const TRIBE = /^ال..ا..ة$/u;
/** Endings of foreign names whose beginning looks like a future: `ستانيلوفا`. */
const FOREIGN_ENDING = /^س[يت].{2,}(?:ا|سكي|وف|يتش|نكو)$/u;

/** A time of day that a family is called by: `الصباح`. */
const isOfFamily = (word: Word): boolean => nameWord(word).listed && nameWord(word).lexical === 'family';

/** Whether the word and its adjective are an object: `سائحا صينيا`. */
const isDescribedObject = (word: Word, next: Word | undefined): boolean =>
  /ا .*ا$/u.test(`${word.form} ${next?.form}`) &&
  next !== undefined &&
  (morphology(next).parts.has('adjective') || nationalityOf(next) !== null);

/**
 * Whether the word, which looks like a common noun, has no place in the clause: indefinite, no accusative, nothing of
 * which it could be, before the content of what was said or before punctuation: `أحمد خلافي أن`.
 */
const isStrayNoun = (word: Word, next: Token | undefined): boolean => {
  const { parts, plain } = morphology(word);
  const nominal = [...parts].every((part) => part === 'noun' || part === 'person' || part === 'adjective');
  const ends = next !== undefined && (next.word.kind === 'punctuation' || complementizer(next.word) !== null);
  const object = next !== undefined && /[^ي]ا$/u.test(next.word.bare) && morphology(next.word).parts.has('noun');
  if (isGroup(word)) return false;
  if (word.readings[0]!.definite)
    return parts.has('person') && nominal && next !== undefined && complementizer(next.word) !== null;
  if (!nominal || parts.size === 0 || word.readings.length > 1) return false;
  if (/(?:[اةهء]|ات|ون|ين)$/u.test(word.bare) || TEMPLATE.test(word.form) || /^م/u.test(word.form)) return false;
  if (plain && parts.has('adjective')) return false;
  return ends || (object && !plain);
};

/** A word in ة that is derived from no root that is known: نمصية. */
const isForeignFeminine = (word: Word): boolean => {
  const { parts, derivations } = morphology(word);
  return word.bare.endsWith('ة') && word.form.length > 4 && parts.size === 0 && derivations.length === 0;
};

/** Whether what may be a name heads a title here: `خليفة` in `فلان خليفة لفلان`, `مساعد وزير`, `الأمين العام`. */
const isOffice = (word: Word, next: Word | undefined): boolean =>
  next?.kind === 'arabic' && morphology(word).parts.has('person') && morphology(next).parts.size > 0;
