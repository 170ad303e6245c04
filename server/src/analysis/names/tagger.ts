// The name tagger: a linear-chain conditional random field over hashed features, its weights trained by
// scripts/train/name-tagger.mjs as a correction of the rules' scores.
import weights from '../lexicon/generated/name-tagger.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { ruleScores } from './rules.js';
import { STATES } from './segmentation.js';
import { contribution, jointFeatures, REACH } from './wordFeatures.js';

/** A weight of 1 is this much in the file. */
const SCALE = 24;

interface Model {
  /** From each state to each. */
  readonly transitions: Float64Array;
  /** By the feature's hash, where its `STATES` weights begin. */
  readonly places: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
}

/** Reads the file that the training script's `encode` describes. */
const decode = (text: string): Model => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const transitions = Float64Array.from({ length: STATES * STATES }, (_, i) => view.getInt16(2 * i, true) / SCALE);
  const places = new Map<number, number>();
  const values: number[] = [];
  let hash = 0;
  for (let at = 2 * STATES * STATES; at < bytes.length; ) {
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++]!;
      hash += (byte & 127) * unit;
      if (byte < 128) break;
    }
    const mask = bytes[at++]!;
    places.set(hash, values.length);
    for (let state = 0; state < STATES; state++) values.push(mask & (1 << state) ? view.getInt8(at++) / SCALE : 0);
  }
  return { transitions, places, weights: Float32Array.from(values) };
};

const model = decode(weights);

/** From each state (row) to each: how much speaks for the one after the other. */
export const transitions: Float64Array = model.transitions;

const add = (features: readonly number[], scores: Float64Array | Float32Array, from: number): void => {
  for (const feature of features) {
    const place = model.places.get(feature);
    if (place === undefined) continue;
    for (let state = 0; state < STATES; state++) scores[from + state]! += model.weights[place + state]!;
  }
};

/** What a word adds to the tokens before it, to itself and to those after it: `STATES` numbers each. */
const wordWeights: (word: Word) => Float32Array = perWord((word) => {
  const scores = new Float32Array((2 * REACH + 1) * STATES);
  for (let distance = -REACH; distance <= REACH; distance++)
    add(contribution(word, distance), scores, (distance + REACH) * STATES);
  return scores;
});

/** The score of each state of each token, `STATES` numbers a token: the rules' and the model's. */
export const stateScores = (tokens: readonly Token[]): Float64Array => {
  const scores = ruleScores(tokens);
  for (const [at, features] of jointFeatures(tokens).entries()) add(features, scores, at * STATES);
  for (const [at, { word }] of tokens.entries()) {
    const given = wordWeights(word);
    for (let distance = -REACH; distance <= REACH; distance++) {
      const to = at - distance;
      if (to < 0 || to >= tokens.length) continue;
      for (let state = 0; state < STATES; state++)
        scores[to * STATES + state]! += given[(distance + REACH) * STATES + state]!;
    }
  }
  return scores;
};
