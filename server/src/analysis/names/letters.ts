// What the letters of a word say: whether it looks more like a word of names or like an ordinary one. The weights are
// those of a logistic regression that scripts/train/name-letters.mjs learnt.
import weights from '../lexicon/generated/name-letters.js';
import type { Reading } from '../text/word.js';
import { decodeHashes, digitAt, extended, hashOf, MIDDLE, NOTHING_READ } from './hashes.js';

const [numbers = '1 0', values = '', ...hashes] = weights.split('\n');
const [scale, bias] = numbers.split(' ').map(Number) as [number, number];
const table = decodeHashes(hashes);

const LONGEST_RUN = 5;
/** No name is longer; what is tells nothing by the rest of its letters. */
const LONGEST_WORD = 20;

/** The runs of letters by which a word without its article is judged, its edges marked, hashed. */
export const letterRuns = (base: string): number[] => {
  const edged = `^${base.slice(0, LONGEST_WORD)}$`;
  const runs: number[] = [];
  for (let from = 0; from < edged.length; from++) {
    let value = RUN;
    for (let at = from; at < Math.min(from + LONGEST_RUN, edged.length); at++) {
      value = extended(value, edged, at, at + 1);
      runs.push(hashOf(value));
    }
  }
  return runs;
};
const RUN = extended(NOTHING_READ, 'n');

/** Log-odds that the reading is a word of names, its article left out, a whole number from -8 to 8. */
export const nameLikeness = ({ base }: Reading): number => {
  let sum = 0;
  for (const run of letterRuns(base)) {
    const number = table.get(run);
    if (number >= 0) sum += digitAt(values, number) - MIDDLE;
  }
  return Math.max(-8, Math.min(8, Math.round(bias + sum / scale)));
};
