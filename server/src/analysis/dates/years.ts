// Years and their eras.
import type { Calendar } from '../model.js';
import {
  anyWord,
  attachedBy,
  first,
  longest,
  map,
  maybe,
  once,
  type Parser,
  sense,
  sequence,
  word,
  wordSet,
} from './grammar.js';
import type { Shift, Year } from './meaning.js';
import { cardinal, integer } from './numbers.js';
import { comma, direction, period, shift, singular } from './periods.js';

export const era: Parser<string> = sense('era', ({ args }) => args[0]!);

/** A year written without its era is Hijri in this range when it stands in a numeric date; the Middle Ages are rare in news. */
const HIJRI_YEARS = { from: 1300, to: 1500 } as const;
/** A year beside a Hijri or Persian month is no year of that calendar from here on: `رمضان 2019`. */
const GREGORIAN_FROM = 1700;

const ERAS: Readonly<Record<string, Calendar>> = {
  AH: 'islamic-umalqura',
  SH: 'persian',
  AD: 'gregorian',
  BC: 'gregorian',
};

/** A year with the era that is written, or else the one that its month's calendar gives it. */
export const yearOf = (year: number, eraName: string | null, calendar: Calendar | null): Year => {
  const own = year < GREGORIAN_FROM ? calendar : null;
  return {
    kind: 'year',
    year,
    calendar: (eraName === null ? own : ERAS[eraName]) ?? 'gregorian',
    beforeChrist: eraName === 'BC',
  };
};

/** The year of a numeric date. */
export const numericYear = (year: number, eraName: string | null): Year => {
  const hijri = eraName === null && year >= HIJRI_YEARS.from && year < HIJRI_YEARS.to;
  return yearOf(year, hijri ? 'AH' : eraName, null);
};

const yearWord: Parser<unknown> = longest(singular(false, 'year'), singular(true, 'year'));
export const fourDigits: Parser<number> = map(integer(4), (value) => (value >= 1000 && value < 3000 ? value : null));

/** What is said of a year between its word and its number, and the era that this gives it. */
const KINDS: Readonly<Record<string, string>> = {
  الهجري: 'AH',
  الهجريه: 'AH',
  الميلادي: 'AD',
  الميلاديه: 'AD',
  الدراسي: '',
  الدراسيه: '',
  الجامعي: '',
  الجامعيه: '',
  المالي: '',
  الماليه: '',
  القضائي: '',
  القضائيه: '',
};
const kindOfYear: Parser<string> = map(word(...Object.keys(KINDS)), (form) => KINDS[form]!);

/** `عام 2025`, `سنة ألفين وأربع`, `العام 1446هـ`, `عام 500 قبل الميلاد`. */
export const namedYear = (calendar: Calendar | null): Parser<Year> =>
  map(sequence(yearWord, maybe(kindOfYear), first(integer(4), cardinal), maybe(era)), ([, kind, year, written]) => {
    const name = written ?? kind;
    return (year >= 1000 && year < 3000) || (written !== null && year >= 1)
      ? yearOf(year, name || null, calendar)
      : null;
  });

/** `2025`, `1446 هـ`: a year that nothing but its place announces. */
export const bareYear = (calendar: Calendar | null): Parser<Year> =>
  map(sequence(fourDigits, maybe(era)), ([year, name]) => yearOf(year, name, calendar));

/** `العام المقبل`, `العام الدراسي المقبل`. */
export const relativeYear: Parser<Shift> = once(
  longest(
    period('year'),
    map(sequence(singular(true, 'year'), kindOfYear, direction), ([, , offset]) => shift('year', offset, 'now')),
  ),
);

/** After a comma a number is a year only if it is one of our times. */
const recentYear: Parser<Year> = map(bareYear(null), (year) =>
  year.calendar !== 'gregorian' || (year.year > 1900 && year.year < 2100) ? year : null,
);

/** The year after a month: `2025`, `من العام المقبل`, `، 2025،`, `لعام 2014`. */
export const yearAfter = (calendar: Calendar | null): Parser<Year | Shift> =>
  longest<Year | Shift>(
    map(
      sequence(maybe(word('من', 'في')), longest<Year | Shift>(namedYear(calendar), relativeYear)),
      ([, year]) => year,
    ),
    attachedBy('ل', namedYear(calendar)),
    attachedBy('ب', namedYear(calendar)),
    bareYear(calendar),
    map(sequence(integer(3), era), ([year, name]) => (name === 'AH' ? yearOf(year, name, calendar) : null)),
    map(sequence(word('من'), bareYear(calendar)), ([, year]) => year),
    map(sequence(comma, recentYear), ([, year]) => year),
  );

/** The years in which a number of four digits that stands alone is believed to be one. */
const YEARS = { from: 1800, to: 2100 } as const;

/** What is counted after a number that only looks like a year. */
const COUNTED = wordSet(`
  مليون مليار الف تريليون دولار دولارا يورو ريال جنيه درهم دينار شخص شخصا كيلومتر كيلومترا كم متر مترا طن طنا نقطه حاله اسره عائله جندي منزل
  برميل ميغاواط مدرسه شركه قتيل جريح مقاتل قريه اسير معتقل موظف طالب صاروخ مسيره وحده هكتار بعثه مريض ضحيه لاجئ نازح مهاجر عنصر عامل صفحه مقعد
`);

const notCounted: Parser<null> = (scan, at) => {
  const next = anyWord(scan, at, '');
  const mark = scan.tokens[at]?.word.surface;
  return (next && COUNTED.has(next.value)) || mark === '%' || mark === '٪'
    ? null
    : { value: null, start: null, end: at };
};

/** What may follow a round number that is a year. */
const AFTER_ROUND = wordSet('علي الي حتي عندما بين او ثم حين عن من في بعد قبل مع وحتي والي');

/** `في 2000 مدرسة`: a round number with a word behind it is more often a number. */
const isRoundCount = (year: Year, word: string | undefined): boolean =>
  year.year % 100 === 0 && word !== undefined && !AFTER_ROUND.has(word);

const lone = sequence(bareYear(null), notCounted);

/** A year that stands alone, within living memory and plans. */
export const plausibleYear: Parser<Year> = once((scan, at, attached) => {
  const parsed = lone(scan, at, attached);
  if (!parsed) return null;
  const [year] = parsed.value;
  const believed = year.calendar !== 'gregorian' || (year.year >= YEARS.from && year.year <= YEARS.to);
  return believed && !isRoundCount(year, anyWord(scan, parsed.end, '')?.value) ? { ...parsed, value: year } : null;
});

/** `العام` alone is this one, where a part of it is named. */
const theYear: Parser<Shift> = map(word('العام', 'السنه'), () => shift('year', 0, 'now'));

export const someYear: Parser<Year | Shift> = once(
  longest<Year | Shift>(namedYear(null), relativeYear, theYear, plausibleYear),
);
