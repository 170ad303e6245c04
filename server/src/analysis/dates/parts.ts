// The parts that date rules share: weekdays, months, years, relative periods, the days that a time of day may lie in.
import type { Calendar } from '../model.js';
import {
  ahead,
  attachedBy,
  first,
  glued,
  longest,
  map,
  maybe,
  not,
  type Parser,
  sense,
  sequence,
  word,
} from './grammar.js';
import type { CalendarDate, DayMeaning, RelativeDay, Shift, Unit, Weekday, Year } from './meaning.js';
import { bareOrdinal, cardinal, definiteOrdinal, digits, integer, masculineOrdinal } from './numbers.js';

export const comma = word(',', '،');
const dash = word('-', '–', '—', 'ـ');

/** الماضي, الجاري, المقبل: how many periods away. */
export const direction: Parser<number> = sense('shift', ({ args, definite, words }) =>
  definite || words > 1 ? Number(args[0]) : null,
);

export const edge: Parser<string> = sense('edge', ({ args }) => args[0]!);

/** Singular of a unit, with or without its article. */
export const singular = (definite: boolean, ...units: readonly Unit[]): Parser<Unit> =>
  sense('unit', ({ args, ...hit }) =>
    args[1] === '1' && hit.definite === definite && units.includes(args[0] as Unit) ? (args[0] as Unit) : null,
  );

const shift = (unit: Unit, offset: number, base: Shift['base']): Shift => ({ kind: 'shift', unit, offset, base });

/** `الشهر الماضي`, `هذا العام`, `اليوم التالي`, `العام نفسه`, `نفس اليوم`. */
export const period = (...units: readonly Unit[]): Parser<Shift> => {
  const the = singular(true, ...units);
  return longest(
    map(sequence(the, direction), ([unit, offset]) => shift(unit, offset, 'now')),
    map(sequence(word('هذا', 'هذه'), the), ([, unit]) => shift(unit, 0, 'now')),
    map(sequence(word('نفس', 'ذات', 'ذلك', 'تلك'), the), ([, unit]) => shift(unit, 0, 'previous')),
    map(
      sequence(
        the,
        sense('same', () => 0),
      ),
      ([unit]) => shift(unit, 0, 'previous'),
    ),
    map(
      sequence(
        the,
        sense('next', ({ definite }) => (definite ? 1 : null)),
      ),
      ([unit]) => shift(unit, 1, 'previous'),
    ),
    map(
      sequence(
        the,
        sense('before', ({ definite }) => (definite ? -1 : null)),
      ),
      ([unit]) => shift(unit, -1, 'previous'),
    ),
  );
};

export const era: Parser<string> = sense('era', ({ args }) => args[0]!);

/** A Hijri year that is written without its era is at least this; Gregorian years of the Middle Ages are rare in news. */
const HIJRI_YEARS = { from: 1300, to: 1500 } as const;

const yearOf = (year: number, eraName: string | null, calendar: Calendar | null): Year => {
  const eras: Readonly<Record<string, Calendar>> = {
    AH: 'islamic-umalqura',
    SH: 'persian',
    AD: 'gregorian',
    BC: 'gregorian',
  };
  return {
    kind: 'year',
    year,
    calendar: (eraName === null ? calendar : eras[eraName]) ?? 'gregorian',
    beforeChrist: eraName === 'BC',
  };
};

const yearWord: Parser<unknown> = longest(singular(false, 'year'), singular(true, 'year'));
const fourDigits: Parser<number> = map(integer(4), (value) => (value >= 1000 && value < 3000 ? value : null));

/** `عام 2025`, `سنة ألفين وأربع`, `العام 1446هـ`, `عام 500 قبل الميلاد`. */
export const namedYear = (calendar: Calendar | null): Parser<Year> =>
  map(sequence(yearWord, first(integer(4), cardinal), maybe(era)), ([, year, name]) =>
    (year >= 1000 && year < 3000) || (name !== null && year >= 1) ? yearOf(year, name, calendar) : null,
  );

