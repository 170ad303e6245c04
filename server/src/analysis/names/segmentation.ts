// The most probable division of a line into names and other words, and how sure it is of each name.

/** The states of a token: outside a name, the only token of one, its first, one within, its last. */
export const OUTSIDE = 0;
export const ONLY = 1;
export const FIRST = 2;
export const WITHIN = 3;
export const LAST = 4;
export const STATES = 5;

/** The states that may precede each state: a name that was begun goes on to its last token. */
const CLOSED: readonly number[] = [OUTSIDE, ONLY, LAST];
const OPEN: readonly number[] = [FIRST, WITHIN];
const BEFORE = [CLOSED, CLOSED, CLOSED, OPEN, OPEN];
const AFTER = [CLOSED, CLOSED, OPEN, OPEN, CLOSED].map((_, state) =>
  [OUTSIDE, ONLY, FIRST, WITHIN, LAST].filter((after) => BEFORE[after]!.includes(state)),
);

/** Tokens `first` to `last`, both inside. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** The probability that just these tokens are a name. */
  readonly confidence: number;
}

/** Scores of a chain: `states` by token and state, `transitions` from state to state. */
export interface Chain {
  readonly states: Float64Array;
  readonly transitions: Float64Array;
}

/** The segment's names, left to right, of the most probable division. */
export const bestSegments = (chain: Chain): Segment[] => {
  const path = bestPath(chain);
  if (path.every((state) => state === OUTSIDE)) return [];
  const probability = segmentProbability(chain);
  const segments: Segment[] = [];
  let first = 0;
  for (const [at, state] of path.entries()) {
    if (state === FIRST || state === ONLY) first = at;
    if (state === LAST || state === ONLY) segments.push({ first, last: at, confidence: probability(first, at) });
  }
  return segments;
};

const bestPath = ({ states, transitions }: Chain): Uint8Array => {
  const length = states.length / STATES;
  const from = new Uint8Array(states.length);
  let best = Float64Array.of(0, -Infinity, -Infinity, -Infinity, -Infinity);
  for (let at = 0; at < length; at++) {
    const next = new Float64Array(STATES);
    for (let state = 0; state < STATES; state++) {
      let top = -Infinity;
      for (const before of BEFORE[state]!) {
        const value = best[before]! + transitions[before * STATES + state]!;
        if (value > top) {
          top = value;
          from[at * STATES + state] = before;
        }
      }
      next[state] = top + states[at * STATES + state]!;
    }
    best = next;
  }
  const path = new Uint8Array(length);
  let state = CLOSED.reduce((a, b) => (best[b]! > best[a]! ? b : a));
  for (let at = length - 1; at >= 0; at--) {
    path[at] = state;
    state = from[at * STATES + state]!;
  }
  return path;
};

const addLog = (a: number, b: number): number => {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
};

/** The sums, as logarithms, over all ways to come to each state of each token, and to go on from it. */
const sums = ({ states, transitions }: Chain): { forward: Float64Array; backward: Float64Array } => {
  const length = states.length / STATES;
  const forward = new Float64Array(states.length).fill(-Infinity);
  const backward = new Float64Array(states.length).fill(-Infinity);
  for (let at = 0; at < length; at++) {
    for (let state = 0; state < STATES; state++) {
      let sum = -Infinity;
      for (const before of BEFORE[state]!) {
        const past = at === 0 ? (before === OUTSIDE ? 0 : -Infinity) : forward[(at - 1) * STATES + before]!;
        sum = addLog(sum, past + transitions[before * STATES + state]!);
      }
      forward[at * STATES + state] = sum + states[at * STATES + state]!;
    }
  }
  for (const state of CLOSED) backward[(length - 1) * STATES + state] = 0;
  for (let at = length - 2; at >= 0; at--) {
    for (let state = 0; state < STATES; state++) {
      let sum = -Infinity;
      for (const after of AFTER[state]!) {
        const next = (at + 1) * STATES + after;
        sum = addLog(sum, transitions[state * STATES + after]! + states[next]! + backward[next]!);
      }
      backward[at * STATES + state] = sum;
    }
  }
  return { forward, backward };
};

/** The score of the tokens from `first` to `last` as one name, its first token's way there left out. */
const within = ({ states, transitions }: Chain, first: number, last: number): number => {
  let score = 0;
  let state = FIRST;
  for (let at = first + 1; at <= last; at++) {
    const next = at === last ? LAST : WITHIN;
    score += transitions[state * STATES + next]! + states[at * STATES + next]!;
    state = next;
  }
  return score;
};

/** The probability, under `chain`, that just the tokens from `first` to `last` are a name. */
export const segmentProbability = (chain: Chain): ((first: number, last: number) => number) => {
  const { forward, backward } = sums(chain);
  const length = chain.states.length / STATES;
  const total = CLOSED.map((state) => forward[(length - 1) * STATES + state]!).reduce(addLog);
  return (first, last) => {
    const begin = first * STATES + (first === last ? ONLY : FIRST);
    const end = last * STATES + (first === last ? ONLY : LAST);
    return Math.min(1, Math.exp(forward[begin]! + within(chain, first, last) + backward[end]! - total));
  };
};
