// Two or more dates that share what is said once: `بين 3 و5 مايو`, `عامي 2018 و2021`, `من الجمعة 13 إلى الأحد 15 فيفري`.
import { type Clock, clock, spoken } from '../clock.js';
import { calendarDay, dayNumber, weekday, weekdayName } from '../days.js';
import {
  after,
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
  wordSet,
} from '../grammar.js';
import { dual as dualUnit } from '../lengths.js';
import type { CalendarDate, Meaning, Recurring, TimeOfDay, Year } from '../meaning.js';
import { datedMonth, shownMonth } from '../months.js';
import { digits } from '../numbers.js';
import { bareYear, namedYear, plausibleYear } from '../years.js';
import { decadeName, decades } from './centuries.js';
import type { Example, Found, Rule } from './rule.js';
import { onWeekday } from './sets.js';

/** The most dates that one list is read to have. */
const MOST = 6;

const EXTENT = wordSet('- – — / الي حتي');
const extent = word(...EXTENT);
const joint: Parser<unknown> = first<unknown>(
  sequence(word('و'), maybe(extent)),
  extent,
  attachedBy('و', extent),
  sequence(word('،', ','), maybe(word('و'))),
);

const found = (scan: Scan, from: number, parsed: Parsed<unknown>, meaning: Meaning): Found => ({
  meaning,
  mod: null,
  start: parsed.start ?? scan.tokens[from]!.start,
  from,
  to: parsed.end,
  range: null,
});

/** Two dates as the ends of a range. */
const linked = ([begin, end]: readonly [Found, Found]): readonly Found[] => [
  { ...begin, range: { role: 'begin', offset: 1 } },
  { ...end, range: { role: 'end', offset: -1 } },
];

/** Where the next member begins after one that ends at `at`, and whether the joint says `until`. */
const nextMember = (scan: Scan, at: number): { at: number; extent: boolean } | null => {
  const parsed = joint(scan, at, '');
  if (parsed) return { at: parsed.end, extent: scan.word(at)!.readings.some(({ form }) => EXTENT.has(form)) };
  return scan.word(at)?.readings.some(({ proclitics }) => proclitics === 'و') ? { at, extent: false } : null;
};

/**
 * A list whose last member says what the ones before it leave out: members by `member`, the last by `closing`;
 * `complete` fills each from the last, or refuses the list. `inner` reads members after the first.
 */
const shared =
  <M, L extends Meaning>(
    member: Parser<M>,
    closing: Parser<L>,
    complete: (member: M, last: L) => Meaning | null,
    inner: Parser<M> = member,
  ): Parser<readonly Found[]> =>
  (scan, at, attached) => {
    const members: { readonly parsed: Parsed<M>; readonly from: number }[] = [];
    let ranging = scan.word(at - 1)?.form === 'بين';
    let best: Parsed<readonly Found[]> | null = null;
    for (let here = at; members.length < MOST; ) {
      const allowed = here === at ? attached : null;
      const last = members.length > 0 ? closing(scan, here, allowed) : null;
      const filled =
        last &&
        members.map(({ parsed, from }) => {
          const meaning = complete(parsed.value, last.value);
          return meaning && found(scan, from, parsed, meaning);
        });
      if (filled?.every((one) => one !== null)) {
        const end = found(scan, here, last!, last!.value);
        const value = ranging && filled.length === 1 ? linked([filled[0]!, end]) : [...filled, end];
        best = { value, start: value[0]!.start, end: last!.end };
      }
      const parsed = (members.length === 0 ? member : inner)(scan, here, allowed);
      const next = parsed && nextMember(scan, parsed.end);
      if (!next) break;
      members.push({ parsed, from: here });
      if (next.extent) ranging = true;
      here = next.at;
    }
    return best;
  };

const dual = (unit: string): Parser<unknown> => sense('dual', ({ args }) => (args[0] === unit ? true : null));

interface DayOnly {
  readonly day: number;
  readonly weekday: number | null;
}

const dayOnly: Parser<DayOnly> = map(
  sequence(
    maybe(first<unknown>(dual('day'), word('ايام', 'يوم'))),
    maybe(weekdayName),
    first(
      map(digits(2), (value) => (value >= 1 && value <= 31 ? value : null)),
      dayNumber,
    ),
  ),
  ([, name, day]) => ({ day, weekday: name }),
);

const filledDay = ({ day, weekday: name }: DayOnly, last: CalendarDate): CalendarDate | null =>
  last.day !== null && last.month !== null ? { ...last, day, weekday: name, relative: null } : null;

/** `يوليو 13-15`. */
const daysAfterMonth: Parser<readonly Found[]> = (scan, at, attached) => {
  const name = shownMonth(scan, at, attached);
  if (!name || name.value.year !== null) return null;
  const one = dayOnly(scan, name.end, '');
  const next = one && nextMember(scan, one.end);
  const two = next && dayOnly(scan, next.at, '');
  if (!two) return null;
  const begin = found(scan, at, { ...one, start: name.start }, { ...name.value, day: one.value.day });
  const end = found(scan, next.at, two, { ...name.value, day: two.value.day });
  return { value: next.extent ? linked([begin, end]) : [begin, end], start: name.start, end: two.end };
};

