// How far a name reaches: cut where the clause goes on, and drawn out where a title introduces it.
import { placeAt } from '../lexicon/places.js';
import { complementizer, opensReport, speechReadings } from '../lexicon/speech.js';
import type { NameReading } from '../names/name.js';
import { blesses, mayBeWhole, nameWord, renames } from '../names/nameWord.js';
import { isAccusative, isGenitive, isPrefixedNoun, opensPhrase } from '../names/rules.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import { derivation } from '../text/patterns.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';

const MOST_ADDED = 3;

/** The name up to token `last`. */
export const shortened = ({ tokens }: LineContent, name: NameReading, last: number): NameReading => ({
  ...name,
  last,
  end: tokens[last]!.end,
});

/** The tokens at which something begins. */
interface Beginnings {
  readonly has: (token: number) => boolean;
}

/** The name with the words behind it that nothing else explains, or null where there are none. */
export const extended = (line: LineContent, name: NameReading, titles: Beginnings): NameReading | null => {
  let { last } = name;
  while (last < name.last + MOST_ADDED && takesIn(line, name.first, last + 1, titles)) last++;
  if (last === name.last) return null;
  const because = [...name.because, 'nothing else explains the words behind it'];
  return { ...shortened(line, name, last), confidence: Math.min(1, name.confidence + 0.05), because };
};

/** Whether the name that began at token `first` goes on with token `at`. */
const takesIn = (line: LineContent, first: number, at: number, titles: Beginnings): boolean => {
  const { tokens } = line;
  if (isRegnal(line, first, at)) return true;
  if (titles.has(at) || isMourning(line, at)) return false;
  const before = tokens[at - 1]!.word;
  if (at - 1 > first && !isPatriarch(line, first) && endsAtOrdinal(before, tokens[at]?.word ?? before)) return false;
  const goes =
    goesOn(tokens[at], tokens[at + 1]) || isFamily(line, first, at) || (at === first + 1 && isFamilyOfOne(line, first));
  return goes && !isGlued(tokens[at]!.word, tokens[at + 1]);
};

const KUNYA = new Set(['ابو', 'ام', 'بو', 'ابي']);

/** The name with the kunya or the nickname in brackets behind it: `خليل عوض (أبو فادي)`, `محمد دقلو (حميدتي)`. */
export const withKunya = ({ tokens }: LineContent, name: NameReading): NameReading => {
  const at = name.last + 1;
  if (tokens[at]?.word.surface !== '(') return name;
  const kunya = KUNYA.has(tokens[at + 1]?.word.form ?? '');
  if (!kunya && !isNickname(tokens, name, at + 1)) return name;
  const close = (kunya ? [at + 3, at + 4] : [at + 2]).find((token) => tokens[token]?.word.surface === ')');
  if (close === undefined) return name;
  return { ...name, last: close, end: tokens[close]!.end, confidence: Math.min(1, name.confidence + 0.1) };
};

/** Whether the word at token `at`, in brackets behind a full name, can only be another name of its bearer. */
const isNickname = (
  tokens: readonly Token[],
  { first, last }: Pick<NameReading, 'first' | 'last'>,
  at: number,
): boolean => {
  const token = tokens[at];
  if (last === first || token?.word.kind !== 'arabic' || tokens[at + 1]?.word.surface !== ')') return false;
  return (
    nameWord(token.word).listed &&
    !token.word.readings[0]!.definite &&
    !morphology(token.word).plain &&
    placeAt(tokens, at, token.word.readings[0]!) === undefined
  );
};

/** Whether a reading is the kunya or the nickname in brackets of the name before it. */
export const isKunya = ({ tokens }: LineContent, { first, last }: NameReading): boolean => {
  const before = tokens[first - 2]?.word;
  if (tokens[first - 1]?.word.surface !== '(' || before?.kind !== 'arabic') return false;
  if (KUNYA.has(tokens[first]!.word.form)) return true;
  const full = [first - 3, first - 2].every((at) => tokens[at] && nameWord(tokens[at].word).lexical !== null);
  return full && first === last && isNickname(tokens, { first: first - 3, last: first - 2 }, first);
};

