// Where points of time stand on an axis.

/** Milliseconds from 1970, of `YYYY-MM-DDTHH:MM` with as many digits of the year as it takes; null for none. */
export const timeOf = (instant: string | null): number | null => {
  const [, year, month, day, hour, minute] = /^([+-]?\d{1,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(instant ?? '') ?? [];
  if (year === undefined) return null;
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  time.setUTCHours(Number(hour), Number(minute));
  return Number.isNaN(time.getTime()) ? null : time.getTime();
};

/**
 * Where each time stands on an axis, 0–1. Half of the way is shared out by time and half by rank, so that neither a
 * crowd of days nor a year far away hides the rest.
 *
 * @param times in their order
 */
export const placesOf = (times: readonly number[]): number[] => {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const distinct = [...new Set(times)];
  const ranks = new Map(distinct.map((time, rank) => [time, distinct.length > 1 ? rank / (distinct.length - 1) : 0.5]));
  return times.map((time) => (last > first ? ((time - first) / (last - first) + ranks.get(time)!) / 2 : 0.5));
};