const undated: Parser<CalendarDate> = map(calendarDay, (day) =>
  day.year === null && day.direction === null && typeof day.month === 'number' ? day : null,
);
const undatedMonth: Parser<CalendarDate> = map(sequence(maybe(dual('month')), datedMonth), ([, { date, warning }]) =>
  warning === 'rare' || date.year !== null || date.direction !== null ? null : date,
);

const firstYear: Parser<Year> = longest(
  map(sequence(dual('year'), bareYear(null)), ([, year]) => year),
  map(sequence(word('اعوام', 'سنوات', 'الاعوام', 'مواسم'), bareYear(null)), ([, year]) => year),
  namedYear(null),
  map(sequence(dualUnit(true), bareYear(null)), ([unit, year]) => (unit === 'year' ? year : null)),
  after(wordSet('بين من ( موسم الموسم الفتره للفتره'), plausibleYear),
);

const laterYear = longest(firstYear, plausibleYear);

/** A year of a list, in the calendar that its last one states; years go up. */
const earlier = (one: Year, last: Year): Year | null =>
  one.calendar !== last.calendar ? { ...one, calendar: last.calendar } : one.year < last.year ? one : null;

const recurringDay: Parser<Recurring> = map(weekdayName, (day) => ({ kind: 'set', value: onWeekday(day) }));

/** `الثامنة` before `العاشرة مساء`: in the same half of the day, or the one before. */
const earlierHour = ({ hour, minute }: Clock, { clock: last, day }: TimeOfDay): TimeOfDay | null => {
  const until = Number(last.slice(0, 2));
  if (Number.isNaN(until)) return null;
  const from = hour + 12 < until ? hour + 12 : hour;
  return { kind: 'time', clock: `${String(from).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, day };
};

const list = (name: string, parser: Parser<readonly Found[]>, ...finds: readonly Example[]): Rule => ({
  name,
  parser,
  finds,
  leaves: [],
});

export const ranges: readonly Rule[] = [
  list(
    'days-of-a-month',
    shared(dayOnly, calendarDay, filledDay),
    ['بين 3 و5 مايو 2025', '2025-05-03', '2025-05-05'],
    ['من 11 إلى 14 أفريل الجاري', '2025-04-11', '2025-04-14'],
    ['3-5 مايو', '2025-05-03', '2025-05-05'],
    ['يومي 15 و16 أبريل', '2025-04-15', '2025-04-16'],
    ['أيام 15 و16 و17 أبريل', '2025-04-15', '2025-04-16', '2025-04-17'],
    ['من الجمعة 11 إلى الأحد 13 أبريل الجاري', '2025-04-11', '2025-04-13'],
    ['يومي الثالث والرابع من آب (أغسطس)', '2025-08-03', '2025-08-04'],
  ),
  list('days-after-a-month', daysAfterMonth, ['يوليو 13-15', '2025-07-13', '2025-07-15']),
  list(
    'days-of-a-year',
    shared(undated, calendarDay, (day, last) =>
      typeof last.month === 'number' && (last.year !== null || last.direction !== null)
        ? { ...day, year: last.year, direction: last.direction }
        : null,
    ),
    ['بين 28 أبريل و2 مايو 2024', '2024-04-28', '2024-05-02'],
  ),
  list(
    'months-of-a-year',
    shared(undatedMonth, shownMonth, (month, { year, direction }) => ({ ...month, year, direction })),
    ['بين يناير وغشت من السنة الماضية', '2024-01', '2024-08'],
    ['يناير وفبراير 2025', '2025-01', '2025-02'],
  ),
  list(
    'years',
    shared(firstYear, laterYear, earlier, laterYear),
    ['بين عامي 2018 و2021', '2018', '2021'],
    ['عامي 2014 و2018', '2014', '2018'],
    ['الحرب الأهلية (1975-1990)', '1975', '1990'],
    ['من 2003 إلى 2011', '2003', '2011'],
    ['أعوام 2011 و2012 و2013', '2011', '2012', '2013'],
    ['العام الدراسي 2024/2025', '2024', '2025'],
  ),
  list(
    'decades',
    shared(decadeName(false), decades, (decade, last) => ({ ...last, decade })),
    ['خمسينيات وستينيات القرن الماضي', '195', '196'],
  ),
  list(
    'recurring-weekdays',
    shared(
      map(sequence(word('ايام'), recurringDay), ([, day]) => day),
      recurringDay,
      (day) => day,
      recurringDay,
    ),
    ['أيام السبت والأحد', 'XXXX-WXX-6', 'XXXX-WXX-7'],
  ),
  list('hours', shared(spoken, clock, earlierHour), [
    'بين الثامنة والعاشرة مساء',
    '2025-04-10T20:00',
    '2025-04-10T22:00',
  ]),
  list(
    'weekdays',
    shared(
      map(sequence(maybe(dual('day')), weekday), ([, day]) =>
        day.direction === null && day.week === null ? day : null,
      ),
      weekday,
      (day, { direction, week }) => ({ ...day, direction, week }),
    ),
    ['يومي الثلاثاء والأربعاء المقبلين', '2025-04-15', '2025-04-16'],
  ),
];
