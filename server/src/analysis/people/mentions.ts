// Mentions in one line: titles and names that speak of one person, joined. Every way to divide the line's titles and
// names into mentions is scored, and the best one taken.

import type { Evidence, Span } from '../model.js';
import type { NameExpectation, NameReading } from '../names/name.js';
import { nameAt, namesIn } from '../names/names.js';
import { governs } from '../names/rules.js';
import { type LineContent, perLine } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import type { TitleReading } from '../titles/title.js';
import { titlesIn } from '../titles/titles.js';
import { isAppointer, officeTaken } from './appointments.js';
import { isBareOffice, isMeetingVerb, isSpeechVerb, namesPlace, namesThing, takesObject } from './context.js';
import { creditedIn } from './credits.js';
import { INTRODUCED } from './echoes.js';
import {
  bared,
  bearing,
  cut,
  expected,
  explained,
  extended,
  framed,
  hyphenated,
  isImpossible,
  isInWord,
  isKunya,
  isPhrase,
  isPlace,
  listedBehind,
  shortened,
  subjectAt,
  withKunya,
  withoutAttribute,
} from './extent.js';
import { type RegisteredName, registeredNamesIn } from './officials.js';
import { courtesyOf } from './roles.js';

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
  /**
   * An office that it holds and does not contain: of a dual or plural title with an earlier name (`النائبين فلان
   * وفلان`), or that to which its clause appoints it (`تعيين فلان سفيرا`).
   */
  readonly shared: TitlePart | null;
  /** Whether the name may be that of a thing alone, unless the document speaks of its bearer: `خطة مارشال`. */
  readonly thing: boolean;
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
  /** A title that goes on with another beats two mentions side by side. */
  joined: 1.2,
};

/** How sure a name must be to stand without a title. */
const LEAST = 0.45;

interface Parts {
  readonly line: LineContent;
  readonly titleAt: ReadonlyMap<number, readonly TitlePart[]>;
  readonly nameAt: ReadonlyMap<number, readonly NameReading[]>;
}

const partOf = (reading: TitleReading): TitlePart => {
  const { start, end, first, last } = reading;
  return { start, end, first, last, readings: [reading] };
};

/** Titles that can stand side by side and be one person's. */
const MOST_TITLES = 6;

/** The titles by their first token, each also with the one that goes on after a comma: `وزير الدولة، وزير الخارجية`. */
const titleParts = (line: LineContent, held: ReturnType<typeof byFirst>): Map<number, TitlePart[]> => {
  const parts = new Map<number, TitlePart[]>();
  for (const reading of titlesIn(line)
    .flatMap(withSuperior)
    .map((title) => beforeName(line, title, held))) {
    const known = parts.get(reading.first);
    if (known) known.push(partOf(reading));
    else parts.set(reading.first, [partOf(reading)]);
  }
  for (const [, alternatives] of [...parts].reverse())
    for (const part of [...alternatives]) {
      for (const next of [part.last + 1, part.last + 2].flatMap((at) => parts.get(at) ?? []))
        if (part.readings.length + next.readings.length <= MOST_TITLES && continues(line, part, next))
          alternatives.push({
            ...part,
            end: next.end,
            last: next.last,
            readings: [...part.readings, ...next.readings],
          });
    }
  return parts;
};

/** A title; where it is indefinite, and so names nobody, its superior's as well: `عمل مساعدا لوزير الخارجية`. */
const withSuperior = (reading: TitleReading): readonly TitleReading[] =>
  reading.inner && !reading.definite ? [reading, reading.inner] : [reading];

/** A title up to where a name begins that is known: it cannot be in the title, unless a superior's. */
const beforeName = (line: LineContent, title: TitleReading, held: ReturnType<typeof byFirst>): TitleReading => {
  if (title.inner) return title;
  for (let at = title.first + 1; at <= title.last; at++)
    if (held.get(at)?.some(({ first, last }) => last > first))
      return { ...title, last: at - 1, end: line.tokens[at - 1]!.end };
  return title;
};

