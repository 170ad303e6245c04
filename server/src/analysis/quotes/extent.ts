// How far the words reach that a cue introduces: to the end of the sentence, or to where somebody else speaks.
import { complementizer } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import type { Cue } from './cues.js';
import {
  isConnective,
  isDeed,
  isJoinedPreposition,
  isNarrative,
  isOccasion,
  isRemarkOn,
  isSilence,
  isTurn,
  prepositionOf,
} from './grammar.js';
import type { Ground } from './marks.js';
import { endsSentence, isClosingMark, isComma } from './sentences.js';
import { isNoSource } from './sources.js';

export interface Extent {
  /** One past the last token, punctuation at the end included. */
  readonly to: number;
  /** The أن that goes on with a clause of its own (`وأن`), or null. */
  readonly chained: number | null;
  /** Cues that are part of the words, by index. */
  readonly embedded: readonly number[];
}

/** Kinds of verbs by which a speaker goes on, or another begins. */
const SPEAKING = new Set(['say', 'opinion', 'ask', 'react', 'promise', 'tell', 'accuse', 'talk', 'name', 'write']);

/** A line's cues and where they stand. */
export interface CueIndex {
  readonly cues: readonly Cue[];
  readonly at: ReadonlyMap<number, number>;
}

/** The reach of the clause from token `from` of the cue `owner`, which the أن at `opener` opens, if one does. */
export const extentOf = (
  { tokens, pairAt }: Ground,
  index: CueIndex,
  owner: number,
  from: number,
  opener: number | null,
): Extent => {
  const embedded: number[] = [];
  let brackets = 0;
  let subjunctive = false;
  /** Where the narrator may have gone on with another clause: `، فيما`. */
  let turn = -1;
  const until = (to: number, chained: number | null = null): Extent => ({ to, chained, embedded });
  for (let i = from; i < tokens.length; i++) {
    const pair = pairAt.get(i);
    if (pair) {
      i = pair.next - 1;
      continue;
    }
    if (endsSentence(tokens, i)) return until(i);
    const { word } = tokens[i]!;
    if (word.surface === '(') brackets++;
    else if (word.surface === ')' && --brackets < 0) return until(i);
    if (word.kind !== 'arabic') continue;
    const other = index.at.get(i);
    const own = other === owner || (i === from && index.cues[owner]!.kind === 'source');
    if (other !== undefined && !own) {
      const cue = index.cues[other]!;
      if (turn >= 0 && takesOver(cue, turn)) return until(turn);
      if (ends(tokens, cue, index.cues[owner]!)) return until(clauseStart(tokens, i));
      if (cue.kind !== 'source') embedded.push(other);
    }
    if (isComma(tokens[i - 1])) {
      if (isNarrative(tokens, i) || isOccasion(tokens, i) || isRemarkOn(tokens, i) || isSilence(tokens, i))
        return until(i - 1);
      if (isDeed(word) && isClosingMark(tokens[i - 2])) return until(i - 1);
      if (isTurn(tokens, i)) turn = i - 1;
    }
    const chained = opener === null ? null : chainedTo(tokens, i, opener, subjunctive);
    if (chained !== null) return until(i, chained);
    const inner = complementizer(word);
    if (inner && inner.proclitics === '' && isImperfect(tokens[i + 1])) subjunctive = true;
  }
  return until(tokens.length);
};

/** The token of أن if the words at `i` (وأن, وعلى أن, وبأن) go on with what the أن at `opener` began. */
const chainedTo = (tokens: readonly Token[], i: number, opener: number, subjunctive: boolean): number | null => {
  const { word } = tokens[i]!;
  const next = tokens[i + 1];
  let at: number | null = null;
  if (complementizer(word)?.proclitics.startsWith('و')) at = i;
  else if (word.form.startsWith('و') && next && complementizer(next.word)?.proclitics === '') {
    const preposition = prepositionOf(word);
    if (preposition && preposition === prepositionOf(tokens[opener - 1]?.word ?? next.word)) at = i + 1;
  }
  if (at === null) return null;
  const { bare } = tokens[at]!.word;
  const following = tokens[at + 1];
  if (following && bare.endsWith('إن') && /^(?:كان|كانت|لم|كنا)$/u.test(following.word.form)) return null;
  return subjunctive && isImperfect(following) && !bare.includes('إ') ? null : at;
};

