// Annotations and line ends: formats that cannot have a line end within an annotation part it there, and join it again.
import type { Span } from '../analysis/model.js';

/** The stretches of a span between the characters that `isBreak` matches; it is a global expression of one or more. */
export const stretchesOf = (text: string, { start, end }: Span, breaks: RegExp): Span[] => {
  const found: Span[] = [];
  let from = start;
  for (const { 0: broken, index } of text.slice(start, end).matchAll(breaks)) {
    if (start + index > from) found.push({ start: from, end: start + index });
    from = start + index + broken.length;
  }
  if (from < end) found.push({ start: from, end });
  return found;
};

/** Fragments of one annotation, those joined between which `isGap` allows what stands there. */
export const joined = (text: string, fragments: readonly Span[], isGap: (between: string) => boolean): Span[] => {
  const whole: Span[] = [];
  for (const fragment of fragments) {
    const before = whole.at(-1);
    if (before && isGap(text.slice(before.end, fragment.start)))
      whole[whole.length - 1] = { start: before.start, end: fragment.end };
    else whole.push(fragment);
  }
  return whole;
};