const continues = (line: LineContent, before: TitlePart, next: TitlePart): boolean => {
  const gap = gapBetween(line, before.last, next);
  if (gap !== 'touch' && gap !== 'comma') return false;
  const [held, added] = [before.readings.at(-1)!, next.readings[0]!];
  if (gap === 'comma' && next.first === next.last && !added.honorific && isListed(line, before)) return false;
  return (
    held.number === 'singular' &&
    added.number === 'singular' &&
    !(held.gender && added.gender && held.gender !== added.gender)
  );
};

/** Whether a comma and a name stand before a title, so that what another comma brings is the next of a list. */
const isListed = ({ tokens }: LineContent, { first }: TitlePart): boolean =>
  isComma(tokens[first - 1]) && tokens[first - 2]?.word.kind === 'arabic';

const expectedNames = perLine(() => new Map<string, NameReading | null>());

/** `nameAt`, remembered: a line is divided again when the document tells more of it. */
const nameExpected = (line: LineContent, at: number, expectation: NameExpectation): NameReading | null => {
  const remembered = expectedNames(line);
  const key = `${expectation} ${at}`;
  let name = remembered.get(key);
  if (name === undefined) {
    name = nameAt(line, at, expectation);
    remembered.set(key, name);
  }
  return name;
};

/** @param known names that the document tells of beside those that the line shows by itself */
const partsOf = (line: LineContent, known: readonly NameReading[]): Parts => {
  const registered = registeredNamesIn(line);
  const heldAt = byFirst([...registered, ...known]);
  const titleAt = titleParts(line, heldAt);
  const names = new Map<number, NameReading[]>();
  const stops = { has: (token: number): boolean => titleAt.has(token) || heldAt.has(token) };
  const add = (name: NameReading | null): void => {
    if (!name) return;
    const whole = withKunya(line, name);
    if (whole !== name) add(whole);
    const others = names.get(name.first) ?? [];
    const same = others.findIndex(({ last }) => last === name.last);
    if (same < 0) names.set(name.first, [...others, name]);
    else if (name.confidence > others[same]!.confidence && !isRegistered(others[same]!)) others[same] = name;
  };
  const knownAt = byFirst(known);
  const expect = (at: number, expectation: NameExpectation, apart = false, addressed = false): void => {
    if (at >= line.tokens.length) return;
    const found = nameExpected(line, at, expectation) ?? hyphenated(line, at, nameExpected(line, at + 2, expectation));
    const open = !knownAt.has(at);
    if (!found || isPhrase(line, found) || isInWord(line, found) || isTwoPeople(found, heldAt)) {
      if (open) add((addressed && !apart ? bearing(line, at) : null) ?? expected(line, at, apart, stops));
      return;
    }
    if (isImpossible(line.tokens[at]!.word) || isBound(line.tokens, at)) return;
    const name = withoutAttribute(line, cut(line, found));
    if (open && name.first === at && expectation === 'title') add(extended(line, name, stops));
    const whole = addressed ? bearing(line, at) : null;
    if (open && whole && name.first === at && whole.last > name.last)
      add({ ...whole, confidence: Math.min(1, name.confidence + 0.1) });
    for (let from = name.first + 1; from <= name.last; from++)
      if (titleAt.get(from)?.some((part) => part.last === name.last && isCourtesy(part)))
        add(shortened(line, name, from - 1));
    add(name);
  };
  const own = namesIn(line)
    .filter(
      (name) =>
        !isTwoPeople(name, heldAt) &&
        !isPhrase(line, name) &&
        !isInWord(line, name) &&
        !isKunya(line, name) &&
        !isImpossible(line.tokens[name.first]!.word),
    )
    .map((name) => bared(line, cut(line, name)));
  const ownOn = byToken(own);
  for (const name of [...known, ...registered.filter((name) => isUnrivalled(name, ownOn))]) add(name);
  for (const name of registered)
    if (titleEndsIn(titleAt, name)) {
      add(name);
      expect(name.last + 1, 'title');
    }
  for (const parts of titleAt.values())
    for (const { last, readings } of parts) {
      const { definite, honorific, first } = readings.at(-1)!;
      if (first === last && standsAlone(line, last)) continue;
      expect(last + 1, definite || honorific ? 'title' : 'none', false, isPersonal(line, last));
      if (definite && isReporting(line, readings[0]!.first)) add(framed(line, last + 1, stops));
      if (isComma(line.tokens[last + 1])) {
        const courteous = readings.at(-1)!.honorific;
        expect(last + 2, courteous ? 'title' : 'subject', !courteous);
      }
    }
  for (const name of [...own, ...creditedIn(line)]) add(name);
  for (const [at, { word }] of line.tokens.entries()) if (isSpeechVerb(word)) add(subjectAt(line, at + 1, stops));
  for (const at of titleAt.keys()) if (isComma(line.tokens[at - 1])) add(explained(line, at - 2));
  return { line, titleAt, nameAt: names };
};

