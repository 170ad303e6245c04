// What a temporal expression says before it is set against the calendar: the value of a grammar rule. Weekdays count
// from Monday as 1, months from 1. An offset counts periods from the one that holds the anchor: −1 is الماضي.
import type { Calendar } from '../model.js';

export type Unit =
  | 'moment'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'period';

/** What an offset counts from: the publication date, or the date before it in the text (`العام نفسه`). */
export type Base = 'now' | 'previous';

/** A period so many units away from the one that holds its base: `الشهر الماضي`, `اليوم التالي`. */
export interface Shift {
  readonly kind: 'shift';
  readonly unit: Unit;
  readonly offset: number;
  readonly base: Base;
}

export interface Year {
  readonly kind: 'year';
  readonly year: number;
  readonly calendar: Calendar;
  readonly beforeChrist: boolean;
}

/** A day, month or year of a calendar, as far as it is said. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly calendar: Calendar;
  readonly year: Year | Shift | null;
  readonly month: number | Shift | null;
  readonly day: number | null;
  /** The weekday that stands beside it. */
  readonly weekday: number | null;
  /** The relative day that introduces it: `اليوم الخميس 10 أبريل`. */
  readonly relative: Shift | null;
  /** الماضي, الجاري, المقبل after it. */
  readonly direction: number | null;
}

export interface Weekday {
  readonly kind: 'weekday';
  readonly weekday: number;
  readonly direction: number | null;
  /** The week that it is said to lie in. */
  readonly week: Shift | null;
}

/** `الخميس 10`, or a relative day with its weekday: `أمس الثلاثاء`. */
export interface RelativeDay {
  readonly kind: 'relative-day';
  readonly shift: Shift;
  readonly weekday: number | null;
}

export interface PartOfYear {
  readonly kind: 'part-of-year';
  /** `Q2`, `H1`, `SP`. */
  readonly code: string;
  readonly year: Year | Shift | null;
  readonly direction: number | null;
}

export interface Decade {
  readonly kind: 'decade';
  /** 8 for the eighties. */
  readonly decade: number;
  /** Of which century: counted from 0 for the years 1–99, or relative. */
  readonly century: number | Shift | null;
}

export interface Century {
  readonly kind: 'century';
  /** 19 for the nineteenth. */
  readonly ordinal: number;
  readonly calendar: Calendar;
  readonly beforeChrist: boolean;
}

/** `ثالث ثلاثاء من أكتوبر`, `الأسبوع الأخير من سبتمبر`; −1 is the last. */
export interface NthIn {
  readonly kind: 'nth';
  readonly ordinal: number;
  readonly weekday: number | null;
  readonly month: CalendarDate | Shift;
}

export interface Weekend {
  readonly kind: 'weekend';
  readonly offset: number | null;
}

/** So long before or after now: `قبل شهرين`, `بعد شهرين من الآن`. */
export interface Distance {
  readonly kind: 'distance';
  readonly length: Length;
  readonly sign: 1 | -1;
}

export interface SingleLength {
  /** Null: `أيام`, `سنوات`. */
  readonly amount: number | null;
  readonly unit: Unit;
}

export interface Length extends SingleLength {
  /** `ساعة ونصف`: what is added in a smaller unit. */
  readonly more?: SingleLength;
}

export interface Duration {
  readonly kind: 'duration';
  /** ISO 8601 with TIMEX3's DE and CE. */
  readonly value: string;
}

export interface Recurring {
  readonly kind: 'set';
  readonly value: string;
}

export interface Reference {
  readonly kind: 'reference';
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

/** A meaning that is (or lies in) one day. */
export type DayMeaning = CalendarDate | Weekday | RelativeDay | Shift | NthIn;

export interface TimeOfDay {
  readonly kind: 'time';
  /** `18:30`, or a TIMEX3 part of the day: `EV`. */
  readonly clock: string;
  /** Null: the day that the sentence speaks of. */
  readonly day: DayMeaning | null;
}

export type Meaning =
  | DayMeaning
  | Year
  | PartOfYear
  | Decade
  | Century
  | Weekend
  | Distance
  | Duration
  | Recurring
  | Reference
  | TimeOfDay;

/** From the smallest to the greatest. */
export const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];

const LETTERS: Readonly<Record<Unit, string | null>> = {
  moment: null,
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  period: null,
};

const isTime = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

const partOf = ({ amount, unit }: SingleLength): string => `${amount ?? 'X'}${LETTERS[unit]}`;

/** A length of time as ISO 8601 writes it, an unknown number as X; null for `لحظات`, which has no unit. */
export const periodOf = ({ more, ...length }: Length): string | null => {
  if (LETTERS[length.unit] === null) return null;
  const head = `P${isTime(length.unit) ? 'T' : ''}${partOf(length)}`;
  if (!more) return head;
  return `${head}${isTime(more.unit) && !isTime(length.unit) ? 'T' : ''}${partOf(more)}`;
};
