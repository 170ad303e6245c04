// Clock times and the words for parts of the day.
import { day, weekdayName } from './days.js';
import {
  anyWord,
  attachedBy,
  first,
  glued,
  longest,
  map,
  maybe,
  once,
  type Parser,
  sense,
  sequence,
  word,
} from './grammar.js';
import type { DayMeaning, TimeOfDay } from './meaning.js';
import { digits, feminineOrdinal, integer } from './numbers.js';
import { dash } from './periods.js';

export const part: Parser<string> = sense('part', ({ args, definite, words }) =>
  definite && words < 2 ? null : args[0]!,
);
export const thePart: Parser<string> = sense('part', ({ args }) => args[0]!);
export const adverb: Parser<string> = sense('adverb', ({ args }) => args[0]!);
/** An adverb that is one by itself: صباحا, not مساء, which may be a noun. */
export const freeAdverb: Parser<string> = sense('adverb', ({ args }) => (args[1] === undefined ? args[0]! : null));
const meridiem: Parser<string> = sense('meridiem', ({ args }) => args[0]!);

const two = (value: number): string => String(value).padStart(2, '0');

/** The hour on a 24-hour clock, from the part of the day that is named with it. */
const hourIn = (hour: number, code: string | null): number => {
  if (hour > 12) return hour;
  if (code === 'MO') return hour === 12 ? 0 : hour;
  if (code === 'AF' || code === 'EV') return hour === 12 ? 12 : hour + 12;
  if (code === 'MI') return hour < 6 ? hour + 12 : hour;
  if (code === 'NI') return hour === 12 ? 0 : hour > 5 ? hour + 12 : hour;
  return hour;
};

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

const clockOf = (hour: number, minute: number): Clock | null => (hour <= 24 && minute < 60 ? { hour, minute } : null);

const digital = (...marks: readonly string[]): Parser<Clock> => {
  const parser = map(
    sequence(digits(2), glued(word(...marks)), glued(digits(2)), maybe(sequence(glued(word(':')), glued(digits(2))))),
    ([hour, , minute]) => clockOf(hour, minute),
  );
  return (scan, at, attached) => {
    const { tokens } = scan;
    const prior = tokens[at - 1];
    const inNumber =
      prior !== undefined &&
      !tokens[at]?.spaced &&
      /^[:.,٫/]$/u.test(prior.word.surface) &&
      tokens[at - 2]?.word.kind === 'number' &&
      !prior.spaced;
    const parsed = inNumber ? null : parser(scan, at, attached);
    return parsed && tokens[at + 2]!.word.form.length === 2 ? parsed : null;
  };
};

const FRACTION_MINUTES: Readonly<Record<string, number>> = { '1/2': 30, '1/3': 20, '1/4': 15 };

const fraction: Parser<number> = sense('frac', ({ args }) => FRACTION_MINUTES[args[0]!] ?? null);

const minutes: Parser<number> = longest(
  attachedBy('و', fraction),
  map(sequence(word('و'), integer(2), maybe(word('دقيقه', 'دقائق'))), ([, value]) => value),
  map(sequence(word('الا'), fraction), ([, value]) => -value),
);

const hourName: Parser<number> = first(
  map(feminineOrdinal, (value) => (value >= 1 && value <= 12 ? value : null)),
  map(word('الواحده'), () => 1),
);

const withMinutes = (hour: number, minute: number | null): Clock | null =>
  minute !== null && minute < 0 ? clockOf(hour - 1, 60 + minute) : clockOf(hour, minute ?? 0);

export const spoken: Parser<Clock> = map(sequence(hourName, maybe(minutes)), ([hour, minute]) =>
  withMinutes(hour, minute),
);
/** An hour in digits; behind a dash it is the end of a score. */
const hourDigits: Parser<Clock> = (scan, at, attached) =>
  dash(scan, at - 1, null) && scan.word(at - 2)?.kind === 'number' ? null : hourNumber(scan, at, attached);
const hourNumber: Parser<Clock> = map(sequence(integer(2), maybe(minutes)), ([hour, minute]) =>
  withMinutes(hour, minute),
);

