// An analysis as tables for people.
import type { Analysis, Person, Span } from '../../analysis/model.js';
import { table } from '../table.js';

/** The officials, other people, quotes and dates of `text`. */
export const tableOf = (text: string, analysis: Analysis): string => {
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  const named = new Map(analysis.people.map((person) => [person.id, person]));
  const statements = (person: Person): number =>
    analysis.quotes.filter(({ speaker }) => speaker.person === person.id).length;
  const people = (official: boolean): string[][] =>
    analysis.people
      .filter((person) => person.official === official)
      .map((person) => [
        person.name,
        [...new Set(person.mentions.flatMap(({ titles }) => titles.map(slice)))].join('، '),
        person.category ?? '',
        person.affiliation.country ?? '',
        String(person.mentions.length),
        String(statements(person)),
      ]);
  const heads = ['name', 'titles', 'category', 'country', 'mentions', 'statements'];
  return [
    table('Officials', heads, people(true)),
    table('Other people', heads, people(false)),
    table(
      'Quotes',
      ['speaker', 'kind', 'words'],
      analysis.quotes.map((quote) => [
        named.get(quote.speaker.person ?? '')?.name ?? quote.speaker.source ?? '?',
        quote.kind,
        slice(quote),
      ]),
    ),
    table(
      'Dates',
      ['words', 'type', 'value', 'calendar'],
      analysis.dates.map((date) => [slice(date), date.type, date.value, date.calendar]),
    ),
  ].join('');
};