/** The name up to where the clause goes on: `بأن`, `بالقول`, or the next of a list. */
export const cut = (line: LineContent, name: NameReading): NameReading => {
  for (let at = name.first + 1; at <= name.last; at++) {
    const { word } = line.tokens[at]!;
    const phrase = at > name.first + 1 && (opensPhrase(line.tokens[at]!, line.tokens[at + 1]) || isState(line, at));
    const over = (endsAtOrdinal(line.tokens[at - 1]!.word, word) && !isPatriarch(line, name.first)) || isGroup(word);
    if (over || phrase || isMourning(line, at) || goesElsewhere(word) || isListed(word))
      return shortened(line, name, at - 1);
  }
  return name;
};

/** Whether a regnal number ends the name, no father's behind it: `إليزابيث الثانية`, not `عبد الله الثاني بن الحسين`. */
const endsAtOrdinal = (before: Word, word: Word): boolean =>
  nameWord(before).part === 'ordinal' && nameWord(before).lexical === null && nameWord(word).part !== 'filial';

/** Whether token `at` numbers a sovereign or a pope of one name: `البابا بندكت السادس عشر`. */
const isRegnal = ({ tokens }: LineContent, first: number, at: number): boolean => {
  const word = tokens[at]?.word;
  if (!word || !tokens.slice(Math.max(0, first - 8), first).some((token) => REIGNS.test(token.word.form))) return false;
  if (at === first + 1) return nameWord(word).part === 'ordinal';
  return at === first + 2 && word.form === 'عشر' && nameWord(tokens[at - 1]!.word).part === 'ordinal';
};
const REIGNS = /^(?:ال)?(?:ملك|ملكه|بابا|بطريرك|كاثوليكوس|جاثليق|سلطان|امبراطور|قيصر)$/u;

/** Whether the name is a patriarch's, whose family is named behind the number: `البطريرك يوحنا العاشر يازجي`. */
const isPatriarch = ({ tokens }: LineContent, first: number): boolean =>
  tokens
    .slice(Math.max(0, first - 8), first)
    .some(({ word }) => /^(?:ال)?(?:بطريرك|كاثوليكوس|جاثليق)$/u.test(word.form));

/** Several persons, not one's name: `الصحفيين`. */
const isGroup = (word: Word): boolean => {
  const { shape, parts } = morphology(word);
  return shape === 'definite-plural' && parts.size > 0 && nameWord(word).lexical === null;
};

/** Whether token `at` is what one wishes somebody, and no family: `تمنى للسفير التوفيق`. */
export const isWished = (tokens: readonly Token[], at: number): boolean =>
  WISHES.has(tokens[at]?.word.form ?? '') &&
  tokens.slice(Math.max(0, at - MOST_WISHED), at).some(({ word }) => WISHING.test(word.form));
const WISHES: ReadonlySet<string> = new Set('التوفيق النجاح السداد الشفاء الصحه التقدم السعاده الخير'.split(' '));
const WISHING = /^و?(?:(?:ا|ي|ت|ن)?تمن(?:ي|ت|وا|ون)?|متمني(?:ا|ه|ين|ن)?|راجيا|سائلا)$/u;
const MOST_WISHED = 10;

/** Whether token `at` is what is declared when somebody dies, and no family: `الحداد ثلاثة أيام`, `الحداد العام`. */
const isMourning = ({ tokens }: LineContent, at: number): boolean =>
  tokens[at]?.word.form === 'الحداد' && MOURNED.test(tokens[at + 1]?.word.form ?? '');
const MOURNED = /^(?:[0-9٠-٩]+|الوطني|العام|الرسمي|يومين|علي|لمده|ليوم|ليومين|ل?(?:ثلاث|اربع|خمس|ست|سبع|عشر)ه)$/u;

/** Whether a state or its seat stands at token `at`: `اتهم فيتالي كيم موسكو`. */
const isState = ({ tokens }: LineContent, at: number): boolean => {
  const place = placeAt(tokens, at, tokens[at]!.word.readings[0]!);
  return place !== undefined && place.value.kind !== 'city' && !nameWord(tokens[at]!.word).listed;
};

/** Whether token `at` closes a chain of fathers with the family's name: `حميد بن علي المعني`. */
const isFamily = ({ tokens }: LineContent, first: number, at: number): boolean =>
  tokens[at] !== undefined &&
  morphology(tokens[at].word).shape === 'definite-nisba' &&
  tokens.slice(first, at - 1).some(({ word }) => word.form === 'بن' || word.form === 'بنت');

