// Days, months and years of a calendar, and their parts.
import { day, feast, nthWeek } from '../days.js';
import {
  after,
  definiteWord,
  first,
  longest,
  map,
  maybe,
  not,
  type Parser,
  sense,
  sequence,
  word,
  wordSet,
} from '../grammar.js';
import type { Meaning, PartOfYear, Shift, Year } from '../meaning.js';
import { datedMonth, shownMonth } from '../months.js';
import { definiteOrdinal } from '../numbers.js';
import { direction, edge, period } from '../periods.js';
import { namedYear, plausibleYear, relativeYear, someYear } from '../years.js';
import { decades, numberedCentury } from './centuries.js';
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
  في منذ مند حتي بحلول خلال قبل بعد ب لغايه غايه الي قبيل ابتداء مواليد
`);
/** Nouns of things that happen or are agreed, and are told apart by their year. */
const EVENTS = wordSet(`
  اتفاق اتفاقيه اتفاقات معاهده انتخابات الانتخابات انتخاب حرب حروب حدود ثوره انقلاب موازنه ميزانيه دستور هدنه ازمه نكبه مبادره عدوان انتفاضه
  زلزال كارثه هجمات هجوم احداث تفاهم نكسه هزيمه قمه بيان اعلان استفتاء مظاهرات احتجاجات مجزره مذبحه غزو مستويات انفجار نسخه حصيله صفقه تفجيرات
  حراك طبعه موسم مجازر تسويه سلام
`);

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

/** Words after which `الربع الثالث` is one of a year that is near: `في الربع الثالث`, `أرباح الربع الثالث`. */
const BEFORE_QUARTER = wordSet(`
  في خلال منذ بحلول نهايه بنهايه مطلع بدايه عن ارباح نتائج ايرادات مبيعات صادرات بيانات ارقام نمو انتاج
`);
const theQuarter: Parser<string> = map(
  sequence(word('الربع'), definiteOrdinal, not(word('من', 'في'))),
  ([, ordinal]) => (ordinal >= 1 && ordinal <= 4 ? `Q${ordinal}` : null),
);

/** Words after which `الصيف` is the one that is near. */
const BEFORE_SEASON = wordSet('خلال بحلول حلول منذ قبل بعد حتي في');
const season: Parser<string> = sense('season', ({ args, definite }) => (definite ? null : args[0]!));
const theSeason: Parser<string> = sense('season', ({ args, definite }) => (definite ? args[0]! : null));

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
      ['الكويت - 16 - 5 (كونا) -- وصل', '2025-05-16'],
      ['يوم 12 أفريل الداخل', '2025-04-12'],
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
        after(
          BEFORE_QUARTER,
          map(theQuarter, (code) => partOfYear(code, null, null)),
        ),
        map(
          sequence(
            shareOf,
            longest<Meaning>(shownMonth, period('month', 'week', 'century'), decades, numberedCentury, someYear),
          ),
          ([, whole]) => whole,
        ),
      ),
    ),
    [
      ['الربع الثاني من العام المقبل', '2026-Q2'],
      ['النصف الأول من عام 2025', '2025-H1'],
      ['خلال الربع الأول من العام بنسبة', '2025-Q1'],
      ['ونما الاقتصاد في الربع الأول بنسبة', '2025-Q1'],
      ['وأعلنت الشركة نتائج الربع الرابع', '2024-Q4'],
      ['النصف الثاني من فبراير المقبل', '2026-02'],
      ['النصف الأول من القرن العشرين', '19'],
    ],
    ['الربع الثاني من المباراة', 'سجل في الربع الثاني من المباراة'],
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
      ['سيعقد في فصل الخريف', '2025-FA'],
    ],
    ['الربيع العربي', 'ربيع سلامة'],
  ),
  rule('week-of-month', plain(nthWeek), [['آخر أسبوع في سبتمبر 2014', '2014-W39']]),
];
