// Mentions in one line: titles and names that speak of one person, joined. Every way to divide the line's titles and
// names into mentions is scored, and the best one taken.
import { nameAt, namesIn } from '../names/names.js';
import type { NameReading } from '../names/name.js';
import type { Evidence, Span } from '../model.js';
import { type LineContent, perLine } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import type { TitleReading } from '../titles/title.js';
import { titlesIn } from '../titles/titles.js';
import { isMeetingVerb, namesThing } from './context.js';

/** Titles that touch, an inner comma included, as one span. */
export interface TitlePart extends Span {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly TitleReading[];
}

/** A mention within its line; offsets are relative to the line. */
export interface LineMention extends Span {
  /** Index of its first token. */
  readonly token: number;
  readonly name: NameReading | null;
  readonly titles: readonly TitlePart[];
  /** The office of a dual or plural title that stands with an earlier name: `النائبين فلان وفلان`. */
  readonly shared: TitlePart | null;
  readonly evidence: Evidence;
}

type Gap = 'touch' | 'comma' | 'and' | 'far';

/** What stands between token `last` and the part that begins at `next`. */
const gapBetween = ({ text, tokens }: LineContent, last: number, next: { first: number; start: number }): Gap => {
  const between = next.first - last - 1;
  const proclitic = text.slice(tokens[next.first]!.start, next.start);
  if (proclitic !== '') return between === 0 || (between === 1 && isComma(tokens[last + 1])) ? andOr(proclitic) : 'far';
  if (between === 0) return 'touch';
  return between === 1 && isComma(tokens[last + 1]) ? 'comma' : 'far';
};

const andOr = (proclitic: string): Gap => (/^[وف]\p{M}*$/u.test(proclitic) ? 'and' : 'far');

const isComma = (token: Token | undefined): boolean => token !== undefined && /^[،,]$/u.test(token.word.surface);

/** One way to read what begins at a token, and what it is worth beside its rivals. */
interface Candidate {
  /** Mentions in order; a nested one follows the one that holds it. */
  readonly mentions: readonly LineMention[];
  /** One past its last token. */
  readonly next: number;
  readonly score: number;
}

const WORTH = {
  titleTouchesName: 2,
  titleCommaName: 1.5,
  appositionAfterHonorific: 1.3,
  appositionTouching: 0.9,
  appositionAfterComma: 1.1,
  appositionOfObject: 0.2,
  role: 0.8,
  listed: 1.2,
};

interface Parts {
  readonly line: LineContent;
  readonly titleAt: ReadonlyMap<number, TitlePart>;
  readonly nameAt: ReadonlyMap<number, readonly NameReading[]>;
}

/** Titles that touch, or that a comma parts, where the second goes on with the first: `وزير الدولة، وزير الخارجية`. */
const joined = (line: LineContent, readings: readonly TitleReading[]): TitlePart[] => {
  const parts: TitlePart[] = [];
  for (const reading of readings) {
    const before = parts.at(-1);
    if (before && before.last < reading.first && continues(line, before, reading)) {
      parts[parts.length - 1] = {
        ...before,
        end: reading.end,
        last: reading.last,
        readings: [...before.readings, reading],
      };
    } else if (!before || before.last < reading.first) {
      const { start, end, first, last } = reading;
      parts.push({ start, end, first, last, readings: [reading] });
    }
  }
  return parts;
};

const continues = (line: LineContent, before: TitlePart, reading: TitleReading): boolean => {
  const gap = gapBetween(line, before.last, reading);
  if (gap !== 'touch' && gap !== 'comma') return false;
  const held = before.readings.at(-1)!;
  if (held.number !== 'singular' || reading.number !== 'singular') return false;
  if (held.gender && reading.gender && held.gender !== reading.gender) return false;
  if (gap === 'touch') return nameAt(line, reading.last + 1, 'title') !== null || held.honorific;
  return nameAt(line, reading.last + 1, 'title') !== null && nameBefore(line, before) === null;
};

const nameBefore = (line: LineContent, part: TitlePart): NameReading | null =>
  namesIn(line).find(({ last }) => last === part.first - 1 || (last === part.first - 2 && isComma(line.tokens[last + 1]))) ??
  null;

const partsOf = (line: LineContent): Parts => {
  const titles = joined(line, titlesIn(line));
  const titleAt = new Map(titles.map((part) => [part.first, part]));
  const names = new Map<number, NameReading[]>();
  const add = (name: NameReading | null): void => {
    if (!name) return;
    const known = names.get(name.first);
    if (!known) names.set(name.first, [name]);
    else if (known.every(({ last }) => last !== name.last)) known.push(name);
  };
  for (const { last, readings } of titles) {
    add(nameAt(line, last + 1, 'title'));
    if (isComma(line.tokens[last + 1])) add(nameAt(line, last + 2, readings.at(-1)!.honorific ? 'title' : 'subject'));
  }
  for (const name of namesIn(line)) add(name);
  return { line, titleAt, nameAt: names };
};

const evidence = (rule: string, confidence: number, ...because: (readonly string[])[]): Evidence => ({
  rule,
  because: because.flat(),
  confidence: Math.min(1, Math.max(0, confidence)),
});

const becauseOf = (parts: readonly TitlePart[]): string[] => parts.flatMap(({ readings }) => readings.flatMap(({ because }) => because));

const confidenceOf = (part: TitlePart): number => Math.max(...part.readings.map(({ confidence }) => confidence));

const isPlural = ({ readings }: TitlePart): boolean => readings.some(({ number }) => number !== 'singular');

const isHonorific = ({ readings }: TitlePart): boolean => readings.every(({ honorific }) => honorific);

