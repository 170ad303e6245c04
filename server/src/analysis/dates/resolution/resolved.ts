// What resolution works from and what it answers, and the answers that are days, months and years.
import type { Calendar, DateMention } from '../../model.js';
import { gregorianDay, gregorianFields, isoDay, isoMonth, isoYear, monthSpan } from '../calendars.js';
import type { Tense } from '../tense.js';

/** The day numbers that a date was resolved to, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a date is resolved against. */
export interface Context {
  /** Day number of the publication, or null. */
  readonly published: number | null;
  /** The date before it in the article. */
  readonly previous: Stretch | null;
  /** The day that its sentence spoke of last, as a value: `2025-04-10`, `XXXX-WXX-3`. */
  readonly sentenceDay: string | null;
  readonly tense: Tense;
}

/** What a date was resolved to. */
export interface Resolved {
  /** The type and value of TIMEX3. */
  readonly type: DateMention['type'];
  readonly value: string;
  readonly calendar: Calendar;
  /** Where it lies, for what counts from it. */
  readonly stretch: Stretch | null;
  readonly from: 'publication' | 'previous-date' | null;
  /** The day as written is none of its calendar. */
  readonly impossible: boolean;
  /** The weekday that the day really is, where another is written. */
  readonly rightWeekday: number | null;
}

/** A value of the Gregorian calendar, or of none. */
export const plain = (value: string, stretch: Stretch | null = null, from: Resolved['from'] = null): Resolved => ({
  type: 'DATE',
  value,
  calendar: 'gregorian',
  stretch,
  from,
  impossible: false,
  rightWeekday: null,
});

/** Some time before, at or after the publication, as `offset` is below, at or above 0. */
export const reference = (offset: number): Resolved =>
  plain(offset < 0 ? 'PAST_REF' : offset > 0 ? 'FUTURE_REF' : 'PRESENT_REF');

/** A day, by its number. */
export const onDay = (day: number, from: Resolved['from']): Resolved =>
  plain(isoDay(day), { from: day, to: day + 1 }, from);

/** Which month a day lies in, counted from January of year 0. */
export const monthIndex = (day: number): number => {
  const { year, month } = gregorianFields(day);
  return year * 12 + month - 1;
};

/** A Gregorian month, by its index. */
export const onMonth = (index: number, from: Resolved['from']): Resolved => {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const [start, end] = monthSpan('gregorian', year, month);
  return plain(isoMonth(year, month), { from: start, to: end }, from);
};

/** A Gregorian year. */
export const onYear = (year: number, from: Resolved['from']): Resolved =>
  plain(isoYear(year), { from: gregorianDay(year, 1, 1)!, to: gregorianDay(year + 1, 1, 1)! }, from);

/** A number in two digits. */
export const two = (value: number): string => String(value).padStart(2, '0');
