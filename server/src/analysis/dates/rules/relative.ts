// Periods and distances counted from the day of publication, and vague references to past, present and future.

import type { Word } from '../../text/word.js';
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
import { anyLength, dual, plural, vague } from '../lengths.js';
import {
  type Duration,
  type Meaning,
  periodOf,
  type Reference,
  type SingleLength,
  UNITS,
  type Unit,
} from '../meaning.js';
import { quantity } from '../numbers.js';
import { direction, edge, period, shift, singular } from '../periods.js';
import { someYear } from '../years.js';
import { edged, plain, type Rule, rule } from './rule.js';

const REFERENCES = ['PAST_REF', 'PRESENT_REF', 'FUTURE_REF'] as const;
const referenceTo = (towards: number): Reference => ({
  kind: 'reference',
  value: REFERENCES[Math.sign(towards) + 1]!,
});

const several: Parser<unknown> = first(word('القليله', 'القلائل', 'المعدوده', 'العده'), vague);

const lasting = (length: SingleLength): Duration | null => {
  const value = periodOf(length);
  return value === null ? null : { kind: 'duration', value };
};

/** Minutes are of a match, not of the article's time. */
const MINUTE: ReadonlySet<Unit> = new Set(['moment', 'second', 'minute']);

/** `الأيام الأخيرة من الحملة` counts from the campaign. */
const notOfEvent: Parser<unknown> = (scan, at) =>
  scan.word(at)?.form === 'من' && scan.word(at - 1)?.form === 'الاخيره' && isEvent(scan.word(at + 1))
    ? null
    : { value: null, start: null, end: at };

/** `الحملة`, `حكمه`, `عمر فلان`: what has last days; not the doing in `تمكن خلال السنوات الأخيرة من تحقيق`. */
const isEvent = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.readings[0]!.definite ||
    /(?:ه|ها|هم)$/u.test(word.form) ||
    /^(?:عمر|حياه|حكم|عهد|ولايه|حرب|عام|شهر|سباق)$/u.test(word.form));

const plurals: Parser<Meaning> = longest<Meaning>(
  map(sequence(plural(true), quantity, direction), ([unit, amount]) => lasting({ amount, unit })),
  map(sequence(plural(true), direction, quantity), ([unit, , amount]) => lasting({ amount, unit })),
  map(sequence(dual(true), direction), ([unit]) => lasting({ amount: 2, unit })),
  map(sequence(quantity, first(plural(false), singular(false, ...UNITS)), direction), ([amount, unit]) =>
    lasting({ amount, unit }),
  ),
  map(sequence(word('العشريه', 'العقد'), word('الاخيره', 'الاخير')), () => lasting({ amount: 1, unit: 'decade' })),
  map(sequence(plural(true), quantity, word('الاولي', 'الاخيره'), word('من'), someYear), ([unit, amount]) =>
    lasting({ amount, unit }),
  ),
  map(sequence(plural(true), maybe(several), direction, notOfEvent), ([unit, , towards]) =>
    MINUTE.has(unit) ? null : referenceTo(towards),
  ),
  map(sequence(word('الفتره', 'الاونه', 'الحقبه'), maybe(several), direction), ([, , towards]) => referenceTo(towards)),
);

const approximation: Parser<string> = sense('mod', ({ args }) => args[0]!);

const fromNow = sequence(word('من'), word('الان', 'اليوم'));
/** `من الانتخابات`: the length is counted from an event, not from now. */
const fromEvent: Parser<null> = (scan, at) =>
  scan.word(at)?.form === 'من' ? null : { value: null, start: null, end: at };

/** `قبل شهر رمضان`, `قبل عام 2003`, `قبل يوم الخميس` begin a date, and are no length ago. */
const noDate = not(
  first<unknown>(
    sense('month', () => true),
    sense('weekday', () => true),
    sense('relday', () => true),
    quantity,
  ),
);

/** `قبل يوم الانتخابات`. */
const noNamedDay: Parser<null> = (scan, at, attached) =>
  scan.word(at - 1)?.form === 'يوم' && definiteWord(scan, at, attached) ? null : { value: null, start: null, end: at };

const distance = (preposition: string, sign: 1 | -1, tail: Parser<unknown>) =>
  map(sequence(word(preposition), maybe(approximation), anyLength, noDate, noNamedDay, tail), ([, mod, value]) => ({
    meaning: { kind: 'distance', length: value, sign } as const,
    mod,
  }));

