// The numbers of sovereigns, popes and patriarchs, and what may stand behind them.
import { nameWord } from '../../names/nameWord.js';
import type { LineContent } from '../../text/line.js';
import type { Word } from '../../text/word.js';

/** Whether a regnal number ends the name, no father's behind it: `إليزابيث الثانية`, not `عبد الله الثاني بن الحسين`. */
export const endsAtOrdinal = (before: Word, word: Word): boolean =>
  nameWord(before).part === 'ordinal' && nameWord(before).lexical === null && nameWord(word).part !== 'filial';

/** Whether token `at` numbers a sovereign or a pope of one name: `البابا بندكت السادس عشر`. */
export const isRegnal = ({ tokens }: LineContent, first: number, at: number): boolean => {
  const word = tokens[at]?.word;
  if (!word || !tokens.slice(Math.max(0, first - 8), first).some((token) => REIGNS.test(token.word.form))) return false;
  if (at === first + 1) return nameWord(word).part === 'ordinal';
  return at === first + 2 && word.form === 'عشر' && nameWord(tokens[at - 1]!.word).part === 'ordinal';
};
const REIGNS = /^(?:ال)?(?:ملك|ملكه|بابا|بطريرك|كاثوليكوس|جاثليق|سلطان|امبراطور|قيصر)$/u;

/** Whether the name is a patriarch's, whose family is named behind the number: `البطريرك يوحنا العاشر يازجي`. */
export const isPatriarch = ({ tokens }: LineContent, first: number): boolean =>
  tokens
    .slice(Math.max(0, first - 8), first)
    .some(({ word }) => /^(?:ال)?(?:بطريرك|كاثوليكوس|جاثليق)$/u.test(word.form));