/** `2025`, `1446 هـ`: a year that nothing but its place announces. */
export const bareYear = (calendar: Calendar | null): Parser<Year> =>
  map(sequence(fourDigits, maybe(era)), ([year, name]) => yearOf(year, name, calendar));

export const relativeYear: Parser<Shift> = period('year');

const of: Parser<unknown> = maybe(word('من', 'في'));

/** After a comma a number is a year only if it is one of our times. */
const recentYear: Parser<Year> = map(bareYear(null), (year) =>
  year.calendar !== 'gregorian' || (year.year > 1900 && year.year < 2100) ? year : null,
);

/** The year after a month: `2025`, `من العام المقبل`, `، 2025،`, `لعام 2014`. */
const yearAfter = (calendar: Calendar | null): Parser<Year | Shift> =>
  longest<Year | Shift>(
    map(sequence(of, longest<Year | Shift>(namedYear(calendar), relativeYear)), ([, year]) => year),
    attachedBy('ل', namedYear(calendar)),
    attachedBy('ب', namedYear(calendar)),
    bareYear(calendar),
    map(sequence(word('من'), bareYear(calendar)), ([, year]) => year),
    map(sequence(comma, recentYear), ([, year]) => year),
  );

/** Any Arabic word. */
function aWord(scan: Parameters<Parser<string>>[0], at: number): ReturnType<Parser<string>> {
  const found = scan.word(at);
  return found?.kind === 'arabic' ? { value: found.form, start: scan.tokens[at]!.start, end: at + 1 } : null;
}

export interface Month {
  readonly calendar: Calendar;
  readonly month: number;
  /** `homonym`, `rare` or ''. */
  readonly warning: string;
}

const monthName: Parser<Month> = sense('month', ({ args }) => ({
  calendar: args[0] as Calendar,
  month: Number(args[1]),
  warning: args[2]!,
}));

const other: Parser<Month> = first(
  map(sequence(word('/'), monthName), ([, name]) => name),
  map(sequence(word('('), monthName, word(')')), ([, name]) => name),
  map(sequence(dash, monthName), ([, name]) => name),
);

const PRAISE = word('المبارك', 'المباركه', 'الحرام', 'المعظم', 'الكريم', 'المكرم', 'الفضيل', 'الاغر');

/** `نيسان`, `أبريل/نيسان`, `نيسان (أبريل)`, `شهر رمضان المبارك`. */
const namedMonth: Parser<Month> = map(sequence(monthName, maybe(other), maybe(PRAISE)), ([name, double]) => {
  if (double && (double.calendar !== name.calendar || double.month !== name.month)) return null;
  return double ? { ...name, warning: '' } : name;
});

const single: Parser<Month> = map(sequence(monthName, maybe(PRAISE)), ([name]) => name);

const ordinalMonth = (value: number): Month | null =>
  value >= 1 && value <= 12 ? { calendar: 'gregorian', month: value, warning: '' } : null;

export const month: Parser<Month> = longest(
  namedMonth,
  single,
  map(sequence(word('شهر'), longest(namedMonth, single)), ([, name]) =>
    name.warning === 'rare' ? name : { ...name, warning: '' },
  ),
  map(sequence(word('شهر'), integer(2)), ([, value]) => ordinalMonth(value)),
  map(sequence(word('الشهر'), masculineOrdinal), ([, value]) => ordinalMonth(value)),
);

const date = (fields: Partial<CalendarDate>): CalendarDate => ({
  kind: 'date',
  calendar: 'gregorian',
  year: null,
  month: null,
  day: null,
  weekday: null,
  relative: null,
  direction: null,
  ...fields,
});

const isDay = (value: number): number | null => (value >= 1 && value <= 31 ? value : null);

const suffix = glued(word('st', 'nd', 'rd', 'th', 'er', 'ST', 'ND', 'RD', 'TH'));

