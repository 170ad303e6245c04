// Live edits: spans follow the text while it is typed in.
import type { Span } from '../analysis/model.js';

/** One replacement: the half-open stretch `start`–`end` of the text before it becomes `length` characters. */
export interface Edit extends Span {
  readonly length: number;
}

/** The span after the edit, the same object where the edit comes behind it; null when nothing of it is left. Typing at a span's edge stays outside it. */
export const follow = (span: Span, edit: Edit): Span | null => {
  const { start, end } = span;
  const delta = edit.length - (edit.end - edit.start);
  if (edit.end <= start) return { start: start + delta, end: end + delta };
  if (edit.start >= end) return span;
  if (edit.start >= start && edit.end <= end) {
    return end + delta > start ? { start, end: end + delta } : null;
  }
  if (edit.start <= start && edit.end >= end) return null;
  if (edit.start < start) return { start: edit.start + edit.length, end: end + delta };
  return { start, end: edit.start };
};

/** Characters that are compared at once. */
const STRIDE = 4096;

/** The length of what `a` and `b` have in common from their beginnings, at most `limit`. */
const sharedPrefix = (a: string, b: string, limit: number): number => {
  let at = 0;
  while (at + STRIDE <= limit && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
};

/** The length of what `a` and `b` have in common up to their ends, at most `limit`. */
const sharedSuffix = (a: string, b: string, limit: number): number => {
  const shift = b.length - a.length;
  let at = 0;
  const same = (from: number): boolean => a.slice(from, from + STRIDE) === b.slice(from + shift, from + shift + STRIDE);
  while (at + STRIDE <= limit && same(a.length - at - STRIDE)) at += STRIDE;
  while (at < limit && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
};

/** The smallest single edit that makes `after` of `before`; null where they are the same. */
export const editBetween = (before: string, after: string): Edit | null => {
  if (before === after) return null;
  const limit = Math.min(before.length, after.length);
  const start = sharedPrefix(before, after, limit);
  const tail = sharedSuffix(before, after, limit - start);
  return { start, end: before.length - tail, length: after.length - tail - start };
};
