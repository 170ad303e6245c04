// Single titles: one office with all that belongs to it, or one honorific.
import { blesses } from '../text/blessings.js';
import type { Token } from '../text/tokens.js';
import type { Reading } from '../text/word.js';
import { hasArticle } from './affixes.js';
import { fieldNoun } from './bodies.js';
import { type Honorific, honorifics, type OfficeWord, officeForms, officePhrases } from './offices.js';
import type { OfficePhrase } from './phrase/draft.js';
import { readOffice } from './phrase/phrase.js';
import { adjectiveKind, isClauseWord, isNameWord, isParticle } from './words.js';

interface Stretch {
  readonly first: number;
  /** One past its last token. */
  readonly end: number;
  /** The reading of its first word. */
  readonly reading: Reading;
}

export interface OfficeUnit extends Stretch {
  readonly office: OfficeWord;
  readonly phrase: OfficePhrase;
  readonly honorific: null;
}

export interface HonorificUnit extends Stretch {
  readonly office: null;
  readonly phrase: null;
  readonly honorific: Honorific;
}

export type Unit = OfficeUnit | HonorificUnit;

const PROCLITICS: ReadonlySet<string> = new Set(['', 'و', 'ف', 'ل', 'ب', 'ك', 'ول', 'وب', 'فل', 'فب', 'وك']);
export const BARE: ReadonlySet<string> = new Set(['']);
export const JOINED: ReadonlySet<string> = new Set(['و']);

/** The single title that begins at token `at` behind one of `proclitics`, or null. */
export const unitAt = (tokens: readonly Token[], at: number, proclitics = PROCLITICS): Unit | null => {
  const token = tokens[at];
  if (token?.word.kind !== 'arabic' || blesses(token.word)) return null;
  for (const reading of token.word.readings) {
    if (!proclitics.has(reading.proclitics)) continue;
    const unit =
      phraseUnit(tokens, at, reading) ?? honorificUnit(tokens, at, reading) ?? officeUnit(tokens, at, reading);
    if (unit) return unit;
  }
  return proclitics.has('') ? abbreviationAt(tokens, at) : null;
};

const phraseUnit = (tokens: readonly Token[], at: number, reading: Reading): OfficeUnit | null => {
  const hit = officePhrases.longest(tokens, at, reading);
  if (!hit) return null;
  const office = { ...hit.value, reading };
  const phrase = readOffice(tokens, hit.end, office);
  return phrase && { first: at, end: phrase.end, reading, office, phrase, honorific: null };
};

const honorificUnit = (tokens: readonly Token[], at: number, reading: Reading): HonorificUnit | null => {
  const hit = honorifics.longest(tokens, at, reading);
  if (!hit || (hit.value.kind === 'style' && !isStyle(tokens, hit.end, reading))) return null;
  if (reading.bare === 'حضره') return null;
  return { first: at, end: hit.end, reading, office: null, phrase: null, honorific: hit.value };
};

/** Styles that are nothing else, and may stand before any name. */
const COURTLY = new Set(['معالي', 'سعاده', 'فخامه', 'سماحه', 'نيافه', 'عطوفه']);

/** Whether `معالي`, `دولة`, `سيادة` before token `at` are a style and no common noun. */
const isStyle = (tokens: readonly Token[], at: number, { form }: Reading): boolean => {
  const word = tokens[at]?.word;
  if (word?.kind !== 'arabic') return false;
  const reading = word.readings[0]!;
  const office = officeForms(word).find((one) => one.reading === reading);
  if (form === 'دوله') return office !== undefined && office.office.kind !== 'rank' && !fieldNoun(reading);
  if (office || isNameWord(word) || isAsianName(tokens, at)) return true;
  if (honorifics.matches(tokens, at, reading).some(({ value }) => value.kind !== 'after')) return true;
  if ((form === 'معالي' || form === 'عطوفه') && hasArticle(reading))
    return fieldNoun(reading) === null && adjectiveKind(reading) === null;
  return COURTLY.has(form) && !hasArticle(reading) && !isParticle(word) && fieldNoun(reading) === null;
};

/** `لي` is a family name before another word of names: `سعادة لي جونغ هوا`. */
const isAsianName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word.form === 'لي' && tokens[at + 1] !== undefined && isNameWord(tokens[at + 1]!.word);

const officeUnit = (tokens: readonly Token[], at: number, reading: Reading): OfficeUnit | null => {
  let best: OfficeUnit | null = null;
  for (const office of officeForms(tokens[at]!.word)) {
    const { kind, takes } = office.office;
    if (office.reading !== reading) continue;
    if (office.binding === 'construct' && !isGenitive(tokens[at + 1])) continue;
    if (office.binding === 'pronoun' && kind === 'occupation') continue;
    if (kind === 'rank' && !hasArticle(reading) && takes.size === 0) continue;
    const phrase = readOffice(tokens, kind === 'rank' ? rankEnd(tokens, at) : at + 1, office);
    if (phrase && (best === null || phrase.end > best.end))
      best = { first: at, end: phrase.end, reading, office, phrase, honorific: null };
  }
  return best;
};

const isGenitive = (token: Token | undefined): boolean => {
  const reading = token?.word.readings[0];
  if (!token || !reading || isClauseWord(token.word)) return false;
  return (
    hasArticle(reading) ||
    fieldNoun(reading) !== null ||
    officeForms(token.word).some((word) => word.reading === reading)
  );
};

const RANK_WORDS = new Set(
  'اول الاول ثان ثاني ركن طيار مهندس بحري حقوقي طبيب اركان حرب متقاعد عام الركن الطيار المهندس'.split(' '),
);

/** One past the rank at `at`: `الفريق أول ركن`. */
export const rankEnd = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  while (RANK_WORDS.has(tokens[end]?.word.form ?? '')) end++;
  return end;
};

/** `د.`, `أ.د.`, `م/`, `أ.ح`: letters with a stop or a stroke each, before a name. */
export const abbreviationAt = (tokens: readonly Token[], at: number): HonorificUnit | null => {
  let end = at;
  while (tokens[end]?.word.kind === 'arabic' && tokens[end]!.word.form.length === 1) {
    const mark = tokens[end + 1];
    if (!mark || mark.spaced || !/^[./]$/u.test(mark.word.surface)) {
      if (end > at && tokens[end]!.word.form === 'د') end++;
      break;
    }
    end += 2;
  }
  const next = tokens[end];
  if (end === at || !next) return null;
  if (next.word.form === 'ح' && !next.spaced) end++;
  const reading = tokens[at]!.word.readings[0]!;
  return { first: at, end, reading, office: null, phrase: null, honorific: { gender: null, kind: 'name' } };
};