/** Whether a word looks like an imperfect verb: the subjunctive after أن. */
const isImperfect = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.word.kind === 'arabic' &&
  /^[يتنا].{2,}/u.test(token.word.form) &&
  !token.word.form.startsWith('ال');

/** Whether a cue inside the clause of `owner` ends it. */
const ends = (tokens: readonly Token[], cue: Cue, owner: Cue): boolean => {
  if (cue.kind === 'source') return namesSource(tokens, cue) && !(cue.pronoun !== '' && isComma(tokens[cue.end]));
  if (cue.reading?.person === 1 || (!cue.coordinated && turned(tokens, cue.token) === cue.token)) return false;
  const before = tokens[cue.token - 1];
  const comma =
    isComma(before) ||
    isComma(tokens[turned(tokens, cue.token) - 1]) ||
    (before !== undefined && isJoinedPreposition(before.word));
  if (cue.content || cue.shared)
    return cue.kind === 'masdar' ? comma : cue.kind === 'participle' || isJoined(tokens, cue);
  const { reading } = cue;
  if (!comma || !reading || !SPEAKING.has(reading.verb.kind)) return false;
  if (cue.kind === 'participle') return true;
  const gender = owner.reading?.gender ?? null;
  return reading.part === 'verb' && reading.tense === 'perfect' && (gender === null || gender === reading.gender);
};

/** Whether a verb begins a sentence of the narrator's; one of the present behind a bare comma is the clause's own: `…، يظهر أن`. */
const isJoined = (tokens: readonly Token[], { token, reading }: Cue): boolean =>
  reading?.tense !== 'imperfect' || reading.reading.proclitics !== '' || !isComma(tokens[token - 1]);

/** Whether the cue speaks for somebody new in the clause that begins at `turn`. */
const takesOver = ({ kind, content, token, reading }: Cue, turn: number): boolean => {
  if (kind === 'source') return false;
  if (content) return true;
  return reading?.part === 'verb' && SPEAKING.has(reading.verb.kind) && token - turn <= 5;
};

/** Whether a prepositional cue is followed by somebody who can speak: not by a law or a plan. */
export const namesSource = (tokens: readonly Token[], { end, pronoun }: Cue): boolean => {
  const next = tokens[end];
  return pronoun !== '' || (next !== undefined && !isNoSource(next.word));
};

/** Where `لكنه`, `ثم`, `غير أنه`, `إلا أنها` begins that stands before the verb at `i`; `i` where none does. */
const turned = (tokens: readonly Token[], i: number): number => {
  const before = tokens[i - 1]?.word;
  if (before && /^(?:لكن|لكنه|لكنها|لكنهم|ثم)$/u.test(before.form)) return i - 1;
  const pronoun = before && complementizer(before)?.pronoun;
  return pronoun && /^(?:غير|الا|بيد)$/u.test(tokens[i - 2]?.word.form ?? '') ? i - 2 : i;
};

/** Where the clause begins whose cue is at `i`: before its connectives (`، من جانبه، أكد`) and the comma, but not before `…بعد، وأكد`. */
const clauseStart = (tokens: readonly Token[], i: number): number => {
  let at = i > 0 && isJoinedPreposition(tokens[i - 1]!.word) ? i - 1 : turned(tokens, i);
  for (let reached = at; ; at = reached) {
    while (reached > 0 && isConnective(tokens[reached - 1]!.word)) reached--;
    if (!isComma(tokens[reached - 1])) return at < i && isComma(tokens[at]) ? at : reached;
    while (isComma(tokens[reached - 1])) reached--;
  }
};

/** `to` without trailing punctuation that belongs to no quotation. */
export const withoutPunctuation = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to;
  while (end > from) {
    const { word } = tokens[end - 1]!;
    if (word.kind !== 'punctuation' || /[»”"’›)%\]]/u.test(word.surface)) break;
    end--;
  }
  return end;
};
