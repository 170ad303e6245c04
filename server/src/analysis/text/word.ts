// A word form and all that can be known of it without its context. Each distinct spelling is looked at once;
// the tokens of a text share these objects, so what later steps work out per word is worked out once, too.
import { bare, fold } from './fold.js';

export type WordKind = 'arabic' | 'latin' | 'number' | 'punctuation';

/** One way to take a written word apart: proclitics, then the stem that the lexicons know. */
export interface Reading {
  /** The proclitics split off, in the order written, the article not among them: '', 'و', 'ب', 'ول' … */
  readonly proclitics: string;
  /** Where the stem begins in the word as written, in UTF-16 units; for لل… before the lam that remains. */
  readonly offset: number;
  /** The folded stem, its article restored after لل: 'الامين' for للأمين. */
  readonly form: string;
  /** The stem's bare spelling, likewise. */
  readonly bare: string;
  /** Whether the stem begins with the article, and not with the أل or إل of a foreign word or of إلهام. */
  readonly definite: boolean;
  /** The folded stem without its article; the stem itself where it has none. */
  readonly base: string;
}

export interface Word {
  /** As written, with marks. */
  readonly surface: string;
  /** Without marks, letters as written. */
  readonly bare: string;
  /** Folded, for look-up. */
  readonly form: string;
  readonly kind: WordKind;
  /** The word whole, then with ever more proclitics split off. Never empty; one only where it is no Arabic word. */
  readonly readings: readonly Reading[];
  /** Results of `perWord` functions, by their slot. */
  readonly memo: unknown[];
}

const CONJUNCTIONS = new Set(['و', 'ف']);
const PREPOSITIONS = new Set(['ب', 'ل', 'ك']);

/** The surface index that follows `count` letters, marks skipped. */
const surfaceIndex = (surface: string, count: number): number => {
  let seen = 0;
  for (let i = 0; i < surface.length; i++) {
    if (bare(surface[i]!) !== '') {
      if (seen === count) return i;
      seen++;
    }
  }
  return surface.length;
};

const reading = (surface: string, proclitics: string, letters: number, form: string, spelled: string): Reading => {
  const definite = form.length > 3 && form.startsWith('ال') && !/^[أإآ]/u.test(spelled);
  return {
    proclitics,
    offset: letters === 0 ? 0 : surfaceIndex(surface, letters),
    form,
    bare: spelled,
    definite,
    base: definite ? form.slice(2) : form,
  };
};

const readingsOf = (surface: string, spelled: string, form: string): Reading[] => {
  const readings = [reading(surface, '', 0, form, spelled)];
  const split = (from: number): void => {
    const rest = form.length - from;
    const letter = form[from]!;
    const proclitics = form.slice(0, from + 1);
    if (from === 0 && CONJUNCTIONS.has(letter) && rest > 2) {
      readings.push(reading(surface, proclitics, from + 1, form.slice(from + 1), spelled.slice(from + 1)));
      split(from + 1);
    } else if (PREPOSITIONS.has(letter) && rest > 2) {
      readings.push(reading(surface, proclitics, from + 1, form.slice(from + 1), spelled.slice(from + 1)));
      if (letter === 'ل' && form[from + 1] === 'ل' && rest > 3) {
        readings.push(
          reading(surface, proclitics, from + 1, `ا${form.slice(from + 1)}`, `ا${spelled.slice(from + 1)}`),
        );
      }
    }
  };
  if (form.length > 2) split(0);
  return readings;
};

const MAX_CACHED = 60_000;
let cache = new Map<string, Word>();

/** The word of this spelling; the same object for the same spelling as long as it is remembered. */
export const wordOf = (surface: string, kind: WordKind): Word => {
  const known = cache.get(surface);
  if (known) return known;
  const spelled = bare(surface);
  const form = fold(surface);
  const word: Word = {
    surface,
    bare: spelled,
    form,
    kind,
    readings: kind === 'arabic' ? readingsOf(surface, spelled, form) : [reading(surface, '', 0, form, spelled)],
    memo: [],
  };
  if (cache.size >= MAX_CACHED) cache = new Map();
  if (surface.length <= 64) cache.set(surface, word);
  return word;
};

let slots = 0;

/** `compute` as a function that works out each word form once. `compute` must depend on the word alone. */
export const perWord = <T>(compute: (word: Word) => T): ((word: Word) => T) => {
  const slot = slots++;
  return (word) => {
    if (slot in word.memo) return word.memo[slot] as T;
    const value = compute(word);
    word.memo[slot] = value;
    return value;
  };
};
