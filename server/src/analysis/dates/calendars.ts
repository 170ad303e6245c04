// Days of every calendar as day numbers: days since 1970-01-01. Other calendars than the Gregorian are read from Intl,
// never computed.
import type { Calendar } from '../model.js';

const DAY = 86_400_000;

/** The day number of a Gregorian day, or null where there is no such day. */
export const gregorianDay = (year: number, month: number, day: number): number | null => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / DAY) : null;
};

export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const gregorianFields = (number: number): Fields => {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
export const isoDay = (number: number): string => {
  const { year, month, day } = gregorianFields(number);
  return `${isoMonth(year, month)}-${pad(day, 2)}`;
};

/** The day number of an ISO day. */
export const parseIso = (day: string): number => Math.round(Date.parse(`${day}T00:00Z`) / DAY);

/** 1 for Monday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The ISO week of a day: `2025-W15`. */
export const isoWeek = (number: number): string => {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = gregorianFields(thursday);
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - gregorianDay(year, 1, 1)!) / 7) + 1, 2)}`;
};

type Other = 'islamic-umalqura' | 'persian';

/** Where to begin to look: day 1 of year 1 and the mean length of a month. What the day is, Intl says. */
const ABOUT: Readonly<Record<Other, { readonly epoch: number; readonly month: number }>> = {
  'islamic-umalqura': { epoch: -492_148, month: 29.530_588 },
  persian: { epoch: -492_268, month: 30.436_85 },
};

const formats = new Map<Other, Intl.DateTimeFormat>();

const formatOf = (calendar: Other): Intl.DateTimeFormat => {
  let known = formats.get(calendar);
  if (!known) {
    known = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(calendar, known);
  }
  return known;
};

/** A day number in another calendar. */
export const fieldsIn = (calendar: Other, number: number): Fields => {
  const parts = formatOf(calendar).formatToParts(number * DAY);
  const field = (type: string): number => Number(parts.find((part) => part.type === type)?.value.match(/\d+/)?.[0]);
  return { year: field('year'), month: field('month'), day: field('day') };
};

const starts = new Map<string, number>();

/** The day number of a month's first day. Months beyond 12 belong to the next year. */
const monthStart = (calendar: Other, year: number, month: number): number => {
  const index = year * 12 + month - 1;
  const key = `${calendar} ${index}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const { epoch, month: mean } = ABOUT[calendar];
  let number = Math.round(epoch + (index - 12) * mean);
  for (let tries = 0; tries < 8; tries++) {
    const fields = fieldsIn(calendar, number);
    const away = index - (fields.year * 12 + fields.month - 1);
    number += away === 0 ? 1 - fields.day : Math.round(away * mean);
    if (away === 0) break;
  }
  if (starts.size > 5000) starts.clear();
  starts.set(key, number);
  return number;
};

/** The days of a month, half-open. */
export const monthSpan = (calendar: Calendar, year: number, month: number): readonly [from: number, to: number] => {
  if (calendar === 'islamic-umalqura' || calendar === 'persian') {
    return [monthStart(calendar, year, month), monthStart(calendar, year, month + 1)];
  }
  return [gregorianDay(year, month, 1)!, gregorianDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1)!];
};

/** The day number of a day of any calendar, or null where there is no such day. */
export const dayIn = (calendar: Calendar, year: number, month: number, day: number): number | null => {
  const [from, to] = monthSpan(calendar, year, month);
  return day >= 1 && from + day - 1 < to ? from + day - 1 : null;
};

/** The year that a day lies in. */
export const yearIn = (calendar: Calendar, number: number): number =>
  calendar === 'islamic-umalqura' || calendar === 'persian'
    ? fieldsIn(calendar, number).year
    : gregorianFields(number).year;
