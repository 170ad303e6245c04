// Which year is meant of what comes round every year, where none is written.
import type { Tense } from '../tense.js';
import type { Stretch } from './resolved.js';

/** How many days ahead a date without its year may lie in a sentence that looks back: farther, it was last year. */
const FAR = 150;
/** How many days back it may lie in one that looks forward. */
const RECENT = 31;

/**
 * Which year's occurrence is meant of a date written without one. `at` says where it lies in a year; `direction` is
 * الماضي or المقبل.
 */
export const occurrence = (
  at: (year: number) => Stretch | null,
  year: number,
  published: number,
  direction: number | null,
  tense: Tense,
): number => {
  const here = at(year);
  if (!here) return year;
  if (direction !== null && direction < 0) return here.to <= published ? year : year - 1;
  if (direction !== null && direction > 0) return here.from > published ? year : year + 1;
  if (direction === 0) return year;
  if (tense === 'future' || tense === null) return here.to <= published - RECENT ? year + 1 : year;
  const tolerated = tense === 'since' ? 0 : tense === 'past' ? FAR : Number.POSITIVE_INFINITY;
  return here.from - published > tolerated ? year - 1 : year;
};
