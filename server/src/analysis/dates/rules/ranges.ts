// Two or more dates that share what is said once: `بين 3 و5 مايو`, `عامي 2018 و2021`, `من الجمعة 13 إلى الأحد 15 فيفري`.
import {
  attachedBy,
  first,
  longest,
  map,
  maybe,
  type Parsed,
  type Parser,
  type Scan,
  sense,
  sequence,
  word,
} from '../grammar.js';
import type { CalendarDate, Meaning, Year } from '../meaning.js';
import { digits } from '../numbers.js';
import {
  bareYear,
  calendarDay,
  date,
  dayNumber,
  dayOfMonth,
  dayOfPeriod,
  monthOfYear,
  namedYear,
  weekday,
  weekdayName,
} from '../parts.js';
import type { Found, Rule } from './rule.js';

const MOST = 6;

const dashes = word('-', '–', '—', 'الي', 'حتي', '/');
const and = word('و');
const joint: Parser<unknown> = first<unknown>(
  sequence(and, maybe(word('حتي', 'الي'))),
  dashes,
  attachedBy('و', word('حتي', 'الي')),
  sequence(word('،', ','), maybe(and)),
);

const dayOnly: Parser<{ day: number; weekday: number | null }> = map(
  sequence(
    maybe(sense('dual', ({ args }) => (args[0] === 'day' ? true : null))),
    maybe(word('ايام', 'يوم')),
    maybe(weekdayName),
    first(
      map(digits(2), (value) => (value >= 1 && value <= 31 ? value : null)),
      dayNumber,
    ),
  ),
  ([, , name, day]) => ({ day, weekday: name }),
);

const found = (scan: Scan, from: number, parsed: Parsed<unknown>, meaning: Meaning): Found => ({
  meaning,
  mod: null,
  start: parsed.start ?? scan.tokens[from]!.start,
  from,
  to: parsed.end,
  range: null,
});

/** Marks the first and the last as the ends of a range where a word of extent joins them. */
const linked = (all: readonly Found[], isRange: boolean): readonly Found[] =>
  isRange && all.length === 2
    ? [
        { ...all[0]!, range: { role: 'begin', offset: 1 } },
        { ...all[1]!, range: { role: 'end', offset: -1 } },
      ]
    : all;

const EXTENT = new Set(['-', '–', '—', 'الي', 'حتي']);

/**
 * A list whose last member says what the ones before it leave out: members by `member`, the last by `closing`, and
 * `complete` fills each from the last.
 */
const shared =
  <M, L extends Meaning>(
    member: Parser<M>,
    closing: Parser<L>,
    complete: (member: M, last: L) => Meaning | null,
  ): Parser<readonly Found[]> =>
  (scan, at, attached) => {
    const members: { parsed: Parsed<M>; from: number }[] = [];
    let here = at;
    let extent = scan.word(at - 1)?.form === 'بين';
    while (members.length < MOST) {
      const mine = here === at ? attached : null;
      const last = members.length > 0 ? closing(scan, here, mine) : null;
      if (last) {
        const rest = members.map(({ parsed, from }) => {
          const meaning = complete(parsed.value, last.value);
          return meaning && found(scan, from, parsed, meaning);
        });
        if (rest.every((one) => one !== null)) {
          const value = linked([...rest, found(scan, here, last, last.value)], extent);
          return { value, start: value[0]!.start, end: last.end };
        }
      }
      const parsed = member(scan, here, mine);
      if (!parsed) return null;
      members.push({ parsed, from: here });
      const join = joint(scan, parsed.end, '');
      if (join) {
        if (EXTENT.has(scan.tokens[parsed.end]!.word.form)) extent = true;
        here = join.end;
      } else if (scan.word(parsed.end)?.readings.some(({ proclitics }) => proclitics === 'و')) here = parsed.end;
      else return null;
    }
    return null;
  };

