// Weekdays, and days counted from another that may have their weekday beside them: `الأحد المقبل`, `أمس الأربعاء`.
import { weekdayOf } from '../calendars.js';
import type { RelativeDay, Weekday, Weekend } from '../meaning.js';
import { type Context, onDay, plain, type Resolved, reference } from './resolved.js';
import { baseOf, resolveShift } from './shift.js';

/** The weekday that is meant: by what is said of it, or else by the tense of its sentence. */
export const resolveWeekday = (meaning: Weekday, context: Context): Resolved => {
  const { weekday, direction, week } = meaning;
  const { published, tense } = context;
  if (week) {
    const base = resolveShift(week, context);
    return base.stretch ? onDay(base.stretch.from + weekday - 1, base.from) : plain(`XXXX-WXX-${weekday}`);
  }
  if (published === null) return plain(`XXXX-WXX-${weekday}`);
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  const behind = (7 - ahead) % 7;
  if (direction !== null && direction < 0) return onDay(published - (behind || 7) + (direction + 1) * 7, 'publication');
  if (direction !== null && direction > 0) return onDay(published + (ahead || 7) + (direction - 1) * 7, 'publication');
  if (direction === 0) return onDay(published - weekdayOf(published) + weekday, 'publication');
  if (tense === null) return onDay(published + (ahead || 7), 'publication');
  return onDay(tense === 'future' ? published + ahead : published - behind, 'publication');
};

/** A day counted from another; a weekday beside it that is one off moves it. */
export const resolveRelativeDay = (meaning: RelativeDay, context: Context): Resolved => {
  const { shift, weekday } = meaning;
  const base = baseOf(shift, context);
  if (!base) return weekday === null ? reference(shift.offset) : plain(`XXXX-WXX-${weekday}`);
  const day = base.day + shift.offset;
  const right = weekdayOf(day);
  if (weekday === null || weekday === right) return onDay(day, base.from);
  const away = ((weekday - right + 10) % 7) - 3;
  return Math.abs(away) === 1 ? onDay(day + away, base.from) : { ...onDay(day, base.from), rightWeekday: right };
};

/** Saturday and Sunday of a week, as TIMEX3 has them. */
export const resolveWeekend = ({ offset }: Weekend, context: Context): Resolved => {
  const week = resolveShift({ kind: 'shift', unit: 'week', offset: offset ?? 0, base: 'now' }, context);
  return week.stretch
    ? { ...week, value: `${week.value}-WE`, stretch: { from: week.stretch.from + 5, to: week.stretch.to } }
    : week;
};
