// Lists of names behind one title: `النائبين فلان وفلان`.
import type { Evidence } from '../model.js';
import type { NameReading } from '../names/name.js';
import type { LineContent } from '../text/line.js';
import { type Candidate, WORTH } from './candidate.js';
import { cut, shortened } from './extent/end.js';
import { listedBehind } from './extent/titled.js';
import { gapBetween } from './gap.js';
import { becauseOf, evidence, mentionOf, type TitlePart } from './mention.js';
import { nameExpected, type Parts } from './parts.js';

/** `النائبين فلان وفلان`: the title goes with the first name, the office with all. */
export const listed = (parts: Parts, title: TitlePart, first: NameReading, worth: number, why: Evidence): Candidate => {
  const mentions = [mentionOf(first, [title], null, why)];
  let score = worth;
  let { last } = first;
  const most = title.readings.some(({ number }) => number === 'dual') ? 2 : Number.POSITIVE_INFINITY;
  while (mentions.length < most) {
    const next = [last + 1, last + 2]
      .flatMap((at) => [...(parts.nameAt.get(at) ?? []), ...listedName(parts.line, at)])
      .find((name) => ['and', 'comma'].includes(gapBetween(parts.line, last, name)));
    if (!next) break;
    mentions.push(mentionOf(next, [], title, evidence('list', why.confidence, next.because, becauseOf([title]))));
    score += WORTH.listed + next.confidence;
    last = next.last;
  }
  return { mentions, next: last + 1, score };
};

export const listedName = (line: LineContent, at: number): NameReading[] => {
  const token = line.tokens[at];
  if (!token) return [];
  const conjoined = token.word.readings.find(({ proclitics }) => proclitics === 'و');
  const name =
    nameExpected(line, at, 'title') ??
    (conjoined && !conjoined.definite ? listedBehind(line, at, conjoined.offset) : null);
  if (!name) return [];
  return [cut(line, conjoined ? { ...name, start: token.start + conjoined.offset } : name)];
};

/** The name up to the next of a list: `جورج أبي ضاهر وسيلفانا نصر الله`. */
export const firstOfList = (line: LineContent, name: NameReading): NameReading => {
  for (let at = name.first + 2; at <= name.last; at++)
    if (line.tokens[at]!.word.readings.some(({ proclitics }) => proclitics === 'و'))
      return shortened(line, name, at - 1);
  return name;
};
