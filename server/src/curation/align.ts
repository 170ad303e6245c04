// Which annotation of one layer answers which of another: one to one, the likest first. Offsets count UTF-16 units of the
// article's text, half-open.
import type { Span } from '../analysis/model.js';
import type { Kind } from '../annotations/annotation.js';
import { common, hullOf, sameFragments } from '../annotations/fragments.js';
import { familyOf } from '../annotations/review.js';

/** What is aligned: the stretches that it takes, in order and apart, never none. */
export interface Alignable {
  readonly id: string;
  readonly kind: Kind;
  readonly fragments: readonly Span[];
}

export interface Pair<T> {
  readonly left: T | null;
  readonly right: T | null;
}

const lengthOf = (fragments: readonly Span[]): number =>
  fragments.reduce((length, { start, end }) => length + end - start, 0);

/** Characters that two annotations share, of all that either takes: the Jaccard index, 0–1. */
export const likeness = (a: readonly Span[], b: readonly Span[]): number => {
  const both = lengthOf(a.flatMap((one) => b.flatMap((other) => common(one, other) ?? [])));
  const either = lengthOf(a) + lengthOf(b) - both;
  return either === 0 ? 1 : both / either;
};

interface Candidate<T> {
  readonly left: T;
  readonly right: T;
  /** Larger is likelier; compared from the first to the last. */
  readonly rank: readonly number[];
}

/**
 * How likely two annotations are meant to be the same; null where they cannot be. Those of one family need to share a
 * character; direct quotes nest in indirect ones, so that two kinds of quote must share most. Two families are one
 * finding only where they take the same stretches.
 */
const rankOf = (left: Alignable, right: Alignable): readonly number[] | null => {
  if (left.id === right.id) return [2, 1];
  const like = likeness(left.fragments, right.fragments);
  const sameKind = left.kind === right.kind;
  const family = familyOf(left.kind);
  if (family !== familyOf(right.kind)) return sameFragments(left.fragments, right.fragments) ? [0, like, 0] : null;
  if (like === 0 || (family === 'quote' && !sameKind && like <= 0.5)) return null;
  return [1, like, sameKind ? 1 : 0];
};

/** Negative where `a` comes first: likelier, else earlier in the text. */
const byRank = (a: Candidate<Alignable>, b: Candidate<Alignable>): number => {
  for (const [index, value] of a.rank.entries()) if (value !== b.rank[index]) return b.rank[index]! - value;
  return a.left.fragments[0]!.start - b.left.fragments[0]!.start;
};

const byStart = (a: Alignable, b: Alignable): number => {
  const [one, other] = [hullOf(a.fragments)!, hullOf(b.fragments)!];
  return one.start - other.start || other.end - one.end;
};

/** Every two that overlap or have one id, found in one pass over both. */
const candidates = <T extends Alignable>(left: readonly T[], right: readonly T[]): Candidate<T>[] => {
  const found: Candidate<T>[] = [];
  const consider = (one: T, other: T): void => {
    const rank = rankOf(one, other);
    if (rank) found.push({ left: one, right: other, rank });
  };
  const byId = new Map(right.map((one) => [one.id, one]));
  for (const one of left) {
    const same = byId.get(one.id);
    if (same) consider(one, same);
  }
  let open: T[] = [];
  const others = [...right].sort(byStart);
  let next = 0;
  for (const one of [...left].sort(byStart)) {
    const { start, end } = hullOf(one.fragments)!;
    open = open.filter(({ fragments }) => hullOf(fragments)!.end > start);
    for (; next < others.length && others[next]!.fragments[0]!.start < end; next++) open.push(others[next]!);
    for (const other of open) if (other.id !== one.id && hullOf(other.fragments)!.end > start) consider(one, other);
  }
  return found;
};

/** The pairs of two layers and what is alone in either, in the order of the text. */
export const align = <T extends Alignable>(left: readonly T[], right: readonly T[]): Pair<T>[] => {
  const answer = new Map<T, T>();
  const taken = new Set<T>();
  for (const { left: one, right: other } of candidates(left, right).sort(byRank)) {
    if (answer.has(one) || taken.has(other)) continue;
    answer.set(one, other);
    taken.add(other);
  }
  const pairs: Pair<T>[] = [
    ...left.map((one) => ({ left: one, right: answer.get(one) ?? null })),
    ...right.filter((other) => !taken.has(other)).map((other) => ({ left: null, right: other })),
  ];
  return pairs.sort((a, b) => byStart((a.left ?? a.right)!, (b.left ?? b.right)!));
};
