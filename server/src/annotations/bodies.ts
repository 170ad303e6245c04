// What an annotation says while its stretches change: its parts and its cue, which count from its beginning.
import type { Span } from '../analysis/model.js';
import type { Body, Kind, Part } from './annotation.js';
import { hullOf } from './fragments.js';
import { familyOf } from './review.js';

/** A mention's parts and a quote's cue count from its beginning; where that moves, they stay where they stand in the text. */
export const moved = (body: Body, from: Span, to: Span): Body => {
  const shift = from.start - to.start;
  const length = to.end - to.start;
  const { parts, cue, ...rest } = body;
  const kept = parts?.flatMap((part) => {
    const start = Math.max(0, part.start + shift);
    const end = Math.min(length, part.end + shift);
    return start < end ? [{ ...part, start, end }] : [];
  });
  return {
    ...rest,
    ...(kept && kept.length > 0 ? { parts: kept } : {}),
    ...(cue ? { cue: { start: cue.start + shift, end: cue.end + shift } } : {}),
  };
};

export const without = <K extends keyof Body>(body: Body, ...names: readonly K[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name as K))) as unknown as Body;

/** Of a new annotation: a mention is a name and nothing else until somebody says more. */
export const bodyOf = (kind: Kind, fragments: readonly Span[], text: string): Body => {
  const body: Body = { type: 'safir:Finding', kind };
  if (familyOf(kind) !== 'mention') return body;
  const from = fragments[0]!.start;
  return {
    ...body,
    parts: fragments.map(({ start, end }) => ({ role: 'name', start: start - from, end: end - from })),
    person: fragments.map(({ start, end }) => text.slice(start, end)).join(' '),
  };
};

/** Lays `part` over the others: what it covers of them is cut away, with the white space at the cut. */
export const withPart = (words: string, parts: readonly Part[], part: Part): Part[] => {
  const others = parts.flatMap((other) => {
    if (other.end <= part.start || other.start >= part.end) return [other];
    const before = words.slice(other.start, part.start).trimEnd().length;
    const after = words.slice(part.end, other.end).trimStart().length;
    const pieces = [
      { ...other, end: other.start + before },
      { ...other, start: other.end - after },
    ];
    return pieces.filter(({ start, end }) => start < end);
  });
  return [...others, part].sort((a, b) => a.start - b.start);
};

/** The body of an annotation whose stretches change: a mention that is nothing but a name stays that. */
export const reshaped = (body: Body, from: readonly Span[], to: readonly Span[], text: string): Body => {
  const plain = bodyOf(body.kind, from, text);
  const isPlain = JSON.stringify([plain.parts, plain.person]) === JSON.stringify([body.parts, body.person]);
  const kept = moved(body, hullOf(from)!, hullOf(to)!);
  return isPlain ? { ...kept, ...bodyOf(body.kind, to, text) } : kept;
};
