// The nouns that name who speaks without naming a person, and those after which marks enclose a name.
import namingRows from '../lexicon/generated/naming-nouns.js';
import sourceRows from '../lexicon/generated/speech-sources.js';
import { rowsOf } from '../lexicon/table.js';
import { perWord, type Word } from '../text/word.js';

export type SourceKind = 'text' | 'body' | 'people';
const sources = new Map(rowsOf(sourceRows).map(([head, kind]) => [head!, kind as SourceKind]));

/** What kind of source a noun phrase names that begins with `word`, proclitics and article aside, or null. */
export const sourceKind: (word: Word) => SourceKind | null = perWord(({ readings }) => {
  for (const { base } of readings) {
    const kind = sources.get(base) ?? inflected(base);
    if (kind) return kind;
  }
  return null;
});

/** Outlets that are spoken to: `لبي بي سي`, `لقناة الغد`. */
const OUTLETS =
  /^ل(?:ل?بي|سي|سكاي|رويترز|فرانس|الجزيره|العربيه|سبوتنيك|الاناضول|شينخوا|اسوشيتد|بلومبرغ|موزاييك|هسبريس|واج|واس|سانا|بترا|وفا|كونا|دويتشه|روداو|شفق|المدي|الحدث|قناه|اذاعه|صحيفه|جريده|مجله|موقع|شبكه|تلفزيون|برنامج|راديو)$/u;

/** `في تصريح لقناة الجزيرة`: to whom it was said. */
export const isForOutlet = (word: Word): boolean =>
  OUTLETS.test(word.form) ||
  (word.form.startsWith('ل') &&
    word.readings.length > 1 &&
    sourceKind(word) === 'body' &&
    !word.form.startsWith('لجن'));

/** Where the noun begins that can name who speaks, in UTF-16 units of `word`: behind its proclitics. */
export const sourceOffset = (word: Word): number =>
  word.readings.find(({ base }) => sources.has(base) || inflected(base) !== null)?.offset ??
  word.readings.find(({ proclitics, definite }) => definite && proclitics !== '')?.offset ??
  0;

/** The feminine and the accusative of a noun for a person (متحدثة, دبلوماسيا), the accusative of one for a text (بيانا). */
const inflected = (base: string): SourceKind | null => {
  const kind = /[اه]$/u.test(base) ? sources.get(base.slice(0, -1)) : undefined;
  if (kind === 'text') return base.endsWith('ا') ? kind : null;
  return kind === 'people' && /[^ون].$/u.test(base) ? kind : null;
};

/** Texts that bear the words of one person. */
const PERSONAL = /^(?:رساله|برقيه|كلمه|خطاب|تغريده|تدوينه|منشور|مقال|وصيه)ا?$/u;
export const isPersonal: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ base }) => PERSONAL.test(base)),
);

const naming = new Map(rowsOf(namingRows).map(([noun, kind]) => [noun!, kind!]));

/** The kind of thing whose name follows `word` in quotation marks, or null. */
export const namingKind: (word: Word) => string | null = perWord(({ readings }) => {
  for (const { form, base } of readings) {
    const kind = naming.get(form) ?? naming.get(base);
    if (kind) return kind;
  }
  return null;
});

/** What is no source though it follows `وفق`: laws, plans, standards. Folded, without the article. */
const NO_SOURCE = new Set(
  'قانون قوانين قرار قرارات اتفاق اتفاقيه اتفاقيات جدول معايير معيار نص نصوص خطه خطط حاجه اصول توقيت مبدا مبادئ نظام دستور مقتضيات احكام ظروف نوع رغبه اولويات اوليه اليه اليات شروط قواعد لوائح ترتيب تسلسل قدره منظور رؤيه مصلحه اسس ماده بند برنامج حجم عدد سعر اسعار مقاربه صيغه نموذج منهجيه توجيهات تعليمات امكانات امكانيات اجراءات ضوابط اختصاصات صلاحيات نهج سياسه استراتيجيه تفاهمات تفاهم معاهده بروتوكول ميثاق تقويم احتياجات ضروره اقتضاء مواصفات نسب نسبه فئه مواعيد موعد حدود خطوط ذلك هذا هذه ما حصص نتائج تقسيم تصنيف مرجعيات مرجعيه شرعيه مفهوم'.split(
    ' ',
  ),
);
export const isNoSource: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ base }) => NO_SOURCE.has(base)),
);
