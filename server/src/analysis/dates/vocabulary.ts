// The words that dates are made of, with their senses: what a token may be, before any grammar.
import { Gazetteer } from '../lexicon/gazetteer.js';
import cldrMonths from '../lexicon/generated/cldr-months.js';
import holidays from '../lexicon/generated/holidays.js';
import months from '../lexicon/generated/months.js';
import timeWords from '../lexicon/generated/time-words.js';
import { rowsOf } from '../lexicon/table.js';
import { fold } from '../text/fold.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Reading, type Word } from '../text/word.js';

/** One sense of a word or phrase: `unit` with the arguments `day`, `2`. server/lexicon/time-words.tsv lists the kinds. */
export interface Sense {
  readonly kind: string;
  readonly args: readonly string[];
}

const senseOf = (text: string): Sense => {
  const [kind, ...args] = text.split(':');
  return { kind: kind!, args };
};

const entries = (): Map<string, Sense[]> => {
  const known = new Map<string, Sense[]>();
  const add = (phrase: string, ...senses: Sense[]): void => {
    known.set(phrase, [...(known.get(phrase) ?? []), ...senses]);
  };
  for (const [phrase, senses] of rowsOf(timeWords)) add(phrase!, ...senses!.split(' ').map(senseOf));
  for (const [name, day] of rowsOf(holidays)) add(name!, { kind: 'feast', args: day!.split(' ') });
  const named = new Map<string, Sense>();
  for (const [name, number] of rowsOf(cldrMonths)) {
    named.set(fold(name!), { kind: 'month', args: ['gregorian', number!, ''] });
  }
  for (const [name, row] of rowsOf(months)) {
    const [calendar, number, warning = ''] = row!.split(' ');
    named.set(name!, { kind: 'month', args: [calendar!, number!, warning] });
  }
  for (const [name, sense] of named) add(name, sense);
  return known;
};

const VOCABULARY = new Gazetteer<readonly Sense[]>(entries());

/** How a phrase may begin: its first word taken with or without its article. */
interface Opening {
  readonly reading: Reading;
  readonly definite: boolean;
}

const openings = perWord(({ readings, kind }: Word): readonly Opening[] => {
  const found: Opening[] = [];
  for (const reading of readings) {
    const form = kind === 'latin' ? reading.form.toLowerCase() : reading.form;
    if (VOCABULARY.starts(form)) found.push({ reading: { ...reading, form }, definite: reading.definite });
    if (reading.definite && VOCABULARY.starts(reading.base)) {
      found.push({ reading: { ...reading, form: reading.base }, definite: true });
    }
  }
  return found;
});

/** Whether a date may begin at this word at all: it is a number, or the vocabulary knows it. */
export const mayBegin = (word: Word): boolean => word.kind === 'number' || openings(word).length > 0;

/** A sense found in the text. */
export interface Hit extends Sense {
  /** UTF-16 offset in the line where it begins, proclitics left out. */
  readonly start: number;
  /** One past its last token. */
  readonly end: number;
  /** How many tokens it takes. */
  readonly words: number;
  readonly proclitics: string;
  readonly definite: boolean;
  /** Letters of its first word, proclitics left out. */
  readonly length: number;
}

const NONE: readonly Hit[] = [];

/** Every sense of the phrases that begin at token `at`, the longest phrases first. */
export const sensesAt = (tokens: readonly Token[], at: number): readonly Hit[] => {
  const token = tokens[at];
  if (!token || openings(token.word).length === 0) return NONE;
  const hits: Hit[] = [];
  for (const { reading, definite } of openings(token.word)) {
    for (const { end, value } of VOCABULARY.matches(tokens, at, reading)) {
      const place = {
        start: token.start + reading.offset,
        end,
        words: end - at,
        proclitics: reading.proclitics,
        definite,
        length: reading.form.length,
      };
      for (const sense of value) hits.push({ ...sense, ...place });
    }
  }
  return hits.sort((a, b) => b.end - a.end);
};
