// Krippendorff's α for unitizing: whether annotators mark off the same stretches of a text, and give them the same kinds.
// K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, On the reliability of unitizing textual continua: further
// developments, Quality & Quantity 50 (2016); the same in K. Krippendorff, Content Analysis, 4th edition (2019), section
// 12.6, eq. 32–34, as uα. It replaces the earlier definition (1995, 2004), which fails for more than two annotators.
import type { Span } from '../analysis/model.js';
import { type Coefficient, corrected, NONE } from './coefficient.js';

/** A stretch with its value. Those of one annotator do not overlap. */
export interface Unit extends Span {
  readonly value: string;
}

/** A text as each annotator divides it. Offsets count UTF-16 units, half-open. */
export interface Continuum {
  readonly length: number;
  readonly annotators: readonly (readonly Unit[])[];
}

/** What is no unit. */
const GAP = '';

/** The units with the gaps between them, so that every character belongs to one. */
const partition = (units: readonly Unit[], length: number): Unit[] => {
  const parts: Unit[] = [];
  let end = 0;
  for (const unit of [...units].sort((a, b) => a.start - b.start)) {
    if (unit.start > end) parts.push({ start: end, end: unit.start, value: GAP });
    parts.push(unit);
    end = unit.end;
  }
  if (end < length) parts.push({ start: end, end: length, value: GAP });
  return parts;
};

/** Characters that two partitions give the same value. */
const alike = (left: readonly Unit[], right: readonly Unit[]): number => {
  let length = 0;
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    const [one, other] = [left[i]!, right[j]!];
    if (one.value === other.value) length += Math.min(one.end, other.end) - Math.max(one.start, other.start);
    if (one.end <= other.end) i++;
    if (other.end <= one.end) j++;
  }
  return length;
};

/** The disagreement that is observed and the one expected by chance, in characters. */
interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

const disagreement = (continua: readonly Continuum[]): Disagreement | null => {
  const lengths = new Map<string, number>();
  const selves = new Map<string, number>();
  let [total, coincident] = [0, 0];
  for (const { length, annotators } of continua) {
    const parts = annotators.map((units) => partition(units, length));
    if (parts.length < 2 || length === 0) continue;
    total += parts.length * length;
    for (const [index, left] of parts.entries()) {
      for (const right of parts.slice(index + 1)) coincident += (2 * alike(left, right)) / (parts.length - 1);
      for (const { start, end, value } of left) {
        lengths.set(value, (lengths.get(value) ?? 0) + end - start);
        // A unit is not expected to meet itself; of a gap each character stands alone.
        selves.set(value, (selves.get(value) ?? 0) + (value === GAP ? end - start : (end - start) ** 2));
      }
    }
  }
  if (total === 0) return null;
  const self = [...selves.values()].reduce((sum, one) => sum + one, 0);
  const pairs = total ** 2 - self;
  const expected = [...lengths].reduce((sum, [value, length]) => sum + length ** 2 - selves.get(value)!, 0) / pairs;
  return { observed: total - coincident, expected: total * (1 - expected) };
};

/** uα of several texts end to end, each with the annotators that it has; those with fewer than two say nothing. */
export const unitizedAlpha = (continua: readonly Continuum[]): Coefficient => {
  const found = disagreement(continua);
  return found ? corrected(found.observed, found.expected) : NONE;
};

/** One figure for several sets of units that overlap each other, such as the kinds of annotation: 1 − ΣDo/ΣDe. */
export const jointUnitizedAlpha = (sets: readonly (readonly Continuum[])[]): Coefficient => {
  const found = sets.flatMap((continua) => disagreement(continua) ?? []);
  if (found.length === 0) return NONE;
  const sum = (of: keyof Disagreement): number => found.reduce((total, one) => total + one[of], 0);
  return corrected(sum('observed'), sum('expected'));
};