/** Whether an adjective with the article behind a lone given name is the family's: `العميد حسين الغربي`. */
const isFamilyOfOne = ({ tokens }: LineContent, given: number): boolean => {
  const { lexical } = nameWord(tokens[given]!.word);
  const token = tokens[given + 1];
  if (token?.word.kind !== 'arabic' || (lexical !== 'given' && lexical !== 'either')) return false;
  const { parts, shape } = morphology(token.word);
  const only = [...parts].every((part) => part === 'adjective');
  if (
    tokens[given + 2] &&
    complementizer(tokens[given + 2]!.word) &&
    !parts.has('time') &&
    token.word.readings[0]!.definite
  )
    return true;
  return (shape === 'definite-nisba' || (only && parts.size > 0)) && !opensPhrase(token, tokens[given + 2]);
};

/**
 * The name that ends at token `last`, before a comma and the title that explains it: `قال سانتياغو أباسكال، رئيس
 * الحزب`; its words may be unknown, but begin where a clause can. Null where there is none.
 */
export const explained = (line: LineContent, last: number): NameReading | null => {
  const { tokens } = line;
  let first = last + 1;
  while (last - first < MOST_ADDED && first > 0 && isUnexplained(tokens[first - 1]!)) first--;
  const before = tokens[first - 1];
  if (last - first < 1 || (tokens[first]!.word.readings.length > 1 && !mayBeWhole(tokens[first]!.word))) return null;
  if (before && before.word.kind === 'arabic' && morphology(before.word).parts.size === 0) return null;
  const { start } = tokens[first]!;
  const gender = nameWord(tokens[first]!.word).gender;
  return { start, end: tokens[last]!.end, first, last, gender, confidence: 0.55, because: ['a title explains it'] };
};

const isUnexplained = ({ word }: Token): boolean => {
  if (word.kind !== 'arabic' || word.form.length < 3 || isImpossible(word) || word.surface.includes(TANWIN))
    return false;
  const { parts, shape } = morphology(word);
  if (nameWord(word).lexical) return !parts.has('verb') && !parts.has('function');
  return (
    parts.size === 0 && (shape === null || shape === 'nisba') && !TEMPLATE.test(word.form) && !word.bare.endsWith('ة')
  );
};

/** Whether a preposition may be glued to the word, which is no name by itself and goes on: `بوجود البرنامج`. */
const isGlued = (word: Word, next: Token | undefined): boolean =>
  /^[بلف]/u.test(word.form) &&
  word.readings.length > 1 &&
  nameWord(word).lexical === null &&
  next !== undefined &&
  next.word.kind !== 'punctuation';

/**
 * The name that a title leads one to expect at token `at`, where the words do not look like one by themselves: `الوزير
 * شعبان الجلاصي`, or null. Two words at least, since one may be anything. `closed`: only where punctuation ends it.
 */
export const expected = (line: LineContent, at: number, closed: boolean, titles: Beginnings): NameReading | null => {
  const token = line.tokens[at];
  if (token?.word.kind !== 'arabic' || isImpossible(token.word)) return null;
  const { reading, lexical, gender } = nameWord(token.word);
  if (reading.offset > 0) return null;
  const { start } = token;
  const first = { start, end: token.end, first: at, last: at, gender, confidence: 0.5, because: ['a title before it'] };
  const name = extended(line, first, titles);
  if (!name || isPhrase(line, name)) return null;
  const after = line.tokens[name.last + 1]?.word;
  const ends = !after || after.kind === 'punctuation';
  const { parts, shape } = morphology(token.word);
  if (closed || (lexical && parts.has('verb'))) return ends && (lexical || parts.size === 0) ? name : null;
  if (lexical) return name;
  const genitive = line.tokens
    .slice(at + 1, name.last + 1)
    .some(({ word }) => word.readings[0]!.definite && morphology(word).shape !== 'definite-nisba');
  const goes = !genitive && (ends || !after.readings[0]!.definite);
  const plain = parts.size === 0 && shape === null && token.word.readings.length === 1;
  return goes && plain && !token.word.bare.endsWith('ة') && !TEMPLATE.test(token.word.form) ? name : null;
};

/** Why words are taken for a name that nothing but the courtesy before them shows. */
export const ADDRESSED = 'a courtesy before it';

