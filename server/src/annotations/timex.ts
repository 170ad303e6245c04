// The values that a date may be given: ISO 8601 as TIMEX3 writes it (TimeML 1.2.1, section 3.2).

const FORMS: readonly RegExp[] = [
  /^(?:PAST|PRESENT|FUTURE)_REF$/,
  // century, decade, year; BC with a sign
  /^-?(?:\d{2}|\d{3}|\d{4}|XX|XXXX)$/,
  /^BC\d{4}$/,
  // quarter, half, season
  /^(?:\d{4}|XXXX)-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)$/,
  // week, day of the week, weekend
  /^(?:\d{4}|XXXX)-W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE))?$/,
];

const DAY = /^(\d{4}|XXXX)-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?$/;
const CLOCK = /^T(?:(?:[01]\d|2[0-4]|XX)(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-]\d{2}:?\d{2})?|MO|MI|AF|EV|NI|DT)$/;
const DURATION =
  /^P(?=.)(?:(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|DE|CE|Q|WE|SP|SU|FA|WI)){0,6}(?:T(?:(?:\d+(?:\.\d+)?|X)(?:H|M|S)){1,3})?$/;

const isDate = (value: string): boolean => {
  if (FORMS.some((form) => form.test(value))) return true;
  const match = DAY.exec(value);
  if (!match) return false;
  const [, year, month, day] = match.map((part) => (part === undefined ? Number.NaN : Number(part)));
  if ([year, month, day].some(Number.isNaN)) return true;
  const last = new Date(Date.UTC(2000 + (year! % 400), month!, 0)).getUTCDate();
  return day! <= last;
};

/**
 * Whether `value` is one that TIMEX3 knows.
 *
 * @example isTimexValue('2025-04-10T18:30'); // true
 * @example isTimexValue('2025-02-30'); // false
 */
export const isTimexValue = (value: string): boolean => {
  if (value.startsWith('P') && DURATION.test(value)) return true;
  const clock = value.indexOf('T');
  if (clock < 0 || value.startsWith('P')) return isDate(value);
  const [day, time] = [value.slice(0, clock), value.slice(clock)];
  return CLOCK.test(time) && (day === '' || isDate(day));
};
