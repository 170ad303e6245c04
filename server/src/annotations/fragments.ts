// The fragments of a discontinuous annotation: stretches in the order of the text that neither touch nor overlap. An
// ordinary annotation has one. Offsets count UTF-16 units of the article's text, half-open.
import type { Span } from '../analysis/model.js';

/** From the first fragment's start to the last one's end; null for none. */
export const hullOf = (fragments: readonly Span[]): Span | null => {
  const [first, last] = [fragments[0], fragments.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** What two stretches share; null where they share no character. */
export const common = (a: Span, b: Span): Span | null => {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : null;
};

/** Whether two annotations take the same stretches. */
export const sameFragments = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, index) => start === b[index]!.start && end === b[index]!.end);

/** `stretches` as fragments: in order, those joined that overlap or have only white space of `text` between them. */
export const joined = (text: string, stretches: readonly Span[]): readonly Span[] => {
  const fragments: Span[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = fragments.at(-1);
    if (last && text.slice(last.end, start).trim() === '')
      fragments[fragments.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else fragments.push({ start, end });
  }
  return fragments;
};

/** What `gap` leaves of the fragments, without the white space of `text` at the cuts. */
export const cut = (text: string, fragments: readonly Span[], gap: Span): readonly Span[] =>
  fragments.flatMap((fragment) => {
    if (!common(fragment, gap)) return [fragment];
    const before = text.slice(fragment.start, Math.max(fragment.start, gap.start)).trimEnd().length;
    const after = text.slice(Math.min(fragment.end, gap.end), fragment.end).trimStart().length;
    const left = [
      { start: fragment.start, end: fragment.start + before },
      { start: fragment.end - after, end: fragment.end },
    ];
    return left.filter(({ start, end }) => start < end);
  });
