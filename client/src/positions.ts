// Places and stretches of the text, in the order of the text.
import type { Position, Range } from '../../server/src/protocol.js';

/** Negative where `a` is before `b`, positive where it is behind it. */
export const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** The same for stretches: by where they start, then by where they end. */
export const compareRanges = (a: Range, b: Range): number => compare(a.start, b.start) || compare(a.end, b.end);

export const sameRange = (a: Range, b: Range): boolean => compareRanges(a, b) === 0;
