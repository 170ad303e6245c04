// The names of kinds in other programs: `direct-quote` is `DirectQuote` there.

const pascal = (kind: string): string =>
  kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The kind that another program's label names. */
export const kindOf = (label: string): string =>
  label
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .replaceAll('_', '-')
    .toLowerCase();

/** A label from which `kindOf` tells the kind, or null where there is none. */
export const labelOf = (kind: string): string | null =>
  [pascal(kind), kind].find((label) => label !== '' && kindOf(label) === kind) ?? null;

/** The same in ASCII letters, digits, `-` and `_`, which is all that some formats take. */
export const plainLabelOf = (kind: string): string | null => {
  const label = labelOf(kind);
  return label !== null && /^[A-Za-z][A-Za-z0-9_-]*$/.test(label) ? label : null;
};

/** What the spans are called that are no annotations of their own. */
export const PART_LABELS = { name: 'Name', title: 'Title' } as const;
export const CUE = 'Cue';
