// What was done to each sidecar since the server started, so that it can be taken back and done again.
import type { Annotation } from '../../annotations/annotation.js';
import { orderedJson } from '../../annotations/orderedJson.js';
import type { Sidecar } from '../../annotations/sidecar.js';

/** States that are kept; they share their annotations. */
const DEPTH = 200;
/** Articles whose states are kept, those that were worked on last: one may be closed and opened again. */
const ARTICLES = 20;

const decisionOf = ({ target: _, ...decision }: Annotation): string => orderedJson(decision);

/** Whether the same was decided, wherever in the text it stands now. */
const isSame = (one: Sidecar, other: Sidecar): boolean => {
  if (one === other) return true;
  if (orderedJson(one.page) !== orderedJson(other.page) || one.annotations.length !== other.annotations.length)
    return false;
  const others = new Map(other.annotations.map((annotation) => [annotation.id, annotation]));
  return one.annotations.every((annotation) => {
    const found = others.get(annotation.id);
    return found === annotation || (found !== undefined && decisionOf(found) === decisionOf(annotation));
  });
};

interface Steps {
  readonly past: readonly Sidecar[];
  readonly present: Sidecar;
  readonly future: readonly Sidecar[];
}

export class History {
  readonly #steps = new Map<string, Steps>();

  /** Notes that an action made `after` of `before`. */
  did(uri: string, before: Sidecar, after: Sidecar): void {
    const known = this.#of(uri, before);
    this.#steps.delete(uri);
    this.#steps.set(uri, { past: [...(known?.past ?? []), before].slice(-DEPTH), present: after, future: [] });
    for (const oldest of [...this.#steps.keys()].slice(0, -ARTICLES)) this.#steps.delete(oldest);
  }

  /** The state before the latest action, or after the one taken back last; null where there is none. */
  step(uri: string, now: Sidecar, direction: 'undo' | 'redo'): Sidecar | null {
    const known = this.#of(uri, now);
    const to = direction === 'undo' ? known?.past.at(-1) : known?.future[0];
    if (!known || !to) return null;
    const { past, present, future } = known;
    this.#steps.set(
      uri,
      direction === 'undo'
        ? { past: past.slice(0, -1), present: to, future: [present, ...future] }
        : { past: [...past, present], present: to, future: future.slice(1) },
    );
    return to;
  }

  /** The steps up to `now`; forgotten where somebody else has changed the sidecar since. */
  #of(uri: string, now: Sidecar): Steps | undefined {
    const known = this.#steps.get(uri);
    if (!known || isSame(known.present, now)) return known;
    this.#steps.delete(uri);
    return undefined;
  }
}
