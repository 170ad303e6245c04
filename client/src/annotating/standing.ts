// What stands of the machine's findings once people have decided on them.
import type { AnalysisView, ItemView, Range } from '../../../server/src/protocol.js';

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

/** The findings without those that were rejected. */
export const standingView = (view: AnalysisView, items: readonly ItemView[]): AnalysisView => {
  const rejected = decidedAs(items, ['rejected']);
  if (!rejected.any) return view;
  const kept = view.quotes.flatMap(({ range }, index) => (rejected.has('quote', range) ? [] : [index]));
  const places = new Map(kept.map((index, place) => [index, place]));
  const quotes = kept.map((index) => view.quotes[index]!);
  const dates = view.dates.filter(({ range }) => !rejected.has('date', range));
  const people = view.people
    .map((person) => ({
      ...person,
      mentions: person.mentions.filter(({ range }) => !rejected.has('mention', range)),
      quotes: person.quotes.flatMap((index) => places.get(index) ?? []),
    }))
    .filter(({ mentions }) => mentions.length > 0);
  const direct = quotes.filter(({ kind }) => kind === 'direct').length;
  const counts = {
    officials: people.filter(({ official }) => official).length,
    people: people.length,
    mentions: people.reduce((sum, { mentions }) => sum + mentions.length, 0),
    directQuotes: direct,
    indirectQuotes: quotes.length - direct,
    dates: dates.length,
    problems: view.counts.problems,
  };
  return { ...view, people, quotes, dates, counts };
};

/** Whether a finding of a family at a range was accepted, corrected or added. */
export const decisions = (items: readonly ItemView[]): ((family: Family, range: Range) => boolean) =>
  decidedAs(items, ['accepted', 'corrected', 'added']).has;
