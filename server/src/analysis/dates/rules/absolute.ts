// Days, months and years of a calendar, and their parts.
import type { Calendar } from '../../model.js';
import { first, longest, map, maybe, type Parser, sense, sequence, word } from '../grammar.js';
import type { Century, Decade, Meaning, PartOfYear, Shift, Year } from '../meaning.js';
import { definiteOrdinal, integer } from '../numbers.js';
import {
  aWord,
  bareYear,
  day,
  direction,
  era,
  feast,
  monthOfYear,
  namedYear,
  nthWeek,
  period,
  relativeYear,
} from '../parts.js';
import { edged, plain, type Rule, rule } from './rule.js';

/** Words after which a month's name is one, whatever else it may mean: prepositions of time. */
const TIME_PREPOSITIONS = new Set([
  'في',
  'منذ',
  'مند',
  'حتي',
  'خلال',
  'بحلول',
  'قبل',
  'بعد',
  'قبيل',
  'طوال',
  'طيله',
  'اعتبارا',
  'ابتداء',
  'بدايه',
  'نهايه',
  'مطلع',
  'منتصف',
  'اواخر',
  'اوائل',
  'بين',
  'الي',
  'لشهر',
  'هلال',
  'غره',
  'ليالي',
  'ختام',
  'موفي',
  'متم',
  'مستهل',
  'اول',
  'لغايه',
  'غايه',
]);
/** Nouns of things that happen or are held, and are told apart by their month or year. */
const EVENTS = new Set([
  'اتفاق',
  'اتفاقيه',
  'اتفاقات',
  'معاهده',
  'انتخابات',
  'الانتخابات',
  'انتخاب',
  'حرب',
  'حروب',
  'حدود',
  'ثوره',
  'انقلاب',
  'موازنه',
  'ميزانيه',
  'دستور',
  'هدنه',
  'ازمه',
  'نكبه',
  'مبادره',
  'عدوان',
  'انتفاضه',
  'زلزال',
  'كارثه',
  'هجمات',
  'هجوم',
  'احداث',
  'تفاهم',
  'نكسه',
  'هزيمه',
  'اجتماع',
  'قمه',
  'بيان',
  'اعلان',
  'استفتاء',
  'مظاهرات',
  'احتجاجات',
  'مجزره',
  'مذبحه',
  'غزو',
  'مستوي',
  'مستويات',
  'انفجار',
  'جلسه',
  'دوره',
  'نسخه',
  'تقرير',
  'حصيله',
  'ارقام',
  'بيانات',
  'صفقه',
  'قانون',
  'خطه',
  'عمليه',
  'تفجيرات',
  'تفجير',
  'حراك',
  'طبعه',
  'موسم',
]);

const before =
  (words: ReadonlySet<string>): Parser<null> =>
  (scan, at) =>
    scan.word(at - 1)?.readings.some(({ form }) => words.has(form)) ? { value: null, start: null, end: at } : null;

const monthAlone: Parser<Meaning> = (scan, at, attached) => {
  const parsed = monthOfYear(scan, at, attached);
  if (!parsed) return null;
  const { warning, ...meaning } = parsed.value;
  if (warning === 'rare') return null;
  if (warning === 'homonym') {
    const prior = before(TIME_PREPOSITIONS)(scan, at, '') ?? before(EVENTS)(scan, at, '');
    if (!prior) return null;
  }
  return { ...parsed, value: meaning };
};

const inContext =
  <T>(words: ReadonlySet<string>, parser: Parser<T>): Parser<T> =>
  (scan, at, attached) =>
    before(words)(scan, at, '') ? parser(scan, at, attached) : null;

const YEAR_PREPOSITIONS = new Set([
  'في',
  'منذ',
  'مند',
  'حتي',
  'بحلول',
  'خلال',
  'قبل',
  'بعد',
  'مطلع',
  'مستهل',
  'نهايه',
  'بدايه',
  'منتصف',
  'اواخر',
  'اوائل',
  'ب',
  'لغايه',
  'صيف',
  'خريف',
  'ربيع',
  'شتاء',
]);
/** What is counted after a number that only looks like a year. */
const COUNTED = new Set([
  'مليون',
  'مليار',
  'الف',
  'تريليون',
  'دولار',
  'دولارا',
  'يورو',
  'ريال',
  'جنيه',
  'درهم',
  'دينار',
  'شخص',
  'شخصا',
  'كيلومتر',
  'كيلومترا',
  'كم',
  'متر',
  'مترا',
  'طن',
  'طنا',
  'نقطه',
  'حاله',
  'اسره',
  'عائله',
  'جندي',
  'منزل',
  'برميل',
  'ميغاواط',
  'مدرسه',
  'شركه',
  'قتيل',
  'جريح',
  'مقاتل',
]);

const notCounted: Parser<null> = (scan, at) => {
  const next = aWord(scan, at);
  const mark = scan.tokens[at]?.word.surface;
  return (next && COUNTED.has(next.value)) || mark === '%' || mark === '٪'
    ? null
    : { value: null, start: null, end: at };
};

/** A lone year is believed only within living memory and plans. */
const plausible: Parser<Year> = map(bareYear(null), (year) =>
  year.calendar !== 'gregorian' || (year.year >= 1800 && year.year <= 2100) ? year : null,
);

