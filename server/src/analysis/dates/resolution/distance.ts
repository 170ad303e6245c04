// A length of time before or after the day of publication: `قبل ثلاثة أشهر`.
import type { Distance, Unit } from '../meaning.js';
import { type Context, monthIndex, onDay, onMonth, onYear, type Resolved, reference } from './resolved.js';

/** How many months a length of years and months is. */
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** The day, month or year so far away, as fine as the length is. */
export const resolveDistance = ({ length, sign }: Distance, { published }: Context): Resolved => {
  const { amount, unit, more } = length;
  if (amount === null || published === null || unit === 'moment' || unit === 'period') return reference(sign);
  if (unit === 'day') return onDay(published + amount * sign, 'publication');
  if (unit === 'week') return onDay(published + amount * sign * 7, 'publication');
  if (unit === 'hour') return onDay(published + Math.floor(amount / 24) * sign, 'publication');
  const each = MONTHS[unit];
  if (each === undefined) return onDay(published, 'publication');
  const added = (more?.amount ?? 0) * (more ? (MONTHS[more.unit] ?? 0) : 0);
  const index = monthIndex(published) + sign * (amount * each + added);
  return unit === 'month' || more?.unit === 'month'
    ? onMonth(index, 'publication')
    : onYear(Math.floor(index / 12), 'publication');
};
