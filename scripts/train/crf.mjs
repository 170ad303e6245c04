// A linear-chain conditional random field with hashed features, trained by AdaGrad with an L1 penalty. Deterministic.

/** Of a token: outside, only, first, within, last; see server/src/analysis/names/segmentation.ts. */
export const STATES = 5;
/** What a weight speaks for: beginning a name, continuing one, being its last token. */
export const ROLES = 3;
/** The roles that make up each state. */
const ROLES_OF = [[], [0, 2], [0], [1], [1, 2]];
const CLOSED = [0, 1, 4];
const OPEN = [2, 3];
export const BEFORE = [CLOSED, CLOSED, CLOSED, OPEN, OPEN];

export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(list, next) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

const logSum = (values) => {
  const top = Math.max(...values);
  return top === -Infinity ? top : top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
};

export class Field {
  constructor(size) {
    this.size = size;
    this.weights = new Float32Array(size * ROLES);
    this.squares = new Float32Array(size * ROLES);
    this.transitions = new Float64Array(STATES * STATES);
    this.transitionSquares = new Float64Array(STATES * STATES);
  }

  /** Scores of each state at each token: `base` (the rules') plus the weights of its features. */
  emissions({ features, base }) {
    const scores = Float64Array.from(base);
    const sums = new Float64Array(ROLES);
    for (let at = 0; at < features.length; at++) {
      sums.fill(0);
      for (const feature of features[at])
        for (let role = 0; role < ROLES; role++) sums[role] += this.weights[feature * ROLES + role];
      for (let state = 0; state < STATES; state++)
        for (const role of ROLES_OF[state]) scores[at * STATES + state] += sums[role];
    }
    return scores;
  }

  decode(example) {
    const scores = this.emissions(example);
    const length = example.features.length;
    const best = new Float64Array(length * STATES);
    const from = new Uint8Array(length * STATES);
    for (let at = 0; at < length; at++)
      for (let state = 0; state < STATES; state++) {
        let top = -Infinity;
        for (const before of BEFORE[state]) {
          const value =
            (at === 0 ? (before === 0 ? 0 : -Infinity) : best[(at - 1) * STATES + before]) +
            this.transitions[before * STATES + state];
          if (value > top) {
            top = value;
            from[at * STATES + state] = before;
          }
        }
        best[at * STATES + state] = top + scores[at * STATES + state];
      }
    const path = new Array(length);
    let state = CLOSED.reduce((a, b) => (best[(length - 1) * STATES + b] > best[(length - 1) * STATES + a] ? b : a));
    for (let at = length - 1; at >= 0; at--) {
      path[at] = state;
      state = from[at * STATES + state];
    }
    return path;
  }

  /** One step on one sentence; returns its log loss. */
  step(example, rate, penalty) {
    const { features, states } = example;
    const length = features.length;
    const scores = this.emissions(example);
    const forward = new Float64Array(length * STATES).fill(-Infinity);
    const backward = new Float64Array(length * STATES).fill(-Infinity);
    const terms = [];
    for (let at = 0; at < length; at++)
      for (let state = 0; state < STATES; state++) {
        terms.length = 0;
        for (const before of BEFORE[state]) {
          const past = at === 0 ? (before === 0 ? 0 : -Infinity) : forward[(at - 1) * STATES + before];
          if (past > -Infinity) terms.push(past + this.transitions[before * STATES + state]);
        }
        forward[at * STATES + state] = terms.length ? logSum(terms) + scores[at * STATES + state] : -Infinity;
      }
    for (const state of CLOSED) backward[(length - 1) * STATES + state] = 0;
    for (let at = length - 2; at >= 0; at--)
      for (let state = 0; state < STATES; state++) {
        terms.length = 0;
        for (let after = 0; after < STATES; after++)
          if (BEFORE[after].includes(state))
            terms.push(
              backward[(at + 1) * STATES + after] +
                scores[(at + 1) * STATES + after] +
                this.transitions[state * STATES + after],
            );
        backward[at * STATES + state] = logSum(terms);
      }
    const total = logSum(CLOSED.map((state) => forward[(length - 1) * STATES + state]));
    let gold = 0;
    for (let at = 0; at < length; at++) {
      gold +=
        scores[at * STATES + states[at]] + this.transitions[(at === 0 ? 0 : states[at - 1]) * STATES + states[at]];
    }
    const expected = new Float64Array(STATES * STATES);
    const gradients = new Float64Array(ROLES);
    for (let at = 0; at < length; at++) {
      gradients.fill(0);
      for (let state = 0; state < STATES; state++) {
        for (const before of BEFORE[state]) {
          const past = at === 0 ? (before === 0 ? 0 : -Infinity) : forward[(at - 1) * STATES + before];
          const value =
            past +
            this.transitions[before * STATES + state] +
            scores[at * STATES + state] +
            backward[at * STATES + state] -
            total;
          if (value > -30) expected[before * STATES + state] += Math.exp(value);
        }
        const value = forward[at * STATES + state] + backward[at * STATES + state] - total;
        const gradient = (value > -30 ? Math.exp(value) : 0) - (states[at] === state ? 1 : 0);
        for (const role of ROLES_OF[state]) gradients[role] += gradient;
      }
      for (let role = 0; role < ROLES; role++)
        if (Math.abs(gradients[role]) > 1e-5)
          for (const feature of features[at]) this.move(feature * ROLES + role, gradients[role], rate, penalty);
      expected[(at === 0 ? 0 : states[at - 1]) * STATES + states[at]] -= 1;
    }
    for (let i = 0; i < expected.length; i++) {
      if (expected[i] === 0) continue;
      this.transitionSquares[i] += expected[i] ** 2;
      this.transitions[i] -= (rate * expected[i]) / Math.sqrt(this.transitionSquares[i] + 1e-8);
    }
    return total - gold;
  }

  move(i, gradient, rate, penalty) {
    this.squares[i] += gradient * gradient;
    const pace = rate / Math.sqrt(this.squares[i] + 1e-8);
    const moved = this.weights[i] - pace * gradient;
    const shrink = pace * penalty;
    this.weights[i] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
  }
}
