// The day that an article states as its publication.
import type { StructuredLine } from '../structure/structure.js';
import { dayIn, isoDay } from './calendars.js';
import { type Expression, expressionsOf } from './extract.js';
import type { CalendarDate, Meaning } from './meaning.js';

const dateOf = (meaning: Meaning): CalendarDate | null => {
  if (meaning.kind === 'date') return meaning;
  return meaning.kind === 'time' && meaning.day?.kind === 'date' ? meaning.day : null;
};

const isoOf = ({ meaning }: Expression): string | null => {
  const date = dateOf(meaning);
  if (date?.year?.kind !== 'year' || typeof date.month !== 'number' || date.day === null) return null;
  const calendar = date.year.calendar === 'gregorian' ? date.calendar : date.year.calendar;
  const day = dayIn(calendar, date.year.year, date.month, date.day);
  return day === null ? null : isoDay(day);
};

/** How many words may stand before the date in an agency's opening: `القدس المحتلة في 10 أبريل 2025 /وفا/`. */
const OPENING = 6;

/** The first full date in the opening words of a paragraph that an agency's sign, a dash or nothing follows. */
const openingDate = ({ content: { tokens } }: StructuredLine, expressions: readonly Expression[]): string | null => {
  for (const expression of expressions) {
    if (expression.from > OPENING) break;
    const next = tokens[expression.to]?.word.surface;
    const iso = isoOf(expression);
    const bodyDate = tokens.slice(0, expression.from).some(({ word }) => /[.،:؛"«]/u.test(word.surface));
    if (
      iso &&
      !bodyDate &&
      (next === undefined || /^[-–—/(|]/u.test(next) || /^(?:واس|وام|كونا|قنا|بنا|وات|بترا)$/u.test(next))
    )
      return iso;
  }
  return null;
};

/** The publication date of an article's lines as an ISO day, or null where they state none. */
export const statedDate = (lines: readonly StructuredLine[]): string | null => {
  const first = (accept: (line: StructuredLine) => boolean): string | null => {
    for (const line of lines) {
      if (!accept(line)) continue;
      for (const expression of expressionsOf(line.content)) {
        const iso = isoOf(expression);
        if (iso) return iso;
      }
    }
    return null;
  };
  const opening = lines.find(({ kind }) => kind === 'paragraph');
  return (
    first(({ kind }) => kind === 'dateline') ??
    (opening ? openingDate(opening, expressionsOf(opening.content)) : null) ??
    first(({ kind, content }) => kind === 'metadata' && content.tokens.length < 12)
  );
};
