// What the client holds of each article's items, so that an answer brings only what has changed since, a page at a time.
// An item that is the same object looks the same, whatever has changed behind it in the text.
import type { Item } from '../../annotations/review.js';
import type { ItemsChange } from '../../protocol.js';

interface Listing {
  readonly revision: string;
  readonly items: readonly Item[];
}

/** The stretch in which two lists differ, by their objects: up to `before` and `after`, exclusive, in each of them. */
const difference = (held: readonly Item[], now: readonly Item[]) => {
  const limit = Math.min(held.length, now.length);
  let start = 0;
  while (start < limit && held[start] === now[start]) start++;
  let tail = 0;
  while (tail < limit - start && held[held.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { start, before: held.length - tail, after: now.length - tail };
};

export class Listings {
  readonly #held = new Map<string, Listing>();

  /**
   * The change that brings the client nearer to `items`; of the same revision where it holds them already.
   *
   * @param known the revision that it says it holds; where that is not the one told last, it is taken to hold nothing
   * @param limit how many items it takes at once
   */
  tell(uri: string, items: readonly Item[], known: string | undefined, limit = Number.POSITIVE_INFINITY) {
    const listing = this.#held.get(uri);
    const isKnown = listing !== undefined && listing.revision === known;
    const held = isKnown ? listing.items : [];
    const { start, before, after } = difference(held, items);
    const page = items.slice(start, Math.min(after, start + limit));
    const isSame = isKnown && page.length === 0 && before === start;
    const revision = isSame ? listing.revision : crypto.randomUUID();
    this.#held.set(uri, { revision, items: [...items.slice(0, start), ...page, ...held.slice(before)] });
    const change: ItemsChange = {
      base: isKnown ? listing.revision : null,
      ...{ revision, start, deleted: before - start, more: start + page.length < after },
    };
    return { items: page, change };
  }

  drop(uri: string): void {
    this.#held.delete(uri);
  }
}
