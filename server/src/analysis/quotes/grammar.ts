// The small words on which the grammar of reported speech turns.

import { type SpeechReading, speechReadings } from '../lexicon/speech.js';
import { perWord, type Word } from '../text/word.js';
import { sourceKind } from './sources.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PREPOSITIONS = setOf(
  'في من علي الي عن مع لدي عند بعد قبل خلال عبر امام حول بشان منذ حتي عقب اثر تجاه ضد بين دون رغم وسط تحت فوق ضمن حيال ازاء باسم بحضور برفقه بمشاركه بمناسبه برئاسه بدعوه بسبب نحو لصالح اثناء غداه ل ب ك قرب صوب بخصوص بحق لدن بحسب حسب وفق',
);
/** Words that make the following أن part of something else than what was said. */
const NOT_CONTENT = setOf(
  'غير الا بيد علما رغم مع قبل بعد منذ دون بدون اجل حيث لولا لو ذلك خاصه لاسيما سيما شرط شريطه كما مثل لمجرد بمجرد ريثما المقرر المرتقب المتوقع المنتظر المفترض الممكن المحتمل المرجح الضروري المهم اللازم الواجب يمكن يجب ينبغي يفترض يريد تريد يريدون نريد اريد اراد ارادت استطاع يستطيع تستطيع يجوز يلزم يحتمل يبدو يتعين كاد يكاد حاول يحاول تحاول قرر قررت يقرر يحب يحتاج تحتاج يذكر يشار ينتظر المعلوم المعروف اللافت الواضح المؤكد المستبعد الغريب صحيح يصح يعقل معني بمعني لدرجه حقيقه مصادفه احتمال فرصه فكره مخافه خشيه كي حد بانتظار انتظار فور بما حال',
);
const CONNECTIVES = setOf(
  'و ف ثم لكن لكنه لكنها لكنهم ولكن كما فيما بينما قبل ان حين في حيث اذ قد فقد وقد كان وكان كانت وكانت بعد بدوره بدورها بدورهم وبدوره وبدورها وفيما وبينما وكما هو هي وهو وهي هم غير بل كذلك ايضا هنا وهنا ما مما ومن من جانبه جانبها جهته جهتها ناحيته ناحيتها جانبهم جهه اخري فيما وفي الوقت نفسه ذاته السياق وفيه لذا لذلك',
);

export const isPreposition: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form, proclitics }) => PREPOSITIONS.has(form) && ['', 'و', 'ف'].includes(proclitics)),
);

/** The preposition that `word` is, و and ف aside, or null. */
export const prepositionOf: (word: Word) => string | null = perWord(
  ({ readings }) =>
    readings.find(({ form, proclitics }) => PREPOSITIONS.has(form) && ['', 'و', 'ف'].includes(proclitics))?.form ??
    null,
);

export const blocksContent: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form, proclitics }) => NOT_CONTENT.has(form) && ['', 'و', 'ف', 'ب', 'ل'].includes(proclitics)),
);

export const isConnective: (word: Word) => boolean = perWord(({ form }) => CONNECTIVES.has(form));

/** `وعن`, `وعلى`: the words behind it go on with what a verb takes. */
export const isJoinedPreposition: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form, proclitics }) => proclitics === 'و' && /^(?:عن|علي|الي|من)$/u.test(form)),
);

/** `كان`, `قد`: before a verb, without joining its clause to another. */
export const isAuxiliary: (word: Word) => boolean = perWord(({ form }) => /^(?:كان|كانت|قد|لقد)$/u.test(form));

const RELATIVES = setOf('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي');
export const isRelative: (word: Word) => boolean = perWord(
  ({ form, readings }) =>
    RELATIVES.has(form) || readings.some((reading) => reading.proclitics === 'و' && RELATIVES.has(reading.form)),
);

const FORMS_OF_WORDS = setOf(
  'تصريح تصريحات مقابله كلمه بيان حديث خطاب تغريده تدوينه منشور حوار احاطه مداخله مؤتمر ايجاز اشاره لقاء استقبال اجتماع جلسه افتتاح زياره رعايه ترؤس حضور مشاركه رد تعليق اتصال رساله مستهل ختام لقائه استقباله اجتماعه زيارته كلمته كلمتها رعايته ترؤسه حضوره مشاركته رده تعليقه اتصاله لقائها',
);

/** Whether `word` is a form that words take: `تصريح`, `كلمته`, `مؤتمر`. */
export const isOccasionNoun: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ base }) => FORMS_OF_WORDS.has(base)),
);

