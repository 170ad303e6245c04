// Dates of a calendar: day, month and year, of which some may be left unsaid.
import type { Calendar } from '../../model.js';
import { dayIn, gregorianDay, gregorianFields, isoMonth, monthSpan, weekdayOf, yearIn } from '../calendars.js';
import type { CalendarDate, Shift, Year } from '../meaning.js';
import { occurrence } from './occurrence.js';
import { type Context, monthIndex, onDay, onYear, plain, type Resolved, type Stretch, two } from './resolved.js';
import { baseOf, yearOf } from './shift.js';

/** A day, month or year of a calendar, as fine as it is said. */
export const resolveDate = (meaning: CalendarDate, context: Context): Resolved => {
  const { year, month, calendar, from } = datedOf(meaning, context);
  const { day } = meaning;
  if (year === null) {
    if (month === null) return plain(day === null ? 'XXXX' : `XXXX-XX-${two(day)}`);
    return { ...plain(day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`), calendar };
  }
  if (month === null) return { ...onYear(year, from), calendar };
  if (day === null) {
    const [start, end] = monthSpan(calendar, year, month);
    const middle = gregorianFields(start + Math.floor((end - start) / 2));
    return { ...plain(isoMonth(middle.year, middle.month), { from: start, to: end }, from), calendar };
  }
  const number = dayIn(calendar, year, month, day);
  if (number === null) {
    return { ...plain(`${isoMonth(year, month)}-${two(day)}`, null, from), calendar, impossible: true };
  }
  if (misdated(meaning, number, context)) return onDay(context.published! + meaning.relative!.offset, 'publication');
  const right = weekdayOf(number);
  return {
    ...onDay(number, from),
    calendar,
    rightWeekday: meaning.weekday !== null && meaning.weekday !== right && calendar === 'gregorian' ? right : null,
  };
};

/** The year and month that are meant, null where they stay open. */
interface Dated {
  readonly year: number | null;
  readonly month: number | null;
  readonly calendar: Calendar;
  readonly from: Resolved['from'];
}

const datedOf = (meaning: CalendarDate, context: Context): Dated => {
  const { month } = meaning;
  if (month !== null && typeof month === 'object') return countedMonth(month, meaning.calendar, context);
  return meaning.year === null ? unsaid(meaning, month, context) : said(meaning, meaning.year, month, context);
};

/** `الشهر الماضي` of a day: `في العاشر من الشهر الماضي`. */
const countedMonth = (month: Shift, calendar: Calendar, context: Context): Dated => {
  const base = baseOf(month, context);
  if (!base) return { year: null, month: null, calendar, from: null };
  const index = monthIndex(base.day) + month.offset;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, calendar, from: base.from };
};

/** In the year that is written, in the month's calendar: `رمضان 2019`. */
const said = (meaning: CalendarDate, of: Year | Shift, month: number | null, context: Context): Dated => {
  const { year, from } = yearOf(of, context);
  const written = of.kind === 'year' ? of.calendar : null;
  const calendar = written !== null && written !== 'gregorian' ? written : meaning.calendar;
  const converts = year !== null && calendar !== written && calendar !== 'gregorian';
  return { year: converts ? yearWithin(calendar, month ?? 1, year) : year, month, calendar, from };
};

/** In the year that is meant where none is written. */
const unsaid = (meaning: CalendarDate, month: number | null, { published, tense }: Context): Dated => {
  const { calendar, day, direction } = meaning;
  if (published === null) return { year: null, month, calendar, from: null };
  if (month === null) {
    const today = gregorianFields(published);
    return { year: today.year, month: today.month, calendar, from: 'publication' };
  }
  const at = (year: number): Stretch => {
    const [from, to] = monthSpan(calendar, year, month);
    return day === null ? { from, to } : { from: from + day - 1, to: from + day };
  };
  const likely = occurrence(at, yearIn(calendar, published), published, direction, tense);
  const year = direction === null ? yearByWeekday(meaning, likely) : likely;
  return { year, month, calendar, from: 'publication' };
};

/** The year of another calendar whose month begins in a Gregorian year: `رمضان 2019`. */
const yearWithin = (calendar: Calendar, month: number, gregorian: number): number => {
  const year = yearIn(calendar, gregorianDay(gregorian, 1, 1)!);
  return [year, year + 1].find((own) => gregorianFields(monthSpan(calendar, own, month)[0]).year === gregorian) ?? year;
};

/** The year nearest to `year` in which a day falls on the weekday that is written beside it. */
const yearByWeekday = ({ calendar, month, day, weekday }: CalendarDate, year: number): number => {
  if (weekday === null || day === null || typeof month !== 'number') return year;
  const fits = (candidate: number): boolean => {
    const number = dayIn(calendar, candidate, month, day);
    return number !== null && weekdayOf(number) === weekday;
  };
  return [year, year + 1, year - 1].find(fits) ?? year;
};

/** Whether only the year of `اليوم الخميس 2 فيفري 2016` is wrong: in January the old one slips in. */
const misdated = ({ relative, weekday }: CalendarDate, number: number, { published }: Context): boolean => {
  if (!relative || weekday === null || published === null) return false;
  const meant = gregorianFields(published + relative.offset);
  const written = gregorianFields(number);
  return (
    meant.month === written.month &&
    meant.day === written.day &&
    Math.abs(meant.year - written.year) === 1 &&
    weekdayOf(published + relative.offset) === weekday
  );
};
