// Echoes: a person introduced by full name comes back by a part of it, where the line alone would not show a name.
import { Gazetteer } from '../lexicon/gazetteer.js';
import { complementizer } from '../lexicon/speech.js';
import type { NameReading } from '../names/name.js';
import { nameWord } from '../names/nameWord.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Reading, type Word, wordOf } from '../text/word.js';
import { titlesIn } from '../titles/titles.js';
import { isMeetingVerb, isRule, isSpeechVerb } from './context.js';
import { ADDRESSED } from './extent/titled.js';
import type { LineMention } from './mention.js';

interface Part {
  readonly given: boolean;
  readonly words: number;
  /** As written, but for marks. */
  readonly bare: string;
  readonly gender: 'm' | 'f' | null;
  /** The full name. */
  readonly of: string;
}

/** A part of a name where it comes back. */
export interface Echo extends NameReading {
  readonly of: string;
}

/** Words that belong to the one before: نصر الله. */
const COMPLETING = new Set(['الله', 'الدين', 'الاسلام', 'زاده', 'اوغلو']);
/** What tells a son from his father of the same name. */
const SUFFIXES = new Set(['الابن', 'الاب', 'جونيور']);
/** Particles that hold what follows to them. */
const HOLDING = new Set('بن ابن بنت عبد ابو ابي ابا بو ام ال'.split(' '));
const PARTICLES = new Set(
  'بن ابن بنت ولد منت عبد ابو ابي ابا بو ام ال دي دا دو ديل دير دن فون فان لا لو ايت'.split(' '),
);

/** The parts of the names of some mentions that can stand for them: `ديل بايي` and `بايي` of `خوسيه مانويل ديل بايي`. */
export const partsOfNames = (
  mentions: Iterable<readonly [line: LineContent, mention: LineMention]>,
): Gazetteer<Part> => {
  const parts = new Map<string, Part>();
  const all = [...mentions];
  const families = familiesOf(all);
  const given = givenNamesOf(all);
  const isSupposed = (mention: LineMention): boolean => mention.name?.because.includes(ADDRESSED) ?? false;
  const surestFirst = all.toSorted(([, one], [, other]) => Number(isSupposed(one)) - Number(isSupposed(other)));
  for (const [{ tokens }, mention] of surestFirst) {
    const { name, titles } = mention;
    if (name && isTwoFamilies(tokens, name, families)) continue;
    if (name && titles.length === 0 && isTwoGivenNames(tokens, name, given)) continue;
    if (!name || name.last === name.first || (titles.length === 0 && name.confidence < SURE)) continue;
    if (isSupposed(mention) && parts.has(readingAt(tokens[name.first]!, name.start).form)) continue;
    const forms = tokens.slice(name.first, name.last + 1).map(({ word }) => word.form);
    const bares = tokens.slice(name.first, name.last + 1).map(({ word }) => word.bare);
    const opening = readingAt(tokens[name.first]!, name.start);
    forms[0] = opening.form;
    bares[0] = opening.bare;
    const part = (from: number, to: number): void => {
      if (to - from === 1 && forms[from]!.length === 1) return;
      const phrase = forms.slice(from, to).join(' ');
      const isGiven = from === 0 && to < forms.length;
      if (isGiven && parts.has(phrase)) return;
      parts.set(phrase, {
        given: isGiven,
        words: to - from,
        bare: bares.slice(from, to).join(' '),
        gender: name.gender,
        of: forms.join(' '),
      });
    };
    const numbered = SUFFIXES.has(forms.at(-1)!) ? forms.length - 1 : forms.length;
    for (let cut = 1; cut < forms.length; cut++) {
      if (cut < numbered && numbered < forms.length && !HOLDING.has(forms[cut - 1]!)) part(cut, numbered);
      if (COMPLETING.has(forms[cut]!)) continue;
      if (!HOLDING.has(forms[cut - 1]!)) part(cut, forms.length);
      if (!PARTICLES.has(forms[cut - 1]!)) part(0, cut);
    }
    if (titles.length > 0 || name.confidence > CERTAIN) part(0, forms.length);
  }
  return new Gazetteer(parts);
};

