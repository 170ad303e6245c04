// Noun phrases that can name who speaks where no person is named: `وزارة الخارجية السورية`, `مصدر في الوزارة`, `موسكو`.
import { nationalityOf, placeAt as stateAt } from '../lexicon/places.js';
import { complementizer, speechReadings } from '../lexicon/speech.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import type { Actor } from './actor.js';
import { agreementOf } from './gender.js';
import { isAdverb, isObject, isOccasionNoun, isPreposition, isRelative } from './grammar.js';
import { type Scene, tokenBefore } from './scene.js';
import { endsSentence, isClosingMark, isColon, isComma, isInitialism } from './sentences.js';
import { type SourceKind, sourceKind, sourceOffset } from './sources.js';

/** Tokens of a noun phrase, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 14;

/** Whether the token is a preposition glued to its noun: للصحفيين, بالقاهرة. */
export const hasPreposition: (word: Word) => boolean = perWord(
  (word) =>
    (/^(?:و?لل|و?بال|كال)/u.test(word.form) && sourceKind(word) === null) ||
    word.readings.some(
      ({ proclitics, form }) => /[بلك]$/u.test(proclitics) && (OUTLETS.has(form) || sourceOffset(word) > 0),
    ),
);

/** An indefinite noun behind ب or ل: `بحزن`. */
const isGlued: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ proclitics, form, definite }) => /^[بل]$/u.test(proclitics) && form.length > 2 && !definite),
);

/** Outlets and hearers that take a glued preposition: `قال لرويترز`. */
const OUTLETS = new Set(['رويترز', 'فرانس', 'سكاي', 'صحيفه', 'قناه', 'وكاله', 'شبكه', 'اذاعه', 'موقع', 'صحفيين']);

const REFUSES = /^(?:طلب|طلبت|طلبا|طلبوا|فضل|فضلت|رفض|رفضت|اشترط|اشترطت|تحدث|تحدثت)$/u;
const SPEAKS = /^(?:قوله|قولها|قولهم|قال|قالت|قد|ان|نسخه|لم|لن)$/u;
/** Prepositions that a source's own phrase may hold: `مصدر في الوزارة`, `مسؤول من الحلف`. */
const WITHIN = /^(?:في|من|لدي|باسم)$/u;

/** `مصدر بالقاهرة`: whether the word at `i` is a place behind ب; a body there is none of the prepositions' (`hasPreposition`). */
const isWithinPlace = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.word.readings.some((reading) => reading.proclitics.endsWith('ب') && stateAt(tokens, i, reading));

