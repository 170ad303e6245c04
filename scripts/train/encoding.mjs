// How files of weights write numbers: digits that server/src/analysis/names/hashes.ts reads.

/** Printable characters that need no escape in a string, 90 of them. */
const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((letter) => letter !== '\\' && letter !== '`')
  .join('');
const BASE = DIGITS.length;

/** The digit of weights that means none. */
export const MIDDLE = 45;

export const digit = (number) => DIGITS[number];

/**
 * The differences between `hashes`, which ascend, as lines: the last digits of all of them, then those before these, as
 * many as the largest has. Side by side they pack better, as the first digits are small.
 */
export function encodeHashes(hashes) {
  const gaps = hashes.map((hash, at) => hash - (at === 0 ? 0 : hashes[at - 1]));
  const lines = [];
  for (let left = gaps; left.some((gap) => gap > 0); left = left.map((gap) => Math.floor(gap / BASE)))
    lines.push(left.map((gap) => digit(gap % BASE)).join(''));
  return lines.join('\n');
}

/** As many groups of weights as a digit can name, one digit left for the others. */
const NAMED = BASE - 1;

/**
 * The weights of features, a group of whole numbers from -44 to 44 each, as three lines: the commonest groups; for each
 * feature a digit that names its group among them, or the last digit for another one; those others, a digit a weight.
 */
export function encodeGroups(groups) {
  const counts = new Map();
  for (const group of groups) counts.set(`${group}`, (counts.get(`${group}`) ?? 0) + 1);
  const common = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([group]) => group);
  const names = new Map(common.map((group, at) => [group, digit(at)]));
  const named = groups.map((group) => names.get(`${group}`) ?? digit(NAMED)).join('');
  const others = groups
    .filter((group) => !names.has(`${group}`))
    .flatMap((group) => group.map((weight) => digit(MIDDLE + weight)));
  return [common.join(' '), named, others.join('')].join('\n');
}