/** The name that a courtesy leads one to expect up to the next punctuation, whatever its words: `السيدة حاجة لحبيب،`. */
export const bearing = (line: LineContent, at: number): NameReading | null => {
  const { tokens } = line;
  let last = at - 1;
  while (last - at < MOST_ADDED && isBearable(tokens[last + 1], tokens[last + 2])) last++;
  const after = tokens[last + 1];
  if (last <= at || (after && after.word.kind !== 'punctuation')) return null;
  const { reading, gender } = nameWord(tokens[at]!.word);
  const start = tokens[at]!.start + reading.offset;
  return { start, end: tokens[last]!.end, first: at, last, gender, confidence: 0.5, because: [ADDRESSED] };
};

const isBearable = (token: Token | undefined, next: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic' || token.word.form.length === 1) return false;
  const { word } = token;
  const { parts, plain } = morphology(word);
  const goes = next !== undefined && !/^[،,.؛:)]$/u.test(next.word.surface);
  const glued = goes && !plain && parts.size > 0 && word.readings.length > 1 && nameWord(word).lexical === null;
  return !glued && !parts.has('function') && !isImpossible(word) && !word.surface.includes(TANWIN);
};

/** The most words of a name that is known only by what stands around it. */
const MOST_FRAMED = 4;

/**
 * The name between the title of somebody whose words are reported and the words themselves, whatever it looks like:
 * `قالت رئيسة اللجنة نوه تاي آك إن`. Null where something else can stand there.
 */
export const framed = (line: LineContent, at: number, titles: Beginnings): NameReading | null => {
  const { tokens } = line;
  let last = at - 1;
  while (last - at < MOST_FRAMED && isFrameable(tokens[last + 1]) && !titles.has(last + 1)) {
    if (last > at && (isAddressed(tokens[last + 1]!) || isState(line, last + 1))) break;
    last++;
  }
  if (last <= at || !isFollowedByWords(tokens, last + 1)) return null;
  const { start } = tokens[at]!;
  const { gender } = nameWord(tokens[at]!.word);
  return { start, end: tokens[last]!.end, first: at, last, gender, confidence: 1, because: ['what is said follows'] };
};

/** How many tokens may say to whom and when before what is said. */
const OCCASION = 12;

/** Whether what is said follows at token `at`, a phrase of a preposition between: `… لإذاعة موزاييك إن`. */
const isFollowedByWords = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at] ?? {};
  if (!word) return false;
  if (complementizer(word) || /^قول(?:ه|ها)$/u.test(word.form)) return true;
  if (!/^(?:في|عبر|خلال|ل|ل..+)$/u.test(word.form)) return false;
  for (let next = at + 1; next <= at + OCCASION && tokens[next]; next++) {
    if (complementizer(tokens[next]!.word)) return true;
    if (/^[.؟!:؛]$/u.test(tokens[next]!.word.surface)) return false;
  }
  return false;
};

/** Whether ل and an outlet's name may stand here: `لموزاييك`. */
const isAddressed = ({ word }: Token): boolean => /^ل..../u.test(word.form) && nameWord(word).lexical === null;

/** The name that follows a verb of speech, whatever it looks like: `وروت أسيل قربانوف، وهي معلمة، أن`. Null where none. */
export const subjectAt = (line: LineContent, at: number, titles: Beginnings): NameReading | null => {
  const name = framed(line, at, titles) ?? presented(line, at, titles);
  if (!name) return null;
  const words = line.tokens.slice(at, name.last + 1).map(({ word }) => word);
  const strange = words.every((word) => {
    const { parts, derivations, shape } = morphology(word);
    if (nameWord(word).lexical || nameWord(word).part) return true;
    return parts.size === 0 && derivations.length === 0 && shape === null && !word.bare.endsWith('ة');
  });
  const begins = nameWord(words[0]!).reading.proclitics === '' && !nameWord(words[0]!).reading.definite;
  return strange && begins ? { ...name, confidence: 0.6 } : null;
};

/** The words before a comma and what says who it is: `، وهو`, `، الذي`. */
const presented = ({ tokens }: LineContent, at: number, titles: Beginnings): NameReading | null => {
  let last = at - 1;
  while (last - at < MOST_FRAMED && isFrameable(tokens[last + 1]) && !titles.has(last + 1)) last++;
  const relative = /^(?:وهو|وهي|الذي|التي)$/u.test(tokens[last + 2]?.word.form ?? '');
  if (last <= at || !/^[،,]$/u.test(tokens[last + 1]?.word.surface ?? '') || !relative) return null;
  const { gender } = nameWord(tokens[at]!.word);
  const { start } = tokens[at]!;
  return { start, end: tokens[last]!.end, first: at, last, gender, confidence: 0.6, because: ['what is said follows'] };
};