const dayClosing: Parser<CalendarDate> = longest(calendarDay, dayOfMonth, dayOfPeriod);

const monthClosing: Parser<CalendarDate> = map(monthOfYear, ({ warning, ...rest }) =>
  warning === 'rare' ? null : rest,
);

const years: Parser<Year> = longest(
  map(
    sequence(
      sense('dual', ({ args }) => (args[0] === 'year' ? true : null)),
      bareYear(null),
    ),
    ([, year]) => year,
  ),
  map(sequence(word('اعوام', 'سنوات', 'الاعوام'), bareYear(null)), ([, year]) => year),
  namedYear(null),
);

const oneOrOther = longest(years, bareYear(null));

const rangeRule = (
  name: string,
  parser: Parser<readonly Found[]>,
  finds: Rule['finds'],
  leaves: Rule['leaves'] = [],
): Rule => ({
  name,
  parser,
  finds,
  leaves,
});

const calendarOf = (meaning: CalendarDate, day: number, weekdayNumber: number | null): CalendarDate => ({
  ...meaning,
  day,
  weekday: weekdayNumber,
});

export const ranges: readonly Rule[] = [
  rangeRule(
    'days-of-a-month',
    shared(dayOnly, dayClosing, (one, last) =>
      last.day !== null && last.month !== null ? calendarOf(last, one.day, one.weekday) : null,
    ),
    [
      ['بين 3 و5 مايو 2025', '2025-05-03', '2025-05-05'],
      ['من 11 إلى 14 أفريل الجاري', '2025-04-11', '2025-04-14'],
      ['3-5 مايو', '2025-05-03', '2025-05-05'],
      ['يومي 15 و16 أبريل', '2025-04-15', '2025-04-16'],
      ['من الجمعة 11 إلى الأحد 13 أبريل الجاري', '2025-04-11', '2025-04-13'],
    ],
  ),
  rangeRule(
    'days-after-a-month',
    (scan, at, attached) => {
      const name = monthOfYear(scan, at, attached);
      if (!name || name.value.warning === 'rare' || name.value.year) return null;
      const one = dayOnly(scan, name.end, '');
      const join = one && joint(scan, one.end, '');
      const two = join && dayOnly(scan, join.end, '');
      if (!one || !two) return null;
      const { warning, ...whole } = name.value;
      const value = linked(
        [
          { ...found(scan, at, { ...one, start: name.start }, { ...whole, day: one.value.day }), to: one.end },
          found(scan, join.end, two, { ...whole, day: two.value.day }),
        ],
        true,
      );
      return { value, start: name.start, end: two.end };
    },
    [['يوليو 13-15', '2025-07-13', '2025-07-15']],
  ),
  rangeRule(
    'months-of-a-year',
    shared(
      map(monthOfYear, (value) =>
        value.warning === 'rare' || value.year !== null || value.direction !== null ? null : value,
      ),
      monthClosing,
      ({ warning, ...one }, last) => ({ ...one, year: last.year, direction: last.direction }),
    ),
    [
      ['بين يناير وغشت من السنة الماضية', '2024-01', '2024-08'],
      ['يناير وفبراير 2025', '2025-01', '2025-02'],
    ],
  ),
  rangeRule(
    'years',
    shared(years, oneOrOther, (one) => one),
    [
      ['بين عامي 2018 و2021', '2018', '2021'],
      ['عامي 2014 و2018', '2014', '2018'],
    ],
  ),
  rangeRule(
    'weekdays',
    shared(
      map(
        sequence(
          sense('dual', ({ args }) => (args[0] === 'day' ? true : null)),
          weekday,
        ),
        ([, value]) => value,
      ),
      weekday,
      (one, last) => ({ ...one, direction: last.direction, week: last.week }),
    ),
    [['يومي الثلاثاء والأربعاء المقبلين', '2025-04-15', '2025-04-16']],
  ),
];

export { attachedBy, date };
