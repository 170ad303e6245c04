// The words of a line, by which one moves and selects.

/** A stretch of one line, in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters with their marks and tatweel, and numbers with what stands between their digits. */
const WORD = /[\p{L}\p{M}\u0640]+|\p{N}+(?:[.,:/\u066b\u066c-]\p{N}+)*/gu;

export const wordsOf = (text: string): Stretch[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** The index of the word at a character, else of the next one, else of the last; -1 without words. */
export const wordAt = (words: readonly Stretch[], character: number): number => {
  const index = words.findIndex(({ end }) => character < end);
  return index >= 0 ? index : words.length - 1;
};
