// What a curator decides on: the annotations of two layers, pair by pair, and in what each pair differs.
import type { Span } from '../analysis/model.js';
import { sameFragments } from '../annotations/fragments.js';
import { orderedJson } from '../annotations/orderedJson.js';
import { familyOf } from '../annotations/review.js';
import { align, likeness } from './align.js';
import { isRejected, type Placed } from './layer.js';

/**
 * In what two layers differ: one has no such annotation or rejects it, they give it other kinds or stretches, another
 * person or speaker, another date, or something else (parts, cue, attributes).
 */
export type Aspect = 'missing' | 'kind' | 'span' | 'link' | 'value' | 'attribute';

/** At least one side is there and not rejected. */
export interface Unit {
  readonly left: Placed | null;
  readonly right: Placed | null;
  /** None where both sides say the same. */
  readonly differences: readonly Difference[];
}

/** One difference. */
export interface Difference {
  readonly aspect: Aspect;
  /** What differs: `person`, `speaker`, `value`, `parts`, `cue`, an attribute's name, or the aspect itself. */
  readonly field: string;
}

/** Fields that are compared on their own, or not at all: a note is a remark, and no difference. */
export const COMPARED_APART = new Set(['type', 'kind', 'note', 'value', 'cue', 'parts', 'person', 'speaker', 'source']);

/** A stretch that counts from an annotation's beginning, where it stands in the text. */
export const inText = <T extends Span>({ fragments: [first] }: Placed, stretch: T): T => ({
  ...stretch,
  start: stretch.start + first!.start,
  end: stretch.end + first!.start,
});

/** In what two annotations of one family differ besides their kinds and stretches. */
const differencesOfBodies = (left: Placed, right: Placed): Difference[] => {
  const [one, other] = [left.annotation.body, right.annotation.body];
  const differ = (...names: readonly string[]): boolean =>
    names.some((name) => orderedJson(one[name]) !== orderedJson(other[name]));
  const attributes = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => !COMPARED_APART.has(name),
  );
  const parts = (placed: Placed) =>
    orderedJson((placed.annotation.body.parts ?? []).map((part) => inText(placed, part)));
  const cue = (placed: Placed) => orderedJson(placed.annotation.body.cue && inText(placed, placed.annotation.body.cue));
  return [
    ...(differ('person') ? [{ aspect: 'link' as const, field: 'person' }] : []),
    ...(differ('speaker', 'source') ? [{ aspect: 'link' as const, field: 'speaker' }] : []),
    ...(differ('value') ? [{ aspect: 'value' as const, field: 'value' }] : []),
    // Where the stretches differ, so do the parts; that is no difference of its own.
    ...(sameFragments(left.fragments, right.fragments) && parts(left) !== parts(right)
      ? [{ aspect: 'attribute' as const, field: 'parts' }]
      : []),
    ...(cue(left) !== cue(right) ? [{ aspect: 'attribute' as const, field: 'cue' }] : []),
    ...attributes.filter((name) => differ(name)).map((field) => ({ aspect: 'attribute' as const, field })),
  ];
};

/** In what two annotations of one finding differ. */
export const differencesOf = (left: Placed, right: Placed): Difference[] => {
  if (isRejected(left) || isRejected(right))
    return isRejected(left) && isRejected(right) ? [] : [{ aspect: 'missing', field: 'missing' }];
  return [
    ...(left.kind === right.kind ? [] : [{ aspect: 'kind' as const, field: 'kind' }]),
    ...(sameFragments(left.fragments, right.fragments) ? [] : [{ aspect: 'span' as const, field: 'span' }]),
    ...(familyOf(left.kind) === familyOf(right.kind) ? differencesOfBodies(left, right) : []),
  ];
};

/** The rejections of one layer that answer what the other alone has: one family, more than half of it shared. */
const answered = (alone: readonly Placed[], rejections: readonly Placed[]): ReadonlyMap<Placed, Placed> =>
  new Map(
    align(alone, rejections).flatMap(({ left, right }) =>
      left && right && familyOf(left.kind) === familyOf(right.kind) && likeness(left.fragments, right.fragments) > 0.5
        ? [[left, right] as const]
        : [],
    ),
  );

const MISSING: readonly Difference[] = [{ aspect: 'missing', field: 'missing' }];

/** Everything that either layer annotates, in the order of the text. */
export const unitsOf = (left: readonly Placed[], right: readonly Placed[]): Unit[] => {
  const kept = (layer: readonly Placed[]): Placed[] => layer.filter((placed) => !isRejected(placed));
  const pairs = align(kept(left), kept(right));
  const onlyLeft = pairs.flatMap((pair) => (pair.left && !pair.right ? [pair.left] : []));
  const onlyRight = pairs.flatMap((pair) => (pair.right && !pair.left ? [pair.right] : []));
  const byRight = answered(onlyLeft, right.filter(isRejected));
  const byLeft = answered(onlyRight, left.filter(isRejected));
  return pairs.map(({ left: one, right: other }) => {
    if (one && other) return { left: one, right: other, differences: differencesOf(one, other) };
    return one
      ? { left: one, right: byRight.get(one) ?? null, differences: MISSING }
      : { left: byLeft.get(other!) ?? null, right: other, differences: MISSING };
  });
};
