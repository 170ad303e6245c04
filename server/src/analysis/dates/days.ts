// Days: of a calendar, of the week, relative ones, and whatever else a time of day may lie in.
import type { Calendar } from '../model.js';
import {
  anyWord,
  attachedBy,
  first,
  glued,
  longest,
  map,
  maybe,
  not,
  once,
  type Parser,
  sense,
  sequence,
  word,
} from './grammar.js';
import type { CalendarDate, DayMeaning, RelativeDay, Shift, Weekday, Year } from './meaning.js';
import { date, datedMonth, month, shownMonth } from './months.js';
import { bareOrdinal, cardinal, definiteOrdinal, integer, masculineOrdinal } from './numbers.js';
import { numericDay } from './numeric.js';
import { comma, direction, period, shift, towards } from './periods.js';
import { era, fourDigits, yearAfter, yearOf } from './years.js';

const isDay = (value: number): number | null => (value >= 1 && value <= 31 ? value : null);

const suffix = glued(word('st', 'nd', 'rd', 'th', 'er', 'ST', 'ND', 'RD', 'TH'));
const latinDay: Parser<number> = map(sequence(integer(2), maybe(suffix)), ([value]) => isDay(value));

/** The number of a day: `10`, `10th`, `العاشر`, `الـ22`, `فاتح`, `أول`. */
export const dayNumber: Parser<number> = once(
  longest(
    latinDay,
    map(masculineOrdinal, isDay),
    map(sequence(word('ال'), integer(2)), ([, value]) => isDay(value)),
    map(word('فاتح', 'غره'), () => 1),
    map(bareOrdinal, (value) => (value === 1 ? 1 : null)),
  ),
);

/** `10 أبريل 2025`, `الخامس عشر من شوال`, `10th, April 2025`; `النائب الأول رمضان` is none. */
const dayOfMonth: Parser<CalendarDate> = (scan, at, attached) =>
  map(
    sequence(dayNumber, maybe(comma), maybe(word('من')), datedMonth, maybe(era)),
    ([day, , from, { date: of, warning }, eraName]) => {
      if (warning === 'rare' || (eraName === 'AH' && of.calendar !== 'islamic-umalqura')) return null;
      const loose = warning === 'name' && from === null && masculineOrdinal(scan, at, attached);
      return loose ? null : { ...of, day };
    },
  )(scan, at, attached);

/** `عشرين غشت`, `خمسة عشر مايو`: a cardinal in words. */
const cardinalDay: Parser<CalendarDate> = map(
  sequence(map(cardinal, isDay), datedMonth),
  ([day, { date: of, warning }]) => (warning === 'rare' ? null : { ...of, day }),
);

/** `Apr 10, 2025`, `مايو 5، 2025`; without a year only where no word follows that the number may count. */
const monthFirst: Parser<CalendarDate> = map(
  sequence(
    month,
    latinDay,
    first(
      map(sequence(maybe(comma), fourDigits), ([, year]) => year),
      not(anyWord),
    ),
  ),
  ([{ calendar, month: number, warning }, day, year]) =>
    warning === 'rare'
      ? null
      : date({ calendar, month: number, day, year: year === null ? null : yearOf(year, null, null) }),
);

/** `24 الجاري`, `24 من الشهر الماضي`, `24 منه`, `التاسع من الشهر نفسه`. */
export const dayOfPeriod: Parser<CalendarDate> = once(
  longest(
    map(sequence(dayNumber, maybe(word('من')), period('month')), ([day, , of]) => date({ day, month: of })),
    map(sequence(dayNumber, maybe(word('من')), direction), ([day, , offset]) =>
      Math.abs(offset) <= 1 ? date({ day, month: shift('month', offset, 'now') }) : null,
    ),
    map(sequence(dayNumber, word('منه')), ([day]) => date({ day, month: shift('month', 0, 'previous') })),
  ),
);

export const weekdayName: Parser<number> = sense('weekday', ({ args, definite }) =>
  definite || args[1] === 'latin' ? Number(args[0]) : null,
);
export const bareWeekdayName: Parser<number> = sense('weekday', ({ args, definite }) =>
  definite || args[1] === 'latin' ? null : Number(args[0]),
);

const inBrackets = <T>(parser: Parser<T>): Parser<T> =>
  first(
    map(sequence(word('('), parser, word(')')), ([, value]) => value),
    map(sequence(word('['), parser, word(']')), ([, value]) => value),
    map(sequence(word('«'), parser, word('»')), ([, value]) => value),
    parser,
  );

const relativeDay: Parser<Shift> = sense('relday', ({ args, words, proclitics }) =>
  words > 1 && /[بك]/u.test(proclitics) ? null : shift('day', Number(args[0]), 'now'),
);

/** `أمس`, `يوم غد`, `هذا اليوم`. */
const relativeDayWord: Parser<Shift> = longest(
  relativeDay,
  map(sequence(word('يوم'), relativeDay), ([, day]) => (day.offset === 0 ? null : day)),
  map(sequence(word('هذا'), relativeDay), ([, day]) => (day.offset === 0 ? day : null)),
);

/** `الثلاثاء`, `يوم الثلاثاء الماضي`, `الثلاثاء من الأسبوع المقبل`. */
export const weekday: Parser<Weekday> = once(
  map(
    sequence(
      maybe(word('يوم', 'يومه', 'نهار', 'هذا')),
      weekdayName,
      maybe(
        longest<number | Shift>(
          towards,
          map(sequence(maybe(word('من')), period('week')), ([, week]) => week),
        ),
      ),
    ),
    ([, number, tail]) => ({
      kind: 'weekday',
      weekday: number,
      direction: typeof tail === 'number' ? tail : null,
      week: tail !== null && typeof tail === 'object' ? tail : null,
    }),
  ),
);

