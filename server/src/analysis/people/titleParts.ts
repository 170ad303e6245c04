// The titles of a line as parts of mentions: alone, and with those that go on behind them.
import type { LineContent } from '../text/line.js';
import type { TitleReading } from '../titles/title.js';
import { titlesIn } from '../titles/titles.js';
import { gapBetween, isComma } from './gap.js';
import type { TitlePart } from './mention.js';
import type { byFirst } from './nameTokens.js';

export const partOf = (reading: TitleReading): TitlePart => {
  const { start, end, first, last } = reading;
  return { start, end, first, last, readings: [reading] };
};

/** Titles that can stand side by side and be one person's. */
const MOST_TITLES = 6;

/** The titles by their first token, each also with the one that goes on after a comma: `وزير الدولة، وزير الخارجية`. */
export const titleParts = (line: LineContent, held: ReturnType<typeof byFirst>): Map<number, TitlePart[]> => {
  const parts = new Map<number, TitlePart[]>();
  for (const reading of titlesIn(line)
    .flatMap(withSuperior)
    .map((title) => beforeName(line, title, held))) {
    const known = parts.get(reading.first);
    if (known) known.push(partOf(reading));
    else parts.set(reading.first, [partOf(reading)]);
  }
  for (const [, alternatives] of [...parts].reverse())
    for (const part of [...alternatives]) {
      for (const next of [part.last + 1, part.last + 2].flatMap((at) => parts.get(at) ?? []))
        if (part.readings.length + next.readings.length <= MOST_TITLES && continues(line, part, next))
          alternatives.push({
            ...part,
            end: next.end,
            last: next.last,
            readings: [...part.readings, ...next.readings],
          });
    }
  return parts;
};

/** A title; where it is indefinite, and so names nobody, its superior's as well: `عمل مساعدا لوزير الخارجية`. */
const withSuperior = (reading: TitleReading): readonly TitleReading[] =>
  reading.inner && !reading.definite ? [reading, reading.inner] : [reading];

/** A title up to where a name begins that is known: it cannot be in the title, unless a superior's. */
const beforeName = (line: LineContent, title: TitleReading, held: ReturnType<typeof byFirst>): TitleReading => {
  if (title.inner) return title;
  for (let at = title.first + 1; at <= title.last; at++)
    if (held.get(at)?.some(({ first, last }) => last > first))
      return { ...title, last: at - 1, end: line.tokens[at - 1]!.end };
  return title;
};

const continues = (line: LineContent, before: TitlePart, next: TitlePart): boolean => {
  const gap = gapBetween(line, before.last, next);
  if (gap !== 'touch' && gap !== 'comma') return false;
  const [held, added] = [before.readings.at(-1)!, next.readings[0]!];
  if (gap === 'comma' && next.first === next.last && !added.honorific && isListed(line, before)) return false;
  return (
    held.number === 'singular' &&
    added.number === 'singular' &&
    !(held.gender && added.gender && held.gender !== added.gender)
  );
};

/** Whether a comma and a name stand before a title, so that what another comma brings is the next of a list. */
const isListed = ({ tokens }: LineContent, { first }: TitlePart): boolean =>
  isComma(tokens[first - 1]) && tokens[first - 2]?.word.kind === 'arabic';