/** The number of a day: `10`, `10th`, `العاشر`, `فاتح`, `أول`. */
export const dayNumber: Parser<number> = longest(
  map(sequence(integer(2), maybe(suffix)), ([value]) => isDay(value)),
  map(masculineOrdinal, isDay),
  map(sequence(word('ال'), integer(2)), ([, value]) => isDay(value)),
  map(word('فاتح', 'غره'), () => 1),
  map(bareOrdinal, (value) => (value === 1 ? 1 : null)),
);

/** A year or a direction after a month, and the era of what is written without a year. */
const afterMonth = (calendar: Calendar): Parser<{ year: Year | Shift | null; direction: number | null }> =>
  map(
    maybe(longest<Year | Shift | number>(yearAfter(calendar === 'gregorian' ? null : calendar), direction)),
    (tail) => (typeof tail === 'number' ? { year: null, direction: tail } : { year: tail, direction: null }),
  );

/** A month with what says its year; `named` lets through the months that need no context of their own. */
export const monthOfYear: Parser<CalendarDate & { readonly warning: string }> = (scan, at, attached) => {
  const name = month(scan, at, attached);
  if (!name) return null;
  const tail = afterMonth(name.value.calendar)(scan, name.end, '')!;
  const dated = tail.value.year !== null || tail.value.direction !== null;
  const { calendar, month: number, warning } = name.value;
  const settled = tail.value.year !== null || (dated && warning === 'homonym');
  return {
    value: { ...date({ calendar, month: number, ...tail.value }), warning: settled ? '' : warning },
    start: name.start,
    end: tail.end,
  };
};

/** `10 أبريل 2025`, `الخامس عشر من شوال`, `10th, April 2025`. */
export const dayOfMonth: Parser<CalendarDate> = map(
  sequence(dayNumber, maybe(comma), maybe(word('من')), monthOfYear, maybe(era)),
  ([day, , , { warning, ...rest }, name]) => {
    if (warning === 'rare') return null;
    if (name === 'AH' && rest.calendar !== 'islamic-umalqura') return null;
    return { ...rest, day };
  },
);

/** `Apr 10, 2025`, `مايو 5، 2025`. */
export const monthFirst: Parser<CalendarDate> = map(
  sequence(
    month,
    map(sequence(integer(2), maybe(suffix)), ([value]) => isDay(value)),
    maybe(comma),
    maybe(fourDigits),
  ),
  ([name, day, , year]) =>
    name.warning === 'rare'
      ? null
      : date({
          calendar: name.calendar,
          month: name.month,
          day,
          year: year === null ? null : yearOf(year, null, null),
        }),
);

/** `24 الجاري`, `24 من الشهر الماضي`, `24 منه`, `التاسع من الشهر نفسه`. */
export const dayOfPeriod: Parser<CalendarDate> = longest(
  map(sequence(dayNumber, maybe(word('من')), period('month')), ([day, , of]) => date({ day, month: of })),
  map(sequence(dayNumber, maybe(word('من')), direction), ([day, , offset]) =>
    offset === 0 || offset === 1 || offset === -1 ? date({ day, month: shift('month', offset, 'now') }) : null,
  ),
  map(sequence(dayNumber, word('منه')), ([day]) => date({ day, month: shift('month', 0, 'previous') })),
);

type Separator = '/' | '-' | '.';

const separator = (mark: Separator): Parser<unknown> => (mark === '-' ? dash : word(mark));

const BOUNDARY = new Set(['/', '-', '.', ':', ',', '٫']);

