// Titles behind a name that say who it is.
import type { NameReading } from '../names/name.js';
import { WORTH } from './candidate.js';
import { isMeetingVerb, takesObject } from './context.js';
import { gapBetween } from './gap.js';
import { confidenceOf, isCourtesy, isPlural, type TitlePart } from './mention.js';
import { isRegistered } from './officials.js';
import type { Parts } from './parts.js';

/** The titles after a name that can say who that is, and what each adds. */
export const appositions = (
  { line, titleAt }: Parts,
  name: NameReading,
  before: TitlePart | null,
): { part: TitlePart; worth: number }[] => {
  const found: { part: TitlePart; worth: number }[] = [];
  for (const part of [name.last + 1, name.last + 2].flatMap((at) => titleAt.get(at) ?? [])) {
    const gap = gapBetween(line, name.last, part);
    if (isPlural(part) || (gap !== 'touch' && gap !== 'comma')) continue;
    const verb = line.tokens[(before ?? name).first - 1];
    const objected = verb !== undefined && takesObject(verb.word);
    const courteous =
      before !== null &&
      (isCourtesy(before) || isStyledRank(before) || (!objected && before.readings.every(({ rank }) => rank)));
    if (gap === 'touch' && (!part.readings[0]!.definite || (!courteous && disagree(before, part)))) continue;
    const base =
      courteous || (isSaidAgain(before, part) && !(verb && isMeetingVerb(verb.word)))
        ? WORTH.appositionAfterHonorific
        : gap === 'comma'
          ? WORTH.appositionAfterComma
          : part.first === part.last || (objected && !isOfficeOf(name, part))
            ? WORTH.appositionOfObject
            : WORTH.appositionTouching;
    found.push({ part, worth: base * confidenceOf(part) + WORTH.joined * (part.readings.length - 1) });
  }
  return found;
};

/** A rank, or a diplomat's or a sheikh's style, behind a courtesy: `معالي الفريق أول`, `سعادة السفير الشيخ`. */
const isStyledRank = ({ readings }: TitlePart): boolean =>
  readings.some(({ because }) => because[0]!.startsWith('honorific')) &&
  readings.every(({ rank, honorific, because }) => rank || honorific || because.every((part) => STYLES.test(part)));
const STYLES = /^(?:honorific .*|سفير|مستشار|شيخ)$/u;

/** The same office before and after the name, the second time in full: `الرئيس … رئيس الجمهورية الفرنسية`. */
const isSaidAgain = (before: TitlePart | null, after: TitlePart): boolean =>
  before !== null && after.last > after.first && before.readings.at(-1)!.head === after.readings[0]!.head;

/** Whether the registry knows that somebody of this name holds, or held, such an office. */
const isOfficeOf = (name: NameReading, { readings: [title] }: TitlePart): boolean =>
  isRegistered(name) &&
  name.entry.offices.some(
    ({ category, country }) => category === title!.category && (title!.country ?? country) === country,
  );

const disagree = (one: TitlePart | null, other: TitlePart): boolean => {
  const genders = [one?.readings[0]?.gender, other.readings[0]!.gender];
  return genders.includes('m') && genders.includes('f');
};
