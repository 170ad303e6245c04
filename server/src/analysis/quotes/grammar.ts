// The small words on which the grammar of reported speech turns.

import { cells } from '../lexicon/gazetteer.js';
import namingRows from '../lexicon/generated/naming-nouns.js';
import sourceRows from '../lexicon/generated/speech-sources.js';
import { perWord, type Word } from '../text/word.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PREPOSITIONS = setOf(
  'في من علي الي عن مع لدي عند بعد قبل خلال عبر امام حول بشان منذ حتي عقب اثر تجاه ضد بين دون رغم وسط تحت فوق ضمن حيال ازاء باسم بحضور برفقه بمشاركه بمناسبه برئاسه بدعوه بسبب نحو لصالح اثناء غداه ل ب ك قرب صوب بخصوص بحق لدن',
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

const RELATIVES = setOf('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي');
export const isRelative: (word: Word) => boolean = perWord(
  ({ form, readings }) =>
    RELATIVES.has(form) || readings.some((reading) => reading.proclitics === 'و' && RELATIVES.has(reading.form)),
);

/** Connectives that carry on a statement's clause by another actor's doing, told by the reporter: `، بعدما زار …`. */
const NARRATIVE = setOf('بعدما جاء وجاء');
export const isNarrative: (word: Word) => boolean = perWord(({ form }) => NARRATIVE.has(form));

export type SourceKind = 'text' | 'body' | 'people';
const sources = new Map(cells(sourceRows).map(([head, kind]) => [head!, kind as SourceKind]));

/** What kind of source a noun phrase names that begins with `word`, proclitics and article aside, or null. */
export const sourceKind: (word: Word) => SourceKind | null = perWord(({ readings }) => {
  for (const { base } of readings) {
    const kind = sources.get(base);
    if (kind) return kind;
  }
  return null;
});

const naming = new Map(cells(namingRows).map(([noun, kind]) => [noun!, kind!]));

/** The kind of thing whose name follows `word` in quotation marks, or null. */
export const namingKind: (word: Word) => string | null = perWord(({ readings }) => {
  for (const { form, base } of readings) {
    const kind = naming.get(form) ?? naming.get(base);
    if (kind) return kind;
  }
  return null;
});

/** A particle that stands for a whole prepositional cue: `بحسب`, `وفقا لـ`, `على حد قول`. Folded, longest first. */
const SOURCE_CUES: readonly (readonly string[])[] = [
  'علي حد قول',
  'علي حد تعبير',
  'علي حد وصف',
  'علي حد زعم',
  'علي لسان',
  'نقلا عن',
  'كما قال',
  'كما قالت',
  'كما ذكر',
  'كما ذكرت',
  'كما افاد',
  'كما افادت',
  'كما اعلن',
  'كما اعلنت',
  'حسب ما',
  'بحسب ما',
  'وفق ما',
  'علي ما',
  'وفقا لما',
  'طبقا لما',
  'حسب قول',
  'بحسب قول',
  'بحسب تعبير',
  'حسب تعبير',
  'وفق تعبير',
  'وفق قول',
  'بحسب وصف',
  'وفق وصف',
  'وفقا',
  'طبقا',
  'تبعا',
  'بحسب',
  'حسب',
  'وفق',
  'حسبما',
  'بحسبما',
  'وفقما',
  'استنادا الي',
  'في راي',
  'براي',
  'في نظر',
  'بنظر',
].map((phrase) => phrase.split(' '));

export interface SourceCue {
  /** One past the cue's last token. */
  readonly end: number;
  /** `على حد قولها`: the pronoun stands for the source. */
  readonly pronoun: string;
  /** `بحسب ما ذكر فلان`: a verb of speech follows. */
  readonly verbal: boolean;
}

const PRONOUN = /^(.+?)(هما|هم|هن|ها|ه)$/u;

/** The prepositional cue at token `at`, or null. */
export const sourceCueAt = (words: readonly { readonly word: Word }[], at: number): SourceCue | null => {
  for (const reading of words[at]!.word.readings) {
    if (!['', 'و', 'ف'].includes(reading.proclitics)) continue;
    for (const phrase of SOURCE_CUES) {
      if (phrase[0] !== reading.form && !(phrase.length === 1 && startsWithCue(reading.form, phrase[0]!))) continue;
      let end = at + 1;
      let pronoun = '';
      let matches = true;
      for (let k = 1; k < phrase.length && matches; k++, end++) {
        const form = words[end]?.word.form ?? '';
        if (form === phrase[k]) continue;
        const bound = k === phrase.length - 1 ? PRONOUN.exec(form) : null;
        if (bound && bound[1] === phrase[k]) pronoun = bound[2]!;
        else matches = false;
      }
      if (!matches) continue;
      const last = phrase.at(-1)!;
      if (phrase.length === 1) pronoun = reading.form.slice(last.length);
      const verbal = /ما$/u.test(last) || phrase[0] === 'كما';
      return { end: phrase[0] === 'كما' ? end - 1 : end, pronoun, verbal };
    }
  }
  return null;
};

const startsWithCue = (form: string, cue: string): boolean =>
  ['براي', 'بنظر'].includes(cue) && form.startsWith(cue) && ['ه', 'ها', 'هم', 'هما'].includes(form.slice(cue.length));

/** What is no source though it follows `وفق`: laws, plans, standards. Folded, without the article. */
const NO_SOURCE = setOf(
  'قانون قوانين قرار قرارات اتفاق اتفاقيه اتفاقيات جدول معايير معيار نص نصوص خطه خطط حاجه اصول توقيت مبدا مبادئ نظام دستور مقتضيات احكام ظروف نوع رغبه اولويات اوليه اليه اليات شروط قواعد لوائح ترتيب تسلسل قدره منظور رؤيه مصلحه اسس ماده بند برنامج حجم عدد سعر اسعار مقاربه صيغه نموذج منهجيه توجيهات تعليمات امكانات امكانيات اجراءات ضوابط اختصاصات صلاحيات نهج سياسه استراتيجيه تفاهمات تفاهم معاهده بروتوكول ميثاق تقويم احتياجات ضروره اقتضاء مواصفات نسب نسبه فئه مواعيد موعد حدود خطوط ذلك هذا هذه ما حصص نتائج تقسيم تصنيف مرجعيات مرجعيه شرعيه مفهوم',
);
export const isNoSource: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ base }) => NO_SOURCE.has(base)),
);
