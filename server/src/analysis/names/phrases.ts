// Phrases of common words beside names: nouns with their genitives and adjectives.
import { nationalityOf } from '../lexicon/places.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { nameWord } from './nameWord.js';

/** Whether a common noun or a place stands here, of which the noun before it may be: `عودة واشنطن`, `بدور الصندوق`. */
export const isGenitive = (token: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { parts } = morphology(token.word);
  if (parts.has('place')) return true;
  return token.word.readings[0]!.definite && parts.has('noun') && !nameWord(token.word).listed;
};

/** Whether a name word is a noun, too, whole or behind a preposition, and something follows of which that may be. */
export const governs = ({ word }: Token, next: Token | undefined): boolean =>
  nameWord(word).lexical !== null &&
  !word.readings[0]!.definite &&
  morphology(word).parts.has('noun') &&
  (morphology(word).plain || !/^[وف]/u.test(word.form)) &&
  isGenitive(next);

/**
 * Whether a phrase of common words begins here, and not the next word of a name: a definite noun with its adjective
 * (`الخروق الإسرائيلية`), or a noun derived from a known root with its genitive (`تأخر الوصول`).
 */
export const opensPhrase = ({ word }: Token, next: Token | undefined): boolean => {
  const { parts, derivations } = morphology(word);
  if (parts.size === 0 && derivations.length === 0) return false;
  if (word.readings[0]!.definite) return isQualifier(next, nameWord(word).lexical !== null);
  if (nameWord(word).lexical !== null || nameWord(word).part !== null || next === undefined) return false;
  const common = morphology(next.word).parts.has('noun') || morphology(next.word).derivations.length > 0;
  return next.word.readings[0]!.definite && common && !nameWord(next.word).listed;
};

/**
 * Whether an adjective with the article stands here.
 *
 * @param plain whether it must be an adjective that no family is called by, as those in ـي are
 */
const isQualifier = (token: Token | undefined, plain: boolean): boolean => {
  if (token?.word.kind !== 'arabic' || !token.word.readings[0]!.definite) return false;
  const { parts, shape } = morphology(token.word);
  if (nameWord(token.word).listed || (plain && shape === 'definite-nisba')) return false;
  if (nationalityOf(token.word) !== null) return true;
  return parts.has('adjective') || shape === 'definite-nisba';
};
