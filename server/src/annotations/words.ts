// Words as annotators select them: an annotation begins and ends with words, and grows and shrinks by them. A proclitic
// (و ف ب ل ك) may be left out at the beginning.
import { linesOf } from '../analysis/document.js';
import type { Span } from '../analysis/model.js';
import type { Line } from '../analysis/text/line.js';
import type { Token } from '../analysis/text/tokens.js';

export type Resize = 'grow-start' | 'grow-end' | 'shrink-start' | 'shrink-end' | 'proclitic';

/** The index of the line that holds `offset`, the break after a line counted to it. */
const lineIndexAt = (lines: readonly Line[], offset: number): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const inDocument = (line: Line, { start, end }: Token): Span => ({ start: line.start + start, end: line.start + end });

const isWord = ({ word }: Token): boolean => word.kind !== 'punctuation';

/** The first token, going `step` through the document from the line of `offset`, that `wanted` accepts. */
const search = (
  lines: readonly Line[],
  offset: number,
  step: 1 | -1,
  wanted: (at: Span, token: Token) => boolean,
): { at: Span; token: Token } | null => {
  for (let i = lineIndexAt(lines, offset); i >= 0 && i < lines.length; i += step) {
    const line = lines[i]!;
    const { tokens } = line.content;
    for (let j = step === 1 ? 0 : tokens.length - 1; j >= 0 && j < tokens.length; j += step) {
      const token = tokens[j]!;
      const at = inDocument(line, token);
      if (wanted(at, token)) return { at, token };
    }
  }
  return null;
};

/** Where an annotation may begin in a word: with it, or after each of its proclitics. */
const beginnings = (at: Span, { word }: Token): number[] => [
  ...new Set(word.readings.map(({ offset }) => at.start + offset)),
];

/**
 * The words that `span` touches; the word at the caret where it is empty; null where no word is. A beginning right
 * after a proclitic stays there.
 */
export const snapToWords = (text: string, span: Span): Span | null => {
  const lines = linesOf(text);
  const end = Math.max(span.end, span.start + 1);
  const first = search(lines, span.start, 1, (at) => at.end > span.start);
  const caret = span.end === span.start;
  const before = caret ? search(lines, span.start, -1, (at) => at.end === span.start) : null;
  const start = first && first.at.start < end ? first : before;
  if (!start) return null;
  const last = search(lines, span.end, -1, (at) => at.start < end) ?? start;
  return {
    start: beginnings(start.at, start.token).includes(span.start) ? span.start : start.at.start,
    end: Math.max(last.at.end, start.at.end),
  };
};

/** `span` a word longer or shorter at one end, or with another of its first word's proclitics; null where it cannot be. */
export const resized = (text: string, span: Span, how: Resize): Span | null => {
  const lines = linesOf(text);
  if (how === 'grow-end') {
    const next = search(lines, span.end, 1, (at, token) => at.end > span.end && isWord(token));
    return next && { start: span.start, end: next.at.end };
  }
  if (how === 'grow-start') {
    const previous = search(lines, span.start, -1, (at, token) => at.start < span.start && isWord(token));
    return previous && { start: previous.at.start, end: span.end };
  }
  if (how === 'shrink-end') {
    const last = search(lines, span.end, -1, (at, token) => at.end < span.end && isWord(token));
    return last && last.at.end > span.start ? { start: span.start, end: last.at.end } : null;
  }
  if (how === 'shrink-start') {
    const first = search(lines, span.start, 1, (at, token) => at.start > span.start && isWord(token));
    return first && first.at.start < span.end ? { start: first.at.start, end: span.end } : null;
  }
  const first = search(lines, span.start, 1, (at) => at.end > span.start);
  if (!first) return null;
  const places = beginnings(first.at, first.token);
  const start = places[(places.indexOf(span.start) + 1) % places.length]!;
  return start === span.start ? null : { start, end: span.end };
};
