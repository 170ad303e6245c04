// How a review is drawn over the text: a line above the words for the left layer and one below them for the right one, as in
// the text editor; of one within another the inner one's lies nearer to the words. What both layers have is quiet.

import { isAgreed } from '../../reviewing/units.js';
import type { Unit } from '../messages.js';
import { describeUnit } from './describeUnit.js';
import { element } from './elements.js';
import { isOpen, type ReviewState, type ReviewStretch } from './reviewState.js';
import { segmentsOf } from './segments.js';

/** How a side's line is drawn: waiting, in the curator's layer, or left out of it. */
const stateOf = ({ outcome }: Unit, side: 'left' | 'right'): string =>
  outcome === 'open' ? 'open' : outcome === 'both' || outcome === side ? 'kept' : 'dropped';

const classesOf = (stretches: readonly ReviewStretch[], { units, current }: ReviewState): string[] =>
  stretches.flatMap(({ unit: index, side }) => {
    const unit = units[index]!;
    const at = index === current?.index ? ['at'] : [];
    if (isAgreed(unit)) return [...at, isOpen(unit) ? 'agreed' : 'agreed-taken'];
    const level = unit.kind.endsWith('-quote') ? 'outer' : 'inner';
    return [...at, `${side}-${level}-${stateOf(unit, side)}`, ...(isOpen(unit) ? [`${side}-tint`] : [])];
  });

/** A line's text, with an element for each stretch that either layer marks. */
export const reviewPieces = (text: string, stretches: readonly ReviewStretch[], review: ReviewState): Node[] => {
  const described = new Set<number>();
  return segmentsOf(text.length, stretches).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    const there = segment.marks.map((index) => stretches[index]!);
    if (there.length === 0) return document.createTextNode(words);
    const units = [...new Set(there.map(({ unit }) => unit))];
    const made = element(
      'span',
      { class: ['reviewed', ...new Set(classesOf(there, review))].join(' '), 'data-units': units.join(' ') },
      words,
    );
    const fresh = units.filter((index) => !described.has(index));
    for (const index of fresh) described.add(index);
    if (fresh.length > 0) {
      made.setAttribute('role', 'mark');
      made.setAttribute('aria-description', fresh.map((index) => describeUnit(review, index)).join('; '));
    }
    return made;
  });
};
