// The other words in and around a title: adjectives, words of names, nouns that no list holds, words of the clause.
import adjectiveRows from '../lexicon/generated/adjectives.js';
import { canBeGiven, nameEntries } from '../lexicon/nameEntries.js';
import { nationalityOf } from '../lexicon/places.js';
import { speechReadings } from '../lexicon/speech.js';
import { rowsOf } from '../lexicon/table.js';
import { looksForeign } from '../text/letters.js';
import { isFunctionWord, morphology } from '../text/morphology.js';
import { perWord, type Reading, type Word } from '../text/word.js';
import { hasArticle } from './affixes.js';
import { fieldNoun } from './bodies.js';
import { officeForms } from './offices.js';

const ADJECTIVE_ENDINGS = ['', 'ه', 'ا', 'ان', 'ين', 'ون', 'تان', 'تين', 'ات'];
const adjectives = new Map<string, 'state' | 'kind'>();
for (const [adjective, kind] of rowsOf(adjectiveRows))
  for (const ending of ADJECTIVE_ENDINGS) adjectives.set(adjective! + ending, kind as 'state' | 'kind');

/** Whether `reading` is an adjective of the holder (`السابق`) or of the body or field (`السياسي`); null for any other word. */
export const adjectiveKind = (reading: Reading): 'state' | 'kind' | null =>
  adjectives.get(hasArticle(reading) ? reading.base : reading.form) ?? null;

/** Whether `word`, proclitics aside, is a word of personal names. */
export const isNameWord: (word: Word) => boolean = perWord(({ form }) => nameEntries.has(form));

/** Whether `word` is a given name. */
export const isGivenName: (word: Word) => boolean = perWord(({ form }) => canBeGiven(form));

/** Whether `word` may be the name of a place or group that no list holds. */
export const isProperNoun: (word: Word) => boolean = perWord(
  (word) => beginsName(word) || (!isClauseWord(word) && morphology(word).parts.has('place')),
);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Parts of names that need what follows: `عبد الملك`. */
const NAME_PARTS = setOf('عبد ابو ابي ابن بن بنت ام ال ولد الله');

/** Whether `word` is a part of a name that needs the next one. */
export const isNamePart = ({ form }: Word): boolean => NAME_PARTS.has(form);

/** Whether `word` joins a father's name to that before it: `الزينة بنت محمدو`. */
export const isFilial = ({ form }: Word): boolean => /^(?:بن|بنت|ولد|منت)$/u.test(form);

/** Words of time that stand in a clause beside a title. */
const TIMES = setOf(
  'اليوم امس غدا مساء صباح ظهر فجر الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد يوم عام شهر ساعه',
);

/** Whether `word` is باسم with a pronoun: `المتحدث باسمها`. */
export const isInItsName = ({ form }: Word): boolean => /^باسم(?:ه|ها|هم|هما|نا)$/u.test(form);

/** Whether `word` is a particle, a preposition or a word of time. */
export const isParticle: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(
    ({ form, bare, proclitics }) =>
      /^[وف]?$/u.test(proclitics) && bare !== 'منى' && (isFunctionWord(form) || TIMES.has(form)),
  ),
);

/** Whether `word` belongs to the clause around a title: a particle or nothing but a verb. */
export const isClauseWord: (word: Word) => boolean = perWord((word) => {
  const { parts } = morphology(word);
  return (parts.size === 1 && parts.has('verb')) || isParticle(word);
});

/** Whether `word` may begin a personal name: a known word of names, or one that is nothing else that the lexicons know. */
export const beginsName: (word: Word) => boolean = perWord((word) => {
  const reading = word.readings[0]!;
  if (word.kind !== 'arabic' || reading.form.length < 2) return false;
  if (isNameWord(word)) return true;
  if (isClauseWord(word) || hasArticle(reading) || speechReadings(word).length > 0) return false;
  if (fieldNoun(reading) || adjectiveKind(reading) || nationalityOf(word) || officeForms(word).length > 0) return false;
  if (looksForeign(word)) return true;
  const { parts, shape } = morphology(word);
  return parts.size === 0 && shape !== 'imperfect';
});

/** Whether `word` could be a noun within a genitive chain that no list of titles holds: no name, verb or possessed noun. */
export const isUnknownNoun: (word: Word) => boolean = perWord((word) => {
  if (isNameWord(word) || isNamePart(word) || isClauseWord(word) || speechReadings(word).length > 0) return false;
  if (/(?:[^ة]ه|ها|هم)$/u.test(word.bare)) return false;
  const { parts, shape } = morphology(word);
  return parts.has('noun') || (parts.size === 0 && shape !== 'imperfect');
});
