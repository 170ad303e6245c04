// The rules of names as scores: for every token of a line, how much speaks for its beginning, continuing or ending a
// name. What the tagger learns is added to them.
import { nationalityOf } from '../lexicon/places.js';
import { opensReport } from '../lexicon/speech.js';
import { blesses } from '../text/blessings.js';
import { foreignness, looksForeign } from '../text/letters.js';
import { morphology, type PartOfSpeech } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { mayBeWhole, type NameRole, nameWord, openingBehind, renames, WEEKDAYS } from './nameWord.js';
import { placesOf } from './placeTokens.js';
import { FIRST, LAST, ONLY, STATES, WITHIN } from './segmentation.js';

/** No weight that is learnt makes up for it. */
const NEVER = -30;

/** Log-odds that a word begins a name, that it continues one, and, added where it is in one, that it ends it. */
interface Scores {
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
const UNKNOWN: Scores = { first: -1.5, later: 0.2, last: 0 };
/** An unknown word that is spelt like a foreign name, whatever ending it seems to have. */
const FOREIGN_LETTERS: Scores = { first: -0.8, later: 1, last: 0 };
const NATIONALITY: Scores = { first: -8, later: -5, last: 0 };
const LATIN: Scores = { first: -2, later: -0.5, last: 0 };

/** Written so they are no names, which folded they may be: علي, and فان for `فإن`. */
const PREPOSITIONS = new Set(['على', 'إلى', 'الى', 'حتى', 'لدى', 'سوى', 'متى', 'عسى', 'مدى', 'بأن', 'إن', 'أن']);

/** `فرأى`, `وروى`: folded a name, written with ى none. */
const isReportInAlif = (word: Word): boolean => word.bare.endsWith('ى') && opensReport(word);

/** Words that are nothing but function words: no name goes on over them. */
const isNeverInName = (word: Word): boolean => {
  if (/^[بلكو]ـ+$/u.test(word.surface)) return true;
  if (blesses(word) || renames(word) || isReportInAlif(word)) return true;
  const { parts, plain } = morphology(word);
  if (!parts.has('function')) return word.form === 'و';
  const { lexical, part } = nameWord(word);
  return PREPOSITIONS.has(word.bare.replace(/^[وف]/u, '')) || (plain && lexical === null && part === null);
};

/** A conjunction and the dual or plural of an imperfect: `ويرأسان`. */
const isConjoinedVerb = ({ form }: Word): boolean => /^[وف][يت]...?.?.?(?:ان|ون)$/u.test(form);

/** Whether the word can be an inflected form of a known stem or root. */
const isExplained = (word: Word): boolean => {
  const { parts, derivations } = morphology(word);
  return parts.size > 0 || derivations.length > 0;
};

/** A preposition and, as it seems, a feminine noun or one with a pronoun: `بحقيبة`, `بجروحه`. */
export const isPrefixedNoun = (word: Word): boolean =>
  (word.bare.endsWith('ة') || (/(?:ه|ها|هم)$/u.test(word.bare) && isExplained(word))) &&
  word.readings.some(({ proclitics, base }) => /[بلك]$/u.test(proclitics) && base.length > 4);

/** A participle of a known root that says in what state somebody is: `متأثرا`. */
export const isAccusative = (word: Word): boolean =>
  /^م.{3,}ا$/u.test(word.form) && morphology(word).derivations.length > 0;

/** Whether a conjunction begins the word: what is behind it is a common word, the whole is none. */
const isConjoined = (word: Word): boolean => {
  const { parts, plain, derivations } = morphology(word);
  if (opensReport(word) || isConjoinedVerb(word)) return true;
  return !plain && (parts.size > 0 ? /^[وف].../u : derivations.length > 0 ? /^و..../u : NOTHING).test(word.form);
};
const NOTHING = /^$/u;

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

/** What a word's own form says. */
const wordScores: (word: Word) => Scores = perWord((word) => {
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
  const { first, later, last } = SHAPE[seeming(word) ?? ''] ?? UNKNOWN;
  return { first, later: isConjoined(word) ? NEVER : later, last };
});

/** What two neighbours say of standing in one name. */
const joint = (before: Token, token: Token): number => {
  const left = nameWord(before.word);
  const right = nameWord(token.word);
  if (right.reading.proclitics !== '') return 0;
  if (left.part === 'servant') return right.part === 'divine' ? 6 : token.word.form.startsWith('ال') ? 4 : 0;
  if (right.part === 'divine' && !right.lexical)
    return token.word.form === 'الله' || token.word.form === 'الدين' ? 3 : -1;
  if (left.part === 'filial' || left.part === 'kunya' || left.part === 'house') return 4;
  if (left.part === 'particle' && !left.lexical) return 2;
  if (right.part === 'ordinal') return left.lexical ? 4 : 0;
  if (left.part === 'ordinal') return -8;
  if (token.word.form === '-') return token.spaced ? -4 : 2;
  if (before.word.form === '-') return token.spaced ? -4 : 4;
  if (token.word.form === '.') return left.part === 'initial' && !token.spaced ? 4 : -8;
  if (before.word.form === '.') return 2;
  return 0;
};

/** Whether an Arabic noun with its article stands behind a foreign name, and so hardly goes on with it: `جورو ماتسوت الصمت`. */
const isArabicBehindForeign = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at]!;
  if (!word.readings[0]!.definite || nameWord(word).lexical !== null || morphology(word).derivations.length === 0)
    return false;
  if (morphology(word).shape === 'definite-nisba' || OCCUPATION.test(word.form)) return false;
  const before = tokens.slice(Math.max(0, at - 2), at).map((token) => foreignness(token.word.form));
  return before.every((value) => value > -0.5) && before.some((value) => value > 1);
};
/** What families are called by: `الوزان`, `الحداد`. */
const OCCUPATION = /^ال..ا.$/u;
/** What that costs. */
const ARABIC = -4;