const mentionOf = (
  name: NameReading | null,
  titles: readonly TitlePart[],
  shared: TitlePart | null,
  why: Evidence,
): LineMention => {
  const spans: readonly (Span & { first: number })[] = name ? [...titles, name] : titles;
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return {
    start: ordered[0]!.start,
    end: Math.max(...spans.map(({ end }) => end)),
    token: ordered[0]!.first,
    name,
    titles,
    shared,
    evidence: why,
  };
};

/** The title after a name that says who that is, and what it adds; null where there is none. */
const apposition = (
  { line, titleAt }: Parts,
  name: NameReading,
  before: TitlePart | null,
): { part: TitlePart; worth: number } | null => {
  for (const skipped of [0, 1]) {
    const part = titleAt.get(name.last + 1 + skipped);
    if (!part || isPlural(part)) continue;
    const gap = gapBetween(line, name.last, part);
    if (gap !== 'touch' && gap !== 'comma') continue;
    if (name.gender && part.readings[0]!.gender && name.gender !== part.readings[0]!.gender && gap === 'touch') continue;
    if (before && isHonorific(before)) return { part, worth: WORTH.appositionAfterHonorific };
    if (gap === 'comma') return { part, worth: WORTH.appositionAfterComma };
    const verb = line.tokens[(before ?? name).first - 1];
    return { part, worth: verb && isMeetingVerb(verb.word) ? WORTH.appositionOfObject : WORTH.appositionTouching };
  }
  return null;
};

/** Every reading of what begins at token `at`. */
const candidatesAt = (parts: Parts, at: number): Candidate[] => {
  const { line, titleAt } = parts;
  const found: Candidate[] = [];
  const one = (mention: LineMention, last: number, score: number): void => {
    found.push({ mentions: [mention], next: last + 1, score });
  };
  for (const name of parts.nameAt.get(at) ?? []) {
    if (namesThing(line.tokens, name)) continue;
    one(mentionOf(name, [], null, evidence('name', name.confidence, name.because)), name.last, name.confidence);
    const after = apposition(parts, name, null);
    if (after)
      one(
        mentionOf(name, [after.part], null, evidence('name, title', confidenceOf(after.part), name.because, becauseOf([after.part]))),
        after.part.last,
        name.confidence + after.worth,
      );
  }
  const title = titleAt.get(at);
  if (!title || namesThing(line.tokens, title)) return found;
  if (isRole(title))
    one(
      mentionOf(null, [title], null, evidence('role', confidenceOf(title), becauseOf([title]))),
      title.last,
      WORTH.role * confidenceOf(title),
    );
  for (const skipped of [0, 1]) {
    for (const name of parts.nameAt.get(title.last + 1 + skipped) ?? []) {
      const gap = gapBetween(line, title.last, name);
      if (gap !== 'touch' && gap !== 'comma') continue;
      const worth = (gap === 'touch' ? WORTH.titleTouchesName : WORTH.titleCommaName) + name.confidence;
      const because = [name.because, becauseOf([title])] as const;
      if (isPlural(title)) {
        found.push(listed(parts, title, name, worth, evidence('list', confidenceOf(title), ...because)));
        continue;
      }
      one(mentionOf(name, [title], null, evidence('title name', worth / 3, ...because)), name.last, worth);
      const after = apposition(parts, name, title);
      if (after)
        one(
          mentionOf(name, [title, after.part], null, evidence('title name, title', worth / 3, ...because, becauseOf([after.part]))),
          after.part.last,
          worth + after.worth,
        );
    }
  }
  return found;
};

/** `النائبين فلان وفلان`: the title goes with the first name, the office with all. */
const listed = (
  parts: Parts,
  title: TitlePart,
  first: NameReading,
  worth: number,
  why: Evidence,
): Candidate => {
  const mentions = [mentionOf(first, [title], null, why)];
  let score = worth;
  let { last } = first;
  const most = title.readings.some(({ number }) => number === 'dual') ? 2 : Number.POSITIVE_INFINITY;
  while (mentions.length < most) {
    const next = [last + 1, last + 2]
      .flatMap((at) => parts.nameAt.get(at) ?? listedName(parts.line, at))
      .find((name) => ['and', 'comma'].includes(gapBetween(parts.line, last, name)));
    if (!next) break;
    mentions.push(mentionOf(next, [], title, evidence('list', why.confidence, next.because, becauseOf([title]))));
    score += WORTH.listed + next.confidence;
    last = next.last;
  }
  return { mentions, next: last + 1, score };
};

const listedName = (line: LineContent, at: number): NameReading[] => {
  const name = line.tokens[at] && nameAt(line, at, 'title');
  return name ? [name] : [];
};

/** Whether a title without a name speaks of a particular office-holder. */
const isRole = ({ readings }: TitlePart): boolean =>
  readings.every(({ number }) => number === 'singular') &&
  readings.some(({ definite }) => definite) &&
  readings.some(({ official, honorific, definite }) => official || (honorific && definite));

/** The mentions of one line in the order of the text. */
export const mentionsIn: (line: LineContent) => readonly LineMention[] = perLine((line) => {
  const parts = partsOf(line);
  const { length } = line.tokens;
  const score = new Float64Array(length + 1);
  const choice: (Candidate | null)[] = new Array(length).fill(null);
  for (let at = length - 1; at >= 0; at--) {
    score[at] = score[at + 1]!;
    for (const candidate of candidatesAt(parts, at)) {
      const total = candidate.score + score[candidate.next]!;
      if (total > score[at]!) {
        score[at] = total;
        choice[at] = candidate;
      }
    }
  }
  const mentions: LineMention[] = [];
  for (let at = 0; at < length; at = choice[at]?.next ?? at + 1) mentions.push(...(choice[at]?.mentions ?? []));
  return mentions;
});
