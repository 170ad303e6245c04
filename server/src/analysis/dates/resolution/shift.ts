// What is counted from the day of publication or from the date before: `الأسبوع الماضي`, `العام التالي`.
import { gregorianFields, isoWeek, weekdayOf } from '../calendars.js';
import type { Shift, Year } from '../meaning.js';
import { type Context, monthIndex, onDay, onMonth, onYear, plain, type Resolved, reference } from './resolved.js';

/** The day that a shift counts from, and where that comes from. */
export const baseOf = (
  shift: Shift,
  { published, previous }: Context,
): { day: number; from: Resolved['from'] } | null => {
  if (shift.base === 'previous' && previous) return { day: previous.from, from: 'previous-date' };
  return published === null ? null : { day: published, from: 'publication' };
};

/** The year that is written or counted to, null where nothing is there to count from. */
export const yearOf = (meaning: Year | Shift, context: Context): { year: number | null; from: Resolved['from'] } => {
  if (meaning.kind === 'year') return { year: meaning.year, from: null };
  const base = baseOf(meaning, context);
  return base ? { year: gregorianFields(base.day).year + meaning.offset, from: base.from } : { year: null, from: null };
};

/** The period so many away from the one that holds the day it counts from. */
export const resolveShift = (shift: Shift, context: Context): Resolved => {
  const base = baseOf(shift, context);
  if (!base) return reference(shift.offset);
  const { day, from } = base;
  switch (shift.unit) {
    case 'week': {
      const monday = day - weekdayOf(day) + 1 + shift.offset * 7;
      return plain(isoWeek(monday), { from: monday, to: monday + 7 }, from);
    }
    case 'month':
      return onMonth(monthIndex(day) + shift.offset, from);
    case 'year':
      return onYear(gregorianFields(day).year + shift.offset, from);
    case 'decade':
      return plain(String(Math.floor(gregorianFields(day).year / 10) + shift.offset), null, from);
    case 'century':
      return plain(String(Math.floor(gregorianFields(day).year / 100) + shift.offset), null, from);
    default:
      return onDay(day + shift.offset, from);
  }
};