/** The last words of the names of two words or more, each with the first words that stand before it. */
const familiesOf = (
  mentions: readonly (readonly [line: LineContent, mention: LineMention])[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const families = new Map<string, Set<string>>();
  for (const [{ tokens }, { name }] of mentions) {
    if (!name || name.last === name.first) continue;
    const last = tokens[name.last]!.word.form;
    families.set(last, (families.get(last) ?? new Set()).add(readingAt(tokens[name.first]!, name.start).form));
  }
  return families;
};

/** Whether a name of two words is the family names of two people, side by side: `التقى الصفدي ديمتريو`. */
const isTwoFamilies = (
  tokens: readonly Token[],
  { first, last, start }: NameReading,
  families: ReadonlyMap<string, ReadonlySet<string>>,
): boolean => {
  if (last !== first + 1) return false;
  const opening = readingAt(tokens[first]!, start).form;
  const others = families.get(tokens[last]!.word.form) ?? new Set();
  return families.has(opening) && [...others].some((given) => given !== opening);
};

/** The first words of the names of two words or more that stand with a title. */
const givenNamesOf = (
  mentions: readonly (readonly [line: LineContent, mention: LineMention])[],
): ReadonlySet<string> => {
  const titled = mentions.filter(([, { name, titles }]) => name && name.last > name.first && titles.length > 0);
  return new Set(titled.map(([{ tokens }, { name }]) => readingAt(tokens[name!.first]!, name!.start).form));
};

/** Whether a name of two words is what two people's names begin with, side by side: `أبلغ أنور برابوو`. */
const isTwoGivenNames = (
  tokens: readonly Token[],
  { first, last, start }: NameReading,
  given: ReadonlySet<string>,
): boolean =>
  last === first + 1 && given.has(readingAt(tokens[first]!, start).form) && given.has(tokens[last]!.word.form);

const readingAt = ({ start, word }: Token, nameStart: number): Reading =>
  word.readings.find(({ offset }) => start + offset === nameStart) ?? word.readings[0]!;

/** Where the line names somebody by such a part. */
export const echoesIn = (line: LineContent, parts: Gazetteer<Part>): Echo[] => {
  const { tokens } = line;
  const titled = new Set(titlesIn(line).map(({ last }) => last + 1));
  const found: Echo[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    for (const reading of token.word.readings) {
      if (!parts.starts(reading.form)) continue;
      const hit = parts.longest(tokens, at, reading);
      if (!hit || !bears(tokens, at, hit.end, reading, hit.value, titled.has(at))) continue;
      found.push({
        start: token.start + reading.offset,
        end: tokens[hit.end - 1]!.end,
        first: at,
        last: hit.end - 1,
        gender: hit.value.gender,
        confidence: ECHOED,
        because: [INTRODUCED],
        of: hit.value.of,
      });
      at = hit.end - 1;
      break;
    }
  }
  return found;
};

const ECHOED = 0.95;
export const INTRODUCED = 'introduced by full name';
/** How sure a name without a title must be for its parts to be looked for. */
const SURE = 0.5;
/** How sure it must be to be looked for as a whole. */
const CERTAIN = 0.8;

/** The echoes that tell more than `names`, the names that the line shows: none that is only a part of its bearer's own. */
export const newEchoes = (
  { tokens }: LineContent,
  echoes: readonly Echo[],
  names: readonly NameReading[],
): readonly Echo[] => {
  const holder = new Map(names.flatMap((name) => tokensOf(name).map((token) => [token, name] as const)));
  const others = new Map(echoes.map((echo) => [echo.first, echo.of] as const));
  return echoes.filter(({ first, last, start, of }) => {
    const name = holder.get(first);
    if ((others.get(last + 1) ?? of) !== of) return true;
    if (!name || name !== holder.get(last) || (start === name.start && last === name.last)) return true;
    const rest = tokens.slice(first, name.last + 1).map(({ word }) => word.form);
    return (
      !` ${of} `.includes(` ${rest.slice(1).join(' ')} `) &&
      !of.startsWith(readingAt(tokens[name.first]!, name.start).form)
    );
  });
};

const tokensOf = ({ first, last }: NameReading): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const AFTER_PREPOSITION = /^و?(?:مع|من|عن|الي|بين|لدي)$/u;
/** What stands before the subject of a clause whose verb comes after it: `وكان النفطي قد شارك`. */
const BEFORE_SUBJECT = /^(?:[وف]?كانت?|اما|واما|لكن|ولكن|فيما|بينما|"|«|“)$/u;

const partsOfSpeech = (token: Token | undefined): ReadonlySet<string> =>
  token ? morphology(token.word).parts : new Set<string>();

/** Whether a part of a name stands for its bearer here, and is not the word that it also is. */
const bears = (
  tokens: readonly Token[],
  at: number,
  end: number,
  reading: Reading,
  part: Part,
  titled: boolean,
): boolean => {
  if (part.words > 1) return true;
  if (HOLDING.has(tokens[at - 1]?.word.form ?? '') && reading.proclitics === '') return false;
  const parts = partsOfSpeech(tokens[at]);
  if (parts.has('function') && part.bare !== reading.bare) return false;
  if (titled || isSpeaker(tokens, at, end, reading)) return true;
  const [before, after] = [tokens[at - 1], tokens[end]];
  if (before && isMeetingVerb(before.word) && reading.proclitics === '') return true;
  if (part.given) return parts.size === 0 && endsAt(tokens[end]);
  if (isSubject(before, reading, after) || ruled(before)) return true;
  if (/[بك]/u.test(reading.proclitics)) return false;
  if (isStrange(tokens[at]!.word)) return true;
  const governed = AFTER_PREPOSITION.test(tokens[at - 1]?.word.form ?? '');
  if (governed && nameWord(tokens[at]!.word).listed && endsAt(tokens[end])) return true;
  const onlyVerb = parts.size === 1 && parts.has('verb');
  const onlyAdjective = parts.size === 1 && parts.has('adjective');
  if (onlyAdjective && before && isVerb(before)) return true;
  return parts.size === 0 || (onlyVerb && governed);
};

/**
 * Whether the word is no common one as it stands, nor an adjective, but only could be an inflected form: `بولدان`,
 * `طالباني`.
 */
const isStrange: (word: Word) => boolean = perWord((word) => {
  const attribute = word.readings[0]!.definite || morphology(word).parts.has('adjective');
  if (attribute || !/^و?$/u.test(nameWord(word).reading.proclitics)) return false;
  return word.readings.every(({ form }) => !morphology(wordOf(form, 'arabic')).plain);
});

/** Whether a verb and nothing else stands here, so that an adjective behind it qualifies nothing. */
const isVerb = (token: Token): boolean => {
  const { parts, shape } = morphology(token.word);
  return parts.size === 1
    ? parts.has('verb')
    : parts.size === 0 && (shape === 'imperfect' || /^[يت].{2,}ى?$/u.test(token.word.bare));
};

/** Whether a verb of speech stands before, or what is said after. */
const isSpeaker = (tokens: readonly Token[], at: number, end: number, { proclitics }: Reading): boolean => {
  const [before, after] = [tokens[at - 1], tokens[end]];
  if (before && isSpeechVerb(before.word)) return true;
  return (
    after !== undefined &&
    ((proclitics === '' && (complementizer(after.word) !== null || after.word.surface === ':')) ||
      /^قول(?:ه|ها)$/u.test(after.word.form))
  );
};

/** Whether the verb of a clause stands behind its subject, at the beginning of a line (`السوداني يبحث`) or of a clause. */
const isSubject = (before: Token | undefined, { proclitics }: Reading, after: Token | undefined): boolean => {
  const opens = before
    ? BEFORE_SUBJECT.test(before.word.form) || complementizer(before.word) !== null
    : proclitics === '';
  return (
    opens && after !== undefined && (after.word.form === 'قد' || partsOfSpeech(after).has('verb') || isVerb(after))
  );
};

const ruled = (before: Token | undefined): boolean => before !== undefined && isRule(before.word);

/** Whether no name can go on here. */
const endsAt = (token: Token | undefined): boolean => {
  if (token === undefined || token.word.kind === 'punctuation' || /^(?:[بكل]ال|لل)/u.test(token.word.bare)) return true;
  const parts = partsOfSpeech(token);
  if (parts.has('function') || parts.has('verb')) return true;
  return parts.size > 0 && nameWord(token.word).lexical === null;
};
