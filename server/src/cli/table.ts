// An analysis as tables for people. Each cell is a bidi isolate, so that Arabic in one does not reorder the others.
import type { Analysis, Person, Span } from '../analysis/model.js';
import { isolate, shorten, visible } from '../display.js';

const WIDEST = 48;

/** Columns that a text takes in a terminal: marks and format characters take none. */
const widthOf = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;

const cell = (text: string): string => shorten(visible(text.trim()), WIDEST);

const table = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return `${title}: none\n`;
  const cells = [heads, ...rows].map((row) => row.map(cell));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]!))));
  const lines = cells.map((row) =>
    row
      .map((text, column) => isolate(text) + ' '.repeat(widths[column]! - widthOf(text)))
      .join('  ')
      .trimEnd(),
  );
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
};

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
