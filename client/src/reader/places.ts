// Places of a text as one number, for what scrolls: the line, and as a fraction the part of its characters before the place.
import type { Position } from '../../../server/src/protocol.js';

interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** The line that a place is in, and the part of it that is before the place. */
export const lineAt = (lines: Lines, { line, character }: Position): number =>
  line + character / (lines.lineAt(line).text.length + 1);

/** The place of such a line, in UTF-16 units; in the last line for what is behind it. */
export const placeAt = (lines: Lines, at: number): Position => {
  const line = Math.min(lines.lineCount - 1, Math.floor(at));
  const { length } = lines.lineAt(line).text;
  return { line, character: Math.min(length, Math.round((at % 1) * (length + 1))) };
};
