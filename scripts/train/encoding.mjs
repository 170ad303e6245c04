// How files of weights write numbers: digits that server/src/analysis/names/hashes.ts reads.

/** Printable characters that need no escape in a string, 90 of them. */
const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((letter) => letter !== '\\' && letter !== '`')
  .join('');

/** The digit of weights that means none. */
export const MIDDLE = 45;

export const digit = (number) => DIGITS[number];

/** The differences between `hashes`, sorted: base 45, low digit first, all but the last digit raised by 45. */
export function encodeGaps(hashes) {
  let gaps = '';
  let before = 0;
  for (const hash of hashes) {
    let gap = hash - before;
    before = hash;
    for (; gap >= MIDDLE; gap = Math.floor(gap / MIDDLE)) gaps += digit(MIDDLE + (gap % MIDDLE));
    gaps += digit(gap);
  }
  return gaps;
}
