// Whose title it is: whether the words beside a title look like the name of its holder.
import { nationalityOf } from '../lexicon/places.js';
import { speechReadings } from '../lexicon/speech.js';
import { looksForeign } from '../text/letters.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { hasArticle } from './affixes.js';
import { fieldNoun } from './bodies.js';
import { honorifics, officeForms } from './offices.js';
import { abbreviationAt, rankEnd } from './unit.js';
import { adjectiveKind, beginsName, isNamePart, isNameWord } from './words.js';

export const isComma = (token: Token | undefined): boolean => /^[،,]$/u.test(token?.word.surface ?? '');

/** Whether at token `at` a name begins, at most a comma before it, or an honorific or a rank that announces one. */
export const holderFollows = (tokens: readonly Token[], at: number): boolean => {
  if (isComma(tokens[at])) return tokens[at + 1] !== undefined && isNameWord(tokens[at + 1]!.word);
  return isAnnounced(tokens, at) || isRankHeld(tokens, at);
};

const isAnnounced = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.word.kind !== 'arabic') return false;
  if (beginsName(token.word) || abbreviationAt(tokens, at) !== null || isPartOfOne(tokens, at)) return true;
  const hit = honorifics.longest(tokens, at, token.word.readings[0]!);
  return hit !== undefined && hit.value.kind !== 'after' && hit.value.kind !== 'person';
};

/** A name that begins with a particle: `السيدة بن سحنون`, `الفريق عبد الأمير`. */
const isPartOfOne = (tokens: readonly Token[], at: number): boolean => {
  const [particle, next] = [tokens[at]!.word.form, tokens[at + 1]?.word];
  if (!next || !/^(?:بن|بنت|ولد|منت|ابو|ابي|بو|عبد|ال)$/u.test(particle)) return false;
  return beginsName(next) || (particle === 'عبد' && hasArticle(next.readings[0]!));
};

/** A rank with a name or an honorific behind it. */
const isRankHeld = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined &&
  officeForms(tokens[at].word).some(
    ({ reading, office }) =>
      reading.proclitics === '' && hasArticle(reading) && (office.kind === 'rank' || office.head === 'سفير'),
  ) &&
  isAnnounced(tokens, rankEnd(tokens, at));

/** Whether a holder follows, were it only an unknown family name: `السيد الزموري`. */
export const isHeld = (tokens: readonly Token[], at: number): boolean =>
  holderFollows(tokens, at) || isSurname(tokens[at]);

/** A word with the article that is nothing else. */
const isSurname = (token: Token | undefined): boolean => {
  const reading = token?.word.readings[0];
  return (
    reading !== undefined &&
    hasArticle(reading) &&
    !fieldNoun(reading) &&
    !adjectiveKind(reading) &&
    officeForms(token!.word).length === 0
  );
};

const REGNAL = /^ال(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)$/u;

/** Whether a name ends before `at`, a comma or none between: `وانغ يي، عضو المكتب السياسي`. */
export const holderPrecedes = (tokens: readonly Token[], at: number): boolean => {
  let before = isComma(tokens[at - 1]) ? at - 2 : at - 1;
  if (REGNAL.test(tokens[before]?.word.form ?? '')) before--;
  return tokens
    .slice(Math.max(0, before - 1), Math.max(0, before + 1))
    .some(({ word }) => isOnlyName(word) || isNamePart(word));
};

/** Whether a word of names stands directly before `at`, so that the word at `at` may go on with the name. */
export const nameGoesOn = (tokens: readonly Token[], at: number): boolean => {
  const completed = tokens[at - 1]?.word.form === 'الدين';
  const before = tokens[completed ? at - 2 : at - 1]?.word;
  if (!before || !isOnlyName(before)) return false;
  const { plain, parts } = morphology(before);
  const behindProclitic = before.readings.length > 1 && !plain && parts.size > 0;
  return !behindProclitic && !speechReadings(before).some(({ reading }) => reading.proclitics === '');
};

/** A word of names that is neither an adjective of nationality nor an office: not السعودي, not البابا. */
const isOnlyName = (word: Word): boolean =>
  (isNameWord(word) || looksForeign(word)) && nationalityOf(word) === null && officeForms(word).length === 0;
