// Titles that hold a superior with his name: `مبعوث الرئيس الأميركي دونالد ترامب ستيف ويتكوف`.
import type { NameReading } from '../names/name.js';
import type { TitleReading } from '../titles/title.js';
import { type Candidate, WORTH } from './candidate.js';
import { gapBetween } from './gap.js';
import { listedName } from './lists.js';
import { becauseOf, confidenceOf, evidence, mentionOf, type TitlePart } from './mention.js';
import { isRegistered, type RegisteredName } from './officials.js';
import type { Parts } from './parts.js';
import { partOf } from './titleParts.js';

const MOST_BETWEEN = 6;
const COMPLEMENT = /^(?:ل.*|الي|لدي|في|علي|حول|بشان)$/u;

/**
 * `مبعوث الرئيس الأميركي دونالد ترامب ستيف ويتكوف`: the first name is the superior's, whose title ends the first, and
 * the second may be missing where the registry knows who the superior is.
 */
export const nested = (parts: Parts, title: TitlePart, superior: NameReading): Candidate | null => {
  const { inner, definite } = title.readings.at(-1)!;
  if (!inner && (definite || superior.last > superior.first || !isRegistered(superior))) return null;
  const why = evidence('superior', superior.confidence, inner?.because ?? [], superior.because);
  const above = mentionOf(superior, inner ? [partOf(inner)] : [], null, why);
  const own = subordinate(parts, superior);
  if (own?.first === superior.last + 1 && superior.last === superior.first && !isRegistered(superior)) return null;
  if (!own && !(inner && isRegistered(superior) && holds(superior, inner))) return null;
  const last = own ? own.first - 1 : superior.last;
  const outer: TitlePart = { ...title, end: parts.line.tokens[last]!.end, last };
  const because = [becauseOf([title]), own?.because ?? []] as const;
  const sure = confidenceOf(title) * superior.confidence;
  const holder = mentionOf(own, [outer], null, evidence('title with its superior', sure, ...because));
  const worth =
    WORTH.titleTouchesName + superior.confidence + (own ? WORTH.titleTouchesName + own.confidence : WORTH.role);
  return { mentions: [holder, above], next: (own ?? outer).last + 1, score: worth };
};

export const holds = ({ entry }: RegisteredName, { category, country }: TitleReading): boolean =>
  entry.offices.some((office) => office.category === category && office.country === country);

/** The name that goes on after a superior's, a complement of the title between them: `للشؤون الأفريقية`. */
const subordinate = ({ line, nameAt: names }: Parts, superior: NameReading): NameReading | null => {
  const from = superior.last + 1;
  for (let at = from; at <= from + MOST_BETWEEN && at < line.tokens.length; at++) {
    const { word } = line.tokens[at]!;
    const own = (names.get(at) ?? (at > from ? listedName(line, at) : []))[0];
    if (own && gapBetween(line, at - 1, own) === 'touch') return own;
    if (word.kind === 'punctuation' || (at === from && !COMPLEMENT.test(word.form))) return null;
  }
  return null;
};
