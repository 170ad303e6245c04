// What only looks like a name where it stands: a place, a wish, a phrase of common words, the inside of another word.
import { placeAt } from '../../lexicon/places.js';
import type { NameReading } from '../../names/name.js';
import { nameWord, openingBehind } from '../../names/nameWord.js';
import type { LineContent } from '../../text/line.js';
import { morphology } from '../../text/morphology.js';
import type { Token } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

/** Whether a reading begins inside another word: كين in بكين, رقية in برقية. */
export const isInWord = ({ tokens }: LineContent, { first, start }: NameReading): boolean => {
  const token = tokens[first]!;
  if (start === token.start || openingBehind(tokens[first - 1]?.word, token.word)) return false;
  return morphology(token.word).plain || placeAt(tokens, first, token.word.readings[0]!) !== undefined;
};

/** Whether a reading is the name of a place and nothing more. */
export const isPlace = ({ tokens }: LineContent, { first, last, start }: NameReading): boolean => {
  const token = tokens[first]!;
  const reading = token.word.readings.find(({ offset }) => token.start + offset === start);
  return reading !== undefined && placeAt(tokens, first, reading)?.end === last + 1;
};

/** Whether a reading is a phrase of common words: `البحر الأسود`. */
export const isPhrase = ({ tokens }: LineContent, { first, last }: NameReading): boolean => {
  if (first === last) return false;
  const words = tokens.slice(first, last + 1).map(({ word }) => word);
  if (words.every((word) => nameWord(word).listed) && isGivenWithArticle(words[0]!)) return false;
  return (
    words.every((word) => word.readings[0]!.definite && nameWord(word).part !== 'ordinal') &&
    morphology(words[0]!).parts.size > 0
  );
};

/** A given name that the lexicon has with its article: `الصادق`, `الطيب`. */
const isGivenWithArticle = (word: Word): boolean =>
  nameWord(word).reading.definite && ['given', 'either'].includes(nameWord(word).lexical ?? '');

/** Whether a state or its seat stands at token `at`: `اتهم فيتالي كيم موسكو`. */
export const isState = ({ tokens }: LineContent, at: number): boolean => {
  const place = placeAt(tokens, at, tokens[at]!.word.readings[0]!);
  return place !== undefined && place.value.kind !== 'city' && !nameWord(tokens[at]!.word).listed;
};

/** Whether token `at` is what is declared when somebody dies, and no family: `الحداد ثلاثة أيام`, `الحداد العام`. */
export const isMourning = ({ tokens }: LineContent, at: number): boolean =>
  tokens[at]?.word.form === 'الحداد' && MOURNED.test(tokens[at + 1]?.word.form ?? '');
const MOURNED = /^(?:[0-9٠-٩]+|الوطني|العام|الرسمي|يومين|علي|لمده|ليوم|ليومين|ل?(?:ثلاث|اربع|خمس|ست|سبع|عشر)ه)$/u;

/** Whether token `at` is what one wishes somebody, and no family: `تمنى للسفير التوفيق`. */
export const isWished = (tokens: readonly Token[], at: number): boolean =>
  WISHES.has(tokens[at]?.word.form ?? '') &&
  tokens.slice(Math.max(0, at - MOST_WISHED), at).some(({ word }) => WISHING.test(word.form));
const WISHES: ReadonlySet<string> = new Set('التوفيق النجاح السداد الشفاء الصحه التقدم السعاده الخير'.split(' '));
const WISHING = /^و?(?:(?:ا|ي|ت|ن)?تمن(?:ي|ت|وا|ون)?|متمني(?:ا|ه|ين|ن)?|راجيا|سائلا)$/u;
const MOST_WISHED = 10;