const isFrameable = (token: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { word } = token;
  const { parts, plain, shape } = morphology(word);
  if (shape === 'definite-plural') return false;
  if (isImpossible(word) || word.surface.includes(TANWIN) || parts.has('time') || /^م.{3,}ا$/u.test(word.form))
    return false;
  if (
    plain &&
    ['noun', 'adjective', 'person'].some((part) => parts.has(part as 'noun')) &&
    nameWord(word).lexical === null
  )
    return false;
  const glued = /^[بلك]/u.test(word.form) && word.readings.length > 1 && parts.size > 0;
  return !(glued && nameWord(word).lexical === null) && !(word.readings[0]!.definite && parts.size > 0);
};

/** The name whose first part a hyphen joins to the next: `آن-صوفي فان دير ليندن`. */
export const hyphenated = (line: LineContent, at: number, next: NameReading | null): NameReading | null => {
  const [token, hyphen, second] = line.tokens.slice(at, at + 3);
  if (!next || token?.word.kind !== 'arabic' || hyphen?.word.surface !== '-' || hyphen.spaced || second?.spaced)
    return null;
  return { ...next, first: at, start: token.start };
};

/** Function words that are names as well when folded: على and علي, كان. */
const NO_NAMES = new Set(['على', 'إلى', 'حتى', 'لدى', 'كان', 'كانت', 'وكان', 'وكانت']);

/** The name of unknown words that goes on a list behind a conjunction of `offset` letters, or null. */
export const listedBehind = (line: LineContent, at: number, offset: number): NameReading | null => {
  const token = line.tokens[at]!;
  const start = token.start + offset;
  const first = { start, end: token.end, first: at, last: at, gender: null, confidence: 0.5, because: ['in a list'] };
  return extended(line, first, NOWHERE);
};

const NOWHERE: Beginnings = { has: () => false };

/** Whether no name begins with the word. */
export const isImpossible: (word: Word) => boolean = perWord(
  (word) =>
    word.kind === 'number' ||
    word.kind === 'punctuation' ||
    word.form === '' ||
    goesElsewhere(word) ||
    (nameWord(word).lexical === null && /^است.{3,}$/u.test(word.bare)) ||
    NO_NAMES.has(word.bare) ||
    (nameWord(word).lexical === null && nameWord(word).part === null && morphology(word).parts.has('function')),
);

/** Whether a reading begins inside another word: كين in بكين, رقية in برقية. */
export const isInWord = ({ tokens }: LineContent, { first, start }: NameReading): boolean => {
  const token = tokens[first]!;
  if (start === token.start) return false;
  return morphology(token.word).plain || placeAt(tokens, first, token.word.readings[0]!) !== undefined;
};

/** Whether a reading is the name of a place and nothing more. */
export const isPlace = ({ tokens }: LineContent, { first, last, start }: NameReading): boolean => {
  const token = tokens[first]!;
  const reading = token.word.readings.find(({ offset }) => token.start + offset === start);
  return reading !== undefined && placeAt(tokens, first, reading)?.end === last + 1;
};

/** The name without common words before it: `مقال هانسن`. */
export const bared = ({ tokens }: Pick<LineContent, 'tokens'>, name: NameReading): NameReading => {
  let { first } = name;
  while (first < name.last && isCommon(tokens[first]!.word)) first++;
  return withoutAttribute({ tokens }, first === name.first ? name : { ...name, first, start: tokens[first]!.start });
};

/** The name without an attribute of the title before it. */
export const withoutAttribute = ({ tokens }: Pick<LineContent, 'tokens'>, name: NameReading): NameReading => {
  const first = name.first + 1;
  if (first > name.last || !isAttribute(tokens[name.first]!.word, tokens[first]!.word)) return name;
  return { ...name, first, start: tokens[first]!.start };
};

