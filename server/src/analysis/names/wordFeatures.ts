// The features of the name tagger, as hashes: what a word shows about itself, what it shows to its neighbours, and what
// the words before it lead one to expect.
import { nationalityOf } from '../lexicon/places.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { extended, hash, hashOf, join, NOTHING_READ } from './hashes.js';
import { nameWord } from './nameWord.js';
import { placesOf } from './placeTokens.js';

interface WordFeatures {
  /** What the word shows about itself. */
  readonly own: readonly number[];
  /** What it shows to its neighbours. */
  readonly shown: readonly number[];
  /** Its class, coarse: the lexicon's, the morphology's, the script's. */
  readonly kind: number;
  readonly form: number;
  /** Whether it is a word of names, an ordinary one or neither. */
  readonly sort: number;
}

/** What kind of word it is, in a few letters. */
const classOf = (word: Word): string => {
  if (word.kind === 'punctuation') return word.form;
  if (word.kind !== 'arabic') return word.kind;
  const { lexical, part, reading } = nameWord(word);
  const { parts, shape, derivations } = morphology(word);
  const written = word.bare.endsWith('ى') && parts.has('function') ? '!' : '';
  const split = reading.proclitics === '' ? '' : '+';
  const nationality = nationalityOf(word) === null ? '' : '@';
  return `${split}${nationality}${lexical ?? ''}/${part ?? ''}/${[...parts].sort().join('')}${written}/${lexical || parts.size > 0 ? '' : (shape ?? '')}/${parts.size > 0 ? '' : derivations.join('')}`;
};

const sortOf = (word: Word): string => {
  if (word.kind !== 'arabic') return word.form;
  const { lexical, part } = nameWord(word);
  const { parts } = morphology(word);
  if (parts.has('function')) return 'f';
  const whole = word.readings[0]!;
  return `${lexical || part ? 'n' : ''}${parts.size > 0 ? 'o' : ''}${whole.definite ? 'd' : ''}`;
};

const LONGEST_AFFIX = 4;
/** No name is longer; what is tells nothing by the rest of its letters. */
const LONGEST_WORD = 40;

/** The beginnings, the ends and the runs of letters of `form`, under `tag`. */
const spellingFeatures = (form: string, tag: string): number[] => {
  const features: number[] = [];
  const longest = Math.min(LONGEST_AFFIX, form.length);
  let beginning = extended(NOTHING_READ, `${tag}<`);
  const end = extended(NOTHING_READ, `${tag}>`);
  for (let size = 1; size <= longest; size++) {
    beginning = extended(beginning, form, size - 1, size);
    features.push(hashOf(beginning), hashOf(extended(end, form, form.length - size)));
  }
  const edged = `^${form}$`;
  const run = extended(NOTHING_READ, tag);
  for (let from = 0; from < edged.length - 1; from++) {
    let value = extended(run, edged, from, from + 1);
    for (let at = from + 1; at < Math.min(from + LONGEST_AFFIX, edged.length); at++) {
      value = extended(value, edged, at, at + 1);
      features.push(hashOf(value));
    }
  }
  return features;
};

/** The features of `word`, worked out once for each spelling. */
const wordFeatures: (word: Word) => WordFeatures = perWord((word) => {
  const kind = classOf(word);
  const { lexical, part, gender, reading } = nameWord(word);
  const { parts, plain, shape, derivations } = morphology(word);
  const whole = word.readings[0]!;
  const shown = [`w${word.form}`, `k${kind}`];
  const own = [...shown];
  if (word.kind === 'arabic') {
    for (const name of parts) shown.push(`m${name}`);
    for (const made of derivations) shown.push(`r${made}`);
    shown.push(
      `l${lexical}`,
      `q${part}`,
      `<${whole.form.slice(0, 2)}`,
      `>${whole.form.slice(-2)}`,
      `>${whole.form.slice(-3)}`,
      `h${shape}`,
    );
    if (whole.definite) shown.push('definite');
    if (reading !== whole) shown.push(`s${reading.form}`);
    own.push(...shown.slice(2), `g${gender}`, `z${Math.min(whole.base.length, 8)}`, `p${plain}`);
    own.push(`lz${lexical}${reading.proclitics}`);
  }
  const spelling =
    word.kind === 'arabic' ? spellingFeatures(whole.base.slice(0, LONGEST_WORD), whole.definite ? 'd' : 'b') : [];
  return {
    own: [...own.map(hash), ...spelling],
    shown: shown.map(hash),
    kind: hash(kind),
    form: hash(word.form),
    sort: hash(`L${sortOf(word)}`),
  };
});

/** How far to each side a word is seen by its neighbours. */
export const REACH = 2;

const OFFSETS = Array.from({ length: 2 * REACH + 1 }, (_, index) => hash(`offset ${index - REACH}`));

