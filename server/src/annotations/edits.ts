// Live edits: spans follow the text while it is typed in.
import type { Span } from '../analysis/model.js';

/** One replacement: the half-open stretch `start`–`end` of the text before it becomes `length` characters. */
export interface Edit extends Span {
  readonly length: number;
}

/** The span after the edit; null when nothing of it is left. Typing at a span's edge stays outside it. */
export const follow = ({ start, end }: Span, edit: Edit): Span | null => {
  const delta = edit.length - (edit.end - edit.start);
  if (edit.end <= start) return { start: start + delta, end: end + delta };
  if (edit.start >= end) return { start, end };
  if (edit.start >= start && edit.end <= end) {
    return end + delta > start ? { start, end: end + delta } : null;
  }
  if (edit.start <= start && edit.end >= end) return null;
  if (edit.start < start) return { start: edit.start + edit.length, end: end + delta };
  return { start, end: edit.start };
};

/** `follow` through several edits, each given in the text that the one before it left. */
export const followAll = (span: Span, edits: readonly Edit[]): Span | null =>
  edits.reduce<Span | null>((at, edit) => at && follow(at, edit), span);

/** The smallest single edit that makes `after` of `before`; null where they are the same. */
export const editBetween = (before: string, after: string): Edit | null => {
  if (before === after) return null;
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < limit - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, end: before.length - tail, length: after.length - tail - start };
};
