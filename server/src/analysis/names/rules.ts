// The rules of names as scores: for every token of a line, how much speaks for its beginning, continuing or ending a
// name. What the tagger learns is added to them.
import { nationalityOf } from '../lexicon/places.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { isArabicBehindForeign } from './foreigners.js';
import { nameWord, openingBehind } from './nameWord.js';
import { governs, opensPhrase } from './phrases.js';
import { placesOf } from './placeTokens.js';
import { FIRST, LAST, ONLY, STATES, WITHIN } from './segmentation.js';
import { CONJOINED, NEVER, UNKNOWN, wordScores } from './wordScores.js';

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

/** What an Arabic noun behind a foreigner's name costs. */
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

/** Whether the word is one of names as well as of a place. */
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

/** What governing another noun costs. */
const GOVERNING = -6;
/** What the beginning of a phrase of common words costs. */
const PHRASE = -5;

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
    const next = listed > 0 && first === CONJOINED.first ? UNKNOWN.first : first;
    const begins = next + family + placeCost(tokens, places, at) + beside + listed + governing;
    const held = isHeld(tokens, at);
    const arabic = !held && isArabicBehindForeign(tokens, at) ? ARABIC : 0;
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
