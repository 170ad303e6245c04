// Names of foreign or unknown words that only reported speech shows, between its verb and what is said.
import { complementizer } from '../../lexicon/speech.js';
import type { NameReading } from '../../names/name.js';
import { nameWord } from '../../names/nameWord.js';
import { looksForeign } from '../../text/letters.js';
import type { LineContent } from '../../text/line.js';
import { morphology } from '../../text/morphology.js';
import type { Token } from '../../text/tokens.js';
import type { Beginnings } from './continuation.js';
import { isState } from './misreadings.js';
import { hasTanwin, isImpossible } from './words.js';

/** The name that follows a verb of speech, whatever it looks like: `وروت أسيل قربانوف، وهي معلمة، أن`. Null where none. */
export const subjectAt = (line: LineContent, at: number, titles: Beginnings): NameReading | null => {
  const name = framed(line, at, titles) ?? presented(line, at, titles);
  if (!name) return null;
  const words = line.tokens.slice(at, name.last + 1).map(({ word }) => word);
  const strange = words.every((word) => {
    const { parts, derivations, shape } = morphology(word);
    if (nameWord(word).lexical || nameWord(word).part || looksForeign(word)) return true;
    return parts.size === 0 && derivations.length === 0 && shape === null && !word.bare.endsWith('ة');
  });
  const begins = nameWord(words[0]!).reading.proclitics === '' && !nameWord(words[0]!).reading.definite;
  return strange && begins ? { ...name, confidence: 0.6 } : null;
};

/** The most words of a name that is known only by what stands around it. */
const MOST_FRAMED = 4;

/**
 * The name between the title of somebody whose words are reported and the words themselves, whatever it looks like:
 * `قالت رئيسة اللجنة نوه تاي آك إن`. Null where something else can stand there.
 */
export const framed = (line: LineContent, at: number, titles: Beginnings): NameReading | null => {
  const { tokens } = line;
  let last = at - 1;
  while (last - at < MOST_FRAMED && isFrameable(tokens[last + 1]) && !titles.has(last + 1)) {
    if (last > at && (isAddressed(tokens[last + 1]!) || isState(line, last + 1) || isMasdar(tokens[last + 1]!))) break;
    last++;
  }
  const object = tokens[last + 1] !== undefined && isMasdar(tokens[last + 1]!);
  if (last <= at || !(object || isFollowedByWords(tokens, last + 1))) return null;
  const { start } = tokens[at]!;
  const { gender } = nameWord(tokens[at]!.word);
  const confidence = object ? 0.6 : 1;
  return { start, end: tokens[last]!.end, first: at, last, gender, confidence, because: ['what is said follows'] };
};

/** Whether what is said follows at token `at`, a phrase of a preposition between: `… لإذاعة موزاييك إن`. */
const isFollowedByWords = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at] ?? {};
  if (!word) return false;
  if (complementizer(word) || /^قول(?:ه|ها)$/u.test(word.form)) return true;
  if (!/^(?:في|عبر|خلال|ل|ل..+)$/u.test(word.form)) return false;
  for (let next = at + 1; next <= at + OCCASION && tokens[next]; next++) {
    if (complementizer(tokens[next]!.word)) return true;
    if (/^[.؟!:؛]$/u.test(tokens[next]!.word.surface)) return false;
  }
  return false;
};

/** How many tokens may say to whom and when before what is said. */
const OCCASION = 12;

/** Whether the word is a noun of action with its article, and so rather what is spoken of: `الإغلاق`. */
const isMasdar = ({ word }: Token): boolean =>
  word.readings[0]!.definite && nameWord(word).lexical === null && morphology(word).derivations.includes('masdar');

/** Whether ل and an outlet's name may stand here: `لموزاييك`. */
const isAddressed = ({ word }: Token): boolean => /^ل..../u.test(word.form) && nameWord(word).lexical === null;

/** The words before a comma and what says who it is: `، وهو`, `، الذي`. */
const presented = ({ tokens }: LineContent, at: number, titles: Beginnings): NameReading | null => {
  let last = at - 1;
  while (last - at < MOST_FRAMED && isFrameable(tokens[last + 1]) && !titles.has(last + 1)) last++;
  const relative = /^(?:وهو|وهي|الذي|التي)$/u.test(tokens[last + 2]?.word.form ?? '');
  if (last <= at || !/^[،,]$/u.test(tokens[last + 1]?.word.surface ?? '') || !relative) return null;
  const { gender } = nameWord(tokens[at]!.word);
  const { start } = tokens[at]!;
  return { start, end: tokens[last]!.end, first: at, last, gender, confidence: 0.6, because: ['what is said follows'] };
};

const isFrameable = (token: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { word } = token;
  const { parts, plain, shape } = morphology(word);
  if (shape === 'definite-plural') return false;
  if (isImpossible(word) || hasTanwin(word) || parts.has('time') || /^م.{3,}ا$/u.test(word.form)) return false;
  if (
    plain &&
    ['noun', 'adjective', 'person'].some((part) => parts.has(part as 'noun')) &&
    nameWord(word).lexical === null
  )
    return false;
  const glued = /^[بلك]/u.test(word.form) && word.readings.length > 1 && parts.size > 0;
  return !(glued && nameWord(word).lexical === null) && !(word.readings[0]!.definite && parts.size > 0);
};
