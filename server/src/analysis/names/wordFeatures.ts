// The features of the name tagger: what a word shows about itself, and what it shows to its neighbours, as hashes.
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { nameWord } from './nameWord.js';

/** FNV-1a over the UTF-16 units of `text`. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
};

/** Joins two hashes into one. */
const join = (left: number, right: number): number => {
  let value = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b);
  value ^= value >>> 15;
  return Math.imul(value, 0xc2b2ae35) >>> 0;
};

interface WordFeatures {
  /** What the word shows about itself. */
  readonly own: readonly number[];
  /** What it shows to its neighbours. */
  readonly shown: readonly number[];
  /** Its class, coarse: the lexicon's, the morphology's, the script's. */
  readonly kind: number;
  readonly form: number;
}

/** What kind of word it is, in a few letters. */
const classOf = (word: Word): string => {
  if (word.kind === 'punctuation') return word.form;
  if (word.kind !== 'arabic') return word.kind;
  const { lexical, part, reading } = nameWord(word);
  const { parts, shape } = morphology(word);
  const written = word.bare.endsWith('ى') && parts.has('function') ? '!' : '';
  const split = reading.proclitics === '' ? '' : '+';
  return `${split}${lexical ?? ''}/${part ?? ''}/${[...parts].sort().join('')}${written}/${lexical || parts.size > 0 ? '' : (shape ?? '')}`;
};

const LONGEST_AFFIX = 4;

const spellingFeatures = (form: string, tag: string): string[] => {
  const features: string[] = [];
  for (let size = 1; size <= Math.min(LONGEST_AFFIX, form.length); size++)
    features.push(`${tag}<${form.slice(0, size)}`, `${tag}>${form.slice(-size)}`);
  const edged = `^${form}$`;
  for (let size = 2; size <= 4; size++)
    for (let at = 0; at + size <= edged.length; at++) features.push(`${tag}${edged.slice(at, at + size)}`);
  return features;
};

/** The features of `word`, worked out once for each spelling. */
const wordFeatures: (word: Word) => WordFeatures = perWord((word) => {
  const kind = classOf(word);
  const { lexical, part, gender, reading } = nameWord(word);
  const { parts, plain, shape } = morphology(word);
  const whole = word.readings[0]!;
  const shown = [`w${word.form}`, `k${kind}`];
  const own = [...shown];
  if (word.kind === 'arabic') {
    for (const name of parts) shown.push(`m${name}`);
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
    own.push(...spellingFeatures(whole.base, whole.definite ? 'd' : 'b'));
    own.push(`lz${lexical}${reading.proclitics}`);
  }
  return { own: own.map(hash), shown: shown.map(hash), kind: hash(kind), form: hash(word.form) };
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

const EDGE = hash('edge of the line');
const PAIRS = Array.from({ length: 8 }, (_, index) => hash(`pair ${index}`));

/** The features of token `at` that several words show together. */
export const jointFeatures = (tokens: readonly Token[], at: number): number[] => {
  const features = (index: number): WordFeatures | null => (tokens[index] ? wordFeatures(tokens[index].word) : null);
  const here = features(at)!;
  const before = features(at - 1);
  const after = features(at + 1);
  const kindBefore = before?.kind ?? EDGE;
  const kindAfter = after?.kind ?? EDGE;
  const kindBeforeThat = features(at - 2)?.kind ?? EDGE;
  return [
    join(PAIRS[0]!, join(kindBefore, here.kind)),
    join(PAIRS[1]!, join(here.kind, kindAfter)),
    join(PAIRS[2]!, join(kindBefore, kindAfter)),
    join(PAIRS[3]!, join(kindBeforeThat, kindBefore)),
    join(PAIRS[4]!, join(before?.form ?? EDGE, here.kind)),
    join(PAIRS[5]!, join(here.kind, after?.form ?? EDGE)),
    join(PAIRS[6]!, join(join(kindBefore, here.kind), kindAfter)),
    join(PAIRS[7]!, join(join(kindBeforeThat, kindBefore), here.kind)),
  ];
};

/** All features of each token of a line, as the tagger is trained on them. */
export const lineFeatures = (tokens: readonly Token[]): number[][] =>
  tokens.map((_, at) => {
    const features = jointFeatures(tokens, at);
    for (let distance = -REACH; distance <= REACH; distance++) {
      const token = tokens[at + distance];
      if (token) features.push(...contribution(token.word, distance));
    }
    return features;
  });
