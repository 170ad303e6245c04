// Resolution: what an expression says, set against the day it counts from, becomes a TIMEX3 value.
import type { Calendar, DateMention } from '../model.js';
import {
  dayIn,
  gregorianDay,
  gregorianFields,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  monthSpan,
  weekdayOf,
  yearIn,
} from './calendars.js';
import type {
  CalendarDate,
  Century,
  DayMeaning,
  Decade,
  Distance,
  Meaning,
  NthIn,
  PartOfYear,
  RelativeDay,
  Shift,
  TimeOfDay,
  Unit,
  Weekday,
  Year,
} from './meaning.js';
import type { Tense } from './tense.js';

/** A stretch of days, half-open, that a date was resolved to, and how fine it is. */
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

export interface Resolved {
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

const plain = (value: string, stretch: Stretch | null = null, from: Resolved['from'] = null): Resolved => ({
  type: 'DATE',
  value,
  calendar: 'gregorian',
  stretch,
  from,
  impossible: false,
  rightWeekday: null,
});

const reference = (offset: number): Resolved =>
  plain(offset < 0 ? 'PAST_REF' : offset > 0 ? 'FUTURE_REF' : 'PRESENT_REF');

const dayStretch = (day: number): Stretch => ({ from: day, to: day + 1 });

const onDay = (day: number, from: Resolved['from']): Resolved => plain(isoDay(day), dayStretch(day), from);

const two = (value: number): string => String(value).padStart(2, '0');

const yearStretch = (year: number): Stretch => ({ from: gregorianDay(year, 1, 1)!, to: gregorianDay(year + 1, 1, 1)! });

const onYear = (year: number, from: Resolved['from']): Resolved => plain(isoYear(year), yearStretch(year), from);

const onMonth = (index: number, from: Resolved['from']): Resolved => {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const [start, end] = monthSpan('gregorian', year, month);
  return plain(isoMonth(year, month), { from: start, to: end }, from);
};

const monthIndex = (day: number): number => {
  const { year, month } = gregorianFields(day);
  return year * 12 + month - 1;
};

/** The day that a shift counts from, and where that comes from. */
const baseOf = (shift: Shift, { published, previous }: Context): { day: number; from: Resolved['from'] } | null => {
  if (shift.base === 'previous' && previous) return { day: previous.from, from: 'previous-date' };
  return published === null ? null : { day: published, from: 'publication' };
};

const resolveShift = (shift: Shift, context: Context): Resolved => {
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

/** A Gregorian year that most of another calendar's year falls in. */
const gregorianYear = ({ year, calendar }: Year): number => {
  if (calendar === 'gregorian' || calendar === 'syriac') return year;
  return gregorianFields(monthSpan(calendar, year, 7)[0]).year;
};

const resolveYear = (year: Year): Resolved => {
  if (year.beforeChrist) return plain(`BC${isoYear(year.year)}`);
  return { ...onYear(gregorianYear(year), null), calendar: year.calendar };
};

/** How many days ahead a date without its year may lie in a sentence that looks back: farther, it was last year. */
const FAR = 150;
/** How many days back it may lie in one that looks forward. */
const RECENT = 31;

/**
 * Which year's occurrence is meant of a date written without one. `at` says where it lies in a year; `direction` is
 * الماضي or المقبل.
 */
const occurrence = (
  at: (year: number) => Stretch | null,
  year: number,
  published: number,
  direction: number | null,
  tense: Tense,
): number => {
  const here = at(year);
  if (!here) return year;
  if (direction !== null && direction < 0) return here.to <= published ? year : year - 1;
  if (direction !== null && direction > 0) return here.from > published ? year : year + 1;
  if (direction === 0) return year;
  if (tense === 'future' || tense === null) return here.to <= published - RECENT ? year + 1 : year;
  const tolerated = tense === 'since' ? 0 : tense === 'past' ? FAR : Number.POSITIVE_INFINITY;
  return here.from - published > tolerated ? year - 1 : year;
};

interface Dated {
  readonly year: number | null;
  readonly month: number | null;
  readonly calendar: Calendar;
  readonly from: Resolved['from'];
}

const yearOf = (meaning: Year | Shift, context: Context): { year: number | null; from: Resolved['from'] } => {
  if (meaning.kind === 'year') return { year: meaning.year, from: null };
  const base = baseOf(meaning, context);
  return base ? { year: gregorianFields(base.day).year + meaning.offset, from: base.from } : { year: null, from: null };
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

const datedOf = (meaning: CalendarDate, context: Context): Dated => {
  const { month, calendar, day } = meaning;
  if (month !== null && typeof month === 'object') {
    const base = baseOf(month, context);
    if (!base) return { year: null, month: null, calendar, from: null };
    const index = monthIndex(base.day) + month.offset;
    return { year: Math.floor(index / 12), month: (index % 12) + 1, calendar, from: base.from };
  }
  if (meaning.year !== null) {
    const of = meaning.year.kind === 'year' ? meaning.year.calendar : null;
    const { year, from } = yearOf(meaning.year, context);
    const own = of !== null && of !== 'gregorian' ? of : calendar;
    const converted = year !== null && own !== of && own !== 'gregorian' ? yearWithin(own, month ?? 1, year) : year;
    return { year: converted, month, calendar: own, from };
  }
  const { published, tense } = context;
  if (published === null || month === null) {
    return month === null && published !== null
      ? {
          year: gregorianFields(published).year,
          month: gregorianFields(published).month,
          calendar,
          from: 'publication',
        }
      : { year: null, month, calendar, from: null };
  }
  const at = (year: number): Stretch | null => {
    const [from, to] = monthSpan(calendar, year, month);
    return day === null ? { from, to } : { from: from + day - 1, to: from + day };
  };
  const likely = occurrence(at, yearIn(calendar, published), published, meaning.direction, tense);
  const year = meaning.direction === null ? yearByWeekday(meaning, likely) : likely;
  return { year, month, calendar, from: 'publication' };
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

const resolveDate = (meaning: CalendarDate, context: Context): Resolved => {
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
  const right = weekdayOf(number);
  if (misdated(meaning, number, context))
    return { ...onDay(context.published! + meaning.relative!.offset, 'publication') };
  return {
    ...onDay(number, from),
    calendar,
    rightWeekday: meaning.weekday !== null && meaning.weekday !== right && calendar === 'gregorian' ? right : null,
  };
};

const resolveWeekday = (meaning: Weekday, context: Context): Resolved => {
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

const resolveRelativeDay = (meaning: RelativeDay, context: Context): Resolved => {
  const { shift, weekday } = meaning;
  const base = baseOf(shift, context);
  if (!base) return weekday === null ? reference(shift.offset) : plain(`XXXX-WXX-${weekday}`);
  const day = base.day + shift.offset;
  const right = weekdayOf(day);
  if (weekday === null || weekday === right) return onDay(day, base.from);
  const away = ((weekday - right + 10) % 7) - 3;
  return Math.abs(away) === 1 ? onDay(day + away, base.from) : { ...onDay(day, base.from), rightWeekday: right };
};

const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

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

const resolvePart = ({ code, year, direction }: PartOfYear, context: Context): Resolved => {
  const known = year ? yearOf(year, context) : null;
  if (known) {
    return known.year === null
      ? plain(`XXXX-${code}`)
      : plain(`${isoYear(known.year)}-${code}`, partStretch(code, known.year), known.from);
  }
  const { published } = context;
  if (published === null) return plain(`XXXX-${code}`);
  const at = (candidate: number): Stretch => partStretch(code, candidate);
  const found = occurrence(at, gregorianFields(published).year, published, direction, context.tense);
  return plain(`${isoYear(found)}-${code}`, at(found), 'publication');
};

const resolveDecade = ({ decade, century }: Decade, context: Context): Resolved => {
  if (century === null) return plain(`19${decade}`);
  if (typeof century === 'number') return plain(`${century}${decade}`);
  const base = resolveShift(century, context);
  return base.from
    ? plain(`${base.value}${decade}`, null, base.from)
    : plain(century.offset < 0 ? `19${decade}` : `20${decade}`);
};

const resolveCentury = ({ ordinal, calendar, beforeChrist }: Century): Resolved => {
  if (beforeChrist) return plain(`BC${two(ordinal - 1)}`);
  if (calendar !== 'gregorian') {
    const middle = gregorianFields(monthSpan(calendar, (ordinal - 1) * 100 + 50, 1)[0]).year;
    return { ...plain(two(Math.floor(middle / 100))), calendar };
  }
  return plain(two(ordinal - 1));
};

const resolveNth = ({ ordinal, weekday, month }: NthIn, context: Context): Resolved => {
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

/** How many months a length of years and months is. */
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 };

const resolveDistance = ({ length, sign }: Distance, { published }: Context): Resolved => {
  const { amount, unit, more } = length;
  if (amount === null || published === null || unit === 'moment' || unit === 'period') return reference(sign);
  if (unit === 'day') return onDay(published + amount * sign, 'publication');
  if (unit === 'week') return onDay(published + amount * sign * 7, 'publication');
  const each = MONTHS[unit];
  if (each === undefined) return onDay(published, 'publication');
  const added = (more?.amount ?? 0) * (more ? (MONTHS[more.unit] ?? 0) : 0);
  const index = monthIndex(published) + sign * (amount * each + added);
  return unit === 'month' || more?.unit === 'month'
    ? onMonth(index, 'publication')
    : onYear(Math.floor(index / 12), 'publication');
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
    case 'weekend': {
      const week = resolveShift({ kind: 'shift', unit: 'week', offset: meaning.offset ?? 0, base: 'now' }, context);
      return week.stretch
        ? { ...week, value: `${week.value}-WE`, stretch: { from: week.stretch.from + 5, to: week.stretch.to } }
        : week;
    }
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
