// The lines of an article in blocks of a screen or less, so that a browser lays out what is in sight and nothing else.

/** Characters of a block, unless one line alone has more. */
const MOST_CHARACTERS = 1_500;
const MOST_LINES = 30;

/** How many lines each block takes of lines with these lengths in UTF-16 units. */
export const blockSizes = (lengths: readonly number[]): number[] => {
  const sizes: number[] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const length of lengths) {
    characters += length;
    if (characters > MOST_CHARACTERS || sizes.at(-1)! >= MOST_LINES) {
      sizes.push(1);
      characters = length;
    } else sizes[sizes.length - 1]!++;
  }
  return sizes;
};

/** Characters in a row of a page that is as wide as it gets, and the heights of a row and of a blank line, in `em`. */
const ROW = { characters: 100, height: 2.25, blank: 0.6 };

/** About how high lines are that nobody has seen yet, in `em`. */
export const estimatedHeight = (texts: readonly string[]): number =>
  texts.reduce(
    (height, text) =>
      height + (text.trim() === '' ? ROW.blank : 0.5 + ROW.height * Math.ceil(text.length / ROW.characters)),
    0,
  );
