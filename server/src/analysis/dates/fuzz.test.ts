// Any text whatever, and every date in every style.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../document.js';
import { structureOf } from '../structure/structure.js';
import { tokenize } from '../text/tokens.js';
import { fieldsIn, gregorianDay, gregorianFields, isoDay } from './calendars.js';
import { findDates } from './dates.js';
import { extract } from './extract.js';

const find = (text: string, published: string | null = null) => findDates(structureOf(linesOf(text)), published);

/** Pieces that dates are made of, to be thrown together. */
const PIECES = [
  'الخميس',
  'يوم',
  '10',
  '٢٠٢٥',
  'أبريل',
  'نيسان',
  '/',
  '-',
  '(',
  ')',
  'من',
  'إلى',
  'بين',
  'و',
  'عام',
  'العام',
  'الماضي',
  'المقبل',
  'قبل',
  'بعد',
  'ثلاثة',
  'أيام',
  'الساعة',
  ':',
  '30',
  'صباحا',
  'مساء',
  'هـ',
  'م',
  'شوال',
  'كل',
  'منذ',
  'القرن',
  'التاسع',
  'عشر',
  'نصف',
  'ربع',
  '،',
  '.',
  'مطلع',
  'الأول',
  'الثاني',
  'والعشرين',
  'سنوات',
  'عامي',
  'يومي',
  'ليل',
  'غدا',
  'أمس',
  'هذا',
  'ألف',
  'وتسعمئة',
  'تشرين',
  '31',
  '1446',
  'April',
  'th',
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const published = fc.constantFrom(null, '2025-04-10', '2024-02-29');

/** Many runs on a busy machine. */
const PATIENCE = { timeout: 60_000 };

describe('any text', PATIENCE, () => {
  it('is read without error, and every span lies in it, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 80 })), published, (text, day) => {
        let end = 0;
        const { dates, problems } = find(text, day);
        for (const date of dates) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          end = date.end;
          expect(date.value).not.toMatch(/NaN|undefined|null/);
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { range } of dates) {
          if (range) expect(dates[range.other]?.range?.role).toBe(range.role === 'begin' ? 'end' : 'begin');
        }
        for (const problem of problems) expect(problem.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('costs a number of steps that grows with its length at most', () => {
    const worst = [
      '1',
      '1 ',
      '1/',
      '10-',
      'ثلاثة و',
      'ألف ',
      'من 3 و',
      'يوم ',
      '10 أبريل و',
      'بين ',
      'الساعة 3:',
      '،',
      '.',
      '2011 - ',
      'قبل نحو ',
    ];
    for (const piece of worst) {
      const steps = (times: number): number => extract(tokenize(piece.repeat(times))).steps;
      expect(steps(800), piece).toBeLessThanOrEqual(2.3 * Math.max(steps(400), 400));
    }
  });
});

const GREGORIAN = [
  ['يناير', 'كانون الثاني', 'جانفي', 'January'],
  ['فبراير', 'شباط', 'فيفري', 'February'],
  ['مارس', 'آذار', 'مارس', 'March'],
  ['أبريل', 'نيسان', 'أفريل', 'April'],
  ['مايو', 'أيار', 'ماي', 'May'],
  ['يونيو', 'حزيران', 'جوان', 'June'],
  ['يوليو', 'تموز', 'جويلية', 'July'],
  ['أغسطس', 'آب', 'أوت', 'August'],
  ['سبتمبر', 'أيلول', 'سبتمبر', 'September'],
  ['أكتوبر', 'تشرين الأول', 'أكتوبر', 'October'],
  ['نوفمبر', 'تشرين الثاني', 'نوفمبر', 'November'],
  ['ديسمبر', 'كانون الأول', 'ديسمبر', 'December'],
] as const;
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];
const ordinal = (day: number): string => {
  const one = day % 10 === 1 ? 'الحادي' : ORDINALS[(day % 10) - 1]!;
  if (day <= 10) return ORDINALS[day - 1]!;
  if (day < 20) return `${one} عشر`;
  const tens = day < 30 ? 'العشرين' : 'الثلاثين';
  return day % 10 === 0 ? tens : `${one} و${tens}`;
};
const two = (value: number): string => String(value).padStart(2, '0');
const indic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const inCalendar = (calendar: string, locale: string) =>
  new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
const weekdays = new Intl.DateTimeFormat('ar-u-nu-latn', { weekday: 'long', timeZone: 'UTC' });

type Style = (year: number, month: number, day: number) => string;
const names = (month: number) => GREGORIAN[month - 1]!;

const PERSIAN = [
  ...['فروردين', 'أرديبهشت', 'خرداد', 'تير', 'مرداد', 'شهريور'],
  ...['مهر', 'آبان', 'آذر', 'دي', 'بهمن', 'إسفند'],
];

/** The ways in which newspapers write a day. */
const STYLES: Readonly<Record<string, Style>> = {
  'in the Gulf and Egypt': (year, month, day) => `${day} ${names(month)[0]} ${year}`,
  'in the Levant': (year, month, day) => `${day} ${names(month)[1]} ${year}`,
  'in the Maghreb': (year, month, day) => `${day} ${names(month)[2]} ${year}`,
  'with a slash': (year, month, day) => `${day} ${names(month)[0]}/ ${names(month)[1]} ${year}`,
  'with brackets': (year, month, day) => `${day} ${names(month)[1]} (${names(month)[0]}) ${year}م`,
  'in words': (year, month, day) => `${ordinal(day)} من ${names(month)[0]} من عام ${year}`,
  'with its weekday': (year, month, day) =>
    `يوم ${weekdays.format(Date.UTC(year, month - 1, day))} ${day} ${names(month)[0]} ${year}`,
  'in Arabic digits': (year, month, day) => indic(`${day} ${names(month)[0]} ${year}`),
  'with slashes': (year, month, day) => `${day}/${month}/${year}`,
  'with dashes': (year, month, day) => `${two(day)}-${two(month)}-${year}`,
  'with points': (year, month, day) => `${two(day)}.${two(month)}.${year}`,
  'in ISO 8601': (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  'in English': (year, month, day) => `${names(month)[3]} ${day}, ${year}`,
  'in a stamp': (year, month, day) => `${day}th, ${names(month)[3]} ${year} GMT`,
  'in the Hijri calendar': (year, month, day) =>
    inCalendar('islamic-umalqura', 'ar').format(Date.UTC(year, month - 1, day)),
  'in the Persian calendar': (year, month, day) => {
    const own = fieldsIn('persian', gregorianDay(year, month, day)!);
    return `${own.day} ${PERSIAN[own.month - 1]} ${own.year} ه‍ ش`;
  },
};

describe('a day is found as itself', PATIENCE, () => {
  const someDay = fc.integer({ min: gregorianDay(1935, 1, 1)!, max: gregorianDay(2060, 12, 31)! }).map(gregorianFields);

  it.each(Object.entries(STYLES))('written as %s', (_, style) => {
    fc.assert(
      fc.property(someDay, published, ({ year, month, day }, anchor) => {
        const text = style(year, month, day);
        const { dates, problems } = find(`في ${text}`, anchor);
        expect(
          dates.map(({ value }) => value),
          text,
        ).toEqual([isoDay(gregorianDay(year, month, day)!)]);
        expect(dates[0]?.end, text).toBe(text.length + 3);
        expect(problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
