// Sentences of one line, for the grammar of speech: where a full stop really ends one, marks jumped over.
import type { Token } from '../text/tokens.js';

const STOPS = new Set(['.', '؟', '?', '!', '؛', '۔', '…']);

/** Whether the token is a comma of either script. */
export const isComma = (token: Token | undefined): boolean =>
  token !== undefined && (token.word.surface === '،' || token.word.surface === ',');

export const isClosingMark = (token: Token | undefined): boolean =>
  token !== undefined && /^[»”"’›)]$/u.test(token.word.surface);

export const isColon = (token: Token | undefined): boolean => token !== undefined && token.word.surface === ':';

/** The longest name of a letter: `بي.بي.سي`, `إف`, `جيه`. */
const LETTER = 3;

/** Whether the stop at `i` stands in an initialism, glued to what follows or to a stop before: `أو.سي.بي.سي`, `جيه.دي.`. */
export const isInitialism = (tokens: readonly Token[], i: number): boolean => {
  const isLetter = (token: Token | undefined): boolean =>
    token?.word.kind === 'arabic' && token.word.form.length <= LETTER;
  const next = tokens[i + 1];
  if (!isLetter(tokens[i - 1]) || tokens[i]!.spaced || !next) return false;
  if (!next.spaced) return isLetter(next);
  return tokens[i - 2]?.word.surface === '.' && !tokens[i - 1]!.spaced && isLetter(tokens[i - 3]);
};

/** Whether the token at `i` ends a sentence: not the stop of `7.5`, of an abbreviation (`د.`) or of dots (`...`). */
export const endsSentence = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  const { surface } = token.word;
  if (!STOPS.has(surface)) return false;
  const next = tokens[i + 1];
  if (surface !== '.') return surface !== '…';
  const before = tokens[i - 1];
  if (next && !next.spaced && next.word.kind === 'number') return false;
  if (next && !next.spaced && next.word.kind === 'latin') return false;
  if (before && !token.spaced && before.word.kind === 'arabic' && before.word.form.length === 1 && next) return false;
  if (next && !next.spaced && next.word.surface === '.') return false;
  if (isInitialism(tokens, i)) return false;
  if (before && !token.spaced && before.word.surface === '.' && tokens[i - 2]?.word.surface === '.') return !next;
  return true;
};