/**
 * Whether the words at `i`, behind a comma, name the occasion on which something was said: `، في إشارة إلى`, `، وذلك خلال
 * كلمة`, `، ردا على سؤال`. They are the narrator's.
 */
export const isOccasion = (tokens: readonly { readonly word: Word }[], i: number): boolean => {
  const form = (at: number): string => tokens[at]?.word.form ?? '';
  const base = (at: number): string => tokens[at]?.word.readings[0]?.base ?? '';
  if (/^(?:ردا|تعليقا|تعقيبا|جوابا)$/u.test(form(i))) return form(i + 1) === 'علي';
  const from = form(i) === 'وذلك' ? i + 1 : i;
  if (!/^(?:في|خلال|لدي|عقب|اثناء|عبر|علي)$/u.test(form(from))) return false;
  if (form(from) === 'علي') return from > i && form(from + 1) === 'هامش';
  return (
    FORMS_OF_WORDS.has(base(from + 1)) &&
    (from > i ||
      /^(?:تصريح|تصريحات|مقابله|كلمه|بيان|حديث|خطاب|تغريده|تدوينه|منشور|حوار|احاطه|مداخله|اشاره)$/u.test(
        base(from + 1),
      ))
  );
};

/** Whether the words at `i`, behind a comma, turn to what somebody else does: `، فيما`, `، بينما`, `، في حين`. */
export const isTurn = (tokens: readonly { readonly word: Word }[], i: number): boolean => {
  const { form } = tokens[i]!.word;
  return /^و?(?:فيما|بينما)$/u.test(form) || (/^و?في$/u.test(form) && tokens[i + 1]?.word.form === 'حين');
};

/**
 * Whether the words at `i`, behind a comma, tell what others made of a statement: `، وهو ما نفاه السفير`, `، وهو رأي يشاطره
 * فيه السفير`, `، الأمر الذي رحب به السفير`. They are the narrator's.
 */
export const isRemarkOn = (tokens: readonly { readonly word: Word }[], i: number): boolean => {
  const form = (at: number): string => tokens[at]?.word.form ?? '';
  if (/^و(?:هو|هي)$/u.test(form(i)) && /^ال(?:ذي|تي)$/u.test(form(i + 1))) return true;
  const verb = tokens[i + 2]?.word;
  return (
    opensRemark(tokens, i) &&
    verb !== undefined &&
    (SHARES.test(verb.form) || speechReadings(verb).some(({ part }) => part === 'verb'))
  );
};

/** Whether the words at `i` begin a remark on what stands before: `وهو ما`, `وهو رأي`, `الأمر الذي`. */
export const opensRemark = (tokens: readonly { readonly word: Word }[], i: number): boolean => {
  const form = (at: number): string => tokens[at]?.word.form ?? '';
  if (/^(?:الامر|الشيء)$/u.test(form(i))) return form(i + 1) === 'الذي';
  return (
    /^و(?:هو|هي)$/u.test(form(i)) &&
    /^(?:ما|راي|موقف|اتهام|اتهامات|تصريح|تصريحات|كلام|قول|امر|مزاعم|تهم|تهمه|دعوه)$/u.test(form(i + 1))
  );
};

/** What others do with a statement, besides speaking of it. */
const SHARES =
  /^(?:س?[يت]شاطر|س?[يت]شارك|[يت]تقاسم|شاطر|شارك|[يت]رفض|رفض|[يت]نفي|نفي|نفا|ايد|[يت]ويد|[يت]ؤيد|[يت]نكر|انكر|سارع|سارعت)(?:ه|ها|ته|تها|هم)?$/u;

/** What a speaker has left unsaid. */
const DETAILS =
  /^(?:[يت](?:كشف|حدد|وضح|ذكر|عط|عطي|قدم|دلي|سم|سمي|شر|شير|فصح|خض|خوض|تطرق|علق|ورد|بين|فصل)(?:وا|ا)?|(?:ال)?(?:كشف|ادلاء|افصاح|خوض|تطرق|اشاره|تعليق)|تقديم|ذكر|اعطاء|تحديد|مزيد|تفاصيل|ايضاح|توضيح|تسميه)$/u;

