// A rule: a grammar of one kind of expression, with the examples that show what it finds and what it leaves. The
// examples are its tests (rules.test.ts); they are read as published on Thursday 2025-04-10.
import { map, maybe, type Parser, sequence } from '../grammar.js';
import type { Meaning } from '../meaning.js';
import { edge } from '../periods.js';

/** An expression that a rule found: its place in the line and what it says. */
export interface Found {
  readonly meaning: Meaning;
  /** TIMEX3 modifier, or null. */
  readonly mod: string | null;
  /** UTF-16 offset in the line. */
  readonly start: number;
  /** Its tokens, half-open. */
  readonly from: number;
  readonly to: number;
  /** The other end of a range, counted from this one in the list of what the rule found. */
  readonly range: { readonly role: 'begin' | 'end'; readonly offset: number } | null;
}

/** A text and the values that must be found in it, in order. */
export type Example = readonly [text: string, ...values: string[]];

export interface Rule {
  readonly name: string;
  readonly parser: Parser<readonly Found[]>;
  readonly finds: readonly Example[];
  /** Texts in which no date is found. */
  readonly leaves: readonly string[];
}

interface Said {
  readonly meaning: Meaning;
  readonly mod: string | null;
}

/** An expression found by `parser`, in its place. */
export const placed =
  (parser: Parser<Said>): Parser<Found> =>
  (scan, at, attached) => {
    const parsed = parser(scan, at, attached);
    if (!parsed || parsed.start === null) return null;
    const value = { ...parsed.value, start: parsed.start, from: at, to: parsed.end, range: null };
    return { ...parsed, value };
  };

export const plain = (parser: Parser<Meaning>): Parser<Said> => map(parser, (meaning) => ({ meaning, mod: null }));

/** It, with مطلع, منتصف, أواخر before it. */
export const edged = (parser: Parser<Meaning>): Parser<Said> =>
  map(sequence(maybe(edge), parser), ([mod, meaning]) => ({ meaning, mod }));

/** A rule that finds one expression. */
export const rule = (
  name: string,
  parser: Parser<Said>,
  finds: readonly Example[],
  leaves: readonly string[] = [],
): Rule => ({ name, parser: map(placed(parser), (found) => [found]), finds, leaves });
