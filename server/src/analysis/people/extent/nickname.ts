// The kunya or nickname in brackets behind a name.
import { placeAt } from '../../lexicon/places.js';
import type { NameReading } from '../../names/name.js';
import { nameWord } from '../../names/nameWord.js';
import type { LineContent } from '../../text/line.js';
import { morphology } from '../../text/morphology.js';
import type { Token } from '../../text/tokens.js';

const KUNYA = new Set(['ابو', 'ام', 'بو', 'ابي']);

/** The name with the kunya or the nickname in brackets behind it: `خليل عوض (أبو فادي)`, `محمد دقلو (حميدتي)`. */
export const withKunya = ({ tokens }: LineContent, name: NameReading): NameReading => {
  const at = name.last + 1;
  if (tokens[at]?.word.surface !== '(') return name;
  const kunya = KUNYA.has(tokens[at + 1]?.word.form ?? '');
  if (!kunya && !isNickname(tokens, name, at + 1)) return name;
  const close = (kunya ? [at + 3, at + 4] : [at + 2]).find((token) => tokens[token]?.word.surface === ')');
  if (close === undefined) return name;
  return { ...name, last: close, end: tokens[close]!.end, confidence: Math.min(1, name.confidence + 0.1) };
};

/** Whether a reading is the kunya or the nickname in brackets of the name before it. */
export const isKunya = ({ tokens }: LineContent, { first, last }: NameReading): boolean => {
  const before = tokens[first - 2]?.word;
  if (tokens[first - 1]?.word.surface !== '(' || before?.kind !== 'arabic') return false;
  if (KUNYA.has(tokens[first]!.word.form)) return true;
  const full = [first - 3, first - 2].every((at) => tokens[at] && nameWord(tokens[at].word).lexical !== null);
  return full && first === last && isNickname(tokens, { first: first - 3, last: first - 2 }, first);
};

/** Whether the word at token `at`, in brackets behind a full name, can only be another name of its bearer. */
const isNickname = (
  tokens: readonly Token[],
  { first, last }: Pick<NameReading, 'first' | 'last'>,
  at: number,
): boolean => {
  const token = tokens[at];
  if (last === first || token?.word.kind !== 'arabic' || tokens[at + 1]?.word.surface !== ')') return false;
  return (
    nameWord(token.word).listed &&
    !token.word.readings[0]!.definite &&
    !morphology(token.word).plain &&
    placeAt(tokens, at, token.word.readings[0]!) === undefined
  );
};
