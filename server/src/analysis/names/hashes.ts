// Hashed features: the hash, the table of those that have weights, and how a file holds them.

/** Bits of a hash; fewer make the file of weights smaller, more make two features less likely to share one. */
const BITS = 22;

/** FNV-1a over the UTF-16 units of `text`, its first bits. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> (32 - BITS);
};

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

/** The digits of the file: printable characters that need no escape in a string, 90 of them. */
const DIGITS = new Map(
  Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
    .filter((letter) => letter !== '\\' && letter !== '`')
    .map((letter, digit) => [letter, digit]),
);
/** The digit of weights that means none. */
export const MIDDLE = 45;

export const digitOf = (letter: string): number => DIGITS.get(letter)!;

/**
 * The table of hashes of which `gaps` holds the differences, numbered in their order: base 45, low digit first, all but
 * the last digit raised by 45.
 */
export const decodeHashes = (gaps: string): FeatureTable => {
  const table = new FeatureTable(gaps.length);
  let hash = 0;
  for (let at = 0, number = 0; at < gaps.length; number++) {
    let digit = MIDDLE;
    for (let unit = 1; digit >= MIDDLE; unit *= MIDDLE) {
      digit = digitOf(gaps[at++]!);
      hash += (digit % MIDDLE) * unit;
    }
    table.set(hash, number);
  }
  return table;
};
