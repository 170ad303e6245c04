// Days, months and years of a calendar, and their parts.
import type { Calendar } from '../../model.js';
import { day, feast, nthWeek } from '../days.js';
import {
  after,
  anyWord,
  definiteWord,
  first,
  longest,
  map,
  maybe,
  not,
  once,
  type Parser,
  sense,
  sequence,
  word,
  wordSet,
} from '../grammar.js';
import type { Century, Decade, Meaning, PartOfYear, Shift, Year } from '../meaning.js';
import { datedMonth, shownMonth } from '../months.js';
import { definiteOrdinal, integer } from '../numbers.js';
import { direction, edge, period, shift } from '../periods.js';
import { bareYear, era, namedYear, relativeYear } from '../years.js';
import { edged, plain, type Rule, rule } from './rule.js';

/** Words after which a month's name is one, whatever else it may mean. */
const BEFORE_MONTH = wordSet(`
  في منذ مند حتي خلال بحلول قبل بعد قبيل طوال طيله اعتبارا ابتداء بدايه نهايه مطلع منتصف اواخر اوائل بين الي هلال غره ليالي ختام موفي متم
  مستهل اول لغايه غايه انتخابات اجتماع اتفاق هجمات قمه بيان اعلان دوره جلسه حصيله ارقام بيانات مستوي مستويات تقرير ذروه
`);
/** Those of them that do not introduce a person of that name: not `بين رجب و…`, `إلى رمضان`. */
const BEFORE_NAME = wordSet(`
  في منذ مند حتي خلال بحلول قبل بعد طوال طيله نهايه مطلع منتصف اواخر اوائل هلال غره ليالي ختام مستهل اول موفي متم
`);
/** Prepositions of time: after them a number of four digits is a year. */
const BEFORE_YEAR = wordSet(`
  في منذ مند حتي بحلول خلال قبل بعد ب لغايه الي قبيل ابتداء
`);
/** Nouns of things that happen or are agreed, and are told apart by their year. */
const EVENTS = wordSet(`
  اتفاق اتفاقيه اتفاقات معاهده انتخابات الانتخابات انتخاب حرب حروب حدود ثوره انقلاب موازنه ميزانيه دستور هدنه ازمه نكبه مبادره عدوان انتفاضه
  زلزال كارثه هجمات هجوم احداث تفاهم نكسه هزيمه قمه بيان اعلان استفتاء مظاهرات احتجاجات مجزره مذبحه غزو مستويات انفجار نسخه حصيله صفقه تفجيرات
  حراك طبعه موسم مجازر تسويه سلام
`);

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

/** A lone year is believed only within living memory and plans. */
export const plausibleYear: Parser<Year> = once(
  map(sequence(bareYear(null), notCounted), ([year]) =>
    year.calendar !== 'gregorian' || (year.year >= YEARS.from && year.year <= YEARS.to) ? year : null,
  ),
);

/** `1446هـ`, `2015م`: glued, the era makes a year of any number; apart, only of a Hijri one (م is also a metre). */
const yearWithEra: Parser<Year> = (scan, at, attached) => {
  const parsed = plausibleYear(scan, at, attached);
  if (parsed?.end !== at + 2) return null;
  return !scan.tokens[at + 1]!.spaced || parsed.value.calendar === 'islamic-umalqura' ? parsed : null;
};

const monthAlone: Parser<Meaning> = (scan, at, attached) => {
  const parsed = datedMonth(scan, at, attached);
  if (!parsed) return null;
  const { date, warning } = parsed.value;
  if (warning === 'rare') return null;
  const announced = after(warning === 'name' ? BEFORE_NAME : BEFORE_MONTH, datedMonth);
  if (warning !== '' && !announced(scan, at, attached)) return null;
  return { ...parsed, value: date };
};

/** `العام` alone is this one, where a part of it is named. */
const theYear: Parser<Shift> = map(word('العام', 'السنه'), () => shift('year', 0, 'now'));

export const someYear: Parser<Year | Shift> = once(
  longest<Year | Shift>(namedYear(null), relativeYear, theYear, plausibleYear),
);

const ofYear: Parser<Year | Shift> = first(
  map(sequence(word('من', 'في'), someYear), ([, year]) => year),
  someYear,
);

const partOfYear = (code: string, year: Year | Shift | null, towards: number | null): PartOfYear => ({
  kind: 'part-of-year',
  code,
  year,
  direction: towards,
});

const tailed = (code: string, tail: Year | Shift | number): PartOfYear =>
  typeof tail === 'number' ? partOfYear(code, null, tail) : partOfYear(code, tail, null);

/** Parts of a year by their letter and how many there are of them. */
const PARTS: Readonly<Record<string, readonly [letter: string, count: number]>> = {
  الربع: ['Q', 4],
  الفصل: ['Q', 4],
  النصف: ['H', 2],
  الثلاثي: ['Q', 4],
  السداسي: ['H', 2],
};

const part: Parser<string> = map(sequence(word(...Object.keys(PARTS)), definiteOrdinal), ([name, ordinal]) => {
  const [letter, count] = PARTS[name]!;
  const number = ordinal < 0 ? count : ordinal;
  return number <= count ? letter + number : null;
});

