// What was done to each sidecar since the server started, so that it can be taken back and done again.
import type { Sidecar } from '../../annotations/sidecar.js';

/** States that are kept; they share their annotations. */
const DEPTH = 200;

/** What was decided, wherever in the text it stands now. */
const decisionsOf = ({ page, annotations }: Sidecar): string =>
  JSON.stringify([page, annotations.map(({ target: _, ...decision }) => decision).sort(byId)]);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

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
    this.#steps.set(uri, { past: [...(known?.past ?? []), before].slice(-DEPTH), present: after, future: [] });
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

  drop(uri: string): void {
    this.#steps.delete(uri);
  }

  /** The steps up to `now`; forgotten where somebody else has changed the sidecar since. */
  #of(uri: string, now: Sidecar): Steps | undefined {
    const known = this.#steps.get(uri);
    if (!known || known.present === now || decisionsOf(known.present) === decisionsOf(now)) return known;
    this.#steps.delete(uri);
    return undefined;
  }
}
