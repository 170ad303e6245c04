// Lines: an article's paragraphs. What a line holds is worked out from its text alone and remembered by it, so that
// a keystroke costs one line's work; where the line stands is kept apart.
import { fold } from './fold.js';
import { type Token, tokenize } from './tokens.js';

/** A line's text and tokens; offsets within it are relative to its own beginning. */
export interface LineContent {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A line in its place: `start` is its first character's UTF-16 offset in the document. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly content: LineContent;
}

/** An advertisement marker that scraping glued to the first word of a paragraph: `إعلانوكان`. */
const GLUED_MARKER = /^(\s*إعلان)(?=(\p{L}{3,}))/u;
/** What may follow إعلان as a suffix of the word itself: `إعلانات`, `إعلانهما`. */
const SUFFIXES = new Set([
  'ات',
  'ها',
  'هم',
  'هن',
  'هما',
  'نا',
  'كم',
  'ين',
  'ان',
  'يه',
  'اتها',
  'اتهم',
  'اتنا',
  'ية',
  'يا',
]);

/** The length of the marker glued to the line's first word, or 0. */
export const gluedMarker = (text: string): number => {
  const match = GLUED_MARKER.exec(text);
  if (!match) return 0;
  const rest = /^\p{L}+/u.exec(text.slice(match[1]!.length))?.[0] ?? '';
  return SUFFIXES.has(fold(rest)) || SUFFIXES.has(rest) ? 0 : match[1]!.length;
};

/** Reads one line; pure, and therefore safe to remember by its text. */
export const readLine = (text: string): LineContent => {
  const marker = gluedMarker(text);
  if (marker === 0) return { text, tokens: tokenize(text) };
  const shifted = tokenize(text.slice(marker)).map((token) => ({
    ...token,
    start: token.start + marker,
    end: token.end + marker,
  }));
  return { text, tokens: [...tokenize(text.slice(0, marker)), ...shifted] };
};

/** Splits at LF, CRLF, CR, U+2028 and U+2029; the breaks belong to no line. */
export const splitLines = (text: string): { start: number; end: number }[] => {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) {
      lines.push({ start, end: i });
      if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
      start = i + 1;
    }
  }
  lines.push({ start, end: text.length });
  return lines;
};

/** `compute` as a function that works out each line's content once. `compute` must depend on the content alone. */
export const perLine = <T>(compute: (line: LineContent) => T): ((line: LineContent) => T) => {
  const known = new WeakMap<LineContent, T>();
  return (line) => {
    let value = known.get(line);
    if (value === undefined) {
      value = compute(line);
      known.set(line, value);
    }
    return value;
  };
};
