// A line cut where annotations begin and end: each segment is covered by the same ones from its beginning to its end.
import type { Mark } from '../messages.js';
import type { Stretch } from './words.js';

export interface Segment extends Stretch {
  /** Indices of the marks that cover it, those that begin first before those within them. */
  readonly marks: readonly number[];
}

/** The segments of a line of `length` UTF-16 units, without gaps; an annotation beyond its end is cut off. */
export const segmentsOf = (
  length: number,
  marks: readonly (Stretch & { readonly parts?: readonly Stretch[] })[],
): Segment[] => {
  const cuts = new Set([0, length]);
  for (const { start, end, parts = [] } of marks)
    for (const at of [start, end, ...parts.flatMap((part) => [part.start, part.end])])
      cuts.add(Math.min(Math.max(0, at), length));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    return {
      start,
      end,
      marks: marks.flatMap((mark, which) => (mark.start <= start && end <= mark.end ? [which] : [])),
    };
  });
};

/** Within a mention: whether a segment is part of the name, of the title or of neither. */
export const roleAt = ({ parts }: Mark, { start, end }: Stretch): 'name' | 'title' | null =>
  parts.find((part) => part.start <= start && end <= part.end)?.role ?? null;

/** The marks that hold a stretch, the shortest first. */
export const marksAt = (marks: readonly Mark[], { start, end }: Stretch): number[] =>
  marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => mark.start <= start && end <= mark.end)
    .sort(
      (a, b) =>
        a.mark.end - a.mark.start - (b.mark.end - b.mark.start) ||
        Number(b.mark.status === 'undecided') - Number(a.mark.status === 'undecided'),
    )
    .map(({ index }) => index);
