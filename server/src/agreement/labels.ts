// Annotations in the forms that the coefficients take: a label for each word, and stretches that do not overlap.
import type { Span } from '../analysis/model.js';
import { firstIndex } from '../bisect.js';
import type { Placed } from '../curation/layer.js';
import type { Unit } from './unitizing.js';

/** Of a word that nobody marked. */
export const OUTSIDE = 'O';

/**
 * What each word is marked as: the kinds of the annotations that hold a character of it, in order, joined by `+`.
 *
 * @param words in the order of the text
 */
export const wordLabels = (words: readonly Span[], annotations: readonly Placed[]): string[] => {
  const kinds = words.map(() => new Set<string>());
  for (const { kind, fragments } of annotations)
    for (const { start, end } of fragments) {
      const first = firstIndex(words.length, (word) => words[word]!.end > start);
      for (let word = first; word < words.length && words[word]!.start < end; word++) kinds[word]!.add(kind);
    }
  return kinds.map((of) => (of.size === 0 ? OUTSIDE : [...of].sort().join('+')));
};

/** The stretches of one kind; of two that overlap the later one begins where the earlier one ends, or is left out within it. */
export const unitsOfKind = (annotations: readonly Placed[], kind: string): Unit[] => {
  const stretches = annotations
    .filter((annotation) => annotation.kind === kind)
    .flatMap(({ fragments }) => fragments)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const units: Unit[] = [];
  for (const { start, end } of stretches) {
    const from = Math.max(start, units.at(-1)?.end ?? 0);
    if (from < end) units.push({ start: from, end, value: kind });
  }
  return units;
};