/** Whether the word at `i` begins something else than the phrase from `from`. */
const breaks = ({ tokens, dated, placeAt }: Scene, from: number, i: number, kind: SourceKind | null): boolean => {
  const { word } = tokens[i]!;
  if (word.surface === '.' && isInitialism(tokens, i)) return false;
  if (word.kind === 'punctuation')
    return !/[«»“”"'-]/u.test(word.surface) || isComma(tokens[i]) || isColon(tokens[i]) || endsSentence(tokens, i);
  if (i === from) return false;
  const place = placeAt.get(i);
  if (place?.governed === 'preposition' && place.from === i && !isPreposition(tokens[i - 1]!.word)) return true;
  if (dated.has(i) || complementizer(word) || isRelative(word) || isAdverb(word)) return true;
  const keeps = kind === 'text' || kind === 'people';
  if (isPreposition(word) && complementizer(tokens[i + 1]?.word ?? word)) return true;
  if (isPreposition(word)) return !(keeps && WITHIN.test(word.form) && !isOccasionNoun(tokens[i + 1]?.word ?? word));
  if (tokens[from]!.word.readings[0]!.definite && isGlued(word)) return true;
  if (hasPreposition(word)) return kind === 'text' ? false : !(keeps && isWithinPlace(tokens, i));
  if (SPEAKS.test(word.form) || REFUSES.test(word.form)) return true;
  return (
    !word.form.startsWith('ال') &&
    speechReadings(word).some(
      ({ part, tense, reading }) => part === 'verb' && tense !== null && reading.form.length > 3,
    )
  );
};

/** An indefinite plural or dual, which no definite noun can complete: `مسؤولون`. */
const keepsNun: (word: Word) => boolean = perWord(
  (word) => !word.readings[0]!.definite && /(?:ون|ين|ان)$/u.test(word.form) && sourceKind(word) === 'people',
);

/** `مصدر دبلوماسي غربي`, `مسؤول رفيع`: behind it, a definite noun is something else. */
const isIndefiniteAdjective: (word: Word) => boolean = perWord(
  (word) =>
    !word.readings[0]!.definite &&
    (/..(?:ي|ية)$/u.test(word.bare) ||
      morphology(word).parts.has('adjective') ||
      /^(?:مطلع|مقرب|رفيع|بارز|مسوول|مسؤول)ه?$/u.test(word.form)),
);

/** Whether the phrase from `from` is over before the word at `i`: behind a state, or behind an adjective of nationality. */
const isWhole = ({ tokens }: Scene, from: number, i: number): boolean => {
  if (nationalityOf(tokens[i]!.word)) return false;
  const [head] = tokens[from]!.word.readings;
  const { readings } = tokens[i]!.word;
  if (stateAt(tokens, from, head!)?.end === i)
    return !readings.some((reading) => reading.proclitics === 'و' && stateAt(tokens, i, reading));
  if (readings[0]!.definite && keepsNun(tokens[from]!.word)) return true;
  const before = tokens[i - 1]!.word;
  if (isClosingMark(tokens[i - 1]))
    return isObject(tokens[i]!.word) || (readings[0]!.definite && !/ية$/u.test(tokens[i]!.word.bare));
  if ((nationalityOf(before) || isIndefiniteAdjective(before)) && isObject(tokens[i]!.word)) return true;
  if (readings[0]!.definite && !head!.definite && i > from + 1 && isIndefiniteAdjective(before)) return true;
  return i > from + 1 && tokens[i]!.word.readings[0]!.definite && nationalityOf(tokens[i - 1]!.word) !== null;
};

/** The noun phrase at token `from`, before `limit`: up to a comma, a date, a verb, or a preposition that is not its own. */
export const phraseAt = (scene: Scene, from: number, limit: number): Phrase | null => {
  const { tokens } = scene;
  const head = tokens[from];
  if (!head || head.word.kind === 'number') return null;
  const kind = sourceKind(head.word);
  const furthest = Math.min(limit, tokens.length, from + LONGEST);
  let to = from;
  while (to < furthest && !breaks(scene, from, to, kind) && !(to > from && isWhole(scene, from, to))) to++;
  const end = trimmed(tokens, from, to);
  return end > from ? { from, to: end } : null;
};

/** `to` without trailing punctuation, the marks of a name in the phrase excepted. */
export const trimmed = (tokens: readonly Token[], from: number, to: number): number => {
  const opened = tokens.slice(from, to).some(({ word }, i) => from + i < to - 1 && /[«“"„]/u.test(word.surface));
  let end = to;
  while (end > from && tokens[end - 1]!.word.kind === 'punctuation') {
    if (opened && /[»”"]/u.test(tokens[end - 1]!.word.surface)) break;
    end--;
  }
  return end;
};

/** The words of a phrase as written. */
export const wordsOf = ({ tokens, line }: Scene, { from, to }: Phrase): string =>
  line.content.text.slice(tokens[from]!.start, tokens[to - 1]!.end);

/** How many UTF-16 units of token `at` stand before the state that it names: `وواشنطن`. */
const stateOffset = (tokens: readonly Token[], at: number): number => {
  const { readings } = tokens[at]!.word;
  return stateAt(tokens, at, readings[0]!)
    ? 0
    : (readings.find((reading) => stateAt(tokens, at, reading))?.offset ?? 0);
};

/** A source in its own words, `proclitic` UTF-16 units of its first word left out. */
export const sourceActor = (scene: Scene, phrase: Phrase, proclitic = 0): Actor => {
  const { tokens, line } = scene;
  const first = tokens[phrase.from]!;
  const start = line.start + first.start + (sourceOffset(first.word) || stateOffset(tokens, phrase.from) || proclitic);
  const span = { start, end: line.start + tokens[phrase.to - 1]!.end };
  let head = phrase.from;
  while (head < phrase.to - 1 && tokens[head]!.word.kind === 'punctuation') head++;
  return {
    speaker: {
      person: null,
      source: line.content.text.slice(start - line.start, span.end - line.start),
      span,
      channel: null,
    },
    ...agreementOf(tokens, head),
  };
};

/** What a speaker is, by which he is told again. Folded, without article and feminine ending. */
const OCCUPATIONS =
  /^(?:متحدث|ناطق|مس[ؤئ]ول|سياسي|دبلوماسي|خبير|محلل|باحث|ناشط|كاتب|صح[اف]+ي|اعلامي|اكاديمي|قيادي|مرشح|محامي|معارض|حقوقي|مؤرخ|معلق)ه?$/u;
const SAME = /^(?:ذات|نفس|عين)ه?ا?$/u;

/**
 * Whether `actor` is somebody in the text who is told only by what he is, as one who spoke before: `المتحدثة ذاتها`,
 * `السياسي النرويجي`, `الخبير`.
 */
export const isToldAgain = (scene: Scene, { speaker: { person, span } }: Actor): boolean => {
  if (!span) return false;
  const { tokens, line, placeAt } = scene;
  const at = tokenBefore(scene, span.start - line.start + 1);
  const [reading] = tokens[at]?.word.readings ?? [];
  if (!reading?.definite || !OCCUPATIONS.test(reading.base)) return false;
  const to = person === null ? at + 1 : (placeAt.get(at)?.to ?? at + 1);
  if (SAME.test(tokens[to]?.word.form ?? '') || (to === at + 1 && placeAt.get(at)?.nameless)) return true;
  const phrase = tokens.slice(to, tokenBefore(scene, span.end - line.start) + 1);
  return person === null && phrase.length < 3 && phrase.every(({ word }) => word.readings[0]!.definite);
};

export type Standing = SourceKind | 'state' | 'definite' | 'name' | null;

/** As what the noun at token `i` can speak: a known kind of source, a state, a definite noun, or words that may be a name. */
export const standingOf = (tokens: readonly Token[], i: number): Standing => {
  const { word } = tokens[i]!;
  if (word.kind === 'latin') return 'name';
  if (word.kind !== 'arabic') return null;
  const kind = sourceKind(word);
  if (kind) return kind;
  const [reading] = word.readings;
  if (stateAt(tokens, i, reading!)) return 'state';
  if (reading!.definite) return 'definite';
  if (nationalityOf(word) && /(?:ون|ين)$/u.test(word.form)) return 'people';
  return isIndefinite(word) ? null : 'name';
};

/** A noun that its ending shows to be an indefinite object: `اجتماعا`, `زيارةً`. */
const isIndefinite = ({ bare, surface }: Word): boolean => surface.includes('\u064b') || /[^وياى]ا$/u.test(bare);
