// What may stand for a git revision where a user or another program names one.

/** Longer ones are no names. */
const LONGEST = 200;
/** Begins with a letter, a digit, or `@`: never an option. Without white space, control characters, `:`, `..` and globs. */
const NAME = /^[\p{L}\p{N}@](?:[\p{L}\p{N}\p{M}_/@{}^~+,=-]|\.(?!\.))*$/u;

/** Whether `name` can be a revision of git's (gitrevisions(7)): a branch, tag or commit, with `~`, `^` and `@{…}`. */
export const isRevision = (name: string): boolean => name.length <= LONGEST && NAME.test(name);

/** The two ends of `A..B`; null where it is no such range. */
export const rangeOf = (range: string): readonly [string, string] | null => {
  const [from, to, more] = range.split('..');
  if (from === undefined || to === undefined || more !== undefined) return null;
  return isRevision(from) && isRevision(to) ? [from, to] : null;
};
