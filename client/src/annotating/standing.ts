// Which of an article's findings people have decided on.
import type { ItemView, Range } from '../../../server/src/protocol.js';

const keyOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

type Family = 'mention' | 'quote' | 'date';

const familyOf = (kind: string): Family => (kind.endsWith('-quote') ? 'quote' : kind === 'date' ? 'date' : 'mention');

/** Whether a finding of a family at a range was accepted, corrected or added. */
export const decisions = (items: readonly ItemView[]): ((family: Family, range: Range) => boolean) => {
  const keys = new Set(
    items.flatMap(({ key, range, status }) =>
      range && status !== 'undecided' && status !== 'rejected' ? [`${familyOf(key.kind)} ${keyOf(range)}`] : [],
    ),
  );
  return (family, range) => keys.has(`${family} ${keyOf(range)}`);
};
