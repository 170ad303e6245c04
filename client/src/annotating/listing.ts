// What the server says of the annotations of each article, kept up by asking for what has changed since. Of many thousand
// items the first ones come alone, so that an article can be seen while the others are on their way.
import type { AnnotationsAnswer, AnnotationsParams } from '../../../server/src/protocol.js';

/** Items that come first, and of those that follow at once. */
const FIRST = 500;
const NEXT = 5_000;

/** All of an answer but its items, as it can be compared. */
const besides = ({ change: { revision, more }, ...view }: AnnotationsAnswer): string =>
  JSON.stringify([revision, more, { ...view, items: [] }]);

/** The view that `held` becomes by an answer; the same object where that brings nothing new. */
export const changed = (held: AnnotationsAnswer | undefined, answer: AnnotationsAnswer): AnnotationsAnswer => {
  const { base, start, deleted } = answer.change;
  if (held && besides(held) === besides(answer)) return held;
  const before = base === null ? [] : (held?.items ?? []);
  return { ...answer, items: [...before.slice(0, start), ...answer.items, ...before.slice(start + deleted)] };
};

export class Listing {
  readonly #request: (params: AnnotationsParams) => Promise<AnnotationsAnswer | null>;
  readonly #held = new Map<string, AnnotationsAnswer>();
  /** The latest question about each article; the next one waits for its answer. */
  readonly #latest = new Map<string, Promise<unknown>>();

  constructor(request: (params: AnnotationsParams) => Promise<AnnotationsAnswer | null>) {
    this.#request = request;
  }

  /**
   * The annotations of an article as they are now; null where the server does not hold it.
   *
   * @param partly is shown the first items when there are many more
   */
  ask(uri: string, partly: (view: AnnotationsAnswer) => void): Promise<AnnotationsAnswer | null> {
    const turn = (this.#latest.get(uri) ?? Promise.resolve()).then(() => this.#ask(uri, partly));
    const settled = turn.catch(() => undefined);
    this.#latest.set(uri, settled);
    return turn;
  }

  forget(uri: string): void {
    this.#held.delete(uri);
    this.#latest.delete(uri);
  }

  async #ask(uri: string, partly: (view: AnnotationsAnswer) => void): Promise<AnnotationsAnswer | null> {
    for (let limit = FIRST; ; limit = NEXT) {
      const held = this.#held.get(uri);
      const answer = await this.#request({ uri, limit, ...(held ? { known: held.change.revision } : {}) });
      if (!answer) return null;
      const view = changed(held, answer);
      this.#held.set(uri, view);
      if (!view.change.more) return view;
      if (limit === FIRST) partly(view);
    }
  }
}
