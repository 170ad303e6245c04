// Where a name begins: behind the common words and the attribute before it, and before a hyphen within it.
import type { NameReading } from '../../names/name.js';
import { nameWord } from '../../names/nameWord.js';
import type { LineContent } from '../../text/line.js';
import { morphology } from '../../text/morphology.js';
import type { Word } from '../../text/word.js';
import { DERIVED_PERFECT } from './words.js';

/** The name without common words before it: `مقال هانسن`. */
export const bared = ({ tokens }: Pick<LineContent, 'tokens'>, name: NameReading): NameReading => {
  let { first } = name;
  while (first < name.last && isCommon(tokens[first]!.word)) first++;
  return withoutAttribute({ tokens }, first === name.first ? name : { ...name, first, start: tokens[first]!.start });
};

const isCommon = (word: Word): boolean => {
  const { lexical, part } = nameWord(word);
  const { plain, parts } = morphology(word);
  const verb = parts.has('verb') || DERIVED_PERFECT.test(word.bare.replace(/^[وف]/u, ''));
  if (DERIVED_DEFECTIVE.test(word.bare)) return true;
  return lexical === null && part === null && (plain || verb || parts.has('function'));
};

/** The perfect of a verb of the fourth form with a weak third letter: `أدى`, `وألقى`; أروى is a name. */
const DERIVED_DEFECTIVE = /^[وف]?أ(?!روى).{1,2}ى$/u;

/** The name without an attribute of the title before it. */
export const withoutAttribute = ({ tokens }: Pick<LineContent, 'tokens'>, name: NameReading): NameReading => {
  const first = name.first + 1;
  if (first > name.last || !isAttribute(tokens[name.first]!.word, tokens[first]!.word)) return name;
  return { ...name, first, start: tokens[first]!.start };
};

/** Whether `word` is an attribute of the title before a name, or governs it: `النجم المخضرم أندريه أغاسي`, `تعيين كمال`. */
const isAttribute = (word: Word, next: Word): boolean => {
  const { lexical, part } = nameWord(word);
  const first = nameWord(next);
  const { plain, parts } = morphology(word);
  if (lexical !== null || part !== null || next.readings[0]!.definite) return false;
  if (!word.readings[0]!.definite && !(plain && parts.has('noun'))) return false;
  return first.lexical === 'given' || first.lexical === 'either' || first.part === 'servant' || first.part === 'kunya';
};

/** The name whose first part a hyphen joins to the next: `آن-صوفي فان دير ليندن`. */
export const hyphenated = (line: LineContent, at: number, next: NameReading | null): NameReading | null => {
  const [token, hyphen, second] = line.tokens.slice(at, at + 3);
  if (!next || token?.word.kind !== 'arabic' || hyphen?.word.surface !== '-' || hyphen.spaced || second?.spaced)
    return null;
  return { ...next, first: at, start: token.start };
};