/** Whether `word` is an attribute of the title before a name, or governs it: `النجم المخضرم أندريه أغاسي`, `تعيين كمال`. */
const isAttribute = (word: Word, next: Word): boolean => {
  const { lexical, part } = nameWord(word);
  const first = nameWord(next);
  const { plain, parts } = morphology(word);
  if (lexical !== null || part !== null || next.readings[0]!.definite) return false;
  if (!word.readings[0]!.definite && !(plain && parts.has('noun'))) return false;
  return first.lexical === 'given' || first.lexical === 'either' || first.part === 'servant' || first.part === 'kunya';
};

const isCommon = (word: Word): boolean => {
  const { lexical, part } = nameWord(word);
  const { plain, parts } = morphology(word);
  const verb = parts.has('verb') || DERIVED_PERFECT.test(word.bare.replace(/^[وف]/u, ''));
  if (DERIVED_DEFECTIVE.test(word.bare)) return true;
  return lexical === null && part === null && (plain || verb || parts.has('function'));
};

/** Whether a reading is a phrase of common words: `البحر الأسود`. */
export const isPhrase = ({ tokens }: LineContent, { first, last }: NameReading): boolean => {
  if (first === last) return false;
  const words = tokens.slice(first, last + 1).map(({ word }) => word);
  if (words.every((word) => nameWord(word).listed) && isGivenWithArticle(words[0]!)) return false;
  return (
    words.every((word) => word.readings[0]!.definite && nameWord(word).part !== 'ordinal') &&
    morphology(words[0]!).parts.size > 0
  );
};

/** A given name that the lexicon has with its article: `الصادق`, `الطيب`. */
const isGivenWithArticle = (word: Word): boolean =>
  nameWord(word).reading.definite && ['given', 'either'].includes(nameWord(word).lexical ?? '');

const TANWIN = 'ً';
const TATWEEL = 'ـ';
/** Patterns of verbal nouns and broken plurals: `تأجيل`, `تفاصيل`, `استقبال`, `انسحاب`, `اجتماع`, `مشاريع`. */
const TEMPLATE = /^(?:ت..ي.|[تم].ا.ي.|است..ا.|ان..ا.|ا.ت.ا.)$/u;
/** One that some names have as well: `إغلاق`, `أوضاع`. */
const COMMON_TEMPLATE = /^ا..ا.$/u;

/** Parts of names that are forms of verbs as well. */
const FAMILY_ENDINGS = new Set(['زاده', 'اوغلو', 'اوغلي', 'پور', 'بور', 'نجاد']);

/** The imperfect of a derived verb that the lexicon does not hold: `يتباحث`, `يستعرض`. */
const DERIVED_VERB = /^[وف]?[يت](?:ت|ست|ن[^سر]).../u;
/** The perfect of one: `استبعد`, `انتقد`, `اقترح`. */
const DERIVED_PERFECT = /^(?:است...|ان...|ا.ت..)$/u;
/** The perfect of one of the fourth form with a weak third letter: `أدى`, `وألقى`; أروى is a name. */
const DERIVED_DEFECTIVE = /^[وف]?أ(?!روى).{1,2}ى$/u;
/** Names of tribes and families that are broken plurals: `الخصاونة`. */
const TRIBE = /^ال..ا..ة$/u;
/** Endings of foreign names whose beginning looks like a future: `ستانيلوفا`. */
const FOREIGN_ENDING = /^س[يت].{2,}(?:ا|سكي|وف|يتش|نكو)$/u;

/** A time of day that a family is called by: `الصباح`. */
const isOfFamily = (word: Word): boolean => nameWord(word).listed && nameWord(word).lexical === 'family';

