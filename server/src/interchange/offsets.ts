// Offsets in other units, and in a text whose line ends have changed.
import type { Span } from '../analysis/model.js';
import { firstIndex } from '../bisect.js';

/** Both ways between UTF-16 units and code points of one text. */
export class CodePoints {
  /** The number of code points. */
  readonly length: number;
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    const pairs: number[] = [];
    for (let i = 1; i < text.length; i++)
      if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) pairs.push(i++);
    this.#pairs = pairs;
    this.length = text.length - pairs.length;
  }

  /** The code points before a UTF-16 offset. */
  from(utf16: number): number {
    return utf16 - firstIndex(this.#pairs.length, (index) => this.#pairs[index]! >= utf16);
  }

  /** The UTF-16 offset before which stand `codePoints`; past the text's end for more than it has. */
  to(codePoints: number): number {
    return codePoints + firstIndex(this.#pairs.length, (index) => this.#pairs[index]! - index > codePoints);
  }

  spanFrom = ({ start, end }: Span): Span => ({ start: this.from(start), end: this.from(end) });
  spanTo = ({ start, end }: Span): Span => ({ start: this.to(start), end: this.to(end) });
}

/** A text with LF at the end of each line instead of CRLF or CR, and where an offset of the original is in it. */
export const withLineFeeds = (text: string): { readonly text: string; readonly at: (offset: number) => number } => {
  const dropped: number[] = [];
  for (let i = text.indexOf('\r\n'); i >= 0; i = text.indexOf('\r\n', i + 2)) dropped.push(i);
  const before = (offset: number): number => firstIndex(dropped.length, (index) => dropped[index]! >= offset);
  return { text: text.replace(/\r\n?/g, '\n'), at: (offset) => offset - before(offset) };
};

/** `text` with U+FFFD for each half of a surrogate pair that stands alone, which UTF-8 cannot hold. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