const numeric = (mark: Separator): Parser<CalendarDate> => {
  const body = sequence(digits(4), separator(mark), digits(2), separator(mark), digits(4), maybe(era));
  return (scan, at, attached) => {
    const parsed = body(scan, at, attached);
    if (!parsed) return null;
    const { tokens } = scan;
    const before = tokens[at - 1];
    const isGlued = before !== undefined && !tokens[at]!.spaced && BOUNDARY.has(before.word.surface);
    if (isGlued && tokens[at - 2]?.word.kind === 'number' && !before.spaced) return null;
    const spaced = [at + 1, at + 2, at + 3, at + 4].some((index) => tokens[index]!.spaced);
    const after = tokens[at + 5];
    const runsOn =
      after !== undefined &&
      !after.spaced &&
      BOUNDARY.has(after.word.surface) &&
      after.word.surface !== ':' &&
      tokens[at + 6]?.word.kind === 'number' &&
      !tokens[at + 6]!.spaced;
    if (runsOn) return null;
    const lengths = [at, at + 2, at + 4].map((index) => tokens[index]!.word.form.length);
    const value = numericDate(
      parsed.value[0],
      parsed.value[2],
      parsed.value[4],
      lengths,
      parsed.value[5],
      mark,
      spaced,
    );
    return value && { ...parsed, value };
  };
};

const numericDate = (
  one: number,
  two: number,
  three: number,
  [first_, , last]: readonly number[],
  name: string | null,
  mark: Separator,
  spaced: boolean,
): CalendarDate | null => {
  if (first_ === 4 && last! > 2) return null;
  const short = first_! < 3 && last === 2 && mark === '/' && !spaced;
  if (first_ !== 4 && last !== 4 && !short) return null;
  const year = first_ === 4 ? one : short ? 2000 + three : three;
  let [day, monthNumber] = first_ === 4 ? [three, two] : [one, two];
  if (monthNumber > 12 && day <= 12) [day, monthNumber] = [monthNumber, day];
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return null;
  const hijri = name === null && year >= HIJRI_YEARS.from && year < HIJRI_YEARS.to;
  const whole = yearOf(year, hijri ? 'AH' : name, null);
  return date({ calendar: whole.calendar, year: whole, month: monthNumber, day });
};

/** `10/4/2025`, `10-04-2025`, `10.4.2025`, `2025-04-10`, `22/10/1436هـ`: day first unless that cannot be. */
export const numericDay: Parser<CalendarDate> = first(numeric('/'), numeric('-'), numeric('.'));

export const weekdayName: Parser<number> = sense('weekday', ({ args, definite }) =>
  definite ? Number(args[0]) : null,
);
export const bareWeekdayName: Parser<number> = sense('weekday', ({ args, definite }) =>
  definite ? null : Number(args[0]),
);

const inBrackets = <T>(parser: Parser<T>): Parser<T> =>
  first(
    map(sequence(word('('), parser, word(')')), ([, value]) => value),
    map(sequence(word('['), parser, word(']')), ([, value]) => value),
    parser,
  );

const relativeDay: Parser<Shift> = sense('relday', ({ args }) => shift('day', Number(args[0]), 'now'));

/** `أمس`, `يوم غد`, `هذا اليوم`. */
const relativeDayWord: Parser<Shift> = longest(
  relativeDay,
  map(sequence(word('يوم'), relativeDay), ([, day]) => (day.offset === 0 ? null : day)),
  map(sequence(word('هذا'), relativeDay), ([, day]) => (day.offset === 0 ? day : null)),
);

const dayWord: Parser<unknown> = first(word('يوم'), word('نهار'), word('هذا'));

