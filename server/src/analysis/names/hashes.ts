// Hashed features: the hash, the table of those that have weights, and how a file holds them.

/** Bits of a hash; fewer make the file of weights smaller, more make two features less likely to share one. */
const BITS = 22;

/** FNV-1a over UTF-16 units: that of the units read so far, with those of `text` from `from` to `to`. */
export const extended = (value: number, text: string, from = 0, to = text.length): number => {
  let extended = value;
  for (let i = from; i < to; i++) extended = Math.imul(extended ^ text.charCodeAt(i), 0x01000193);
  return extended;
};

/** The value of nothing read. */
export const NOTHING_READ = 0x811c9dc5;

/** The hash of what was read: the first bits of its value. */
export const hashOf = (value: number): number => value >>> (32 - BITS);

/** The hash of `text`. */
export const hash = (text: string): number => hashOf(extended(NOTHING_READ, text));

/** Joins two hashes into one. */
export const join = (left: number, right: number): number => {
  let value = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b);
  value ^= value >>> 15;
  return Math.imul(value, 0xc2b2ae35) >>> (32 - BITS);
};

/** The features that have weights, numbered, by hash: open addressing, as a map takes thrice the time. */
export class FeatureTable {
  readonly #size: number;
  /** Hash and number by slot; a hash of -1 where the slot is free. */
  readonly #slots: Int32Array;

  /** @param most how many it holds, at most; a third of its slots stay free at least */
  constructor(most: number) {
    this.#size = 2 ** Math.ceil(Math.log2(1.5 * most + 1));
    this.#slots = new Int32Array(2 * this.#size).fill(-1);
  }

  set(hash: number, feature: number): void {
    const slot = this.#slotOf(hash);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = feature;
  }

  /** The feature's number, or -1. */
  get(hash: number): number {
    return this.#slots[this.#slotOf(hash) + 1]!;
  }

  /** Where `hash` is, or the free place where it would be. */
  #slotOf(hash: number): number {
    let slot = hash & (this.#size - 1);
    while (this.#slots[2 * slot] !== hash && this.#slots[2 * slot] !== -1) slot = (slot + 1) & (this.#size - 1);
    return 2 * slot;
  }
}

/** The digits of files of weights: from `#` on, without the backslash and the backquote. */
const BASE = 90;
/** The digit of weights that means none. */
export const MIDDLE = 45;

/** The digit at `at`. */
export const digitAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at) - 35;
  return code - +(code > 57) - +(code > 61);
};

/**
 * The table of the hashes that scripts/train/encoding.mjs wrote as `lines`, numbered in their order: of the differences
 * between them the last digits, the digits before these, and so on.
 */
export const decodeHashes = (lines: readonly string[]): FeatureTable => {
  const count = lines[0]?.length ?? 0;
  const table = new FeatureTable(count);
  let hash = 0;
  for (let number = 0; number < count; number++) {
    for (let line = lines.length - 1, gap = 0; line >= 0; line--) {
      gap = gap * BASE + digitAt(lines[line]!, number);
      if (line === 0) hash += gap;
    }
    table.set(hash, number);
  }
  return table;
};

/** By feature `size` whole numbers, from the three lines that scripts/train/encoding.mjs wrote of them. */
export const decodeGroups = (common: string, named: string, others: string, size: number): Int8Array => {
  const groups = common.split(' ').map((group) => group.split(',').map(Number));
  const weights = new Int8Array(named.length * size);
  let at = 0;
  for (let feature = 0; feature < named.length; feature++) {
    const group = groups[digitAt(named, feature)];
    for (let i = 0; i < size; i++) weights[feature * size + i] = group ? group[i]! : digitAt(others, at++) - MIDDLE;
  }
  return weights;
};
