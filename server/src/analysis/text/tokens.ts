// Tokens: the words, numbers and punctuation marks of one line, with offsets into it.
import { isInvisible, westernDigit } from './fold.js';
import { type Word, type WordKind, wordOf } from './word.js';

/** Offsets are UTF-16 units from the beginning of the line, half-open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  /** Whether white space (or the line's beginning) stands before it. */
  readonly spaced: boolean;
}

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;

const isArabicLetter = (code: number): boolean =>
  (code >= 0x0620 && code <= 0x064a) ||
  (code >= 0x066e && code <= 0x06d3) ||
  code === 0x06d5 ||
  (code >= 0x06ee && code <= 0x06ef) ||
  (code >= 0x06fa && code <= 0x06ff) ||
  (code >= 0x0750 && code <= 0x077f) ||
  (code >= 0xfb50 && code <= 0xfdff && code !== 0xfd3e && code !== 0xfd3f) ||
  (code >= 0xfe70 && code <= 0xfefc);

const isArabicMark = (code: number): boolean =>
  (code >= 0x064b && code <= 0x065f) ||
  code === 0x0670 ||
  (code >= 0x0610 && code <= 0x061a) ||
  (code >= 0x06d6 && code <= 0x06dc) ||
  (code >= 0x06df && code <= 0x06e8) ||
  (code >= 0x06ea && code <= 0x06ed);

enum Class {
  Space,
  Invisible,
  Arabic,
  Mark,
  Latin,
  Digit,
  Other,
}

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

const classify = (code: number): Class => {
  if (isSpace(code)) return Class.Space;
  if (isArabicLetter(code)) return Class.Arabic;
  if (isInvisible(code)) return Class.Invisible;
  if (isArabicMark(code)) return Class.Mark;
  if (westernDigit(code) !== undefined) return Class.Digit;
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? Class.Latin : Class.Other;
  return LETTER_OR_MARK.test(String.fromCharCode(code)) ? Class.Latin : Class.Other;
};

/**
 * The tokens of one line. Arabic and Latin words, runs of digits, and every other character by itself
 * (a surrogate pair together). A word holds its marks, tatweel and the invisible characters inside it.
 */
export const tokenize = (line: string): Token[] => {
  const tokens: Token[] = [];
  const { length } = line;
  let i = 0;
  let spaced = true;
  const push = (start: number, end: number, kind: WordKind): void => {
    tokens.push({ start, end, word: wordOf(line.slice(start, end), kind), spaced });
    spaced = false;
  };
  /** The end of the run of `member` from `from`, invisible characters at its end left out. */
  const run = (from: number, member: (kind: Class) => boolean): number => {
    let end = from;
    for (let j = from; j < length; j++) {
      const kind = classify(line.charCodeAt(j));
      if (member(kind)) end = j + 1;
      else if (kind !== Class.Invisible) break;
    }
    return end;
  };
  while (i < length) {
    const code = line.charCodeAt(i);
    const kind = classify(code);
    let end = i + 1;
    if (kind === Class.Space) spaced = true;
    else if (kind === Class.Arabic || kind === Class.Mark) {
      end = run(i, (next) => next === Class.Arabic || next === Class.Mark);
      push(i, end, 'arabic');
    } else if (kind === Class.Latin) {
      end = run(i, (next) => next === Class.Latin || next === Class.Mark);
      push(i, end, 'latin');
    } else if (kind === Class.Digit) {
      end = run(i, (next) => next === Class.Digit);
      push(i, end, 'number');
    } else if (kind === Class.Other) {
      if (code >= 0xd800 && code <= 0xdbff && (line.charCodeAt(i + 1) & 0xfc00) === 0xdc00) end = i + 2;
      push(i, end, 'punctuation');
    }
    i = end;
  }
  return tokens;
};
