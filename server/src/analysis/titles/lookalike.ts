// What only looks like a title: adjectives, parts of names, things called after persons, posts without their holders.
import { placeAt } from '../lexicon/places.js';
import { speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { hasArticle } from './affixes.js';
import { fieldNoun } from './bodies.js';
import { holderFollows, isHeld, nameGoesOn } from './holder.js';
import type { HonorificUnit, OfficeUnit, Unit } from './unit.js';
import { adjectiveKind, beginsName, isClauseWord, isNamePart, isNameWord } from './words.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Things that are called after persons: `مطار الملك خالد`. */
const NAMED_AFTER = setOf(
  'مطار مقام قبر ضريح منبر جامعه شارع مستشفي ميدان قاعده جائزه مدينه مركز جسر مسجد جامع طريق مؤسسه حديقه مدرسه ملعب استاد ستاد صاله معرض محور نفق حي برج دوار سد ثانويه مجمع قصر قاعه مكتبه كليه اكاديميه برنامج وسام قلاده كاس بطوله مهرجان مرقد ساحه كورنيش مرفا ميناء محطه مسرح متحف معهد داره معسكر مخيم فندق',
);
/** Heads after whose bearers things are called. */
const NAMESAKES = setOf('خادم ملك ملكه امير اميره شيخ شيخه سلطان رئيس امام شهيد بابا');
/** Posts, not persons: `شغل منصب وزير الخارجية`. */
const POSTS = setOf('منصب مناصب رتبه حقيبه صفه صفته صفتها وظيفه كرسي لقب');

/** What speaks without a name, and how: `مصدر مسؤول`, `مصادر دبلوماسية`. */
const SOURCES = setOf('مصدر مصادر جهه جهات اوساط');

/** Whether what stands before `unit` makes it part of another name or of a post: `عبد الملك`, `مطار الملك خالد`. */
export const isPartOfName = (tokens: readonly Token[], { first, end, reading, office, honorific }: Unit): boolean => {
  const before = tokens[first - 1]?.word;
  if (!before || reading.proclitics !== '') return false;
  if (isNamePart(before) || before.readings.some(({ base }) => POSTS.has(base))) return true;
  const namesake = NAMESAKES.has(office?.office.head ?? reading.base);
  const courtesy = honorific?.kind === 'name' || (namesake && hasArticle(reading));
  const lone = hasArticle(reading) && end === first + 1;
  const surname = lone && (office?.office.kind === 'occupation' || isNameWord(tokens[first]!.word));
  const possessed = office?.binding === 'pronoun' && end === first + 1;
  if ((courtesy || surname || possessed) && nameGoesOn(tokens, first)) return true;
  return (namesake || honorific !== null) && before.readings.some(({ form }) => NAMED_AFTER.has(form));
};

/** Whether `unit`, which no other title touches, is another word in this place. */
export const isOtherWord = (tokens: readonly Token[], unit: Unit): boolean => {
  const held = holderFollows(tokens, unit.end);
  if (!unit.office) return (unit.honorific.kind === 'name' && !isHeld(tokens, unit.end)) || isSovereignty(tokens, unit);
  const { number, office } = unit.office;
  if (isAdjective(tokens, unit, held)) return true;
  if (number === 'plural' && unit.phrase.bare && isGenitive(tokens, unit.first)) return true;
  if (office.kind === 'rank') return unit.phrase.bare && !isRank(tokens, unit, held);
  if (isCollective(unit)) return !isNamed(tokens, unit) && !isWoman(tokens, unit);
  if (unit.reading.base === 'مساعده') return !held && (unit.phrase.bare || unit.phrase.inner === null);
  if (office.kind !== 'occupation') return false;
  if (number === 'singular') return !held && adjectiveKind(unit.reading) !== null;
  return !isNamed(tokens, unit);
};

const isNamed = (tokens: readonly Token[], { end }: OfficeUnit): boolean =>
  tokens[end] !== undefined && isNameWord(tokens[end].word);

/** What is done to a state's sovereignty, not to an excellency. */
const TO_SOVEREIGNTY =
  /^(?:ل|ب|و)?(?:ال)?(?:انتهاك|خرق|احترام|حمايه|صون|تعزيز|بسط|فرض|مساس|تقويض|كامل|علي|يمس|ينتهك|تنتهك|يخرق)ا?$/u;

/** Whether `سيادته` is a state's sovereignty: `استقلاله وسيادته`, `انتهاك سيادتها`. */
const isSovereignty = (tokens: readonly Token[], { first, reading }: HonorificUnit): boolean => {
  const before = tokens[first - 1]?.word;
  if (!before || !/^سيادته?ا?$/u.test(reading.form)) return false;
  return (reading.proclitics === 'و' && before.kind === 'arabic') || TO_SOVEREIGNTY.test(before.form);
};

/** Whether the word only qualifies the noun before it: `الوفد الدبلوماسي`, `من المقرر`. */
const isAdjective = (tokens: readonly Token[], { first, reading, phrase }: OfficeUnit, held: boolean): boolean => {
  if (reading.base.startsWith('مقرر') && !held) return phrase.bare;
  const before = tokens[first - 1];
  if (before?.word.readings.some(({ base }) => SOURCES.has(base))) return true;
  if (before?.word.kind !== 'arabic' || phrase.construct || reading.proclitics !== '') return false;
  if (adjectiveKind(reading) === null || isClauseWord(before.word) || speechReadings(before.word).length > 0)
    return false;
  const definite =
    before.word.readings.some(hasArticle) || (!held && (isPossessed(before.word) || isPlace(tokens, first - 1)));
  return hasArticle(reading) ? definite : !definite && !isNameWord(before.word);
};

const isPossessed = ({ bare }: Word): boolean => bare.length > 4 && /(?:ه|ها|هم)$/u.test(bare);

const isPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word.readings.some((reading) => placeAt(tokens, at, reading) !== undefined);

/** Whether a noun of a body stands before `at` and has it for its genitive: `مجلس الوزراء`. */
const isGenitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word.readings.some((reading) => !hasArticle(reading) && fieldNoun(reading) !== null) ?? false;

/** Ranks that are everyday words as well need a name that is known: `الفريق` is a team, too. */
const isRank = (tokens: readonly Token[], { office, first, end }: OfficeUnit, held: boolean): boolean => {
  const before = tokens[first - 1]?.word;
  const everyday = office.office.everyday && end === first + 1;
  if (!everyday && before && isFiniteSpeech(before) && office.number === 'singular') return true;
  if (!everyday) return isHeld(tokens, end);
  return held && (isNameWord(tokens[end]!.word) || isNamePart(tokens[end]!.word) || !beginsName(tokens[end]!.word));
};

/** A verb of speech, whose subject a rank may be: `وأوضح العقيد أن`. */
const isFiniteSpeech = (word: Word): boolean =>
  speechReadings(word).some(({ part, tense }) => part === 'verb' && tense !== null);

/** `الدبلوماسية`: a woman's title that is also the word for the thing. */
const isCollective = ({ office }: OfficeUnit): boolean =>
  office.gender === 'f' && hasArticle(office.reading) && /^(?:دي?بلوماسي|قيادي)$/u.test(office.office.head);

/** Adjectives of persons, not of things. */
const OF_PERSONS = /^(?:سابق|اسبق|متقاعد|مخضرم|بارز|شاب)ه?$/u;

/** Whether such a word is a woman's by what stands beside it: `الدبلوماسية السابقة`, `وأوضحت الدبلوماسية الهندية`. */
const isWoman = (tokens: readonly Token[], { first, end, phrase }: OfficeUnit): boolean => {
  if (end === first + 1) return false;
  if (OF_PERSONS.test(tokens[first + 1]!.word.readings[0]!.base)) return true;
  const before = tokens[first - 1];
  const spoke =
    before &&
    speechReadings(before.word).some(({ part, reading }) => part === 'verb' && /^و?$/u.test(reading.proclitics));
  return phrase.country !== null && spoke === true;
};