/** `1800`. */
const military: Parser<Clock> = map(integer(4), (value) =>
  value >= 100 ? clockOf(Math.floor(value / 100), value % 100) : null,
);

const zoneName: Parser<unknown> = sense('zone', () => true);
const zonePlace: Parser<unknown> = longest<unknown>(
  sense('zoneplace', () => true),
  anyWord,
);
const inZone: Parser<unknown> = first(zoneName, attachedBy('ب', zoneName));

const ofZone: Parser<unknown> = sequence(word('بتوقيت', 'توقيت'), zonePlace);

/** `بتوقيت غرينتش`, `ت غ`, `GMT+3`, `(بالتوقيت المحلي)`, `(توقيت مكة)`. */
const zone: Parser<unknown> = once(
  longest<unknown>(
    inZone,
    sequence(zoneName, word('+', '-'), digits(2)),
    sequence(word('حسب', 'وفق'), zoneName),
    ofZone,
    sequence(word('('), first(inZone, ofZone), word(')')),
  ),
);

/** What follows the digits of a clock: a part of the day, the day itself. */
interface Tail {
  readonly code: string | null;
  readonly day: DayMeaning | null;
}

const tail: Parser<Tail> = once(
  longest<Tail>(
    map(sequence(maybe(word('من')), first(part, thePart), day), ([, code, of]) => ({ code, day: of })),
    map(sequence(first(adverb, meridiem), maybe(sequence(maybe(word('من')), day))), ([code, of]) => ({
      code,
      day: of === null ? null : of[1],
    })),
    map(sequence(maybe(word('من')), thePart), ([, code]) => ({ code, day: null })),
    map(sequence(maybe(word('من')), day), ([, of]) => ({ code: null, day: of })),
  ),
);

const timeOf = ({ hour, minute }: Clock, code: string | null, of: DayMeaning | null): TimeOfDay => ({
  kind: 'time',
  clock: `${two(hourIn(hour, code))}:${two(minute)}`,
  day: of,
});

const theHour = sequence(word('الساعه', 'س'), maybe(word('ال')));
const ended = <T>(parser: Parser<T>) => sequence(parser, maybe(zone), maybe(tail), maybe(zone));

/** `الأحد الاثنين`, `الاثنين - الثلاثاء`: a night belongs to the day on which it begins. */
export const intoNextDay: Parser<unknown> = sequence(maybe(first(dash, word('/', 'الي'))), weekdayName);

/** A day counted from today. */
export const today = (of: number): DayMeaning => ({
  kind: 'relative-day',
  shift: { kind: 'shift', unit: 'day', offset: of, base: 'now' },
  weekday: null,
});

export const clock: Parser<TimeOfDay> = once(
  longest<TimeOfDay>(
    map(
      sequence(theHour, ended(longest(digital(':', '.', ',', '،', '٫', 'h', 'سا', 'س'), military, hourDigits, spoken))),
      ([, [time, , end]]) => timeOf(time, end?.code ?? null, end?.day ?? null),
    ),
    map(ended(digital(':', 'h', 'H', 'سا')), ([time, , end]) => timeOf(time, end?.code ?? null, end?.day ?? null)),
    map(sequence(digital('.', ',', '٫'), zone), ([time]) => timeOf(time, null, null)),
    map(sequence(longest(spoken, hourDigits, digital('.')), tail, maybe(zone)), ([time, end]) =>
      end.code === null || time.hour > 12 ? null : timeOf(time, end.code, end.day),
    ),
    map(sequence(maybe(theHour), word('منتصف'), word('الليل', 'ليل'), maybe(day), maybe(intoNextDay)), ([, , , of]) =>
      timeOf({ hour: 24, minute: 0 }, null, of),
    ),
    map(sequence(maybe(theHour), word('منتصف'), word('النهار', 'نهار'), maybe(day)), ([, , , of]) =>
      timeOf({ hour: 12, minute: 0 }, null, of),
    ),
  ),
);
