// Resolution: what an expression says, set against the day it counts from, becomes a TIMEX3 value.
import { isoDay } from '../calendars.js';
import type { DayMeaning, Meaning, TimeOfDay } from '../meaning.js';
import { resolveDate } from './calendarDate.js';
import { resolveDistance } from './distance.js';
import { resolveNth } from './nth.js';
import { type Context, onDay, plain, type Resolved } from './resolved.js';
import { resolveShift } from './shift.js';
import { resolveRelativeDay, resolveWeekday, resolveWeekend } from './weekdays.js';
import { resolveCentury, resolveDecade, resolvePart, resolveYear } from './years.js';

/** The value of an expression in its context. */
export const resolve = (meaning: Meaning, context: Context): Resolved => {
  switch (meaning.kind) {
    case 'year':
      return resolveYear(meaning);
    case 'part-of-year':
      return resolvePart(meaning, context);
    case 'decade':
      return resolveDecade(meaning, context);
    case 'century':
      return resolveCentury(meaning);
    case 'weekend':
      return resolveWeekend(meaning, context);
    case 'distance':
      return resolveDistance(meaning, context);
    case 'duration':
      return { ...plain(meaning.value), type: 'DURATION' };
    case 'set':
      return { ...plain(meaning.value), type: 'SET' };
    case 'reference':
      return plain(meaning.value);
    case 'time':
      return resolveTime(meaning, context);
    default:
      return resolveDay(meaning, context);
  }
};

const resolveDay = (meaning: DayMeaning, context: Context): Resolved => {
  switch (meaning.kind) {
    case 'date':
      return resolveDate(meaning, context);
    case 'weekday':
      return resolveWeekday(meaning, context);
    case 'relative-day':
      return resolveRelativeDay(meaning, context);
    case 'shift':
      return resolveShift(meaning, context);
    case 'nth':
      return resolveNth(meaning, context);
  }
};

/** A time of day, on the day that is said with it, or that its sentence spoke of, or of the publication. */
const resolveTime = ({ clock, day }: TimeOfDay, context: Context): Resolved => {
  if (day) {
    const of = resolveDay(day, context);
    const value = of.value.endsWith('_REF') ? 'XXXX-XX-XX' : of.value;
    return { ...of, type: 'TIME', value: `${value}T${clock}` };
  }
  const { sentenceDay, published } = context;
  if (sentenceDay !== null) return { ...plain(`${sentenceDay}T${clock}`, null, 'previous-date'), type: 'TIME' };
  if (published === null) return { ...plain(`XXXX-XX-XXT${clock}`), type: 'TIME' };
  return { ...onDay(published, 'publication'), type: 'TIME', value: `${isoDay(published)}T${clock}` };
};