/** How much the proclitic before an unknown word speaks for a name's beginning, where the word before it does. */
const LISTED = 1.5;

/** What a name word behind it says for an ambiguous one: `رمضان عبد الله`. */
const companion = (token: Token, next: Token | undefined): number => {
  if (!next || nameWord(token.word).lexical === null || morphology(token.word).parts.size === 0) return 0;
  const { lexical, part, reading } = nameWord(next.word);
  return reading.proclitics === '' && (lexical || part === 'servant' || part === 'filial' || part === 'kunya')
    ? 1.5
    : 0;
};

/** Whether a common noun or a place stands here, of which the noun before it may be: `عودة واشنطن`, `بدور الصندوق`. */
export const isGenitive = (token: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { parts } = morphology(token.word);
  if (parts.has('place')) return true;
  return token.word.readings[0]!.definite && parts.has('noun') && !nameWord(token.word).listed;
};

/** Whether a name word is a noun, too, whole or behind a preposition, and something follows of which that may be. */
export const governs = ({ word }: Token, next: Token | undefined): boolean =>
  nameWord(word).lexical !== null &&
  !word.readings[0]!.definite &&
  morphology(word).parts.has('noun') &&
  (morphology(word).plain || !/^[وف]/u.test(word.form)) &&
  isGenitive(next);
/** What that costs. */
const GOVERNING = -6;

/** @param plain whether it must be an adjective that no family is called by, as those in ـي are */
const isQualifier = (token: Token | undefined, plain: boolean): boolean => {
  if (token?.word.kind !== 'arabic' || !token.word.readings[0]!.definite) return false;
  const { parts, shape } = morphology(token.word);
  if (nameWord(token.word).listed || (plain && shape === 'definite-nisba')) return false;
  if (nationalityOf(token.word) !== null) return true;
  return parts.has('adjective') || shape === 'definite-nisba';
};

/**
 * Whether a phrase of common words begins here, and not the next word of a name: a definite noun with its adjective
 * (`الخروق الإسرائيلية`), or a noun derived from a known root with its genitive (`تأخر الوصول`).
 */
export const opensPhrase = ({ word }: Token, next: Token | undefined): boolean => {
  const { parts, derivations } = morphology(word);
  if (parts.size === 0 && derivations.length === 0) return false;
  if (word.readings[0]!.definite) return isQualifier(next, nameWord(word).lexical !== null);
  if (nameWord(word).lexical !== null || nameWord(word).part !== null || next === undefined) return false;
  const common = morphology(next.word).parts.has('noun') || morphology(next.word).derivations.length > 0;
  return next.word.readings[0]!.definite && common && !nameWord(next.word).listed;
};
const PHRASE = -5;

/**
 * Whether the word before holds this one to the name, whatever it is besides: `الناها بنت مكناس`, `لوران سان سير`,
 * `كون-هيه`, where both parts are no words of which a compound could be made.
 */
