// Years, and what they are parts of and made of: quarters, halves and seasons, decades, centuries.
import { gregorianDay, gregorianFields, isoYear, monthSpan } from '../calendars.js';
import type { Century, Decade, PartOfYear, Year } from '../meaning.js';
import { occurrence } from './occurrence.js';
import { type Context, onYear, plain, type Resolved, type Stretch, two } from './resolved.js';
import { resolveShift, yearOf } from './shift.js';

/** A year of any calendar. */
export const resolveYear = (year: Year): Resolved => {
  if (year.beforeChrist) return plain(`BC${isoYear(year.year)}`);
  return { ...onYear(gregorianYear(year), null), calendar: year.calendar };
};

/** A Gregorian year that most of another calendar's year falls in. */
const gregorianYear = ({ year, calendar }: Year): number => {
  if (calendar === 'gregorian' || calendar === 'syriac') return year;
  return gregorianFields(monthSpan(calendar, year, 7)[0]).year;
};

/** A quarter, half or season of a year. Of a quarter that has not begun nobody tells results: it was last year's. */
export const resolvePart = ({ code, year, direction }: PartOfYear, context: Context): Resolved => {
  const known = year ? yearOf(year, context) : null;
  if (known) {
    return known.year === null
      ? plain(`XXXX-${code}`)
      : plain(`${isoYear(known.year)}-${code}`, partStretch(code, known.year), known.from);
  }
  const { published } = context;
  if (published === null) return plain(`XXXX-${code}`);
  const at = (candidate: number): Stretch => partStretch(code, candidate);
  const tense = context.tense === 'past' && /^[QH]/u.test(code) ? 'since' : context.tense;
  const found = occurrence(at, gregorianFields(published).year, published, direction, tense);
  return plain(`${isoYear(found)}-${code}`, at(found), 'publication');
};

/** The months with which seasons begin. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Its days; a winter runs into the next year. */
const partStretch = (code: string, year: number): Stretch => {
  const number = Number(code[1]);
  const [month, count] =
    code[0] === 'Q'
      ? [(number - 1) * 3 + 1, 3]
      : code[0] === 'H'
        ? [(number - 1) * 6 + 1, 6]
        : [SEASON_STARTS[code]!, 3];
  const from = gregorianDay(year, month, 1)!;
  const end = month + count;
  return { from, to: gregorianDay(end > 12 ? year + 1 : year, end > 12 ? end - 12 : end, 1)! };
};

/** A decade; one of no century is of the last or, counted from the publication, of this one. */
export const resolveDecade = ({ decade, century }: Decade, context: Context): Resolved => {
  if (century === null) return plain(`19${decade}`);
  if (typeof century === 'number') return plain(`${century}${decade}`);
  const base = resolveShift(century, context);
  return base.from
    ? plain(`${base.value}${decade}`, null, base.from)
    : plain(century.offset < 0 ? `19${decade}` : `20${decade}`);
};

/** A century by its ordinal; of another calendar the one that holds its middle. */
export const resolveCentury = ({ ordinal, calendar, beforeChrist }: Century): Resolved => {
  if (beforeChrist) return plain(`BC${two(ordinal - 1)}`);
  if (calendar !== 'gregorian') {
    const middle = gregorianFields(monthSpan(calendar, (ordinal - 1) * 100 + 50, 1)[0]).year;
    return { ...plain(two(Math.floor(middle / 100))), calendar };
  }
  return plain(two(ordinal - 1));
};