/** `النصف الثاني من فبراير`: no value of its own, so it is its whole. */
const shareOf: Parser<unknown> = sequence(
  first(
    part,
    map(sequence(word('الثلث'), definiteOrdinal), () => ''),
  ),
  word('من'),
);

/** Words after which `الصيف` is the one that is near. */
const BEFORE_SEASON = wordSet('خلال بحلول حلول منذ قبل بعد حتي في');
const season: Parser<string> = sense('season', ({ args, definite }) => (definite ? null : args[0]!));
const theSeason: Parser<string> = sense('season', ({ args, definite }) => (definite ? args[0]! : null));

export const decadeName = (definite: boolean): Parser<number> =>
  sense('decade', (hit) => (hit.definite === definite ? Number(hit.args[0]) : null));

const century: Parser<number | Shift> = longest<number | Shift>(
  map(sequence(word('القرن'), definiteOrdinal), ([, ordinal]) => (ordinal > 0 ? ordinal - 1 : null)),
  period('century'),
);

/** `من عمره`, `من العمر`: an age, no decade. */
const ofAge = sequence(word('من'), word('عمره', 'عمرها', 'العمر', 'عمرهم', 'عمري'));

/** `العقد الأول من القرن الحادي والعشرين`. */
const numberedDecade: Parser<Decade> = map(
  sequence(word('العقد'), definiteOrdinal, word('من'), century),
  ([, ordinal, , of]) => (ordinal > 0 && ordinal <= 10 ? decade(ordinal - 1, of) : null),
);

const decade = (number: number, of: number | Shift | null): Decade => ({ kind: 'decade', decade: number, century: of });

export const decades: Parser<Decade> = (scan, at, attached) => {
  const parsed = longest(
    map(sequence(decadeName(false), maybe(word('من')), century), ([number, , of]) => decade(number, of)),
    map(sequence(decadeName(true), maybe(sequence(word('من'), century))), ([number, of]) =>
      decade(number, of === null ? null : of[1]),
    ),
  )(scan, at, attached);
  return parsed && !ofAge(scan, parsed.end, '') ? parsed : null;
};

const centuryOf = (ordinal: number, name: string | null): Century => ({
  kind: 'century',
  ordinal,
  calendar: (name === 'AH' ? 'islamic-umalqura' : 'gregorian') satisfies Calendar,
  beforeChrist: name === 'BC',
});

/** A feast is a date where a time is told by it, not where it is celebrated: `بمناسبة عيد الفطر` is none. */
const feastAsDate: Parser<Meaning> = (scan, at, attached) => {
  const parsed = feast(scan, at, attached);
  if (!parsed) return null;
  const told = parsed.value.year !== null || parsed.value.direction !== null || at === 0;
  return told || after(BEFORE_MONTH, feast)(scan, at, attached) ? parsed : null;
};

/** A Latin zone that a stamp adds to its date: `10th, April 2025 GMT`. */
const foreignZone = word('GMT', 'UTC');

