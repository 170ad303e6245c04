// Which of an article's findings people have decided on.
import type { ItemView, Range } from '../../../server/src/protocol.js';

const keyOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

type Family = 'mention' | 'quote' | 'date';

const familyOf = (kind: string): Family => (kind.endsWith('-quote') ? 'quote' : kind === 'date' ? 'date' : 'mention');

/** Tells whether something of a family at a range was decided in one of these ways. */
const decidedAs = (items: readonly ItemView[], statuses: readonly ItemView['status'][]) => {
  const keys = new Set(
    items.flatMap(({ key, range, status }) =>
      range && statuses.includes(status) ? [`${familyOf(key.kind)} ${keyOf(range)}`] : [],
    ),
  );
  return { any: keys.size > 0, has: (family: Family, range: Range): boolean => keys.has(`${family} ${keyOf(range)}`) };
};

/** Whether a finding of a family at a range was accepted, corrected or added. */
export const decisions = (items: readonly ItemView[]): ((family: Family, range: Range) => boolean) =>
  decidedAs(items, ['accepted', 'corrected', 'added']).has;
