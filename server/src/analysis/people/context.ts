// What the words around a title or a name say of it.
import { speechReadings } from '../lexicon/speech.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MEETING = setOf(
  'التقي التقت يلتقي تلتقي استقبل استقبلت يستقبل تستقبل زار زارت يزور هاتف هاتفت هنا هنات ودع ودعت شكر شكرت كلف كلفت عين عينت اقال اقالت استدعي استدعت دعا دعت ابلغ ابلغت سال سالت',
);

/** Verbs whose subject and object, both persons, may stand side by side. */
export const isMeetingVerb: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form, proclitics }) => MEETING.has(form) && ['', 'و', 'ف'].includes(proclitics)),
);

/** Places and institutions that are named after people. */
const NAMED_AFTER = setOf(
  'مطار شارع شوارع جاده جامعه مسجد جامع كنيسه كاتدرائيه ضريح مستشفي قاعده ملعب استاد مركز معهد متحف كليه مدرسه طريق ميدان جسر سد حديقه مكتبه مؤسسه برج نفق مجمع قاعه دوار ساحه حي ميناء مخيم مدينه محميه محافظه قلعه فرقاطه مدمره كتائب كتيبه لواء سرايا فرقه مسرح اكاديميه صندوق جمعيه بحيره وادي جبل عمليه منتدي بلده قريه ولايه اقليم منطقه ناحيه قضاء بلديه جزيره قرب شمال جنوب شرق غرب ضواحي',
);
/** Things that carry the name of somebody who may or may not be spoken of besides: `خطة مارشال`, `خطة عنان`. */
const CARRYING_NAMES = setOf(
  'خطه جائزه وسام قلاده كاس دوري بطوله قانون مبدا اتفاق اتفاقيه معاهده وعد مشروع مبادره مسلسل فيلم شركه مجموعه بنك مصرف صحيفه مجله قناه عمليه متلازمه مرض معركه',
);
const OFFICES_THEMSELVES = setOf('منصب مناصب منصبي حقيبه مهام صفه رتبه مرتبه لقب درجه مقعد كرسي مكتب ديوان مقر');

/** Titles that stand between a thing and whom it is named after: `مطار الملك خالد`. */
const NAMESAKE_TITLES = setOf(
  'الملك الملكه الامير الاميره الشيخ الشيخه السلطان الامام الرئيس الشهيد الشهيده القديس القديسه مار الاميرال الجنرال المشير الفريق العقيد الخليفه الدكتور البطل سيدي سيدنا السيده مولاي ولي العهد خادم الحرمين الشريفين ابو بن',
);
const MOST_BETWEEN = 4;

/** The word that governs what begins at token `first`, titles between them left out, or undefined: not that of `عن طريق`. */
const governing = (tokens: readonly Token[], first: number): Word | undefined => {
  let at = first - 1;
  while (at > 0 && first - at <= MOST_BETWEEN && NAMESAKE_TITLES.has(tokens[at]!.word.form)) at--;
  return tokens[at - 1]?.word.form === 'عن' && tokens[at]?.word.form === 'طريق' ? undefined : tokens[at]?.word;
};

/** Nouns before which a masculine nisba is no adjective: `حكومة السوداني`, `مكتب بري`. */
const RULE = setOf('حكومه اداره رئاسه ولايه زياره كلمه رساله دعوه مكتب');

const nounIn = (nouns: ReadonlySet<string>): ((word: Word) => boolean) =>
  perWord(({ readings }) => readings.some(({ base, form }) => base === form && nouns.has(form)));

const isPlaceNoun = nounIn(NAMED_AFTER);
/** `وأدى فلان اليمين` is no valley. */
const isNamedAfter = (word: Word): boolean => isPlaceNoun(word) && !word.bare.startsWith('وأ');
const carriesName = nounIn(CARRYING_NAMES);
const isOfficeItself = nounIn(OFFICES_THEMSELVES);

/** Whether what follows, if it can be a name, is that of who rules or acts: `حكومة السوداني`. */
export const isRule: (word: Word) => boolean = nounIn(RULE);

/** Whether the name that begins at token `first` is that of a place or an institution: `مطار الملك خالد`. */
export const namesPlace = (tokens: readonly Token[], first: number): boolean => {
  const word = governing(tokens, first);
  return word !== undefined && isNamedAfter(word);
};

/**
 * Whether the name from token `first` to `last` may be that of a thing alone: `خطة مارشال`; not a star's in full, `بطولة
 * نور الشريف`.
 */
export const namesThing = (tokens: readonly Token[], first: number, last: number): boolean => {
  const word = governing(tokens, first);
  if (word === undefined || !carriesName(word)) return false;
  return !(last > first && word.form === 'بطوله' && word === tokens[first - 1]!.word);
};

/**
 * Whether the title that begins at token `first` is spoken of as an office, without its holder: `منصب الأمين العام`,
 * `المكتب الإعلامي لرئيس الوزراء`.
 */
export const isBareOffice = (tokens: readonly Token[], first: number): boolean => {
  const [before, above] = [tokens[first - 1]?.word, tokens[first - 2]?.word];
  if (before === undefined) return false;
  if (isNamedAfter(before) || isOfficeItself(before)) return true;
  return /^لل?/u.test(tokens[first]!.word.form) && above !== undefined && isOffice(above);
};

/** An office as a place or a staff, with the article. */
const isOffice: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form }) => form === 'المكتب' || form === 'الديوان'),
);

/** Whether the word is a verb whose subject and object may stand side by side: any but one of speech. */
export const takesObject = (word: Word): boolean =>
  isMeetingVerb(word) || (morphology(word).parts.has('verb') && !isSpeechVerb(word) && !HAS_OBJECT.test(word.bare));

/** Verbs with a pronoun for their object: `يرافقه`, not `يتوجه`. */
const HAS_OBJECT = /(?:ها|هما|هم|^و?[يت].{2,}(?<!وج|واج|نب|شب|كر|نو|تج|شاب)ه)$/u;

/** Whether the word is a finite verb of speech. */
export const isSpeechVerb: (word: Word) => boolean = perWord((word) =>
  speechReadings(word).some(({ part, tense }) => part === 'verb' && tense !== null),
);
