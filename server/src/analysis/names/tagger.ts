// The name tagger: a linear-chain conditional random field over hashed features, its weights trained by
// scripts/train/name-tagger.mjs as a correction of the rules' scores.
import weights from '../lexicon/generated/name-tagger.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { decodeGroups, decodeHashes, type FeatureTable } from './hashes.js';
import { ruleScores } from './rules.js';
import { FIRST, LAST, ONLY, STATES, WITHIN } from './segmentation.js';
import { contribution, jointFeatures, REACH } from './wordFeatures.js';

/** A weight of 1 is this much in the file. */
const SCALE = 8;

/** What a weight speaks for: beginning a name, continuing one, being its last token. */
const ROLES = 3;

interface Model {
  /** From each state to each. */
  readonly transitions: Float64Array;
  readonly features: FeatureTable;
  /** `ROLES` for each feature, in units of one `SCALE`th. */
  readonly weights: Int8Array;
}

/** Reads the file that the training script's `encode` describes. */
const decode = (text: string): Model => {
  const [numbers, common, named, others, ...hashes] = text.split('\n') as [string, string, string, string, ...string[]];
  return {
    transitions: Float64Array.from(numbers.split(' '), (number) => Number(number) / SCALE),
    features: decodeHashes(hashes),
    weights: decodeGroups(common, named, others, ROLES),
  };
};

const model = decode(weights);

/** From each state (row) to each: how much speaks for the one after the other. */
export const transitions: Float64Array = model.transitions;

const add = (features: readonly number[], sums: Float64Array, from: number): void => {
  for (const feature of features) {
    const number = model.features.get(feature);
    if (number < 0) continue;
    for (let role = 0; role < ROLES; role++) sums[from + role]! += model.weights[number * ROLES + role]! / SCALE;
  }
};

/** What a word adds to the tokens before it, to itself and to those after it: `ROLES` numbers each. */
const wordWeights: (word: Word) => Float64Array = perWord((word) => {
  const sums = new Float64Array((2 * REACH + 1) * ROLES);
  for (let distance = -REACH; distance <= REACH; distance++)
    add(contribution(word, distance), sums, (distance + REACH) * ROLES);
  return sums;
});

/** The model's sum for each role of each token, `ROLES` numbers a token. */
const roleSums = (tokens: readonly Token[]): Float64Array => {
  const sums = new Float64Array(tokens.length * ROLES);
  for (const [at, features] of jointFeatures(tokens).entries()) add(features, sums, at * ROLES);
  for (const [at, { word }] of tokens.entries()) {
    const given = wordWeights(word);
    for (let distance = -REACH; distance <= REACH; distance++) {
      const to = at - distance;
      if (to < 0 || to >= tokens.length) continue;
      for (let role = 0; role < ROLES; role++) sums[to * ROLES + role]! += given[(distance + REACH) * ROLES + role]!;
    }
  }
  return sums;
};

/** The score of each state of each token, `STATES` numbers a token: the rules' and the model's. */
export const stateScores = (tokens: readonly Token[]): Float64Array => {
  const scores = ruleScores(tokens);
  const sums = roleSums(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const [begins, continues, ends] = [sums[at * ROLES]!, sums[at * ROLES + 1]!, sums[at * ROLES + 2]!];
    const state = at * STATES;
    scores[state + ONLY]! += begins + ends;
    scores[state + FIRST]! += begins;
    scores[state + WITHIN]! += continues;
    scores[state + LAST]! += continues + ends;
  }
  return scores;
};
