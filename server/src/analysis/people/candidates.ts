// Every reading as mentions of what begins at a token.
import type { NameReading } from '../names/name.js';
import { nameWord } from '../names/nameWord.js';
import type { LineContent } from '../text/line.js';
import { isAppointer, isOverAppointed } from './appointments.js';
import { appositions } from './appositions.js';
import { type Candidate, WORTH } from './candidate.js';
import { isBareOffice, isMeetingVerb, namesPlace, namesThing } from './context.js';
import { INTRODUCED } from './echoes.js';
import { isPlace } from './extent/misreadings.js';
import { gapBetween, isComma } from './gap.js';
import { firstOfList, listed } from './lists.js';
import { becauseOf, confidenceOf, evidence, isPlural, type LineMention, mentionOf, type TitlePart } from './mention.js';
import { isRegistered } from './officials.js';
import { type Parts, standsAlone } from './parts.js';
import { nested } from './superior.js';

/** Every reading of what begins at token `at`. */
export const candidatesAt = (parts: Parts, at: number): Candidate[] => {
  const found = (parts.nameAt.get(at) ?? []).flatMap((name) => namedFirst(parts, name));
  for (const title of parts.titleAt.get(at) ?? []) found.push(...titledFirst(parts, title));
  return found;
};

/** How sure a name must be to stand without a title. */
const LEAST = 0.45;

const namedFirst = (parts: Parts, name: NameReading): Candidate[] => {
  if (namesPlace(parts.line.tokens, name.first) || (!isKnown(name) && isPlace(parts.line, name))) return [];
  const { confidence, because, last } = name;
  if (confidence < LEAST) return [];
  const thing = namesThing(parts.line.tokens, name.first, name.last);
  const alone = { ...mentionOf(name, [], null, evidence('name', confidence, because)), thing };
  const found = [single(alone, last, isBehindFamily(parts.line, name) ? 0 : confidence)];
  for (const { part, worth } of appositions(parts, name, null)) {
    const why = evidence('name, title', confidenceOf(part), because, becauseOf([part]));
    found.push(single(mentionOf(name, [part], null, why), part.last, confidence + worth));
  }
  return found;
};

/**
 * Whether a given name and a family's with its article stand right before, and no verb of meeting before these, so that the
 * name is hardly another's: `فهد اليوسف سعود الصباح`.
 */
const isBehindFamily = ({ tokens }: LineContent, name: NameReading): boolean => {
  const [verb, given, before] = [3, 2, 1].map((back) => tokens[name.first - back]?.word);
  if (!before || !given || isKnown(name) || name.start !== tokens[name.first]!.start) return false;
  if (nameWord(given).lexical === null || (verb && isMeetingVerb(verb))) return false;
  const { lexical, listed, reading } = nameWord(before);
  return lexical === 'family' && listed && reading.definite && reading.proclitics === '';
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
  if (isRole(line, title) && !isOverAppointed(line.tokens, title.first))
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
      const list = listed(parts, title, firstOfList(line, name), worth, evidence('list', sure, ...because));
      if (list.mentions.length > 1 || title.readings.some(({ number }) => number === 'dual')) found.push(list);
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
 * two, `استقبل رئيس الجمهورية، صاحب الفخامة السيد` and `استقبل وزير الدولة وزير الخارجية` are one.
 */
const joinedWorth = ({ line }: Parts, { first, readings }: TitlePart): number => {
  const verb = line.tokens[first - 1];
  const [one, other] = readings;
  if (!one || !other) return 0;
  const ranked = one.last > one.first && other.first === other.last;
  const addressed = other.honorific && isComma(line.tokens[one.last + 1]);
  const ofState = one.head === 'وزير' && other.head === 'وزير' && line.tokens[one.last]!.word.form === 'الدوله';
  return ranked || addressed || ofState || !(verb && isMeetingVerb(verb.word))
    ? WORTH.joined * (readings.length - 1)
    : 0;
};

/** Whether a title without a name speaks of a particular office-holder. */
const isRole = ({ tokens }: LineContent, { first, readings }: TitlePart): boolean =>
  !/^[وف]?ه[وي]$/u.test(tokens[first - 1]?.word.form ?? '') &&
  !(tokens[first - 1]?.word.form === 'عن' && /^سعاد/u.test(tokens[first]!.word.form)) &&
  readings.every(({ number }) => number === 'singular') &&
  readings.some(({ definite }) => definite) &&
  readings.some(({ official, honorific, definite }) => official || (honorific && definite));