export const absolute: readonly Rule[] = [
  rule(
    'day',
    plain(map(sequence(day, maybe(foreignZone)), ([of]) => of)),
    [
      ['في 10 أبريل 2025 وصل', '2025-04-10'],
      ['الخميس 10 أبريل/نيسان 2025', '2025-04-10'],
      ['10 نيسان (أبريل) 2025', '2025-04-10'],
      ['يوم الجمعة 4 أفريل الجاري', '2025-04-04'],
      ['الخامس عشر من يناير 2024', '2024-01-15'],
      ['الحادي والثلاثين من أوت 2024', '2024-08-31'],
      ['فاتح أكتوبر المقبل', '2025-10-01'],
      ['الأربعاء, 24 شتنبر, 2025', '2025-09-24'],
      ['١٤ يوليو ٢٠١٥م', '2015-07-14'],
      ['12 شوال 1446 هـ', '2025-04-10'],
      ['13 من ذي القعدة 1430هـ', '2009-11-01'],
      ['22/10/1436هـ', '2015-08-07'],
      ['1436/10/22', '2015-08-07'],
      ['10-04-2025', '2025-04-10'],
      ['04.12.2024', '2024-12-04'],
      ['4/25/2025', '2025-04-25'],
      ['2025-04-10', '2025-04-10'],
      ['20 - 8 - 2025', '2025-08-20'],
      ['10th, April 2025 GMT', '2025-04-10'],
      ['Apr 10, 2025', '2025-04-10'],
      ['24 الجاري', '2025-04-24'],
      ['الثلاثاء الأخير من مارس 2025', '2025-03-25'],
      ['أول أيام عيد الأضحى 2013', '2013-10-15'],
    ],
    ['مجموعة 5+1', 'القرار 2231', 'فاز 3-1', 'الهاتف 0123-456-789', 'نسخة 1.2.3'],
  ),
  rule(
    'feast',
    edged(feastAsDate),
    [
      ['عيد الأضحى 2013', '2013-10-15'],
      ['قبل عيد الفطر', '2025-03-30'],
      ['رأس السنة الهجرية 2019', '2019-08-31'],
    ],
    ['بمناسبة اليوم الوطني السعودي', 'يهنئ بعيد الفطر'],
  ),
  rule(
    'month',
    edged(monthAlone),
    [
      ['في مارس 2014', '2014-03'],
      ['مطلع أبريل/نيسان المقبل', '2026-04'],
      ['منذ ماي الماضي', '2024-05'],
      ['آذار من العام الماضي', '2024-03'],
      ['شهر رمضان المبارك', '2025-03'],
      ['نهاية أكتوبر', '2025-10'],
    ],
    ['مارس المحاماة', 'آب الوفد', 'رجب طيب', 'مايو هانسن', 'السيد رمضان', 'رسالة إلى رمضان'],
  ),
  rule(
    'year',
    longest(
      edged(longest<Meaning>(namedYear(null), relativeYear)),
      map(sequence(edge, plausibleYear), ([mod, meaning]) => ({ mod, meaning })),
    ),
    [
      ['عام 2024', '2024'],
      ['سنة ألفين وخمسة وعشرين', '2025'],
      ['عام ألف وتسعمئة وسبعة وستين', '1967'],
      ['مطلع العام المقبل', '2026'],
      ['العام الدراسي المقبل', '2026'],
      ['بحلول نهاية 2025 أو مطلع 2026', '2025', '2026'],
      ['العام قبل الماضي', '2023'],
      ['عام 500 قبل الميلاد', 'BC0500'],
      ['عام 1436هـ', '2015'],
    ],
    ['الأمين العام', 'بشكل عام'],
  ),
  rule(
    'bare-year',
    plain(longest(after(BEFORE_YEAR, plausibleYear), after(EVENTS, plausibleYear), yearWithEra)),
    [
      ['منذ 2011', '2011'],
      ['اتفاق 2015', '2015'],
      ['حدود 1967', '1967'],
      ['حج 1446هـ', '2025'],
    ],
    ['رؤية المملكة 2030', 'القرار 2020', 'في 2000 مدرسة', 'رقم ٢٠٢٠'],
  ),
  rule(
    'part-of-year',
    plain(
      longest<Meaning>(
        map(sequence(part, longest<Year | Shift | number>(ofYear, direction)), ([code, of]) => tailed(code, of)),
        map(
          sequence(shareOf, longest<Meaning>(shownMonth, period('month', 'week', 'century'), decades, someYear)),
          ([, whole]) => whole,
        ),
      ),
    ),
    [
      ['الربع الثاني من العام المقبل', '2026-Q2'],
      ['النصف الأول من عام 2025', '2025-H1'],
      ['خلال الربع الأول من العام بنسبة', '2025-Q1'],
      ['النصف الثاني من فبراير المقبل', '2026-02'],
    ],
    ['الربع الثاني من المباراة'],
  ),
  rule(
    'season',
    edged(
      longest<Meaning>(
        map(sequence(season, ofYear), ([code, year]) => partOfYear(code, year, null)),
        map(sequence(theSeason, longest<Year | Shift | number>(direction, ofYear)), ([code, of]) => tailed(code, of)),
        map(sequence(word('هذا'), theSeason), ([, code]) => partOfYear(code, null, 0)),
        after(
          BEFORE_SEASON,
          map(sequence(theSeason, not(definiteWord)), ([code]) => partOfYear(code, null, null)),
        ),
        map(
          sequence(word('فصل'), theSeason, maybe(longest<Year | Shift | number>(direction, ofYear))),
          ([, code, of]) => (of === null ? partOfYear(code, null, null) : tailed(code, of)),
        ),
      ),
    ),
    [
      ['صيف عام 2026', '2026-SU'],
      ['ربيع 2023', '2023-SP'],
      ['الخريف المقبل', '2025-FA'],
      ['صيف العام الماضي', '2024-SU'],
      ['هذا الشتاء', '2025-WI'],
      ['سيعقد قبل حلول الصيف', '2025-SU'],
    ],
    ['الربيع العربي', 'ربيع سلامة'],
  ),
  rule(
    'decade',
    edged(longest(decades, numberedDecade)),
    [
      ['تسعينيات القرن الماضي', '199'],
      ['أواخر الثمانينيات', '198'],
      ['ثلاثينيات هذا القرن', '203'],
      ['العقد الأول من القرن الحادي والعشرين', '200'],
    ],
    ['في السبعينيات من عمره'],
  ),
  rule(
    'century',
    edged(
      longest<Meaning>(
        map(sequence(word('القرن'), definiteOrdinal, maybe(era)), ([, ordinal, name]) =>
          ordinal > 0 ? centuryOf(ordinal, name) : null,
        ),
        map(sequence(word('القرن'), maybe(word('ال')), integer(2), maybe(era)), ([, , ordinal, name]) =>
          centuryOf(ordinal, name),
        ),
        period('century', 'decade'),
      ),
    ),
    [
      ['القرن التاسع عشر', '18'],
      ['القرن الماضي', '19'],
    ],
  ),
  rule('week-of-month', plain(nthWeek), [['آخر أسبوع في سبتمبر 2014', '2014-W39']]),
];
