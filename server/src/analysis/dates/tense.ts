// Whether the sentence round a date looks forward or back: newspapers leave the weekday bare and let the verb tell.
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';

export type Tense = 'past' | 'future' | null;

/** How many words of the sentence are looked at on either side. */
const REACH = 30;

const FUTURE_WORDS = new Set([
  'سوف',
  'المقرر',
  'المقرره',
  'مقرر',
  'مقرره',
  'المزمع',
  'المرتقب',
  'المرتقبه',
  'مرتقب',
  'المنتظر',
  'المتوقع',
  'المتوقعه',
  'متوقع',
  'المرجح',
  'يعتزم',
  'تعتزم',
  'يعتزمون',
  'ينوي',
  'تنوي',
  'لن',
  'اعتبارا',
  'ابتداء',
  'المقبل',
  'المقبله',
  'القادم',
  'القادمه',
  'موعدا',
  'المزمعه',
]);
const PAST_WORDS = new Set(['كان', 'كانت', 'وكان', 'وكانت', 'قد', 'لم', 'كانوا', 'منذ']);
const COMPLEMENTS = new Set(['ان', 'بان', 'انه', 'انها', 'انهم', 'بانه', 'بانها']);

/** Imperfects that announce what is going to happen, in the masculine; in the feminine ت stands for ي. */
const SCHEDULED = [
  'زور',
  'لتقي',
  'عقد',
  'جتمع',
  'بدا',
  'نطلق',
  'ستضيف',
  'جري',
  'شارك',
  'صل',
  'غادر',
  'توجه',
  'لقي',
  'تراس',
  'ستقبل',
  'بحث',
  'ناقش',
  'فتتح',
  'ختتم',
  'نتهي',
  'ستانف',
  'صوت',
  'دلي',
  'قام',
  'ستمر',
  'سري',
  'تسلم',
  'وقع',
  'درس',
  'قدم',
  'سافر',
  'عود',
  'دخل',
  'صدر',
  'ستكمل',
  'حتضن',
  'نعقد',
  'نظم',
  'لتئم',
  'واصل',
  'خصص',
  'حل',
  'مثل',
  'جمع',
  'نظر',
  'حسم',
  'نتخب',
  'تزامن',
  'شهد',
  'ؤدي',
  'قوم',
  'ترقب',
  'تلقي',
  'نضم',
  'عرض',
  'قلع',
];
const IMPERFECTS = new Set(SCHEDULED.flatMap((stem) => [`ي${stem}`, `ت${stem}`]));

/** Nouns and adjectives that begin like an imperfect. */
const NO_VERBS = new Set([
  'يوم',
  'يومي',
  'يومين',
  'يومه',
  'يد',
  'يده',
  'يمين',
  'يسار',
  'يونيو',
  'يوليو',
  'يناير',
  'يوليوز',
  'ياباني',
  'يابانيه',
  'يهودي',
  'يهوديه',
  'يمني',
  'يمنيه',
  'يونان',
  'يوناني',
  'يونانيه',
  'يوميا',
  'يوان',
  'يورو',
  'يوسف',
  'يحيي',
  'ياسر',
  'ياسين',
  'يعقوب',
  'يزيد',
  'يونس',
  'يهود',
  'يتيم',
  'يقين',
  'يسري',
  'يافا',
  'ينبع',
  'يثرب',
]);

const markOf = perWord(({ readings, kind }: Word): Tense => {
  if (kind !== 'arabic') return null;
  for (const { form } of readings) {
    if (FUTURE_WORDS.has(form) || IMPERFECTS.has(form)) return 'future';
    if (PAST_WORDS.has(form)) return 'past';
    if (form.length > 4 && form[0] === 'س' && 'يتن'.includes(form[1]!)) {
      if (IMPERFECTS.has(form.slice(1)) || form[1] === 'ي') return 'future';
      if (form[1] === 'ت' && form.length > 5) return 'future';
    }
  }
  return null;
});

const PERFECTS = new Set([
  'قال',
  'قالت',
  'اعلن',
  'اعلنت',
  'اكد',
  'اكدت',
  'استقبل',
  'استقبلت',
  'التقي',
  'التقت',
  'وصل',
  'وصلت',
  'بحث',
  'بحثت',
  'عقد',
  'عقدت',
  'زار',
  'زارت',
  'ذكر',
  'ذكرت',
  'اجري',
  'اجرت',
  'شارك',
  'شاركت',
  'صرح',
  'صرحت',
  'غادر',
  'غادرت',
  'شهد',
  'شهدت',
  'دعا',
  'دعت',
  'تلقي',
  'تلقت',
  'وقع',
  'وقعت',
  'اتهم',
  'اتهمت',
  'انطلقت',
  'انطلق',
  'اختتم',
  'اختتمت',
  'افتتح',
  'افتتحت',
  'بدا',
  'بدات',
  'جري',
  'جرت',
  'قام',
  'قامت',
  'شن',
  'شنت',
  'قتل',
  'قتلت',
  'نشر',
  'نشرت',
  'كتب',
  'كتبت',
  'اصدر',
  'اصدرت',
  'ادان',
  'ادانت',
]);

const isPerfect = perWord(({ readings }: Word): boolean => readings.some(({ form }) => PERFECTS.has(form)));

const SENTENCE_ENDS = new Set(['.', '؟', '!', '?', '؛', '"', '»', '«', '“', '”', ':']);

/** The tense that governs the date at tokens [from, to); null where nothing tells. */
export const tenseAt = (tokens: readonly Token[], from: number, to: number): Tense => {
  let after = to;
  while (tokens[after] && ['،', ',', ')'].includes(tokens[after]!.word.surface)) after++;
  const complement = tokens[after];
  if (complement && COMPLEMENTS.has(complement.word.form)) return 'past';
  if (tokens[from - 1]?.word.form === 'منذ') return 'past';
  for (let i = from - 1; i >= 0 && i > from - REACH; i--) {
    const { word } = tokens[i]!;
    if (SENTENCE_ENDS.has(word.surface)) break;
    const mark = markOf(word);
    if (mark === 'future' && !NO_VERBS.has(word.form)) return isWithdrawn(tokens, i) ? 'past' : 'future';
    if (mark === 'past' || isPerfect(word)) return 'past';
  }
  for (let i = to; i < tokens.length && i < to + 6; i++) {
    const { word } = tokens[i]!;
    if (SENTENCE_ENDS.has(word.surface)) break;
    const mark = markOf(word);
    if (mark === 'future') return 'future';
    if (mark === 'past' || isPerfect(word)) return 'past';
  }
  return null;
};

/** `لم يصل`, `كان يزور`: an imperfect of the past. */
const isWithdrawn = (tokens: readonly Token[], at: number): boolean => {
  const prior = tokens[at - 1]?.word.form;
  return prior === 'لم' || prior === 'كان' || prior === 'كانت' || prior === 'ولم';
};
