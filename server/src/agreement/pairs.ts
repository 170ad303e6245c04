// Two annotators' annotations against each other: how many are the same, and of those that answer each other, how many have
// the same speaker, person, date and attributes.
import { sameFragments } from '../annotations/fragments.js';
import { familyOf } from '../annotations/review.js';
import { align, likeness } from '../curation/align.js';
import type { Placed } from '../curation/layer.js';
import { COMPARED_APART, differencesOf } from '../curation/units.js';

/** F1 of two annotators, which is the same whichever of them is taken for right; null where neither marked anything. */
export interface F1 {
  readonly matched: number;
  readonly left: number;
  readonly right: number;
  readonly f1: number | null;
}

export const f1Of = (matched: number, left: number, right: number): F1 => ({
  ...{ matched, left, right },
  f1: left + right === 0 ? null : (2 * matched) / (left + right),
});

/** How many of how many are the same. */
export interface Share {
  readonly same: number;
  readonly of: number;
}

export interface Links {
  /** Of quotes that answer each other: the same speaker. */
  readonly speaker: Share;
  /** Of mentions: the same person. */
  readonly person: Share;
  /** Of dates: the same value. */
  readonly value: Share;
  /** Of all: the same category, affiliation and what else a project adds, each where either side has it. */
  readonly attribute: Share;
}

export type Aligned = readonly [left: Placed, right: Placed];

/** What answers what, in one article. */
export const alignedIn = (left: readonly Placed[], right: readonly Placed[]): Aligned[] =>
  align(left, right).flatMap((pair) => (pair.left && pair.right ? [[pair.left, pair.right] as const] : []));

/** Matches of one kind, or of all for null. Strict: the same stretches; else any shared character. */
export const matches = (aligned: readonly Aligned[], kind: string | null): { strict: number; overlap: number } => {
  const same = aligned.filter(([one, other]) => one.kind === other.kind && (kind === null || one.kind === kind));
  return {
    strict: same.filter(([one, other]) => sameFragments(one.fragments, other.fragments)).length,
    overlap: same.filter(([one, other]) => likeness(one.fragments, other.fragments) > 0).length,
  };
};

/**
 * Which name of the left annotator is which of the right one's: those that stand for each other on the most mentions, one
 * to one. Annotators may write one person's name in two ways.
 */
const sameNames = (aligned: readonly Aligned[]): ReadonlyMap<string, string> => {
  const together = new Map<string, { one: string; other: string; n: number }>();
  for (const [{ annotation: left }, { annotation: right }] of aligned) {
    const [one, other] = [left.body.person, right.body.person];
    if (!one || !other) continue;
    const key = JSON.stringify([one, other]);
    together.set(key, { one, other, n: (together.get(key)?.n ?? 0) + 1 });
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const likest = [...together.values()].sort(
    (a, b) => b.n - a.n || Number(b.one === b.other) - Number(a.one === a.other) || (a.one < b.one ? -1 : 1),
  );
  for (const { one, other } of likest) {
    if (names.has(one) || taken.has(other)) continue;
    names.set(one, other);
    taken.add(other);
  }
  return names;
};

const share = (of: readonly boolean[]): Share => ({ same: of.filter(Boolean).length, of: of.length });

/** Of the annotations of one article that answer each other. */
export const linksOf = (aligned: readonly Aligned[]): Links => {
  const names = sameNames(aligned);
  const ofFamily = (family: string) =>
    aligned.filter(([one, other]) => familyOf(one.kind) === family && familyOf(other.kind) === family);
  const samePerson = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined ? one === other : (names.get(one) ?? one) === other;
  const attributes = aligned.flatMap(([one, other]) => {
    const differ = new Set(differencesOf(one, other).map(({ field }) => field));
    const there = new Set([...Object.keys(one.annotation.body), ...Object.keys(other.annotation.body)]);
    return [...there].filter((name) => !COMPARED_APART.has(name)).map((name) => !differ.has(name));
  });
  return {
    speaker: share(
      ofFamily('quote').map(
        ([{ annotation: one }, { annotation: other }]) =>
          samePerson(one.body.speaker, other.body.speaker) && one.body.source === other.body.source,
      ),
    ),
    person: share(
      ofFamily('mention').map(([one, other]) => samePerson(one.annotation.body.person, other.annotation.body.person)),
    ),
    value: share(ofFamily('date').map(([one, other]) => one.annotation.body.value === other.annotation.body.value)),
    attribute: share(attributes),
  };
};

const FIELDS = ['speaker', 'person', 'value', 'attribute'] as const;

/** Several articles' links as one. */
export const sumOfLinks = (links: readonly Links[]): Links => {
  const sum = (field: (typeof FIELDS)[number]): Share => ({
    same: links.reduce((total, one) => total + one[field].same, 0),
    of: links.reduce((total, one) => total + one[field].of, 0),
  });
  return { speaker: sum('speaker'), person: sum('person'), value: sum('value'), attribute: sum('attribute') };
};
