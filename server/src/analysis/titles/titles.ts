// Titles: every stretch of a line that reads as somebody's title. unit.ts reads single ones by the grammar of phrase/,
// stack.ts puts those together that touch, lookalike.ts leaves out what only looks like one.
import { nationalityAt, placeAt } from '../lexicon/places.js';
import type { OfficeCategory, Span } from '../model.js';
import { type LineContent, perLine } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import { hasArticle } from './affixes.js';
import { holderFollows, holderPrecedes } from './holder.js';
import { isOtherWord, isPartOfName } from './lookalike.js';
import type { OfficePhrase, TokenSpan } from './phrase/draft.js';
import { stackFrom } from './stack.js';
import type { TitleReading } from './title.js';
import { type OfficeUnit, type Unit, unitAt } from './unit.js';

const LIKELY = 0.9;
const UNLIKELY = 0.4;

const readTitles = ({ tokens }: LineContent): TitleReading[] => {
  const readings: TitleReading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const unit = unitAt(tokens, at);
    if (!unit || isPartOfName(tokens, unit)) {
      const shared = unit ? null : sharedPart(tokens, at, readings.at(-1));
      if (shared) readings.push(shared);
      at++;
      continue;
    }
    const units = stackFrom(tokens, unit);
    if (units.length > 1 || !isOtherWord(tokens, unit)) readings.push(...alternatives(tokens, units));
    at = units.at(-1)!.end;
  }
  return readings;
};

/** The readings of `units`, the best first. */
const alternatives = (tokens: readonly Token[], units: readonly Unit[]): TitleReading[] => {
  const last = units.at(-1)!;
  const held = holderFollows(tokens, last.end);
  if (!last.office) return [readingOf(tokens, units, last.end, LIKELY)];
  const { shorter } = last.phrase;
  if (shorter !== null) {
    const sure = held || (isInCountry(tokens, shorter) && holderPrecedes(tokens, units[0]!.first));
    const whole = readingOf(tokens, units, last.end, sure ? LIKELY : UNLIKELY);
    const cut = readingOf(tokens, units, shorter, sure ? UNLIKELY : LIKELY);
    return sure ? [whole, cut] : [cut, whole];
  }
  const whole = readingOf(tokens, units, last.end, LIKELY);
  if (!units.at(-2)?.office) return [whole];
  return [whole, readingOf(tokens, units.slice(0, -1), units.at(-2)!.end, UNLIKELY)];
};

/** Whether a complement that says in which country begins at token `at`: `في المملكة المتحدة`, `بجمهورية غانا`. */
const isInCountry = (tokens: readonly Token[], at: number): boolean => {
  const [noun, proclitics] = tokens[at]!.word.form === 'في' ? [at + 1, ''] : [at, 'ب'];
  const reading = tokens[noun]?.word.readings.find((one) => one.proclitics === proclitics);
  if (!reading) return false;
  const [from, name] = STATE.test(reading.form) ? [noun + 1, tokens[noun + 1]?.word.readings[0]] : [noun, reading];
  return name !== undefined && placeAt(tokens, from, name)?.value.kind === 'country';
};

const STATE = /^(?:جمهوريه|مملكه|دوله|سلطنه)$/u;

const isOffice = (unit: Unit): unit is OfficeUnit => unit.office !== null;

/** `units` as one reading that ends before token `end`. */
const readingOf = (tokens: readonly Token[], units: readonly Unit[], end: number, confidence: number): TitleReading => {
  const first = units[0]!;
  const offices = units.filter(isOffice);
  const chief = offices.find(({ office }) => office.office.kind !== 'rank') ?? offices[0];
  const royal = units.some(({ honorific }) => honorific?.kind === 'royal');
  const woman = units.some(({ office, honorific }) => (office ?? honorific)?.gender === 'f');
  const gender = woman
    ? 'f'
    : (chief?.office.gender ?? units.find(({ honorific }) => honorific?.gender)?.honorific?.gender);
  return {
    start: tokens[first.first]!.start + first.reading.offset,
    end: tokens[end - 1]!.end,
    first: first.first,
    last: end - 1,
    category: chief ? categoryOf(chief) : royal ? 'royal' : null,
    official: royal || offices.some(({ office, phrase }) => office.office.kind !== 'occupation' && !phrase.private),
    honorific: !chief && !royal,
    rank: offices.every(({ office }) => office.office.kind === 'rank'),
    gender: gender ?? null,
    number: chief?.office.number ?? 'singular',
    definite: chief?.phrase.definite ?? true,
    head: chief?.office.office.head ?? first.reading.base,
    country: offices.find(({ phrase }) => phrase.country !== null)?.phrase.country ?? null,
    body: chief?.phrase.body ? spanOf(tokens, chief.phrase.body, end) : null,
    inner: chief && chief === units.at(-1) && chief.end === end ? innerOf(tokens, chief.phrase) : null,
    because: units.map(({ office, honorific }) => (office ? office.office.head : `honorific ${honorific!.kind}`)),
    confidence,
  };
};

/** The category of an office; where neither its head nor its body tells, of what such a head mostly is. */
const categoryOf = ({ office: { office }, phrase }: OfficeUnit): OfficeCategory | null => {
  if (office.kind === 'occupation') return null;
  if (phrase.category) return phrase.category;
  switch (office.head) {
    case 'رئيس':
      return phrase.body ? 'other' : 'head-of-state';
    case 'نائب':
      return phrase.body ? 'other' : 'legislator';
    case 'امين':
      return 'international';
    case 'قائد':
      return 'military';
    case 'مستشار':
      return phrase.country === 'DE' || phrase.country === 'AT' ? 'government' : 'other';
    default:
      return 'other';
  }
};

const spanOf = (tokens: readonly Token[], { from, to, offset }: TokenSpan, end: number): Span => ({
  start: tokens[from]!.start + offset,
  end: tokens[Math.min(to, end) - 1]!.end,
});

/** The title in which a title ends: that of its superior, if all the rest is his. */
const innerOf = (tokens: readonly Token[], { inner, end }: OfficePhrase): TitleReading | null => {
  const unit = inner === null ? null : unitAt(tokens, inner);
  if (!unit?.office || unit.end !== end || !unit.phrase.definite || unit.phrase.scoped) return null;
  return readingOf(tokens, [unit], end, LIKELY);
};

/** How many tokens after a dual title its second nationality may come. */
const REACH = 12;

/** The second nationality of a dual title: البحريني of `وزيرا الخارجية الأردني أيمن الصفدي والبحريني عبد اللطيف الزياني`. */
const sharedPart = (tokens: readonly Token[], at: number, dual: TitleReading | undefined): TitleReading | null => {
  if (dual?.number !== 'dual' || dual.country === null || at > dual.last + REACH) return null;
  const reading = tokens[at]!.word.readings.find(({ proclitics }) => proclitics === 'و');
  const nationality = nationalityAt(tokens, at);
  if (!reading || !hasArticle(reading) || !nationality || !holderFollows(tokens, nationality.end)) return null;
  const start = tokens[at]!.start + reading.offset;
  const last = nationality.end - 1;
  const rest = { start, end: tokens[last]!.end, first: at, last, country: nationality.value };
  return { ...dual, ...rest, number: 'singular', body: null, inner: null, because: ['second of a dual title'] };
};

/** The titles of one line in the order of the text; see {@link TitleReading} for readings that overlap. */
export const titlesIn: (line: LineContent) => readonly TitleReading[] = perLine(readTitles);
