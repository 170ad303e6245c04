// What a word's letters say: whether it is spelt like a foreign name and like no Arabic word. A word of no lexicon that
// looks so is hardly the verb or the plural of which it has the ending: سيتيفيني, سيفاندون.
import weights from '../lexicon/generated/name-letters.js';
import { morphology } from './morphology.js';
import { perWord, type Word } from './word.js';

/** The letters of the file's rows and columns; the first is the edge of a word. */
const LETTERS = '^ابتثجحخدذرزسشصضطظعغفقكلمنهويئءؤگپچڤژ';
/** The digit of the file that means none; a weight of 1 is `SCALE` above it. */
const NONE = 77;
const SCALE = 8;

const [bias, matrix] = weights.split('\n') as [string, string];

const indices: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, index) => [letter, index]));

/** The log-odds that `form`, folded, is a foreign name and no Arabic word, by its pairs of letters, edges included. */
export const foreignness = (form: string): number => {
  let sum = Number(bias);
  let before = 0;
  for (const letter of `${form}^`) {
    const index = indices.get(letter);
    if (index === undefined) return -Infinity;
    sum += matrix.charCodeAt(before * LETTERS.length + index) - NONE;
    before = index;
  }
  return sum / SCALE;
};

/** Shorter words have too few letters to tell. */
const SHORTEST = 4;

/** Letters at the end of a word that foreign names are not spelt with. */
const ARABIC_ENDING = /[ةىؤئءأإ]$/u;

/**
 * Whether the word, as a whole, looks like a foreign name: of words that the lexicon explains hardly one in three hundred
 * does. More is asked of these.
 */
export const looksForeign: (word: Word) => boolean = perWord((word) => {
  if (word.kind !== 'arabic' || word.form.length < SHORTEST || ARABIC_ENDING.test(word.bare)) return false;
  const { parts, plain } = morphology(word);
  if (plain || word.readings[0]!.definite) return false;
  return foreignness(word.form) > (parts.size > 0 ? 2 : 0.5);
});
