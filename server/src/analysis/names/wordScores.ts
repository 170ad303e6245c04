// What a word's own form says of its standing in a name, as scores.
import { nationalityOf } from '../lexicon/places.js';
import { looksForeign } from '../text/letters.js';
import { morphology, type PartOfSpeech } from '../text/morphology.js';
import { perWord, type Word } from '../text/word.js';
import { mayBeWhole, type NameRole, nameWord, WEEKDAYS } from './nameWord.js';
import { isAccusative, isConjoined, isConjoinedVerb, isNeverInName, isPrefixedNoun } from './ordinary.js';

/** No weight that is learnt makes up for it. */
export const NEVER = -30;

/** Log-odds that a word begins a name, that it continues one, and, added where it is in one, that it ends it. */
export interface Scores {
  readonly first: number;
  readonly later: number;
  readonly last: number;
}

const LEXICAL: Readonly<Record<'given' | 'family' | 'either', Scores>> = {
  given: { first: 2, later: 1.5, last: 0 },
  family: { first: 1, later: 2.5, last: 0 },
  either: { first: 1.5, later: 2, last: 0 },
};

const PART: Readonly<Partial<Record<NameRole, Scores>>> = {
  servant: { first: 2, later: 2, last: -8 },
  filial: { first: -2, later: 2.5, last: -6 },
  kunya: { first: 1.5, later: 1.5, last: -8 },
  house: { first: 0, later: 2.5, last: -8 },
  particle: { first: -1.5, later: 1, last: -3 },
  divine: { first: -6, later: 0, last: 0 },
  ordinal: { first: -9, later: -2, last: 0 },
  initial: { first: -2.5, later: -1, last: -2 },
};

/** What an ordinary word costs, and a name word that is an ordinary word, too. */
const ORDINARY: Readonly<Record<PartOfSpeech, Scores & { readonly shared: number }>> = {
  function: { first: -9, later: -9, last: 0, shared: -3 },
  verb: { first: -6, later: -6, last: 0, shared: -1 },
  noun: { first: -5, later: -5, last: 0, shared: -2 },
  adjective: { first: -5, later: -4, last: 0, shared: -1.5 },
  person: { first: -5, later: -5, last: 0, shared: -2 },
  time: { first: -6, later: -5, last: 0, shared: -2.5 },
  place: { first: -4, later: -3, last: 0, shared: -2 },
};

const SHAPE: Readonly<Record<string, Scores>> = {
  imperfect: { first: -4, later: -4, last: 0 },
  'definite-nisba': { first: -2.5, later: 0.5, last: 0 },
  'definite-plural': { first: -5, later: -4, last: 0 },
  definite: { first: -2.5, later: 0, last: 0 },
  plural: { first: -2, later: -1.5, last: 0 },
  nisba: { first: -1.8, later: -0.2, last: 0 },
};
/** An unknown word that a conjunction may begin. */
export const CONJOINED: Scores = { first: -3.5, later: 0.2, last: 0 };
export const UNKNOWN: Scores = { first: -1.5, later: 0.2, last: 0 };
/** An unknown word that is spelt like a foreign name, whatever ending it seems to have. */
const FOREIGN_LETTERS: Scores = { first: -0.8, later: 1, last: 0 };
const NATIONALITY: Scores = { first: -8, later: -5, last: 0 };
const LATIN: Scores = { first: -2, later: -0.5, last: 0 };

/** What a word's own form says. */
export const wordScores: (word: Word) => Scores = perWord((word) => {
  if (word.kind === 'number' || isNeverInName(word) || WEEKDAYS.has(word.form))
    return { first: NEVER, later: NEVER, last: 0 };
  if (word.kind === 'punctuation') {
    const joins = word.form === '-' || word.form === '.' || word.form === "'" || word.form === '’';
    return { first: NEVER, later: joins ? -3 : NEVER, last: word.form === '.' ? 0 : NEVER };
  }
  if (word.kind === 'latin') return LATIN;
  const { lexical, part, reading } = nameWord(word);
  const { parts } = morphology(word);
  const ordinary = [...parts].map((name) => ORDINARY[name]);
  if (lexical || part) {
    const name = lexical ? LEXICAL[lexical] : PART[part!]!;
    const cost = Math.min(0, ...ordinary.map(({ shared }) => shared));
    const rank = reading.definite && parts.has('person') ? -4 : 0;
    const attached = reading.proclitics === '' ? 0 : -0.3;
    return {
      first: name.first + cost + attached + rank,
      later: reading.proclitics === '' ? name.later + cost / 2 : unsplit(word),
      last: part ? PART[part]!.last : name.last,
    };
  }
  if (nationalityOf(word) !== null) return NATIONALITY;
  if (looksForeign(word)) return FOREIGN_LETTERS;
  if (ordinary.length > 0)
    return {
      first: Math.min(...ordinary.map(({ first }) => first)),
      later: isConjoined(word) ? NEVER : Math.min(...ordinary.map(({ later }) => later)),
      last: 0,
    };
  const conjoined = word.form.startsWith('و') && word.readings.length > 1;
  const { first, later, last } = SHAPE[seeming(word) ?? ''] ?? (conjoined ? CONJOINED : UNKNOWN);
  return { first, later: isConjoined(word) ? NEVER : later, last };
});

/** The shape that a word of no lexicon has, or as which it is taken; null where it has none. */
const seeming = (word: Word): string | null => {
  if (isConjoinedVerb(word)) return 'imperfect';
  return isPrefixedNoun(word) || isAccusative(word) ? 'definite-plural' : morphology(word).shape;
};

/** What a name word behind a proclitic is worth as a whole, within a name: `فايون`, `لازارو`. */
const unsplit = (word: Word): number => {
  if (looksForeign(word)) return FOREIGN_LETTERS.later;
  return mayBeWhole(word) ? UNKNOWN.later : NEVER;
};
