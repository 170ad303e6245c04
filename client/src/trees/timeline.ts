// The article's dates in the order of the calendar; what has no place in it (lengths of time, recurring times) follows.
import type { AnalysisView, DateView } from '../../../server/src/protocol.js';
import type { Branch } from './branch.js';

const branch = (date: DateView): Branch => ({
  subject: { kind: 'date', date },
  key: `${date.value} ${date.text}`,
  words: [date.text, date.label, date.value],
  range: date.range,
  children: [],
});

/** Years may have more than four digits and a sign. */
const compareInstants = (a: string, b: string): number => {
  const year = (instant: string): number => Number(/^[+-]?\d+/.exec(instant)?.[0] ?? 0);
  return year(a) - year(b) || (a < b ? -1 : a > b ? 1 : 0);
};

/** Of dates that begin together the wider one comes first (2025, 2025-01, 2025-01-01), then the text's order counts. */
export const timelineTree = ({ dates }: AnalysisView): readonly Branch[] => {
  const dated = dates
    .filter((date): date is DateView & { readonly instant: string } => date.instant !== null)
    .sort((a, b) => compareInstants(a.instant, b.instant) || a.value.length - b.value.length);
  const undated = dates.filter(({ instant }) => instant === null).map(branch);
  const group: Branch = {
    subject: { kind: 'group', group: 'undated' },
    key: 'undated',
    words: [],
    range: null,
    children: undated,
  };
  return [...dated.map(branch), ...(undated.length > 0 ? [group] : [])];
};
