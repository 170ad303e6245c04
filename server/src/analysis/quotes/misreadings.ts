// Words that look like words of speech and are none, told by what stands beside them.
import { complementizer, type SpeechReading, speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { isAdverbial } from './content.js';
import {
  isAuxiliary,
  isCondition,
  isConnective,
  isJoinedPreposition,
  isOccasionNoun,
  isPreposition,
  isRelative,
} from './grammar.js';
import { endsSentence, isClosingMark, isComma } from './sentences.js';
import { sourceKind } from './sources.js';

/** What a verb of speech that is spelled like a preposition takes: `عبّر عن`, `عقّب على`. */
const TAKES: ReadonlyMap<string, string> = new Map([
  ['عبر', 'عن'],
  ['عقب', 'علي'],
]);

/**
 * Whether the word at `i` only looks like the verb that `reading` makes of it: a preposition, a short form without its
 * particle, a verb of what is yet to be said, the condition on which a source spoke, or `يُذكر أن`.
 */
export const isMisread = (tokens: readonly Token[], i: number, reading: SpeechReading): boolean => {
  const { verb, tense, number, jussive, reading: stem } = reading;
  const { word } = tokens[i]!;
  const before = tokens[i - 1]?.word;
  if (PUBLISHING.test(verb.lemma) && stem.proclitics === '' && isOfText(tokens, i)) return true;
  if (isCondition(tokens, i, reading)) return true;
  if (jussive) return !before || !/^[وف]?(?:لم|لا|لما)$/u.test(before.form);
  if (before && stem.proclitics === '' && /^[وف]?(?:في|من|عن|علي|الي)$/u.test(before.form)) return true;
  if (number === 'dual' && tense === 'perfect' && speechReadings(word).some(({ part }) => part !== 'verb')) return true;
  if (tense === 'perfect' && stem.proclitics === '' && isMasdarToo(word) && isObjectOfVerb(tokens, i)) return true;
  if (verb.lemma === 'بين' && stem.form === 'بين' && !/\u0651/u.test(word.surface) && stem.proclitics === '')
    return !isBehindParticle(tokens, i) && (!beginsClause(tokens, i) || isClosingMark(tokens[i - 1]));
  if (tense === 'imperfect' && before && complementizer(before)?.pronoun === '' && !isTemporal(tokens[i - 2]))
    return true;
  const preposition = TAKES.get(verb.lemma);
  if (preposition && stem.form === verb.lemma) {
    const near = tokens.slice(i + 1, i + 12);
    return !near.some(({ word: { form } }) => form === preposition || (form === 'قائلا' && beginsClause(tokens, i)));
  }
  return tense === 'imperfect' && isImpersonal(tokens, i);
};

/** How far before a masdar the verb may stand of which it is the object, in tokens. */
const OBJECT = 12;

/** `ما وصفه`, `بما قاله`. */
const WHAT = /^[وف]?(?:ما|بما|لما|عما|مما|فيما|كما)$/u;

const isMasdarToo = (word: Word): boolean => speechReadings(word).some(({ part }) => part === 'masdar');

/** `أعلن القاضي رفض شكوى`, `مبدية أملها`: whether the word at `i` is the object of a verb or participle before it in its clause. */
const isObjectOfVerb = (tokens: readonly Token[], i: number): boolean => {
  if (beginsClause(tokens, i)) return false;
  for (let at = i - 1; at >= Math.max(0, i - OBJECT); at--) {
    const { word } = tokens[at]!;
    if (isRelative(word) || WHAT.test(word.form) || isComma(tokens[at]) || endsSentence(tokens, at)) return false;
    const spoken = speechReadings(word).some(
      ({ part, reading }) =>
        (part === 'participle' && isAdverbial(reading.bare, reading.form)) ||
        (part === 'verb' && (reading.proclitics !== '' || beginsClause(tokens, at))),
    );
    if (spoken) return true;
  }
  return false;
};

/** `قد بين أن`, `الذي بين أن`: where only a verb can stand. */
const isBehindParticle = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]?.word;
  const next = tokens[i + 1]?.word;
  if (!before || !next || complementizer(next)?.proclitics !== '') return false;
  return isRelative(before) || /^[وف]?ل?قد$/u.test(before.form);
};

const PUBLISHING = /^(?:بث|نشر|اذاع)$/u;

/** `خطاب متلفز بُث مساء`, `مقابلة نشرت أمس`: whether the verb at `i` describes the text before it. */
const isOfText = (tokens: readonly Token[], i: number): boolean =>
  tokens
    .slice(Math.max(0, i - 2), i)
    .some(({ word }) => !word.readings[0]!.definite && (sourceKind(word) === 'text' || isOccasionNoun(word)));

/** `قبل أن يضيف`, `إلى أن قال`: what follows was really said. */
const isTemporal = (token: Token | undefined): boolean =>
  token !== undefined && /^[وف]?(?:قبل|بعد|الي|حتي|دون)$/u.test(token.word.form);

/** Forms of the present that are passives wherever no subject stands by them. */
const PASSIVE =
  /^[وف]?ي(?:ذكر|شار|لاحظ|عتقد|عتبر|رجح|توقع|زعم|سجل|ومل|ؤمل|خشي|روي|حكي|نقل|عرف|فهم|ستنتج|ستشف|ستبعد|نتظر)$/u;

/** `يُذكر أن`, `ويشار إلى أن`, `كما يُلاحظ أن`: a passive that opens a sentence and has no subject but the clause. */
const isImpersonal = (tokens: readonly Token[], i: number): boolean => {
  const { word } = tokens[i]!;
  if (!PASSIVE.test(word.form)) return false;
  const next = tokens[i + 1]?.word;
  if (!next) return false;
  const opener = complementizer(next) ?? (isPreposition(next) ? complementizer(tokens[i + 2]?.word ?? next) : null);
  if (!opener) return false;
  const before = tokens[i - 1];
  return !before || endsSentence(tokens, i - 1) || /^و?(?:كما|مما|ومما|جدير)$/u.test(before.word.form);
};

/** Whether a participle says how its verb's subject acts, rather than being a noun for a person: `قالت متحدثة`. */
export const isManner = ({ word }: Token, { reading }: SpeechReading): boolean =>
  isAdverbial(reading.bare, reading.form) && !/[بلك]$/u.test(reading.proclitics) && sourceKind(word) !== 'people';

/** `تجدر الإشارة إلى أن`, `يمكن القول إن`, `غني عن القول إن`: the writer's own remark; or what was not said: `عدم كشف هويته`. */
export const isRemark = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word.form === 'عدم' ||
  tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ word }) => /^[وف]?(?:تجدر|يجدر|جدير|الجدير|يمكن|يمكننا|بد|لابد|غني|يصح|وجب|يجب|حري)$/u.test(word.form));

/** Whether a clause begins at the word at `i`: behind a comma, another mark, a conjunction, or the sentence's beginning. */
export const beginsClause = (tokens: readonly Token[], i: number): boolean => {
  let at = i - 1;
  if (at >= 0 && isJoinedPreposition(tokens[at]!.word)) return true;
  let joined = false;
  for (; at >= 0 && isConnective(tokens[at]!.word); at--) joined ||= !isAuxiliary(tokens[at]!.word);
  if (joined) return true;
  return at < 0 || isComma(tokens[at]) || endsSentence(tokens, at) || tokens[at]!.word.kind === 'punctuation';
};
