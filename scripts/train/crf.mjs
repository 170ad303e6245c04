// A linear-chain conditional random field with hashed features, trained by AdaGrad with an L1 penalty. Deterministic.

/** Of a token: outside, only, first, within, last; see server/src/analysis/names/segmentation.ts. */
export const STATES = 5;
/** What a weight speaks for: beginning a name, continuing one, being its last token. */
export const ROLES = 3;
/** The roles that make up each state. */
const ROLES_OF = [[], [0, 2], [0], [1], [1, 2]];
const CLOSED = [0, 1, 4];
const OPEN = [2, 3];
const BEFORE = [CLOSED, CLOSED, CLOSED, OPEN, OPEN];

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

const STRIDE = 8;
const SQUARES = 4;

/** A gradient that is not worth a step. */
const NEGLIGIBLE = 3e-4;

export class Field {
  constructor(size) {
    /** By feature, beside each other for the processor's cache: the weights of its roles, then their sums of squares. */
    this.table = new Float32Array(size * STRIDE);
    this.transitions = new Float64Array(STATES * STATES);
    this.transitionSquares = new Float64Array(STATES * STATES);
  }

  weight(feature, role) {
    return this.table[feature * STRIDE + role];
  }

  /** Scores of each state at each token: `base` (the rules') plus the weights of its features. */
  emissions({ features, base }) {
    const { table } = this;
    const scores = Float64Array.from(base);
    for (let at = 0; at < features.length; at++) {
      let [begins, continues, ends] = [0, 0, 0];
      for (const feature of features[at]) {
        begins += table[feature * STRIDE];
        continues += table[feature * STRIDE + 1];
        ends += table[feature * STRIDE + 2];
      }
      const state = at * STATES;
      scores[state + 1] += begins + ends;
      scores[state + 2] += begins;
      scores[state + 3] += continues;
      scores[state + 4] += continues + ends;
    }
    return scores;
  }

  /**
   * One step on one sentence. The sums over all ways to divide it are kept as probabilities, scaled at each token (Rabiner
   * 1989, V.A).
   */
  step(example, rate, penalty) {
    const { features, states } = example;
    const length = features.length;
    const scores = this.emissions(example);
    const moves = this.transitions.map(Math.exp);
    for (let at = 0; at < length; at++) {
      let top = -Infinity;
      for (let state = 0; state < STATES; state++) top = Math.max(top, scores[at * STATES + state]);
      for (let state = 0; state < STATES; state++)
        scores[at * STATES + state] = Math.exp(scores[at * STATES + state] - top);
    }
    const forward = new Float64Array(length * STATES);
    const backward = new Float64Array(length * STATES);
    const scales = new Float64Array(length);
    for (let at = 0; at < length; at++) {
      for (let state = 0; state < STATES; state++) {
        let sum = 0;
        for (const before of BEFORE[state])
          sum += (at === 0 ? +(before === 0) : forward[(at - 1) * STATES + before]) * moves[before * STATES + state];
        forward[at * STATES + state] = sum * scores[at * STATES + state];
        scales[at] += forward[at * STATES + state];
      }
      for (let state = 0; state < STATES; state++) forward[at * STATES + state] /= scales[at];
    }
    for (const state of CLOSED) backward[(length - 1) * STATES + state] = 1;
    for (let at = length - 2; at >= 0; at--)
      for (let after = 0; after < STATES; after++) {
        const onward = (backward[(at + 1) * STATES + after] * scores[(at + 1) * STATES + after]) / scales[at + 1];
        for (const state of BEFORE[after]) backward[at * STATES + state] += moves[state * STATES + after] * onward;
      }
    let total = 0;
    for (const state of CLOSED) total += forward[(length - 1) * STATES + state];
    const expected = new Float64Array(STATES * STATES);
    const gradients = new Float64Array(ROLES);
    for (let at = 0; at < length; at++) {
      gradients.fill(0);
      for (let state = 0; state < STATES; state++) {
        const here = at * STATES + state;
        const onward = (scores[here] * backward[here]) / (scales[at] * total);
        for (const before of BEFORE[state])
          expected[before * STATES + state] +=
            (at === 0 ? +(before === 0) : forward[here - state - STATES + before]) *
            moves[before * STATES + state] *
            onward;
        const gradient = (forward[here] * backward[here]) / total - +(states[at] === state);
        for (const role of ROLES_OF[state]) gradients[role] += gradient;
      }
      for (let role = 0; role < ROLES; role++)
        if (Math.abs(gradients[role]) > NEGLIGIBLE)
          for (const feature of features[at]) this.move(feature * STRIDE + role, gradients[role], rate, penalty);
      expected[(at === 0 ? 0 : states[at - 1]) * STATES + states[at]] -= 1;
    }
    for (let i = 0; i < expected.length; i++) {
      if (expected[i] === 0) continue;
      this.transitionSquares[i] += expected[i] ** 2;
      this.transitions[i] -= (rate * expected[i]) / Math.sqrt(this.transitionSquares[i] + 1e-8);
    }
  }

  move(i, gradient, rate, penalty) {
    const { table } = this;
    const squares = table[i + SQUARES] + gradient * gradient;
    table[i + SQUARES] = squares;
    const pace = rate / Math.sqrt(squares + 1e-8);
    const moved = table[i] - pace * gradient;
    const shrink = pace * penalty;
    table[i] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
  }
}
