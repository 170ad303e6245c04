// What a cue introduces, and where it begins: behind أن, at marks, or behind a colon.
import { complementizer, type SpeechReading, type SpeechVerb, speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { blocksContent, isCondition, isConnective, prepositionOf } from './grammar.js';
import type { Ground, MarkPair } from './marks.js';
import { endsSentence, isColon, isComma } from './sentences.js';
import { isNamed } from './terms.js';

/** What a cue introduces: a clause after أن (`at` is أن), the marks at `at`, bare words after a colon, or nothing found. */
export interface Content {
  readonly type: 'clause' | 'marks' | 'bare';
  /** Token index. */
  readonly at: number;
  readonly colon: boolean;
}

/** How far a verb's content may stand behind it, in tokens, quotations counted as one. */
const REACH = { verb: 60, participle: 30, masdar: 14, document: 40 } as const;

const COLON_KINDS = new Set(['say', 'tell', 'talk', 'write', 'opinion', 'ask', 'react', 'promise', 'accuse', 'relay']);

/** `، لكنه`, `، ثم`: what follows is another clause's. */
const TURNS = /^و?(?:لكن|لكنه|لكنها|لكنهم|ثم|بينما|فيما)$/u;

/** Where what the cue at `from` introduces begins. */
export const contentOf = (
  ground: Ground,
  from: number,
  kind: keyof typeof REACH,
  reading: SpeechReading,
): Content | null => {
  const { tokens, pairAt } = ground;
  const { kind: meaning } = reading.verb;
  const limit = Math.min(tokens.length, from + REACH[kind]);
  let named: Content | null = null;
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]!;
    const { word } = token;
    const pair = pairAt.get(i);
    if (pair) {
      const colon = isColon(tokens[i - 1]);
      if (colon || !isNamed(tokens, pair) || isRated(tokens, pair, reading.verb)) {
        const found: Content = { type: 'marks', at: i, colon };
        if (colon || !shortPair(pair)) return found;
        if (!named || isSubject(ground, from, named, i)) named = found;
      }
      i = pair.next - 1;
      continue;
    }
    if (endsSentence(tokens, i) || (named && isComma(token) && TURNS.test(tokens[i + 1]?.word.form ?? '')))
      return named;
    if (isColon(token)) {
      const after = tokens[i + 1];
      if (!after || (!after.spaced && after.word.kind === 'number')) continue;
      if (pairAt.has(i + 1) || complementizer(after.word)?.proclitics === '') continue;
      const speaks = COLON_KINDS.has(meaning) && !named && after.word.kind === 'arabic';
      return speaks ? { type: 'bare', at: i + 1, colon: true } : named;
    }
    const opener = complementizer(word);
    if (opener) {
      if (opener.proclitics.startsWith('و') || opener.proclitics.startsWith('ف')) {
        if (named) return named;
        if (kind === 'verb' && word.bare.startsWith('وأن') && joins(reading.verb, null))
          return { type: 'clause', at: i, colon: false };
        continue;
      }
      const before = tokens[i - 1]!;
      if (
        i - 1 > from &&
        blocksContent(before.word) &&
        !isTimeOf(tokens, i - 1) &&
        !(word.bare.startsWith('إ') && before.word.form === 'خاصه')
      )
        continue;
      const preposition = opener.proclitics === 'ب' ? 'ب' : i - 1 > from ? prepositionOf(before.word) : null;
      const name = preposition === 'علي' && before.word.bare === 'علي';
      if (joins(reading.verb, preposition) || (name && joins(reading.verb, null)))
        return { type: 'clause', at: i, colon: false };
      continue;
    }
    if (i > from + 1 && startsClauseOfSpeech(tokens, i)) return named;
  }
  return named;
};

/** `عد القمة "محطة مفصلية"`: what the verb's definite object is taken for, whatever noun it is. */
export const isRated = (tokens: readonly Token[], { first, open }: MarkPair, { lemma }: SpeechVerb): boolean =>
  /^(?:عد|اعتبر)$/u.test(lemma) &&
  tokens[first - 1]!.word.readings[0]!.definite &&
  !tokens[open + 1]!.word.readings[0]!.definite;

/** `قبل ذلك أن`, `بعد ذلك أن`: ذلك is of the time, and does not give a reason. */
const isTimeOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word.form === 'ذلك' && prepositionOf(tokens[at - 1]!.word) !== null;

/** Whether a clause can join the verb directly (`preposition` null) or by that preposition. */
const joins = ({ frames, kind }: SpeechVerb, preposition: string | null): boolean => {
  if (preposition === null) return frames.has('ان');
  if (frames.has(preposition) || frames.has('عن') || kind === 'agree') return true;
  return /^(?:حول|بشان)$/u.test(preposition) || (kind === 'say' && /^(?:الي|ب)$/u.test(preposition));
};

/** `اتهمت "العفو الدولية" إسرائيل بـ"القتل"`: whether the first marks name who speaks, and those at `next` are what was said. */
const isSubject = ({ tokens, pairAt }: Ground, verb: number, { at }: Content, next: number): boolean => {
  const between = tokens.slice(pairAt.get(at)!.next, next);
  return (
    at === verb + 1 && between.length > 0 && between.every(({ word }) => word.kind === 'arabic' && !isConnective(word))
  );
};

const shortPair = (pair: MarkPair): boolean => pair.close - pair.open <= 4;

const RESUMING = new Set(['say', 'tell', 'opinion', 'ask', 'write', 'promise', 'talk']);

/** A coordinated finite verb of speech, or a participle after a comma. */
const startsClauseOfSpeech = (tokens: readonly Token[], i: number): boolean => {
  const { word } = tokens[i]!;
  const readings = speechReadings(word);
  if (readings.length === 0) return false;
  const comma = isComma(tokens[i - 1]);
  return readings.some((spoken) => {
    const { part, reading, verb, passive } = spoken;
    if (passive || isCondition(tokens, i, spoken)) return false;
    if (part === 'verb') return RESUMING.has(verb.kind) && reading.proclitics !== '' && reading.form.length > 3;
    return part === 'participle' && comma && isAdverbial(word.bare, word.form);
  });
};

/** An indefinite participle that can stand as an adverb of manner: قائلا, مؤكدة, مشيرين. */
export const isAdverbial = (bare: string, form: string): boolean =>
  !form.startsWith('ال') && (/(?:ا|ين|ات)$/u.test(form) || /ة$/u.test(bare));