/** `الثلاثاء`, `يوم الثلاثاء الماضي`, `الثلاثاء من الأسبوع المقبل`. */
export const weekday: Parser<Weekday> = map(
  sequence(
    maybe(dayWord),
    weekdayName,
    maybe(
      longest<number | Shift>(
        direction,
        map(sequence(maybe(word('من')), period('week')), ([, week]) => week),
        map(
          sense('before', ({ definite }) => (definite ? -1 : null)),
          (value) => value,
        ),
        map(
          sense('next', ({ definite }) => (definite ? 1 : null)),
          (value) => value,
        ),
      ),
    ),
  ),
  ([, number, tail]) => ({
    kind: 'weekday',
    weekday: number,
    direction: typeof tail === 'number' ? tail : null,
    week: tail !== null && typeof tail === 'object' ? tail : null,
  }),
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

const headJoin = maybe(first(comma, word('في', 'الموافق', ':', '-')));

/** A weekday or relative day that introduces a date: `الخميس 10 أبريل`, `اليوم، الثلاثاء 14 مارس`. */
const dated: Parser<CalendarDate> = longest(dayOfMonth, numericDay, dayOfPeriod, monthFirst);

const headed: Parser<CalendarDate> = map(
  sequence(longest<RelativeDay | Weekday>(relativeDayWithName, weekday), headJoin, dated),
  ([head, , day]) => ({
    ...day,
    weekday: head.weekday,
    relative: head.kind === 'relative-day' ? head.shift : null,
  }),
);

/** `الثلاثاء التاسع عشر`, `يوم 17 فيفري`, `10 أبريل (الخميس)`. */
const namedDay: Parser<CalendarDate> = longest(
  map(sequence(word('يوم', 'نهار', 'اليوم'), dated), ([, day]) => day),
  map(sequence(dated, maybe(comma), inBrackets(weekdayName)), ([day, , name]) => ({ ...day, weekday: name })),
  map(sequence(maybe(word('يوم')), weekdayName, map(definiteOrdinal, isDay), not(word('من', 'في'))), ([, name, day]) =>
    day > 10 ? date({ day, weekday: name }) : null,
  ),
);

/** A day of a calendar, as written in full. */
export const calendarDay: Parser<CalendarDate> = longest(headed, namedDay, dated);

const nth: Parser<number> = first(bareOrdinal);

const monthAhead: Parser<CalendarDate | Shift> = longest<CalendarDate | Shift>(
  map(monthOfYear, ({ warning, ...rest }) => (warning === 'rare' ? null : rest)),
  period('month'),
);

const inMonth: Parser<CalendarDate | Shift> = first(
  map(sequence(word('من', 'في'), monthAhead), ([, value]) => value),
  attachedBy('ب', monthAhead),
);

/** `ثالث ثلاثاء من أكتوبر`, `الثلاثاء الأخير من شهر مارس`. */
const nthWeekday: Parser<DayMeaning> = longest<DayMeaning>(
  map(sequence(nth, maybe(word('يوم')), bareWeekdayName, inMonth), ([ordinal, , name, of]) => ({
    kind: 'nth',
    ordinal,
    weekday: name,
    month: of,
  })),
  map(sequence(maybe(word('يوم')), weekdayName, definiteOrdinal, inMonth), ([, name, ordinal, of]) =>
    ordinal <= 5
      ? { kind: 'nth', ordinal, weekday: name, month: of }
      : of.kind === 'date'
        ? { ...of, day: ordinal, weekday: name }
        : date({ day: ordinal, weekday: name, month: of }),
  ),
);

/** `الأسبوع الأول من يناير`, `آخر أسبوع في سبتمبر`. */
export const nthWeek: Parser<DayMeaning> = longest<DayMeaning>(
  map(sequence(nth, word('اسبوع'), inMonth), ([ordinal, , of]) => ({ kind: 'nth', ordinal, weekday: null, month: of })),
  map(sequence(word('الاسبوع'), definiteOrdinal, inMonth), ([, ordinal, of]) =>
    ordinal <= 5 ? { kind: 'nth', ordinal, weekday: null, month: of } : null,
  ),
);

const FEASTS: Parser<CalendarDate> = sense('feast', ({ args }) =>
  date({ calendar: args[0] as Calendar, month: Number(args[1]), day: Number(args[2]) }),
);

/** `عيد الفطر`, `عيد الأضحى 2013`, `رأس السنة الماضية`. */
export const feast: Parser<CalendarDate> = map(
  sequence(FEASTS, maybe(longest<Year | Shift | number>(yearAfter(null), direction))),
  ([feast, tail]) => (typeof tail === 'number' ? { ...feast, direction: tail } : { ...feast, year: tail }),
);

/** Whatever names one day. */
export const day: Parser<DayMeaning> = longest<DayMeaning>(
  nthWeekday,
  calendarDay,
  weekday,
  weekdayOfWeek,
  relativeDayWithName,
  period('day'),
);

export { ahead, aWord, date, shift };
