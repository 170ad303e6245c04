// A week or a weekday by its number within a month: `الأحد الأول من مايو`.
import { isoWeek, weekdayOf } from '../calendars.js';
import type { NthIn } from '../meaning.js';
import { resolveDate } from './calendarDate.js';
import { type Context, onDay, plain, type Resolved } from './resolved.js';
import { resolveShift } from './shift.js';

/** The week or weekday by its number; -1 is the last. */
export const resolveNth = ({ ordinal, weekday, month }: NthIn, context: Context): Resolved => {
  const whole = month.kind === 'shift' ? resolveShift(month, context) : resolveDate(month, context);
  if (!whole.stretch) return whole;
  const { from, to } = whole.stretch;
  if (weekday === null) {
    const firstMonday = from + ((8 - weekdayOf(from)) % 7);
    const lastMonday = to - 7 - ((weekdayOf(to) + 6) % 7);
    const monday = ordinal < 0 ? lastMonday : firstMonday + (ordinal - 1) * 7;
    return plain(isoWeek(monday), { from: monday, to: monday + 7 }, whole.from);
  }
  if (ordinal > 0 && weekdayOf(from + ordinal - 1) === weekday) return onDay(from + ordinal - 1, whole.from);
  const firstDay = from + ((weekday - weekdayOf(from) + 7) % 7);
  const lastDay = to - 1 - ((weekdayOf(to - 1) - weekday + 7) % 7);
  return onDay(ordinal < 0 ? lastDay : firstDay + (ordinal - 1) * 7, whole.from);
};