const isHeld = (tokens: readonly Token[], at: number): boolean => {
  const [above, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
  if (isHyphenated(tokens, at - 1) || isHyphenated(tokens, at) || isHyphenated(tokens, at + 1)) return true;
  if (!above || !before || token.word.kind !== 'arabic') return false;
  const { lexical, part } = nameWord(above.word);
  const joins = FATHERING.test(before.word.form) || FOREIGN.test(before.word.form);
  return (
    joins &&
    (lexical !== null || part === 'divine') &&
    !morphology(token.word).parts.has('function') &&
    !/^[وفبكل]ال/u.test(token.word.form)
  );
};
const FATHERING = /^(?:بن|بنت|ولد|منت)$/u;
const FOREIGN = /^(?:سان|سانت|دي|دا|دو|دوس|ديل|فان|فون|دير)$/u;
/** What a word is worth that is held so. */
const HELD = 0.5;

/** Whether token `at` is the hyphen of a name: `سوك-يول`. */
const isHyphenated = (tokens: readonly Token[], at: number): boolean => {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (hyphen?.word.form !== '-' || !before || !after || hyphen.spaced || after.spaced) return false;
  return isSyllabic(before.word) && isSyllabic(after.word);
};

/** A short word that no article and no ending of an adjective shows to be of the language. */
const isSyllabic = (word: Word): boolean =>
  word.kind === 'arabic' &&
  word.form.length < 6 &&
  !word.readings[0]!.definite &&
  nationalityOf(word) === null &&
  !/..(?:ي|يه)$/u.test(word.form);

/** Whether a family name with its article follows two words of names, and so hardly begins another: `خالد العبدالله الصباح`. */
const isNextFamily = (tokens: readonly Token[], at: number): boolean => {
  const { listed, reading } = nameWord(tokens[at]!.word);
  if (!listed || !reading.definite || reading.proclitics !== '') return false;
  return [at - 2, at - 1].every((before) => tokens[before] && nameWord(tokens[before].word).lexical !== null);
};
const NEXT_FAMILY = -2.5;

const isOfName = (word: Word): boolean => nameWord(word).listed || nameWord(word).part === 'divine';

/** What an indefinite adjective behind an indefinite noun costs that is a name, too: `سلام عادل وشامل`. */
const DESCRIBED = -2.5;

/** By token, whether it describes the noun before it. */
const describing = (tokens: readonly Token[]): boolean[] => {
  let described = false;
  return tokens.map(({ word }, at) => {
    const before = tokens[at - 1]?.word;
    const { parts } = morphology(word);
    const { reading } = nameWord(word);
    const adjective = parts.has('adjective') && !reading.definite;
    const behindNoun = before !== undefined && morphology(before).parts.has('noun') && !before.readings[0]!.definite;
    described = adjective && (reading.proclitics === 'و' ? described : reading.proclitics === '' && behindNoun);
    return described;
  });
};

/** What a token of a place's name costs: much where the place has several words, less where it is a person's name, too. */
const placeCost = (tokens: readonly Token[], places: Uint8Array, at: number): number => {
  if (places[at] === 0) return 0;
  if (places[at] === 2 || places[at + 1] === 2) return isOfName(tokens[at]!.word) && at > 0 ? -6 : -12;
  return nameWord(tokens[at]!.word).listed ? -2 : -12;
};

/** The rules' score of each state of each token, `STATES` numbers a token, as log-odds against being outside. */
export const ruleScores = (tokens: readonly Token[]): Float64Array => {
  const scores = new Float64Array(tokens.length * STATES);
  const places = placesOf(tokens);
  const described = describing(tokens);
  for (const [at, token] of tokens.entries()) {
    const { first, later, last } = wordScores(token.word);
    const listed = openingBehind(tokens[at - 1]?.word, token.word) ? LISTED : 0;
    const phrase = opensPhrase(token, tokens[at + 1]) ? PHRASE : 0;
    const governing = governs(token, tokens[at + 1]) ? GOVERNING : 0;
    const beside = companion(token, tokens[at + 1]) + (described[at] ? DESCRIBED : 0);
    const family = isNextFamily(tokens, at) ? NEXT_FAMILY : 0;
    const begins = first + family + placeCost(tokens, places, at) + beside + listed + governing;
    const held = isHeld(tokens, at);
    const arabic = isArabicBehindForeign(tokens, at) ? ARABIC : 0;
    const continues =
      at === 0
        ? NEVER
        : held
          ? Math.max(later, HELD) + joint(tokens[at - 1]!, token)
          : later +
            joint(tokens[at - 1]!, token) +
            placeCost(tokens, places, at) / 2 -
            listed +
            governing +
            phrase +
            arabic;
    const set = (state: number, score: number): void => {
      scores[at * STATES + state] = Math.max(NEVER, score);
    };
    set(ONLY, begins + last);
    set(FIRST, begins);
    set(WITHIN, continues);
    set(LAST, continues + last);
  }
  return scores;
};
