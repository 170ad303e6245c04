// Dates in digits: `10/4/2025`, `10-04-2025`, `2025-04-10`, `22/10/1436هـ`.
import { ahead, first, map, maybe, once, type Parser, type Scan, sequence, word } from './grammar.js';
import type { CalendarDate } from './meaning.js';
import { date } from './months.js';
import { digits } from './numbers.js';
import { dash } from './periods.js';
import { era, numericYear } from './years.js';

const BOUNDARY = new Set(['/', '-', '.', ':', ',', '٫']);

/** Whether the number at `at` is glued to another one on the side of `step`. */
const runsOn = ({ tokens }: Scan, at: number, step: 1 | -1): boolean => {
  const mark = tokens[at + step];
  const number = tokens[at + 2 * step];
  if (!mark || number?.word.kind !== 'number' || !BOUNDARY.has(mark.word.surface)) return false;
  return step > 0 ? mark.word.surface !== ':' && !mark.spaced && !number.spaced : !mark.spaced && !tokens[at]!.spaced;
};

/** Day first unless that cannot be; a year of two digits only between slashes. */
const dateOf = (
  numbers: readonly [number, number, number],
  lengths: readonly number[],
  eraName: string | null,
  shortYear: boolean,
): CalendarDate | null => {
  const [one, two, three] = numbers;
  const yearFirst = lengths[0] === 4 && lengths[2]! <= 2;
  const yearLast = lengths[2] === 4 && lengths[0]! <= 2;
  const short = shortYear && lengths[0]! <= 2 && lengths[2] === 2;
  if (!yearFirst && !yearLast && !short) return null;
  const year = yearFirst ? one : short ? 2000 + three : three;
  const [first_, second] = yearFirst ? [three, two] : [one, two];
  const [day, month] = second > 12 && first_ <= 12 ? [second, first_] : [first_, second];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const of = numericYear(year, eraName);
  return date({ calendar: of.calendar, year: of, month, day });
};

const separatedBy = (separator: Parser<unknown>, allowsShort: boolean): Parser<CalendarDate> => {
  const body = sequence(digits(4), separator, digits(2), separator, digits(4), maybe(era));
  return (scan, at, attached) => {
    const parsed = body(scan, at, attached);
    if (!parsed || runsOn(scan, at, -1) || runsOn(scan, at + 4, 1)) return null;
    const [one, , two, , three, eraName] = parsed.value;
    const lengths = [at, at + 2, at + 4].map((index) => scan.tokens[index]!.word.form.length);
    const spaced = [at + 1, at + 2, at + 3, at + 4].some((index) => scan.tokens[index]!.spaced);
    const value = dateOf([one, two, three], lengths, eraName, allowsShort && !spaced);
    return value && { ...parsed, value };
  };
};

/** `الكويت - 16 - 5 (كونا)`: the day and month of the one agency that writes no year. */
const ofAgency: Parser<CalendarDate> = map(
  sequence(digits(2), dash, digits(2), ahead(sequence(word('('), word('كونا')))),
  ([day, , month]) =>
    day >= 1 && day <= 31 && month >= 1 && month <= 12 ? date({ calendar: 'gregorian', month, day }) : null,
);

export const numericDay: Parser<CalendarDate> = once(
  first(ofAgency, separatedBy(word('/'), true), separatedBy(dash, false), separatedBy(word('.'), false)),
);