const weekend: Parser<Meaning> = map(
  sequence(maybe(word('عطله')), word('نهايه'), maybe(word('هذا')), word('الاسبوع'), maybe(direction)),
  ([, , , , offset]) => ({ kind: 'weekend', offset }),
);

/** `في الماضي`, `في المستقبل`. */
const pastOrFuture: Parser<Reference> = after(
  wordSet('في'),
  map(word('الماضي', 'المستقبل'), (form) => referenceTo(form === 'الماضي' ? -1 : 1)),
);

/** `بداية العام الجديد`, `بداية الشهر الهجري` are not of this one. */
const newOne = word('الجديد', 'الجديده', 'الهجري', 'الهجريه', 'القمري', 'الدراسي', 'الدراسيه', 'الذي', 'التي');

export const relative: readonly Rule[] = [
  rule('weekend', plain(weekend), [
    ['نهاية الأسبوع', '2025-W15-WE'],
    ['نهاية الأسبوع المقبل', '2025-W16-WE'],
    ['نهاية هذا الأسبوع', '2025-W15-WE'],
  ]),
  rule(
    'period',
    edged(period('week', 'month', 'day')),
    [
      ['الأسبوع الماضي', '2025-W14'],
      ['الشهر المقبل', '2025-05'],
      ['الأسبوع الطالع', '2025-W16'],
      ['مطلع الشهر الجاري', '2025-04'],
    ],
    ['الشهر العقاري', 'اليوم الأخير'],
  ),
  rule(
    'edge-of-this',
    map(sequence(edge, singular(true, 'year', 'month', 'week', 'decade', 'century'), not(newOne)), ([mod, unit]) => ({
      meaning: shift(unit, 0, 'now'),
      mod,
    })),
    [
      ['أواخر العام', '2025'],
      ['قبل نهاية العام', '2025'],
    ],
  ),
  rule(
    'counted-span',
    plain(plurals),
    [
      ['السنوات الخمس الماضية', 'P5Y'],
      ['الأشهر الأربعة الماضية', 'P4M'],
      ['الساعات الـ48 المقبلة', 'PT48H'],
      ['الأسبوعين الماضيين', 'P2W'],
      ['الأسبوعان المقبلان', 'P2W'],
      ['الثلاث سنوات الماضية', 'P3Y'],
      ['الـ24 ساعة الماضية', 'PT24H'],
      ['الأشهر التسعة الأولى من العام', 'P9M'],
      ['تمكن خلال السنوات الأخيرة من تحقيق', 'PAST_REF'],
      ['السنوات القليلة الماضية', 'PAST_REF'],
      ['الأسابيع المقبلة', 'FUTURE_REF'],
      ['الفترة المقبلة', 'FUTURE_REF'],
      ['الآونة الأخيرة', 'PAST_REF'],
    ],
    ['الأيام العصيبة'],
  ),
  rule(
    'ago',
    longest(distance('قبل', -1, fromEvent), distance('قبل', -1, fromNow), distance('بعد', 1, fromNow)),
    [
      ['قبل شهرين', '2025-02'],
      ['قبل سبعة أعوام', '2018'],
      ['قبل نحو ربع قرن', '2000'],
      ['قبل عام 2003', '2003'],
      ['قبل عامين ونصف العام', '2022-10'],
      ['قبل ثلاثة أيام', '2025-04-07'],
      ['قبل 72 ساعة', '2025-04-07'],
      ['قبل أيام قليلة', 'PAST_REF'],
      ['بعد شهرين من الآن', '2025-06'],
    ],
    ['قبل أن', 'قبل عقد القمة', 'قبل يوم الانتخابات'],
  ),
  rule(
    'reference',
    plain(
      longest<Meaning>(
        pastOrFuture,
        map(
          sense('ref', ({ args }) => args[0] as Reference['value']),
          (value) => ({ kind: 'reference', value }) as const,
        ),
      ),
    ),
    [
      ['حتى الآن', 'PRESENT_REF'],
      ['مؤخرا', 'PAST_REF'],
      ['سيصدر قريبا', 'FUTURE_REF'],
      ['الوقت الراهن', 'PRESENT_REF'],
    ],
    ['بعد ذلك', 'في وقت سابق', 'بات الاتفاق قريبا'],
  ),
];
