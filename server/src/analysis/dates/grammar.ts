// Combinators: a grammar of dates is built from parsers of single words by sequence and choice. Every parser looks at a
// bounded number of tokens, so that a line costs time linear in its length.
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { type Hit, sensesAt } from './vocabulary.js';

/** A line being read. */
export class Scan {
  /** How many words parsers have looked at: the work done, for tests of linearity. */
  steps = 0;
  readonly #senses: (readonly Hit[])[] = [];
  readonly #known: Map<string | null, Parsed<unknown> | null>[][] = [];

  constructor(readonly tokens: readonly Token[]) {}

  word(at: number): Word | undefined {
    this.steps++;
    return this.tokens[at]?.word;
  }

  senses(at: number): readonly Hit[] {
    this.steps++;
    let known = this.#senses[at];
    if (!known) {
      known = sensesAt(this.tokens, at);
      this.#senses[at] = known;
    }
    return known;
  }

  /** What the parser of this number found here, found once. */
  recall<T>(slot: number, at: number, attached: Attached, parse: () => Parsed<T> | null): Parsed<T> | null {
    this.steps++;
    let places = this.#known[slot];
    if (!places) {
      places = [];
      this.#known[slot] = places;
    }
    let known = places[at];
    if (!known) {
      known = new Map();
      places[at] = known;
    }
    if (known.has(attached)) return known.get(attached) as Parsed<T> | null;
    const parsed = parse();
    known.set(attached, parsed);
    return parsed;
  }
}

/** Which proclitics the next word may carry: these very ones (`''`: none), or null for any. */
export type Attached = string | null;

export interface Parsed<T> {
  readonly value: T;
  /** UTF-16 offset in the line; null where nothing was consumed. */
  readonly start: number | null;
  /** One past the last token. */
  readonly end: number;
}

export type Parser<T> = (scan: Scan, at: number, attached: Attached) => Parsed<T> | null;

type Values<P extends readonly Parser<unknown>[]> = {
  [K in keyof P]: P[K] extends Parser<infer T> ? T : never;
};

/** The longest word with a sense of `kind` that `accept` lets through. */
export const sense =
  <T>(kind: string, accept: (hit: Hit) => T | null): Parser<T> =>
  (scan, at, attached) => {
    for (const hit of scan.senses(at)) {
      if (hit.kind !== kind || (attached !== null && hit.proclitics !== attached)) continue;
      const value = accept(hit);
      if (value !== null) return { value, start: hit.start, end: hit.end };
    }
    return null;
  };

/** One of these folded words. */
export const word = (...forms: readonly string[]): Parser<string> => {
  const known = new Set(forms);
  return (scan, at, attached) => {
    const found = scan.word(at);
    if (!found) return null;
    for (const { form, proclitics, offset } of found.readings) {
      if ((attached === null || proclitics === attached) && known.has(form)) {
        return { value: form, start: scan.tokens[at]!.start + offset, end: at + 1 };
      }
    }
    return null;
  };
};

/** Any Arabic word. */
export const anyWord: Parser<string> = (scan, at) => {
  const found = scan.word(at);
  return found?.kind === 'arabic' ? { value: found.form, start: scan.tokens[at]!.start, end: at + 1 } : null;
};

/** An Arabic word with its article. */
export const definiteWord: Parser<string> = (scan, at, attached) => {
  const parsed = anyWord(scan, at, attached);
  return parsed && scan.tokens[at]!.word.readings[0]!.definite ? parsed : null;
};

/** Nothing, provided that `parser` does not fit here. */
export const not =
  (parser: Parser<unknown>): Parser<null> =>
  (scan, at, attached) =>
    parser(scan, at, attached) ? null : { value: null, start: null, end: at };

/** Its value where it fits, nothing being consumed. */
export const ahead =
  <T>(parser: Parser<T>): Parser<T> =>
  (scan, at, attached) => {
    const parsed = parser(scan, at, attached);
    return parsed && { value: parsed.value, start: null, end: at };
  };

/** Folded words, separated by white space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** It, provided that the word before it, proclitics aside, is one of these. */
export const after =
  <T>(words: ReadonlySet<string>, parser: Parser<T>): Parser<T> =>
  (scan, at, attached) =>
    scan.word(at - 1)?.readings.some(({ form }) => words.has(form)) ? parser(scan, at, attached) : null;

/** All of them, one after another; only the first may carry what the whole may carry. */
export const sequence =
  <const P extends readonly Parser<unknown>[]>(...parts: P): Parser<Values<P>> =>
  (scan, at, attached) => {
    const values: unknown[] = [];
    let end = at;
    let start: number | null = null;
    for (const part of parts) {
      const parsed = part(scan, end, start === null ? attached : '');
      if (!parsed) return null;
      values.push(parsed.value);
      start ??= parsed.start;
      end = parsed.end;
    }
    return { value: values as Values<P>, start, end };
  };

/** The first that fits. */
export const first =
  <T>(...choices: readonly Parser<T>[]): Parser<T> =>
  (scan, at, attached) => {
    for (const choice of choices) {
      const parsed = choice(scan, at, attached);
      if (parsed) return parsed;
    }
    return null;
  };

/** The one that reaches furthest; the first of those. */
export const longest =
  <T>(...choices: readonly Parser<T>[]): Parser<T> =>
  (scan, at, attached) => {
    let best: Parsed<T> | null = null;
    for (const choice of choices) {
      const parsed = choice(scan, at, attached);
      if (parsed && (!best || parsed.end > best.end)) best = parsed;
    }
    return best;
  };

/** It, or nothing. */
export const maybe =
  <T>(parser: Parser<T>): Parser<T | null> =>
  (scan, at, attached) =>
    parser(scan, at, attached) ?? { value: null, start: null, end: at };

/** Its value through `change`; null refuses. */
export const map =
  <T, U>(parser: Parser<T>, change: (value: T) => U | null): Parser<U> =>
  (scan, at, attached) => {
    const parsed = parser(scan, at, attached);
    if (!parsed) return null;
    const value = change(parsed.value);
    return value === null ? null : { ...parsed, value };
  };

/** It, its first word carrying just these proclitics. */
export const attachedBy =
  <T>(proclitics: string, parser: Parser<T>): Parser<T> =>
  (scan, at) =>
    parser(scan, at, proclitics);

/** It, provided that the token before it carries on to no white space: glued to what stands before. */
export const glued =
  <T>(parser: Parser<T>): Parser<T> =>
  (scan, at, attached) =>
    scan.tokens[at]?.spaced ? null : parser(scan, at, attached);

let slots = 0;

/** It, worked out once at each place: for the parts that many rules share. */
export const once = <T>(parser: Parser<T>): Parser<T> => {
  const slot = slots++;
  return (scan, at, attached) => scan.recall(slot, at, attached, () => parser(scan, at, attached));
};