const goesOn = (token: Token | undefined, next: Token | undefined): boolean => {
  if (token?.word.kind !== 'arabic') return false;
  const { word } = token;
  const { parts, shape, plain } = morphology(word);
  const { lexical, part, reading } = nameWord(word);
  if (FAMILY_ENDINGS.has(word.form) || word.bare === 'علي') return true;
  if (lexical && next && FAMILY_ENDINGS.has(next.word.form)) return true;
  if (goesElsewhere(word) || opensPhrase(token, next)) return false;
  if (word.form.length === 1 && word.surface.includes(TATWEEL)) return false;
  if (parts.has('time') && reading.definite && !isOfFamily(word)) return false;
  if ((lexical || part) && reading.proclitics === '')
    return (
      !parts.has('function') &&
      !parts.has('verb') &&
      !(parts.has('noun') && isGenitive(next)) &&
      !isOffice(word, next?.word)
    );
  if (isStrayNoun(word, next)) return true;
  if (isForeignFeminine(word) && next?.word.kind === 'punctuation') return true;
  if (next?.word.kind === 'punctuation' && !plain && parts.size === 1 && parts.has('verb')) return true;
  if (parts.size === 0 && TRIBE.test(word.bare)) return true;
  if (parts.size > 0 || word.form.length < 3 || word.bare.endsWith('ة') || word.surface.includes(TANWIN)) return false;
  if (isAccusative(word) || isPrefixedNoun(word)) return false;
  const made = derivation(word.form);
  if (made && made !== 'bare' && made !== 'noun' && next && next.word.kind !== 'punctuation') return false;
  if (COMMON_TEMPLATE.test(word.form) && next && next.word.kind !== 'punctuation') return false;
  if (DERIVED_VERB.test(word.form) || DERIVED_PERFECT.test(word.bare) || TEMPLATE.test(word.form)) return false;
  if (shape === 'plural') return next?.word.kind === 'punctuation';
  if (/^ت.*ون$/u.test(word.form)) return true;
  return shape === null || shape === 'nisba' || shape === 'definite-nisba' || FOREIGN_ENDING.test(word.form);
};

/**
 * Whether the word, which looks like a common noun, has no place in the clause: indefinite, no accusative, nothing of
 * which it could be, before the content of what was said or before punctuation: `أحمد خلافي أن`.
 */
const isStrayNoun = (word: Word, next: Token | undefined): boolean => {
  const { parts, plain } = morphology(word);
  const nominal = [...parts].every((part) => part === 'noun' || part === 'person' || part === 'adjective');
  const ends = next !== undefined && (next.word.kind === 'punctuation' || complementizer(next.word) !== null);
  const object = next !== undefined && /[^ي]ا$/u.test(next.word.bare) && morphology(next.word).parts.has('noun');
  if (isGroup(word)) return false;
  if (word.readings[0]!.definite)
    return parts.has('person') && nominal && next !== undefined && complementizer(next.word) !== null;
  if (!nominal || parts.size === 0 || word.readings.length > 1) return false;
  if (/(?:[اةهء]|ات|ون|ين)$/u.test(word.bare) || TEMPLATE.test(word.form) || /^م/u.test(word.form)) return false;
  if (plain && parts.has('adjective')) return false;
  return ends || (object && !plain);
};

/** A word in ة that is derived from no root that is known: نمصية. */
const isForeignFeminine = (word: Word): boolean => {
  const { parts, derivations } = morphology(word);
  return word.bare.endsWith('ة') && word.form.length > 4 && parts.size === 0 && derivations.length === 0;
};

/** Whether what may be a name heads a title here: `خليفة` in `فلان خليفة لفلان`, `مساعد وزير`, `الأمين العام`. */
const isOffice = (word: Word, next: Word | undefined): boolean =>
  next?.kind === 'arabic' && morphology(word).parts.has('person') && morphology(next).parts.size > 0;

/** Whether the word opens or belongs to something else than a name: a clause of أن, a noun of speech, a preposition. */
const goesElsewhere: (word: Word) => boolean = perWord(
  (word) =>
    blesses(word) ||
    renames(word) ||
    isSaying(word) ||
    (complementizer(word) !== null && nameWord(word).part === null) ||
    (opensReport(word) && nameWord(word).lexical === null) ||
    (/^(?:[وف]?[بكل]ال|[وف]?لل|وال|وغير|قوله)/u.test(word.form) && !isArticled(word)),
);

/** `قائلا`, `مؤكدا`: a participle of speech in the accusative. */
const isSaying = (word: Word): boolean =>
  word.bare.endsWith('ا') && speechReadings(word).some(({ part }) => part === 'participle');

/** Whether what begins like a proclitic with the article is a name all the same: `بالاك`, `كالديرون`, `والعقاد`. */
const isArticled: (word: Word) => boolean = perWord((word) => {
  const { lexical, reading } = nameWord(word);
  return lexical !== null && morphology(word).parts.size === 0 && /^و?$/u.test(reading.proclitics);
});

/** Whether the word is a name with the conjunction before it. */
const isListed: (word: Word) => boolean = perWord((word) => {
  const { lexical, reading } = nameWord(word);
  return lexical !== null && reading.proclitics === 'و';
});
