// Names by the tokens at which they stand.
import type { NameReading } from '../names/name.js';

/** The names that begin at each token. */
export const byFirst = (names: readonly NameReading[]): ReadonlyMap<number, readonly NameReading[]> => {
  const at = new Map<number, NameReading[]>();
  for (const name of names) {
    const others = at.get(name.first);
    if (others) others.push(name);
    else at.set(name.first, [name]);
  }
  return at;
};

/** The name that each token is part of. */
export const byToken = (names: readonly NameReading[]): ReadonlyMap<number, NameReading> =>
  new Map(
    names.flatMap((name) =>
      Array.from({ length: name.last - name.first + 1 }, (_, i) => [name.first + i, name] as const),
    ),
  );