const lastYear: Parser<Year | Shift> = longest<Year | Shift>(
  namedYear(null),
  relativeYear,
  map(sequence(plausible, notCounted), ([year]) => year),
);

const ofYear: Parser<Year | Shift> = first(
  map(sequence(word('من', 'في'), lastYear), ([, year]) => year),
  lastYear,
);

const partOfYear = (code: string, year: Year | Shift | null, towards: number | null): PartOfYear => ({
  kind: 'part-of-year',
  code,
  year,
  direction: towards,
});

const fractionName: Parser<string> = first(
  map(word('الربع'), () => 'Q'),
  map(word('النصف'), () => 'H'),
  map(word('الفصل'), () => 'Q'),
  map(word('الثلث'), () => 'third'),
);

const season: Parser<string> = sense('season', ({ args, definite }) => (definite ? null : args[0]!));
const theSeason: Parser<string> = sense('season', ({ args, definite }) => (definite ? args[0]! : null));

const decadeName = (definite: boolean): Parser<number> =>
  sense('decade', (hit) => (hit.definite === definite ? Number(hit.args[0]) : null));

const century: Parser<number | Shift> = longest<number | Shift>(
  map(sequence(word('القرن'), definiteOrdinal), ([, ordinal]) => (ordinal > 0 ? ordinal - 1 : null)),
  period('century'),
);

/** `من عمره`, `من العمر`: an age, no decade. */
const ofAge = sequence(word('من'), word('عمره', 'عمرها', 'العمر', 'عمرهم', 'عمري'));

const decade = (number: number, of: number | Shift | null): Decade => ({ kind: 'decade', decade: number, century: of });

const decades: Parser<Decade> = (scan, at, attached) => {
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
  return told || before(TIME_PREPOSITIONS)(scan, at, '') ? parsed : null;
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
    ['مارس المحاماة', 'آب الوفد', 'رجب طيب', 'مايو هانسن', 'السيد رمضان'],
  ),
  rule(
    'year',
    edged(longest<Meaning>(namedYear(null), relativeYear)),
    [
      ['عام 2024', '2024'],
      ['سنة ألفين وخمسة وعشرين', '2025'],
      ['عام ألف وتسعمئة وسبعة وستين', '1967'],
      ['مطلع العام المقبل', '2026'],
      ['العام قبل الماضي', '2023'],
      ['عام 500 قبل الميلاد', 'BC0500'],
      ['عام 1436هـ', '2015'],
    ],
    ['الأمين العام', 'بشكل عام'],
  ),
  rule(
    'bare-year',
    plain(
      map(
        sequence(longest(inContext(YEAR_PREPOSITIONS, plausible), inContext(EVENTS, plausible)), notCounted),
        ([year]) => year,
      ),
    ),
    [
      ['منذ 2011', '2011'],
      ['اتفاق 2015', '2015'],
      ['حدود 1967', '1967'],
    ],
    ['رؤية المملكة 2030', 'القرار 2020', 'في 2000 مدرسة', 'رقم ٢٠٢٠'],
  ),
  rule(
    'quarter-or-half',
    plain(
      longest<Meaning>(
        map(
          sequence(fractionName, definiteOrdinal, maybe(longest<Year | Shift | number>(ofYear, direction))),
          ([name, ordinal, of]) => {
            if (name === 'third' || ordinal < 1 || ordinal > (name === 'H' ? 2 : 4) || of === null) return null;
            return typeof of === 'number' ? partOfYear(name + ordinal, null, of) : partOfYear(name + ordinal, of, null);
          },
        ),
        map(
          sequence(
            fractionName,
            definiteOrdinal,
            word('من'),
            longest<Meaning>(
              map(monthOfYear, ({ warning, ...rest }) => rest),
              period('month', 'week', 'century'),
              decades,
            ),
          ),
          ([, , , whole]) => whole,
        ),
      ),
    ),
    [
      ['الربع الثاني من العام المقبل', '2026-Q2'],
      ['النصف الأول من عام 2025', '2025-H1'],
      ['النصف الثاني من فبراير المقبل', '2026-02'],
    ],
    ['الربع الثاني من المباراة'],
  ),
  rule(
    'season',
    edged(
      longest<Meaning>(
        map(sequence(season, ofYear), ([code, year]) => partOfYear(code, year, null)),
        map(sequence(theSeason, longest<Year | Shift | number>(direction, ofYear)), ([code, of]) =>
          typeof of === 'number' ? partOfYear(code, null, of) : partOfYear(code, of, null),
        ),
        map(sequence(word('هذا'), theSeason), ([, code]) => partOfYear(code, null, 0)),
      ),
    ),
    [
      ['صيف عام 2026', '2026-SU'],
      ['ربيع 2023', '2023-SP'],
      ['الخريف المقبل', '2025-FA'],
      ['صيف العام الماضي', '2024-SU'],
      ['هذا الشتاء', '2025-WI'],
    ],
    ['الربيع العربي', 'ربيع سلامة'],
  ),
  rule(
    'decade',
    edged(decades),
    [
      ['تسعينيات القرن الماضي', '199'],
      ['أواخر الثمانينيات', '198'],
      ['ثلاثينيات هذا القرن', '203'],
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
        map(sequence(word('القرن'), word('ال'), integer(2)), ([, , ordinal]) => centuryOf(ordinal, null)),
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
