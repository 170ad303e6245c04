// A gazetteer: phrases of folded words with a value each, found by token through a trie. A look-up costs the same
// however many entries there are.
import type { Token } from '../text/tokens.js';
import type { Reading } from '../text/word.js';

interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: T[];
}

export interface Hit<T> {
  /** One past the last token of the phrase. */
  readonly end: number;
  readonly value: T;
}

export class Gazetteer<T> {
  readonly #root: Node<T> = {};

  /** @param entries folded phrases, their words separated by single spaces, each with its value */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      let node = this.#root;
      for (const form of phrase.split(' ')) {
        node.next ??= new Map();
        let next = node.next.get(form);
        if (!next) {
          next = {};
          node.next.set(form, next);
        }
        node = next;
      }
      node.values ??= [];
      node.values.push(value);
    }
  }

  /** The values of a phrase of one word. */
  word(form: string): readonly T[] {
    return this.#root.next?.get(form)?.values ?? [];
  }

  /** Whether some phrase begins with this folded word. */
  starts(form: string): boolean {
    return this.#root.next?.has(form) ?? false;
  }

  /** Every phrase that begins at token `at`, its first word taken as `reading`; the longest last. */
  matches(tokens: readonly Token[], at: number, reading: Reading): Hit<T>[] {
    const hits: Hit<T>[] = [];
    let node = this.#root.next?.get(reading.form);
    for (let i = at + 1; node; i++) {
      for (const value of node.values ?? []) hits.push({ end: i, value });
      const token = tokens[i];
      node = token ? node.next?.get(token.word.form) : undefined;
    }
    return hits;
  }

  /** The longest phrase that begins at token `at`, or undefined. */
  longest(tokens: readonly Token[], at: number, reading: Reading): Hit<T> | undefined {
    return this.matches(tokens, at, reading).at(-1);
  }
}