/** The features that `word` gives to the token `distance` places before it; after it, where negative. */
export const contribution = (word: Word, distance: number): readonly number[] => {
  const { own, shown } = wordFeatures(word);
  if (distance === 0) return own;
  const offset = OFFSETS[distance + REACH]!;
  return shown.map((feature) => join(offset, feature));
};

/** What a title leads one to expect at a token: nothing, a name right behind its head, behind its body, after a comma. */
type Expectation = 0 | 1 | 2 | 3;

/** What a word of each class does to a title that is being read. */
const titleStep: (word: Word) => 'head' | 'goes on' | 'comma' | 'ends' = perWord((word) => {
  if (word.form === '،' || word.form === ',') return 'comma';
  if (word.kind !== 'arabic') return 'ends';
  const { parts, shape } = morphology(word);
  if (parts.has('person')) return 'head';
  if (parts.has('noun') || parts.has('adjective') || parts.has('place') || shape?.startsWith('definite'))
    return 'goes on';
  return JOINING.has(word.form) || nationalityOf(word) !== null ? 'goes on' : 'ends';
});

/** Words that may stand inside a title without ending it. */
const JOINING = new Set(['لدي', 'في', 'باسم', 'اول', 'عام', 'غير', 'فوق', 'بني', 'شوون', 'شؤون', 'من', 'الي', 'علي']);

const expectationsOf = (tokens: readonly Token[], places: Uint8Array): Expectation[] => {
  let expected: Expectation = 0;
  return tokens.map(({ word }, at) => {
    const here = expected;
    const step = places[at] === 0 ? titleStep(word) : 'goes on';
    if (step === 'head') expected = 1;
    else if (step === 'ends' || expected === 0) expected = 0;
    else expected = step === 'comma' ? 3 : 2;
    return here;
  });
};

const EDGE = hash('edge of the line');
const PAIRS = Array.from({ length: 24 }, (_, index) => hash(`pair ${index}`));
const SMALL = Array.from({ length: 12 }, (_, index) => hash(`small ${index}`));

/** By token, the features that it has of the words around it together. */
export const jointFeatures = (tokens: readonly Token[]): number[][] => {
  const places = placesOf(tokens);
  const expectations = expectationsOf(tokens, places);
  const words = tokens.map(({ word }) => wordFeatures(word));
  return words.map((here, at) => {
    const before = words[at - 1];
    const after = words[at + 1];
    const kindBefore = before?.kind ?? EDGE;
    const kindAfter = after?.kind ?? EDGE;
    const kindBeforeThat = words[at - 2]?.kind ?? EDGE;
    const expected = SMALL[expectations[at]!]!;
    const place = SMALL[4 + places[at]!]!;
    const placeAfter = SMALL[4 + (places[at + 1] ?? 0)]!;
    return [
      join(PAIRS[0]!, join(kindBefore, here.kind)),
      join(PAIRS[1]!, join(here.kind, kindAfter)),
      join(PAIRS[2]!, join(kindBefore, kindAfter)),
      join(PAIRS[3]!, join(kindBeforeThat, kindBefore)),
      join(PAIRS[4]!, join(before?.form ?? EDGE, here.kind)),
      join(PAIRS[5]!, join(here.kind, after?.form ?? EDGE)),
      join(PAIRS[6]!, join(join(kindBefore, here.kind), kindAfter)),
      join(PAIRS[7]!, join(join(kindBeforeThat, kindBefore), here.kind)),
      join(PAIRS[8]!, expected),
      join(PAIRS[9]!, join(expected, here.kind)),
      join(PAIRS[10]!, join(expected, kindBefore)),
      join(PAIRS[11]!, join(place, here.kind)),
      join(PAIRS[12]!, join(place, expected)),
      join(PAIRS[13]!, placeAfter),
      join(PAIRS[14]!, join(words[at - 2]?.form ?? EDGE, before?.form ?? EDGE)),
      join(PAIRS[15]!, join(before?.form ?? EDGE, kindAfter)),
      join(PAIRS[16]!, join(kindBefore, after?.form ?? EDGE)),
      join(PAIRS[17]!, join(kindAfter, words[at + 2]?.kind ?? EDGE)),
      join(PAIRS[18]!, join(here.kind, join(kindAfter, words[at + 2]?.kind ?? EDGE))),
      join(PAIRS[19]!, join(before?.form ?? EDGE, here.sort)),
      join(PAIRS[20]!, join(kindBefore, here.sort)),
      join(PAIRS[21]!, join(kindAfter, here.sort)),
      join(PAIRS[22]!, join(before?.sort ?? EDGE, join(here.sort, after?.sort ?? EDGE))),
    ];
  });
};

/** All features of each token of a line, as the tagger is trained on them. */
export const lineFeatures = (tokens: readonly Token[]): number[][] => {
  const lines = jointFeatures(tokens);
  for (const [at, features] of lines.entries()) {
    for (let distance = -REACH; distance <= REACH; distance++) {
      const token = tokens[at + distance];
      if (token) features.push(...contribution(token.word, distance));
    }
  }
  return lines;
};
