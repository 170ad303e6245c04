// TIMEX3 values as stretches of time, and in words.
import type { DateMention } from '../analysis/model.js';
import type { Language, Messages } from '../messages.js';

/** Half-open, in milliseconds of UTC. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  MO: [6, 12],
  MI: [12, 13],
  AF: [13, 18],
  EV: [18, 21],
  NI: [21, 24],
};
/** First month of each season, zero-based. */
const SEASONS: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, AU: 8, WI: 11 };

const utc = (year: number, month: number, day = 1): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
};

const months = (year: number, month: number, count: number): Interval => ({
  from: utc(year, month),
  to: utc(year, month + count),
});

/** The Monday of an ISO week. */
const weekStart = (year: number, week: number): number => {
  const fourth = utc(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (week - 1) * 7 * DAY - weekday * DAY;
};

const timeOf = (day: number, time: string): Interval => {
  const part = PARTS[time];
  if (part) return { from: day + part[0] * HOUR, to: day + part[1] * HOUR };
  const [hour = 0, minute] = time.split(':').map(Number);
  const from = day + hour * HOUR + (minute ?? 0) * 60_000;
  return { from, to: from + (minute === undefined ? HOUR : 60_000) };
};

const VALUE =
  /^(?:(?<day>(\d{4})-(\d\d)-(\d\d))(?:T(?<time>MO|MI|AF|EV|NI|\d\d(?::\d\d)?)\S*)?|(\d{4})-W(\d\d)(?<end>-WE)?|(\d{4})-(\d\d)|(\d{4})-Q([1-4])|(\d{4})-H([12])|(\d{4})-(SP|SU|FA|AU|WI)|(?<years>\d{2,4}))$/;

/** The stretch of time that a value names, or null where it names none that is known (`P6M`, `XXXX-05`, `PAST_REF`). */
export const intervalOf = (value: string): Interval | null => {
  const match = VALUE.exec(value);
  if (!match) return null;
  const at = (index: number): number => Number(match[index]);
  const { day, time, end, years } = match.groups ?? {};
  if (day) {
    const from = utc(at(2), at(3) - 1, at(4));
    return time ? timeOf(from, time) : { from, to: from + DAY };
  }
  if (match[6]) {
    const from = weekStart(at(6), at(7));
    return end ? { from: from + 5 * DAY, to: from + 7 * DAY } : { from, to: from + 7 * DAY };
  }
  if (match[9]) return months(at(9), at(10) - 1, 1);
  if (match[11]) return months(at(11), (at(12) - 1) * 3, 3);
  if (match[13]) return months(at(13), (at(14) - 1) * 6, 6);
  if (match[15]) return months(at(15), SEASONS[match[16]!]!, 3);
  const scale = 10 ** (4 - years!.length);
  return months(Number(years) * scale, 0, 12 * scale);
};

/** The value's first instant as `YYYY-MM-DDTHH:MM`, or null. */
export const instantOf = (value: string): string | null => {
  const interval = intervalOf(value);
  return interval && new Date(interval.from).toISOString().slice(0, 16);
};

export type ShownCalendar = 'gregory' | 'islamic-umalqura' | 'persian';

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, calendar: ShownCalendar, fields: Intl.DateTimeFormatOptions) => {
  const key = `${language} ${calendar} ${JSON.stringify(fields)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { ...fields, timeZone: 'UTC' });
    formats.set(key, known);
  }
  return known;
};

/** How weekdays and months are named. */
type Names = 'long' | 'short';

const dayFields = (names: Names) => ({ weekday: names, day: 'numeric', month: names, year: 'numeric' }) as const;
const monthFields = (names: Names) => ({ month: names, year: 'numeric' }) as const;

const isDay = ({ from, to }: Interval): boolean => to - from <= DAY;

/** A day (or part of one) or a month in words of one calendar; null for what is neither. */
export const inWords = (
  value: string,
  calendar: ShownCalendar,
  language: Language,
  names: Names = 'long',
): string | null => {
  const interval = intervalOf(value);
  if (!interval) return null;
  if (isDay(interval)) return format(language, calendar, dayFields(names)).format(interval.from);
  if (!/^\d{4}-\d\d$/.test(value)) return null;
  const { from, to } = interval;
  return calendar === 'gregory'
    ? format(language, calendar, monthFields(names)).format(from)
    : format(language, calendar, monthFields(names)).formatRange(from, to - DAY);
};

const PERIOD = /^(?<year>\d{4})-(?:W(?<week>\d\d)(?<end>-WE)?|(?<part>Q[1-4]|H[12]|SP|SU|FA|AU|WI))$/;

/** A week, season, quarter or half of a year; decades and centuries by their first and last year. */
const periodInWords = (value: string, messages: Messages): string | null => {
  const { year, week, end, part } = PERIOD.exec(value)?.groups ?? {};
  if (part) return messages.find(`period ${part === 'AU' ? 'FA' : part}`, { year: year! });
  if (week) return messages.say(end ? 'period weekend' : 'period week', { year: year!, week: Number(week) });
  if (!/^\d{2,3}$/.test(value)) return null;
  const scale = 10 ** (4 - value.length);
  return `${Number(value) * scale}–${(Number(value) + 1) * scale - 1}`;
};

const LENGTH = /^P(?:T(?<hours>\d+)(?<time>[HMS])|(?<days>\d+)(?<date>Y|M|W|D|DE|CE))$/;
const UNITS: Readonly<Record<string, readonly [unit: string, count: number]>> = {
  TH: ['hour', 1],
  TM: ['minute', 1],
  TS: ['second', 1],
  Y: ['year', 1],
  M: ['month', 1],
  W: ['week', 1],
  D: ['day', 1],
  DE: ['year', 10],
  CE: ['year', 100],
};

/** A length of time in one unit, such as `P3D`; null for what is not one. */
const lengthInWords = (value: string, language: Language): string | null => {
  const { hours, time, days, date } = LENGTH.exec(value)?.groups ?? {};
  const unit = UNITS[time ? `T${time}` : (date ?? '')];
  if (!unit) return null;
  const [name, count] = unit;
  const style = { style: 'unit', unit: name, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(`${language}-u-nu-latn`, style).format(Number(hours ?? days) * count);
};

/** What a date says in one line, in words where there are words for it; otherwise its value. */
export const labelOf = ({ value }: DateMention, messages: Messages, names: Names = 'long'): string => {
  const words = inWords(value, 'gregory', messages.language, names);
  const clock = /T(\d\d:\d\d)/.exec(value)?.[1];
  if (words !== null) return clock ? `${words} ${clock}` : words;
  return periodInWords(value, messages) ?? lengthInWords(value, messages.language) ?? value;
};
