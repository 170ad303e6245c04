// Months, and what says which year they are of.
import type { Calendar } from '../model.js';
import { first, longest, map, maybe, once, type Parser, sense, sequence, word } from './grammar.js';
import type { CalendarDate } from './meaning.js';
import { integer, masculineOrdinal } from './numbers.js';
import { dash, direction } from './periods.js';
import { yearAfter } from './years.js';

export interface Month {
  readonly calendar: Calendar;
  readonly month: number;
  /** `homonym`, `name`, `rare` or '': see server/lexicon/months.tsv. */
  readonly warning: string;
}

const monthName: Parser<Month> = sense('month', ({ args, proclitics, length }) =>
  length < 3 && proclitics !== '' && proclitics !== 'و'
    ? null
    : { calendar: args[0] as Calendar, month: Number(args[1]), warning: args[2]! },
);

const other: Parser<Month> = first(
  map(sequence(word('/'), monthName), ([, name]) => name),
  map(sequence(word('('), monthName, word(')')), ([, name]) => name),
  map(sequence(word('«'), monthName, word('»')), ([, name]) => name),
  map(sequence(dash, monthName), ([, name]) => name),
  monthName,
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

export const month: Parser<Month> = once(
  longest(
    namedMonth,
    single,
    map(sequence(word('شهر'), longest(namedMonth, single)), ([, name]) =>
      name.warning === 'rare' ? name : { ...name, warning: '' },
    ),
    map(sequence(word('شهر'), integer(2)), ([, value]) => ordinalMonth(value)),
    map(sequence(word('الشهر'), masculineOrdinal), ([, value]) => ordinalMonth(value)),
  ),
);

export const date = (fields: Partial<CalendarDate>): CalendarDate => ({
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

/** A month as a date, and the warning that still holds of it. */
export interface DatedMonth {
  readonly date: CalendarDate;
  readonly warning: string;
}

/** A month with what says its year: `مارس 2014`, `مايو المقبل`, `آذار من العام الماضي`. */
export const datedMonth: Parser<DatedMonth> = once((scan, at, attached) => {
  const name = month(scan, at, attached);
  if (!name) return null;
  const { calendar, month: number, warning } = name.value;
  const tail = longest<CalendarDate['year'] | number>(yearAfter(calendar === 'gregorian' ? null : calendar), direction)(
    scan,
    name.end,
    '',
  );
  const year = tail && typeof tail.value !== 'number' ? tail.value : null;
  const towards = tail && typeof tail.value === 'number' ? tail.value : null;
  const settled = year !== null || (towards !== null && warning !== 'rare');
  return {
    value: {
      date: date({ calendar, month: number, year, direction: towards }),
      warning: settled ? '' : warning,
    },
    start: name.start,
    end: tail?.end ?? name.end,
  };
});

/** The same where something beside it shows that it is a month; a rare name wants its year even so. */
export const shownMonth: Parser<CalendarDate> = once(
  map(datedMonth, ({ date: of, warning }) => (warning === 'rare' ? null : of)),
);
