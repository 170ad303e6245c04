// Morphology: what part of speech a written form can be, from the stems of the common-word lexicon and, for a stem that
// it does not hold, from the shape of the form.
import commonWords from '../lexicon/generated/common-words.js';
import { rowsOf } from '../lexicon/table.js';
import { type Derivation, derivation } from './patterns.js';
import { perWord, type Reading, type Word } from './word.js';

export type PartOfSpeech = 'function' | 'verb' | 'noun' | 'adjective' | 'person' | 'time' | 'place';

const PARTS = ['function', 'verb', 'noun', 'adjective', 'person', 'time', 'place'] as const;
/** The letters of `PARTS` in the lexicon. */
const CODES = 'fvnapdl';
/** Sets of parts of speech as bits. */
const [FUNCTION, VERB, NOUN, ADJECTIVE, PERSON, TIME, PLACE] = [1, 2, 4, 8, 16, 32, 64] as const;
/** Nouns that are inflected: the other parts are looked up as they stand. */
const NOMINAL = NOUN | ADJECTIVE | PERSON;

const stems: ReadonlyMap<string, number> = new Map(
  rowsOf(commonWords).map(([word, codes]) => [
    word!,
    [...codes!].reduce((bits, code) => bits | (1 << CODES.indexOf(code)), 0),
  ]),
);

/** What the lexicon says of `form` as it stands. */
const bitsOf = (form: string): number => stems.get(form) ?? 0;

const sets = Array.from(
  { length: 2 ** PARTS.length },
  (_, bits): ReadonlySet<PartOfSpeech> => new Set(PARTS.filter((_, at) => bits & (1 << at))),
);

/** Whether the folded word `form` is a function word. */
export const isFunctionWord = (form: string): boolean => (bitsOf(form) & FUNCTION) !== 0;

const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'كم', 'ني', 'ك'];
const PERFECT_ENDINGS = ['', 'ت', 'تا', 'ا', 'وا', 'و', 'نا', 'ن', 'تم'];
const IMPERFECT_ENDINGS = ['', 'ون', 'وا', 'و', 'ان', 'ا', 'ين', 'ن'];
const NOUN_ENDINGS = ['', 'ه', 'ت', 'ات', 'ان', 'ين', 'ون', 'ا', 'ي', 'يه', 'تين', 'تان', 'يين', 'يون', 'يا', 'يات'];

/** The stems that are left of `form` when an attached pronoun and one of `endings` are taken away. */
const stripped = (form: string, endings: readonly string[], pronouns: readonly string[] = PRONOUNS): string[] => {
  const found: string[] = [];
  for (const pronoun of pronouns) {
    if (!form.endsWith(pronoun)) continue;
    const bound = form.slice(0, form.length - pronoun.length);
    for (const ending of endings)
      if (!(ending === 'و' && pronoun === '') && bound.endsWith(ending) && bound.length - ending.length >= 2)
        found.push(bound.slice(0, bound.length - ending.length));
  }
  return found;
};

const isVerbStem = (stem: string): boolean => ((bitsOf(stem) | bitsOf(`${stem}ي`)) & VERB) !== 0;

const isPerfect = (form: string): boolean => stripped(form, PERFECT_ENDINGS).some(isVerbStem);

const IMPERFECT = /^س?[يتنا](?=..)/u;

const isImperfect = (form: string): boolean => {
  const prefix = IMPERFECT.exec(form)?.[0];
  if (!prefix) return false;
  return stripped(`ي${form.slice(prefix.length)}`, IMPERFECT_ENDINGS).some(isVerbStem);
};

/** Without the ending of the accusative, which neither the article nor a preposition allows. */
const OBLIQUE_ENDINGS = NOUN_ENDINGS.filter((ending) => ending !== 'ا' && ending !== 'يا');

const nounStems = ({ base, definite, proclitics }: Reading): string[] =>
  stripped(base, definite || /[بلك]/u.test(proclitics) ? OBLIQUE_ENDINGS : NOUN_ENDINGS, definite ? [''] : PRONOUNS);

/** The nouns that `reading` can be; a word that begins like the article (`التزام`) is looked up whole as well. */
const nominalBits = (reading: Reading): number => {
  let bits = reading.definite ? bitsOf(reading.form) : 0;
  for (const stem of nounStems(reading)) bits |= bitsOf(stem) | bitsOf(`${stem}ه`);
  return bits & NOMINAL;
};

/** Forms of the lexicon alone: what `reading` can be if its stem is a common word. */
const knownBits = (reading: Reading): number => {
  const { form, base, bare, proclitics } = reading;
  let bits = nominalBits(reading) | ((bitsOf(form) | bitsOf(base)) & (TIME | PLACE));
  if (isFunctionWord(form) && !bare.startsWith('آ') && bare !== 'منى') bits |= FUNCTION;
  if (/^[وفل]*$/u.test(proclitics) && (isPerfect(form) || isImperfect(form))) bits |= VERB;
  return bits;
};

/** What a word can be besides a name. */
export interface Morphology {
  /** The parts of speech of the written word and of what is left of it behind its proclitics. */
  readonly parts: ReadonlySet<PartOfSpeech>;
  /** Whether the word is one of the lexicon as it stands, no proclitic or ending split off. */
  readonly plain: boolean;
  /** What an unknown stem looks like: an imperfect verb, a definite noun, a definite or feminine plural, a nisba. */
  readonly shape: 'imperfect' | 'definite-nisba' | 'definite-plural' | 'definite' | 'plural' | 'nisba' | null;
  /** How the word, whole and behind its proclitics, is derived from roots of the ordinary vocabulary. */
  readonly derivations: readonly Derivation[];
}

const shapeOf = ({ form, base, definite }: Reading): Morphology['shape'] => {
  if (definite) {
    if (/(?:ات|ون|ين)$/u.test(base) && base.length > 4) return 'definite-plural';
    return base.endsWith('ي') || base.endsWith('يه') ? 'definite-nisba' : 'definite';
  }
  if (/^س[يت].{3}/u.test(form) || (/^[يت].{3}/u.test(form) && /(?:ون|وا|ان|ها|هم|ه)$/u.test(form))) return 'imperfect';
  if (/...(?:ات|ون|ين)$/u.test(form)) return 'plural';
  return /..ي(?:ه|ا)?$/u.test(form) ? 'nisba' : null;
};

/** The longest stem of `reading` that is derived from a known root, and how. */
const derivationOf = (reading: Reading): Derivation | null => {
  const { base, definite, proclitics } = reading;
  const verbal = !definite && !/[بك]/u.test(proclitics);
  const stems = [...nounStems(reading), ...(verbal ? stripped(base, [...PERFECT_ENDINGS, ...IMPERFECT_ENDINGS]) : [])];
  let longest = 0;
  let made: Derivation | null = null;
  for (const stem of stems) {
    const found = stem.length > longest ? derivation(stem) : null;
    if (found) {
      longest = stem.length;
      made = found;
    }
  }
  return made;
};

/**
 * What `word` can be besides a name.
 *
 * @example morphology(wordOf('وأعلنت', 'arabic')).parts
 * new Set(['verb'])
 */
export const morphology: (word: Word) => Morphology = perWord((word) => {
  const whole = word.readings[0]!;
  const arabic = word.kind === 'arabic';
  return {
    parts: sets[arabic ? word.readings.reduce((bits, reading) => bits | knownBits(reading), 0) : 0]!,
    plain: stems.has(whole.form),
    shape: arabic ? shapeOf(whole) : null,
    derivations: arabic ? [...new Set(word.readings.map(derivationOf))].filter((made) => made !== null) : [],
  };
});
