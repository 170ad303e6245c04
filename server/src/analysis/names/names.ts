// Names: where a personal name begins and ends in a line, titled or not.
import { type LineContent, perLine } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import type { Word } from '../text/word.js';
import type { NameExpectation, NameReading } from './name.js';
import { mayBeWhole, nameWord, openingBehind } from './nameWord.js';
import { bestSegments, type Chain, FIRST, ONLY, type Segment, STATES } from './segmentation.js';
import { stateScores, transitions } from './tagger.js';

const chainOf: (line: LineContent) => Chain = perLine(({ tokens }) => ({ states: stateScores(tokens), transitions }));

/**
 * What speaks for a name's beginning at any token where nothing leads one to expect it: without it more names are missed
 * than are invented. Of 0, 0.4, 0.6 and 0.8 the last two are the best by cross-validation of the whole product.
 */
const LEANING = 0.6;

/** Every name in the line, titled or not: those of the most probable division of it into names and other words. */
export const namesIn: (line: LineContent) => readonly NameReading[] = perLine((line) => {
  if (line.tokens.length === 0) return [];
  const states = chainOf(line).states.slice();
  for (let at = 0; at < states.length; at += STATES) {
    states[at + ONLY]! += LEANING;
    states[at + FIRST]! += LEANING;
  }
  return bestSegments({ states, transitions }).map((segment) => readingOf(line, segment));
});

/** How much each expectation speaks for a name's beginning at a token. */
const EXPECTED: Readonly<Record<NameExpectation, number>> = { title: 4, subject: 1.5, none: 0 };

/** How much for the word's being all of one: less where its root and pattern are ordinary (`الوزير متحمس`). */
const expectedAlone = (word: Word, expectation: NameExpectation): number => {
  const { lexical, part, reading } = nameWord(word);
  const ordinary = !lexical && !part && !reading.definite && morphology(word).derivations.length > 0;
  return ordinary ? EXPECTED[expectation] / 2 : EXPECTED[expectation];
};

/** How far a name may reach; what is beyond has no part in finding its end. */
const WINDOW = 16;

/** The best name that begins exactly at `token`, or null; unknown words may be taken where one is expected. */
export const nameAt = (line: LineContent, token: number, expectation: NameExpectation): NameReading | null => {
  const states = chainOf(line).states.slice(token * STATES, (token + WINDOW) * STATES);
  if (states.length === 0) return null;
  states[ONLY]! += expectedAlone(line.tokens[token]!.word, expectation);
  states[FIRST]! += EXPECTED[expectation];
  const [segment] = bestSegments({ states, transitions });
  if (segment?.first !== 0) return null;
  const name = readingOf(line, { ...segment, first: token, last: token + segment.last });
  const { start, word } = line.tokens[token]!;
  return expectation === 'title' && mayBeWhole(word) ? { ...name, start } : name;
};

const readingOf = ({ tokens }: LineContent, { first, last, confidence }: Segment): NameReading => {
  const words = tokens.slice(first, last + 1).map(({ word }) => nameWord(word));
  const { word, start } = tokens[first]!;
  const opening = openingBehind(tokens[first - 1]?.word, word) ?? words[0]!.reading;
  return {
    start: start + opening.offset,
    end: tokens[last]!.end,
    first,
    last,
    gender: words.find(({ lexical }) => lexical !== null)?.gender ?? null,
    confidence,
    because: words.flatMap(({ reading, lexical }) => (lexical ? [`${reading.form}: ${lexical} name`] : [])),
  };
};
