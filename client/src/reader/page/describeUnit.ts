// A unit of the review in words.

import { isAgreed } from '../../reviewing/units.js';
import type { Unit } from '../messages.js';
import { isOpen, type ReviewState, type Side } from './reviewState.js';
import { listed, say } from './say.js';

/** What the curator made of it. */
export const outcomeIn = ({ header }: ReviewState, unit: Unit): string => {
  switch (unit.outcome) {
    case 'open':
      return say('open');
    case 'both':
      return say(isAgreed(unit) ? 'taken' : 'bothTaken');
    case 'neither':
      return say('neitherTaken');
    default:
      return isAgreed(unit) ? say('taken') : say('sideTaken', header?.[unit.outcome] ?? '');
  }
};

/** What a side says of a difference. */
export const saidBy = (difference: Unit['differences'][number], side: Side): string =>
  difference[side] ?? say('nothingThere');

/** In what the sides of a unit differ, each once. */
export const labelsOf = ({ differences }: Unit): string[] => [...new Set(differences.map(({ label }) => label))];

export const describeUnit = (review: ReviewState, index: number): string => {
  const unit = review.units[index]!;
  const { left = '', right = '' } = review.header ?? {};
  if (isAgreed(unit)) return listed([unit.kindLabel, say('agreed'), ...(isOpen(unit) ? [] : [say('taken')])]);
  return listed([
    unit.kindLabel,
    ...unit.differences.map(
      (difference) =>
        `${difference.label}: ${left}: ${saidBy(difference, 'left')}; ${right}: ${saidBy(difference, 'right')}`,
    ),
    outcomeIn(review, unit),
    ...(unit.note ? [unit.note] : []),
  ]);
};