/** Whether the token is a courtesy whose pronoun stands for its bearer: `عيّن جلالته فلانا` speaks of two. */
const standsAlone = ({ tokens }: LineContent, at: number): boolean =>
  tokens[at]!.word.readings.some(({ form }) => courtesyOf(form) !== null);

/** Whether the words of whose title begins at `first` are reported: `قال الوزير …`, `نقل عن الوزير …`. */
const isReporting = ({ tokens }: LineContent, first: number): boolean => {
  const before = tokens[first - 1];
  return before !== undefined && (isSpeechVerb(before.word) || before.word.form === 'عن');
};

const PERSONAL = new Set('السيد السيده الدكتور الدكتوره الاستاذ الاستاذه الانسه د معالي سعاده فخامه سماحه'.split(' '));

/** Whether token `at` is a preposition and a noun with its genitive, though it could be a name: `بدور الصندوق`. */
const isBound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word.readings.length > 1 && governs(tokens[at]!, tokens[at + 1]);

/** Whether the token is a courtesy that only a name follows. */
const isPersonal = ({ tokens }: LineContent, at: number): boolean => PERSONAL.has(tokens[at]!.word.form);

/** The names that begin at each token. */
const byFirst = (names: readonly NameReading[]): ReadonlyMap<number, readonly NameReading[]> => {
  const at = new Map<number, NameReading[]>();
  for (const name of names) {
    const others = at.get(name.first);
    if (others) others.push(name);
    else at.set(name.first, [name]);
  }
  return at;
};

/** Whether a name is two that are known, side by side: `استقبل ترامب نتنياهو`. */
const isTwoPeople = ({ first, last }: NameReading, held: ReturnType<typeof byFirst>): boolean =>
  (held.get(first) ?? []).some((one) => (held.get(one.last + 1) ?? []).some((other) => other.last === last));

/** The name that each token is part of. */
const byToken = (names: readonly NameReading[]): ReadonlyMap<number, NameReading> =>
  new Map(
    names.flatMap((name) =>
      Array.from({ length: name.last - name.first + 1 }, (_, i) => [name.first + i, name] as const),
    ),
  );

/** Whether no name of the line reaches beyond a registered one: `محمد يونس` in `محمد يونس المنفي`. */
const isUnrivalled = ({ first, last }: NameReading, own: ReturnType<typeof byToken>): boolean =>
  [own.get(first), own.get(last)].every((rival) => !rival || (rival.first >= first && rival.last <= last));

/** Whether a title that ends in another's stands right before a name, which may then be that other's. */
const titleEndsIn = (titleAt: ReadonlyMap<number, readonly TitlePart[]>, { first }: NameReading): boolean => {
  for (let at = first - 1; at >= Math.max(0, first - 8); at--)
    for (const { last, readings } of titleAt.get(at) ?? [])
      if (last === first - 1 && readings.at(-1)!.inner) return true;
  return false;
};

const evidence = (rule: string, confidence: number, ...because: (readonly string[])[]): Evidence => ({
  rule,
  because: because.flat(),
  confidence: Math.min(1, Math.max(0, confidence)),
});

const becauseOf = (parts: readonly TitlePart[]): string[] =>
  parts.flatMap(({ readings }) => readings.flatMap(({ because }) => because));

const confidenceOf = (part: TitlePart): number => Math.max(...part.readings.map(({ confidence }) => confidence));

const isPlural = ({ readings }: TitlePart): boolean => readings.some(({ number }) => number !== 'singular');

/** Nothing but courtesies and a royal style: `معالي السيد`, `صاحب السمو الملكي الأمير`. */
const isCourtesy = ({ readings }: TitlePart): boolean =>
  readings.every(
    ({ honorific, category, because }) => honorific || (category === 'royal' && because[0]!.startsWith('honorific')),
  );

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
    thing: false,
    evidence: why,
  };
};

