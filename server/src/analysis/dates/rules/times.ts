// Clock times with the days they are of, and parts of the day.
import { adverb, clock, freeAdverb, intoNextDay, part, thePart, today } from '../clock.js';
import { day, relativeDayWithName } from '../days.js';
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
import type { TimeOfDay } from '../meaning.js';
import { comma, direction } from '../periods.js';
import { plain, type Rule, rule } from './rule.js';

const join: Parser<unknown> = first<unknown>(comma, word('-', '–', '—', '|', '(', 'T', 'ـ'));

/** `الأربعاء 14 أيار 2025 الساعة 13:25`, `07/11/2025 - 18:32`, `12:30 - 10 أبريل 2025`. */
const dayAndClock: Parser<TimeOfDay> = longest(
  map(sequence(day, maybe(join), clock, maybe(word(')'))), ([of, , time]) =>
    time.day === null ? { ...time, day: of } : null,
  ),
  map(sequence(clock, join, day), ([time, , of]) => (time.day === null ? { ...time, day: of } : null)),
);

/** `الساعات الأولى من`, `وقت متأخر من`: which part of the part of the day. */
const within: Parser<unknown> = first<unknown>(
  sequence(word('الساعات'), word('الاولي', 'الاخيره', 'المتاخره', 'المبكره'), word('من')),
  sequence(word('وقت', 'ساعه'), word('متاخر', 'متاخره', 'مبكر', 'مبكره'), word('من')),
);

const partOfDay: Parser<TimeOfDay> = longest<TimeOfDay>(
  map(sequence(part, day, intoNextDay), ([code, of]) =>
    code === 'NI' ? { kind: 'time', clock: code, day: of } : null,
  ),
  map(sequence(within, part, maybe(day)), ([, code, of]) => ({ kind: 'time', clock: code, day: of })),
  map(sequence(within, thePart, maybe(day)), ([, code, of]) => ({ kind: 'time', clock: code, day: of })),
  after(
    wordSet('منذ في حتي'),
    map(sequence(word('الصباح', 'المساء', 'الفجر'), not(definiteWord)), ([form]) => ({
      kind: 'time',
      clock: form === 'المساء' ? 'EV' : 'MO',
      day: null,
    })),
  ),
  map(sequence(word('عشيه'), relativeDayWithName), ([, of]) => ({ kind: 'time', clock: 'EV', day: of })),
  map(sequence(part, day), ([code, of]) => ({ kind: 'time', clock: code, day: of })),
  map(sequence(day, adverb), ([of, code]) => ({ kind: 'time', clock: code, day: of })),
  map(freeAdverb, (code) => ({ kind: 'time', clock: code, day: null })),
  map(
    sequence(
      word('هذا', 'هذه'),
      sense('part', ({ args, definite }) => (definite ? args[0]! : null)),
    ),
    ([, code]) => ({
      kind: 'time',
      clock: code,
      day: today(0),
    }),
  ),
);

export const times: readonly Rule[] = [
  rule(
    'clock',
    plain(longest(clock, dayAndClock)),
    [
      ['الساعة العاشرة والنصف صباحا بتوقيت غرينتش', '2025-04-10T10:30'],
      ['الساعة ٩:٠٠ مساءً بتوقيت مسقط', '2025-04-10T21:00'],
      ['الساعة الخامسة من بعد ظهر الأحد المقبل', '2025-04-13T17:00'],
      ['الساعة ٧:٣٠ مساء اليوم بتوقيت القاهرة', '2025-04-10T19:30'],
      ['الأربعاء 14 أيار 2025 الساعة 13:25', '2025-05-14T13:25'],
      ['07/11/2025 - 18:32', '2025-11-07T18:32'],
      ['04.12.2024, 15:32 GMT', '2024-12-04T15:32'],
      ['الساعة 7 و15 دقيقة صباحا', '2025-04-10T07:15'],
      ['15:42 ت م', '2025-04-10T15:42'],
      ['22:10 (توقيت مكة)', '2025-04-10T22:10'],
      ['الساعة الـ10 صباحا', '2025-04-10T10:00'],
      ['12:30 - 9 أبريل 2025', '2025-04-09T12:30'],
      ['10 ص', '2025-04-10T10:00'],
      ['السابعة إلا ربعا مساء', '2025-04-10T18:45'],
    ],
    ['فاز 2:1', 'نسبة 3.67'],
  ),
  rule(
    'part-of-day',
    plain(partOfDay),
    [
      ['غادر مساء الثلاثاء', '2025-04-08TEV'],
      ['بعد ظهر غد الجمعة', '2025-04-11TAF'],
      ['قبل ظهر اليوم', '2025-04-10TMO'],
      ['ليل أمس', '2025-04-09TNI'],
      ['في الساعات الأولى من صباح اليوم شنت', '2025-04-10TMO'],
      ['وصل ليل الاثنين - الثلاثاء', '2025-04-07TNI'],
      ['وظهرا التقى', '2025-04-10TMI'],
      ['يصل الخميس مساء', '2025-04-10TEV'],
      ['هذا الصباح', '2025-04-10TMO'],
    ],
    ['سنبدأ عصرا ذهبيا', 'إنها فجرا جديدا'],
  ),
  rule(
    'night',
    plain(
      map(sequence(maybe(word('هذه')), word('الليله'), maybe(direction)), ([, , offset]) => ({
        kind: 'time',
        clock: 'NI',
        day: today(offset ?? 0),
      })),
    ),
    [
      ['الليلة الماضية', '2025-04-09TNI'],
      ['الليلة قبل الماضية', '2025-04-08TNI'],
    ],
  ),
];