/** `أحد الأسبوع الماضي`, `خميس الأسبوع المقبل`. */
const weekdayOfWeek: Parser<Weekday> = map(sequence(bareWeekdayName, period('week')), ([number, week]) => ({
  kind: 'weekday',
  weekday: number,
  direction: null,
  week,
}));

/** `اليوم الخميس`, `أمس (السبت)`, `غدا، الأحد`. */
export const relativeDayWithName: Parser<RelativeDay> = map(
  sequence(relativeDayWord, maybe(map(sequence(maybe(comma), inBrackets(weekdayName)), ([, name]) => name))),
  ([day, name]) => ({ kind: 'relative-day', shift: day, weekday: name }),
);

const dated: Parser<CalendarDate> = longest(dayOfMonth, numericDay, dayOfPeriod, monthFirst, cardinalDay);

/** `الخميس، بتاريخ 10 أبريل`, `الخميس الموافق 10 أبريل`. */
const headJoin: Parser<unknown> = longest<unknown>(
  sequence(maybe(first(comma, word('؛'))), word('في', 'الموافق', 'بتاريخ', 'تاريخ')),
  comma,
  word(':', '-', '؛'),
);

/** A weekday or relative day that introduces a date: `الخميس 10 أبريل`, `اليوم، الثلاثاء 14 مارس`. */
const headed: Parser<CalendarDate> = map(
  sequence(
    longest<RelativeDay | Weekday>(relativeDayWithName, weekday),
    maybe(headJoin),
    first(
      map(sequence(word('('), dated, word(')')), ([, of]) => of),
      dated,
    ),
  ),
  ([head, , day]) => ({
    ...day,
    weekday: head.weekday,
    relative: head.kind === 'relative-day' ? head.shift : null,
  }),
);

/** `الثلاثاء التاسع عشر`, `يوم 17 فيفري`, `10 أبريل (الخميس)`. */
const namedDay: Parser<CalendarDate> = longest(
  map(sequence(word('يوم', 'نهار', 'اليوم'), dated), ([, day]) => day),
  map(sequence(dated, inBrackets(weekdayName)), ([day, name]) => ({ ...day, weekday: name })),
  map(sequence(maybe(word('يوم')), weekdayName, map(definiteOrdinal, isDay), not(word('من', 'في'))), ([, name, day]) =>
    day > 10 ? date({ day, weekday: name }) : null,
  ),
);

/** A day of a calendar, with all that is written beside it. */
export const calendarDay: Parser<CalendarDate> = once(longest(headed, namedDay, dated));

const inMonth: Parser<CalendarDate | Shift> = first(
  map(sequence(word('من', 'في'), longest<CalendarDate | Shift>(shownMonth, period('month'))), ([, value]) => value),
  attachedBy('ب', longest<CalendarDate | Shift>(shownMonth, period('month'))),
);

/** `ثالث ثلاثاء من أكتوبر`, `الثلاثاء الأخير من شهر مارس`. */
const nthWeekday: Parser<DayMeaning> = longest<DayMeaning>(
  map(sequence(bareOrdinal, maybe(word('يوم')), bareWeekdayName, inMonth), ([ordinal, , name, of]) => ({
    kind: 'nth',
    ordinal,
    weekday: name,
    month: of,
  })),
  map(sequence(maybe(word('يوم')), weekdayName, definiteOrdinal, inMonth), ([, name, ordinal, of]) => {
    if (ordinal <= 5) return { kind: 'nth', ordinal, weekday: name, month: of };
    return { ...(of.kind === 'date' ? of : date({ month: of })), day: ordinal, weekday: name };
  }),
);

/** `الأسبوع الأول من يناير`, `آخر أسبوع في سبتمبر`. */
export const nthWeek: Parser<DayMeaning> = longest<DayMeaning>(
  map(sequence(bareOrdinal, word('اسبوع'), inMonth), ([ordinal, , of]) => ({
    kind: 'nth',
    ordinal,
    weekday: null,
    month: of,
  })),
  map(sequence(word('الاسبوع'), definiteOrdinal, inMonth), ([, ordinal, of]) =>
    ordinal <= 5 ? { kind: 'nth', ordinal, weekday: null, month: of } : null,
  ),
);

const feastName: Parser<CalendarDate> = sense('feast', ({ args }) =>
  date({ calendar: args[0] as Calendar, month: Number(args[1]), day: Number(args[2]) }),
);

/** `عيد الفطر`, `عيد الأضحى 2013`, `رأس السنة الماضية`. */
export const feast: Parser<CalendarDate> = map(
  sequence(feastName, maybe(longest<Year | Shift | number>(yearAfter(null), direction))),
  ([of, tail]) => (typeof tail === 'number' ? { ...of, direction: tail } : { ...of, year: tail }),
);

/** `أول أيام عيد الفطر`, `ثالث أيام شهر رمضان`. */
const dayOfFeast: Parser<CalendarDate> = map(
  sequence(bareOrdinal, word('ايام', 'يوم'), maybe(word('من')), longest(feast, shownMonth)),
  ([ordinal, , , of]) => (ordinal > 0 ? { ...of, day: (of.day ?? 1) + ordinal - 1 } : null),
);

/** Whatever names one day. */
export const day: Parser<DayMeaning> = once(
  longest<DayMeaning>(nthWeekday, calendarDay, weekday, weekdayOfWeek, relativeDayWithName, dayOfFeast, period('day')),
);
