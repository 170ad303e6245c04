// The titles and the names of which the mentions of a line can be made.
import type { NameExpectation, NameReading } from '../names/name.js';
import { nameAt, namesIn } from '../names/names.js';
import { governs } from '../names/phrases.js';
import { type LineContent, perLine } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import { isSpeechVerb } from './context.js';
import { creditedIn } from './credits.js';
import { EXTENDED, extended } from './extent/continuation.js';
import { cut, shortened } from './extent/end.js';
import { isInWord, isPhrase, isWished } from './extent/misreadings.js';
import { isKunya, withKunya } from './extent/nickname.js';
import { framed, subjectAt } from './extent/speaking.js';
import { bared, hyphenated, withoutAttribute } from './extent/start.js';
import { bearing, expected, explained } from './extent/titled.js';
import { isImpossible } from './extent/words.js';
import { isComma } from './gap.js';
import { isCourtesy, type TitlePart } from './mention.js';
import { byFirst, byToken } from './nameTokens.js';
import { isRegistered, registeredNamesIn } from './officials.js';
import { courtesyOf } from './roles.js';
import { titleParts } from './titleParts.js';

export interface Parts {
  readonly line: LineContent;
  readonly titleAt: ReadonlyMap<number, readonly TitlePart[]>;
  readonly nameAt: ReadonlyMap<number, readonly NameReading[]>;
}

const expectedNames = perLine(() => new Map<string, NameReading | null>());

/** `nameAt`, remembered: a line is divided again when the document tells more of it. */
export const nameExpected = (line: LineContent, at: number, expectation: NameExpectation): NameReading | null => {
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
export const partsOf = (line: LineContent, known: readonly NameReading[]): Parts => {
  const registered = registeredNamesIn(line).filter((name) => !isKunya(line, name));
  const heldAt = byFirst([...registered, ...known]);
  const titleAt = titleParts(line, heldAt);
  const names = new Map<number, NameReading[]>();
  const stops = { has: (token: number): boolean => titleAt.has(token) || heldAt.has(token) };
  const isGiven = (name: NameReading): boolean => isRegistered(name) || known.includes(name);
  const add = (name: NameReading | null): void => {
    if (!name) return;
    const whole = withKunya(line, name);
    if (whole !== name) add(whole);
    const others = names.get(name.first) ?? [];
    const same = others.findIndex(({ last }) => last === name.last);
    if (same < 0) names.set(name.first, [...others, name]);
    else if (name.confidence > others[same]!.confidence && !isGiven(others[same]!)) others[same] = name;
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
    if (isImpossible(line.tokens[at]!.word) || isBound(line.tokens, at) || isWished(line.tokens, at)) return;
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
        !isWished(line.tokens, name.first) &&
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
  for (const [at, { word }] of line.tokens.entries())
    if (/^وه[وي]$/u.test(word.form) && isComma(line.tokens[at - 1])) add(explained(line, at - 2));
  for (const [at, rivals] of names)
    names.set(
      at,
      rivals.map((name) => surer(name, rivals)),
    );
  return { line, titleAt, nameAt: names };
};

/** A name with words that nothing else explains, as sure as one of its rivals that leaves them out. */
const surer = (name: NameReading, rivals: readonly NameReading[]): NameReading => {
  if (!name.because.includes(EXTENDED)) return name;
  const shorter = rivals.filter(({ last }) => last < name.last).map(({ confidence }) => confidence);
  return { ...name, confidence: Math.min(1, Math.max(name.confidence, ...shorter.map((sure) => sure + MARGIN))) };
};
const MARGIN = 0.03;

/** Whether the token is a courtesy whose pronoun stands for its bearer: `عيّن جلالته فلانا` speaks of two. */
export const standsAlone = ({ tokens }: LineContent, at: number): boolean =>
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

/** Whether a name is two that are known, side by side: `استقبل ترامب نتنياهو`. */
const isTwoPeople = ({ first, last }: NameReading, held: ReturnType<typeof byFirst>): boolean =>
  (held.get(first) ?? []).some((one) => (held.get(one.last + 1) ?? []).some((other) => other.last === last));

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
