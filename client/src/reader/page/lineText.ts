// A line of the text as elements: segments where annotations begin and end, each with what covers it.
import type { Mark } from '../messages.js';
import { describe } from './describe.js';
import { element } from './elements.js';
import { roleAt, type Segment, segmentsOf } from './segments.js';

const isQuote = ({ family }: Mark): boolean => family === 'direct-quote' || family === 'indirect-quote';
const isMention = ({ family }: Mark): boolean => family === 'official' || family === 'person';

const classesOf = (segment: Segment, marks: readonly Mark[]): string[] => {
  const there = segment.marks.map((index) => marks[index]!);
  const quotes = there.filter(isQuote);
  const mention = there.findLast(isMention);
  const date = there.findLast(({ family }) => family === 'date');
  const other = there.findLast(({ family }) => family === 'other');
  const state = ({ status }: Mark): string => (status === 'undecided' ? 'undecided' : 'decided');
  const quote = quotes.at(-1);
  return [
    ...(quote ? ['quote', quote.family, `quote-${state(quote)}`, ...(quotes.length > 1 ? ['nested'] : [])] : []),
    ...(mention ? [mention.family, roleAt(mention, segment) ?? 'between', state(mention)] : []),
    ...(date ? ['date', state(date)] : []),
    ...(other ? ['other', state(other)] : []),
    ...(there.some(({ doubtful }) => doubtful) ? ['doubtful'] : []),
    ...(there.some(({ conflict }) => conflict) ? ['conflict'] : []),
  ];
};

/** A line's text, with an element for each stretch that something covers. */
export const markPieces = (text: string, marks: readonly Mark[]): Node[] => {
  const described = new Set<number>();
  return segmentsOf(text.length, marks).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.marks.length === 0) return document.createTextNode(words);
    const made = element(
      'span',
      { class: classesOf(segment, marks).join(' '), 'data-marks': segment.marks.join(' ') },
      words,
    );
    const fresh = segment.marks.filter((index) => !described.has(index));
    for (const index of fresh) described.add(index);
    if (fresh.length > 0) {
      made.setAttribute('role', 'mark');
      made.setAttribute('aria-description', fresh.map((index) => describe(marks[index]!)).join('; '));
    }
    const date = segment.marks.map((index) => marks[index]!).findLast(({ family }) => family === 'date');
    if (date?.ends && date.end === segment.end && date.about) made.setAttribute('data-value', date.about);
    return made;
  });
};
