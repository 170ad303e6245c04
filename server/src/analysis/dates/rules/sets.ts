// What recurs.

import { bareWeekdayName, dayNumber, weekdayName } from '../days.js';
import { first, longest, map, maybe, type Parser, sense, sequence, word } from '../grammar.js';
import { fraction } from '../lengths.js';
import type { Recurring, Unit } from '../meaning.js';
import { periodOf } from '../meaning.js';
import { month } from '../months.js';
import { quantity } from '../numbers.js';
import { edged, plain, type Rule, rule } from './rule.js';

const recurring = (value: string): Recurring => ({ kind: 'set', value });
const each = word('كل');
const anyUnit: Parser<readonly [Unit, string]> = sense('unit', ({ args, definite }) =>
  definite ? null : ([args[0] as Unit, args[1]!] as const),
);

const two = (value: number): string => String(value).padStart(2, '0');
const part: Parser<string> = sense('part', ({ args, definite }) => (definite ? null : args[0]!));
const eachYear = sequence(word('من'), each, word('عام', 'سنه'));

/** The value of a weekday that recurs. */
export const onWeekday = (day: number): string => `XXXX-WXX-${day}`;

const every: Parser<Recurring> = longest(
  map(sequence(each, anyUnit), ([, [unit, number]]) => {
    const value = number === 'n' ? null : periodOf({ amount: Number(number), unit });
    return value === null ? null : recurring(value);
  }),
  map(sequence(each, quantity, anyUnit), ([, amount, [unit]]) => {
    const value = periodOf({ amount, unit });
    return value === null ? null : recurring(value);
  }),
  map(sequence(each, maybe(word('يوم')), bareWeekdayName), ([, , day]) => recurring(onWeekday(day))),
  map(
    sequence(
      each,
      sense('season', ({ args, definite }) => (definite ? null : args[0]!)),
    ),
    ([, code]) => recurring(`XXXX-${code}`),
  ),
  map(sequence(each, part), ([, code]) => recurring(`XXXX-XX-XXT${code}`)),
  map(sequence(each, fraction), ([, length]) => {
    const value = periodOf(length);
    return value === null ? null : recurring(value);
  }),
  map(sequence(part, each, maybe(word('يوم')), bareWeekdayName), ([code, , , day]) =>
    recurring(`${onWeekday(day)}T${code}`),
  ),
  map(sequence(part, each, word('يوم')), ([code]) => recurring(`XXXX-XX-XXT${code}`)),
  map(sequence(maybe(word('يوم', 'ايام')), weekdayName, word('من'), each, word('اسبوع')), ([, day]) =>
    recurring(onWeekday(day)),
  ),
  map(sequence(month, eachYear), ([name]) => recurring(`XXXX-${two(name.month)}`)),
  map(sequence(maybe(word('يوم')), dayNumber, maybe(word('من')), month, eachYear), ([, day, , name]) =>
    recurring(`XXXX-${two(name.month)}-${two(day)}`),
  ),
  map(sequence(word('ايام'), weekdayName), ([, day]) => recurring(onWeekday(day))),
);

export const sets: readonly Rule[] = [
  rule(
    'every',
    edged(every),
    [
      ['كل يوم', 'P1D'],
      ['كل ستة أشهر', 'P6M'],
      ['كل عامين', 'P2Y'],
      ['كل ثلاثاء', 'XXXX-WXX-2'],
      ['كل صيف', 'XXXX-SU'],
      ['نهاية كل شهر', 'P1M'],
      ['كل نصف ساعة', 'PT30M'],
      ['مساء كل خميس', 'XXXX-WXX-4TEV'],
      ['شهر أكتوبر من كل سنة', 'XXXX-10'],
      ['في 15 مايو من كل عام', 'XXXX-05-15'],
    ],
    ['كل أزمة', 'كل من'],
  ),
  rule(
    'frequency',
    plain(map(first(sense('freq', ({ args }) => args[0]!)), (value) => recurring(value))),
    [
      ['تُجدد سنويا', 'P1Y'],
      ['يومياً', 'P1D'],
    ],
    ['إيجازه الصحفي اليومي'],
  ),
];