/** Whether the words at `i`, behind a comma, tell what was not said: `، من دون أن يكشف عن موعده`, `، دون تقديم أدلة`. */
export const isSilence = (tokens: readonly { readonly word: Word }[], i: number): boolean => {
  const form = (at: number): string => tokens[at]?.word.form ?? '';
  const at = form(i) === 'من' ? i + 1 : i;
  if (!/^(?:دون|بدون|غير)$/u.test(form(at))) return false;
  return DETAILS.test(form(at + 1) === 'ان' ? form(at + 2) : form(at + 1));
};

/** Connectives that carry on a statement's clause by another actor's doing, told by the reporter: `، بعدما زار …`. */
const NARRATIVE = setOf('بعدما جاء وجاء');
export const isNarrative = (tokens: readonly { readonly word: Word }[], i: number): boolean =>
  NARRATIVE.has(tokens[i]!.word.form) || (tokens[i]!.word.form === 'وذلك' && tokens[i + 1]?.word.form === 'بعدما');

/** `"…"، وأجرى`, `"…"، والتقى`: behind closing marks and a comma, the narrator goes on with what somebody did. */
export const isDeed: (word: Word) => boolean = perWord(({ form }) => DEED.test(form));
const DEED = /^و(?:اجر|التق|تلق)(?:ي|ت)$|^و(?:استقبل|بحث|زار|وصل|غادر|شارك|تراس|عقد|وقع|هنا|كرم|اوفد|ارسل)ت?$/u;

const ADVERBS = setOf(
  'اليوم امس غدا الان ايضا كذلك لاحقا سابقا مؤخرا اخيرا هنا هناك صراحه علنا مرارا حرفيا جميعا معا فقط حينها وقتها انذاك حينئذ مجددا رسميا تحديدا بوضوح بدوره بدورها بدورهم ردا تعليقا تعقيبا مساء صباحا ظهرا لصحفيين للصحفيين للصحافيين هاتفيا قد لم لن لا ما هو هي هم قال قوله',
);

/** A preposition with its pronoun: له, عليها, أمامي. */
const WITH_PRONOUN = /^(?:ل|في|علي|الي|عن|من|مع|لدي|امام|حول|بعد|قبل|ضد|نحو|تجاه)(?:ه|ها|هم|هما|هن|ني|ي|نا|ك|كم)$/u;

/** Adverbs and particles that may stand between a verb and its subject. */
export const isAdverb: (word: Word) => boolean = perWord(
  ({ form, readings }) => WITH_PRONOUN.test(form) || readings.some((reading) => ADVERBS.has(reading.form)),
);

/** Objects of a verb of speech that has no subject of its own: `أكد حرص بلاده على أن`. */
const OBJECTS = setOf(
  'حرص موقف مواقف دعم اهميه استعداد رفض التزام ضروره عمق ثقه امل امتنان شكر تقدير ترحيب رغبه قلق اسف استياء تاييد تضامن ارتياح اعتزاز سعاده حق وجود وقوف متانه عزم تمسك ايمان قناعه اعتقاد يقين صحه جاهزيه حاجه تخوف خشيه شكوك تحفظ تعازي تحيات دعوه مطالبه انه اهتمام اعجاب نيه قدره',
);

/** Whether the word can only be the object of a verb of speech, by its meaning or by the pronoun that it bears. */
export const isObject: (word: Word) => boolean = perWord((word) => {
  const { form, bare, readings } = word;
  const bound = form.replace(/(?:هما|هم|ها|ه)$/u, '');
  return (
    readings.some(({ base, form: stem }) => {
      const bare = stem.replace(/(?:هما|هم|ها|ه)$/u, '');
      return OBJECTS.has(base) || OBJECTS.has(bare) || OBJECTS.has(bare.replace(/ت$/u, 'ه'));
    }) ||
    (bound.length > 2 && bound !== form && !bare.endsWith('ة') && sourceKind(word) === null)
  );
});

/** `طلب عدم الكشف عن هويته`, `طالبا عدم ذكر اسمه`: on what condition a source spoke. */
export const isCondition = (tokens: readonly { readonly word: Word }[], i: number, { verb }: SpeechReading): boolean =>
  verb.kind === 'ask' && tokens[i + 1]?.word.form === 'عدم' && isAboutName(tokens, i + 2);

const isAboutName = (tokens: readonly { readonly word: Word }[], from: number): boolean =>
  tokens
    .slice(from, from + 4)
    .some(({ word: { form } }) => /^(?:ال)?(?:اسم|هوي[هت])(?:ه|ها|هم|هما|هن|ي|نا)?$/u.test(form));