/** The titles after a name that can say who that is, and what each adds. */
const appositions = (
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
      before !== null && (isCourtesy(before) || (!objected && before.readings.every(({ rank }) => rank)));
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

/** Every reading of what begins at token `at`. */
const candidatesAt = (parts: Parts, at: number): Candidate[] => {
  const found = (parts.nameAt.get(at) ?? []).flatMap((name) => namedFirst(parts, name));
  for (const title of parts.titleAt.get(at) ?? []) found.push(...titledFirst(parts, title));
  return found;
};

const namedFirst = (parts: Parts, name: NameReading): Candidate[] => {
  if (namesPlace(parts.line.tokens, name.first) || (!isKnown(name) && isPlace(parts.line, name))) return [];
  const { confidence, because, last } = name;
  if (confidence < LEAST) return [];
  const thing = namesThing(parts.line.tokens, name.first, name.last);
  const alone = { ...mentionOf(name, [], null, evidence('name', confidence, because)), thing };
  const found = [single(alone, last, confidence)];
  for (const { part, worth } of appositions(parts, name, null)) {
    const why = evidence('name, title', confidenceOf(part), because, becauseOf([part]));
    found.push(single(mentionOf(name, [part], null, why), part.last, confidence + worth));
  }
  return found;
};

/** Whether the registry or another line of the document knows the name. */
const isKnown = (name: NameReading): boolean => isRegistered(name) || name.because.includes(INTRODUCED);

const single = (mention: LineMention, last: number, score: number): Candidate => ({
  mentions: [mention],
  next: last + 1,
  score,
});

const titledFirst = (parts: Parts, title: TitlePart): Candidate[] => {
  const { line } = parts;
  if (isBareOffice(line.tokens, title.first)) return [];
  const found: Candidate[] = [];
  const sure = confidenceOf(title);
  if (isRole(line, title))
    found.push(
      single(
        mentionOf(null, [title], null, evidence('role', sure, becauseOf([title]))),
        title.last,
        WORTH.role * sure + joinedWorth(parts, title),
      ),
    );
  if (title.first === title.last && standsAlone(line, title.last)) return found;
  for (const name of [title.last + 1, title.last + 2].flatMap((at) => parts.nameAt.get(at) ?? [])) {
    const gap = gapBetween(line, title.last, name);
    if (gap !== 'touch' && gap !== 'comma') continue;
    if (isAppointer(line.tokens, parts.titleAt, title, name)) continue;
    const worth =
      (gap === 'touch' ? WORTH.titleTouchesName : WORTH.titleCommaName) +
      name.confidence +
      sure / 2 +
      joinedWorth(parts, title);
    const because = [name.because, becauseOf([title])] as const;
    if (isPlural(title)) {
      found.push(listed(parts, title, firstOfList(line, name), worth, evidence('list', sure, ...because)));
      continue;
    }
    found.push(single(mentionOf(name, [title], null, evidence('title name', worth / 3, ...because)), name.last, worth));
    const nesting = gap === 'touch' ? nested(parts, title, name) : null;
    if (nesting) found.push(nesting);
    for (const after of appositions(parts, name, title)) {
      const why = evidence('title name, title', worth / 3, ...because, becauseOf([after.part]));
      found.push(single(mentionOf(name, [title, after.part], null, why), after.part.last, worth + after.worth));
    }
  }
  return found;
};

/**
 * What speaks for titles that touch being one person's, a verb of meeting before them aside: `التقى الوزير السفير` are
 * two, `استقبل رئيس الجمهورية، صاحب الفخامة السيد` is one.
 */
const joinedWorth = ({ line }: Parts, { first, readings }: TitlePart): number => {
  const verb = line.tokens[first - 1];
  const [one, other] = readings;
  if (!one || !other) return 0;
  const ranked = one.last > one.first && other.first === other.last;
  const addressed = other.honorific && isComma(line.tokens[one.last + 1]);
  return ranked || addressed || !(verb && isMeetingVerb(verb.word)) ? WORTH.joined * (readings.length - 1) : 0;
};

const MOST_BETWEEN = 6;
const COMPLEMENT = /^(?:ل.*|الي|لدي|في|علي|حول|بشان)$/u;

/**
 * `مبعوث الرئيس الأميركي دونالد ترامب ستيف ويتكوف`: the first name is the superior's, whose title ends the first, and
 * the second may be missing where the registry knows who the superior is.
 */
const nested = (parts: Parts, title: TitlePart, superior: NameReading): Candidate | null => {
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

const isRegistered = (name: NameReading): name is RegisteredName => 'entry' in name;

const holds = ({ entry }: RegisteredName, { category, country }: TitleReading): boolean =>
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

/** `النائبين فلان وفلان`: the title goes with the first name, the office with all. */
const listed = (parts: Parts, title: TitlePart, first: NameReading, worth: number, why: Evidence): Candidate => {
  const mentions = [mentionOf(first, [title], null, why)];
  let score = worth;
  let { last } = first;
  const most = title.readings.some(({ number }) => number === 'dual') ? 2 : Number.POSITIVE_INFINITY;
  while (mentions.length < most) {
    const next = [last + 1, last + 2]
      .flatMap((at) => [...(parts.nameAt.get(at) ?? []), ...listedName(parts.line, at)])
      .find((name) => ['and', 'comma'].includes(gapBetween(parts.line, last, name)));
    if (!next) break;
    mentions.push(mentionOf(next, [], title, evidence('list', why.confidence, next.because, becauseOf([title]))));
    score += WORTH.listed + next.confidence;
    last = next.last;
  }
  return { mentions, next: last + 1, score };
};

const listedName = (line: LineContent, at: number): NameReading[] => {
  const token = line.tokens[at];
  if (!token) return [];
  const conjoined = token.word.readings.find(({ proclitics }) => proclitics === 'و');
  const name =
    nameExpected(line, at, 'title') ??
    (conjoined && !conjoined.definite ? listedBehind(line, at, conjoined.offset) : null);
  if (!name) return [];
  return [cut(line, conjoined ? { ...name, start: token.start + conjoined.offset } : name)];
};

/** The name up to the next of a list: `جورج أبي ضاهر وسيلفانا نصر الله`. */
const firstOfList = (line: LineContent, name: NameReading): NameReading => {
  for (let at = name.first + 2; at <= name.last; at++)
    if (line.tokens[at]!.word.readings.some(({ proclitics }) => proclitics === 'و'))
      return shortened(line, name, at - 1);
  return name;
};

/** Whether a title without a name speaks of a particular office-holder. */
const isRole = ({ tokens }: LineContent, { first, readings }: TitlePart): boolean =>
  !(tokens[first - 1]?.word.form === 'عن' && /^سعاد/u.test(tokens[first]!.word.form)) &&
  readings.every(({ number }) => number === 'singular') &&
  readings.some(({ definite }) => definite) &&
  readings.some(({ official, honorific, definite }) => official || (honorific && definite));

/** The mention with the office to which its clause appoints it. */
const appointed = ({ line, titleAt }: Parts, mention: LineMention): LineMention => {
  const { name, shared, token } = mention;
  if (!name || shared) return mention;
  const office = officeTaken(line.tokens, titleAt, token, name);
  return office ? { ...mention, shared: office } : mention;
};

/** The best division of a line into mentions, in the order of the text; a nested one follows the one that holds it. */
const divide = (parts: Parts): readonly LineMention[] => {
  const { length } = parts.line.tokens;
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
  return mentions.map((mention) => appointed(parts, mention));
};

/** The mentions that a line shows by itself. */
export const mentionsIn: (line: LineContent) => readonly LineMention[] = perLine((line) => divide(partsOf(line, [])));

const withKnown = perLine((line) => new Map<string, readonly LineMention[]>([['', mentionsIn(line)]]));
const MOST_REMEMBERED = 8;

/** The mentions of a line in which certain stretches are known to be names of people whom the document introduces. */
export const mentionsGiven = (line: LineContent, known: readonly NameReading[]): readonly LineMention[] => {
  const remembered = withKnown(line);
  const signature = known.map(({ first, last }) => `${first}-${last}`).join(' ');
  let mentions = remembered.get(signature);
  if (!mentions) {
    mentions = divide(partsOf(line, known));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(signature, mentions);
  }
  return mentions;
};
