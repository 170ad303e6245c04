// Whether the sentence round a date looks forward or back: newspapers leave the weekday bare and let the verb tell.
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { wordSet } from './grammar.js';

/** `since`: منذ stands right before it. Null where no sentence stands round the date. */
export type Tense = 'past' | 'since' | 'future' | null;

/** How many words of the sentence are looked at on either side. */
const BEFORE = 30;
const AFTER = 6;

/** Words that announce what is to come. */
const FUTURE_WORDS = wordSet(`
  سوف المقرر المقرره مقرر مقرره المزمع المزمعه المرتقب المرتقبه مرتقب مرتقبه المنتظر المنتظره منتظر المتوقع
  المتوقعه متوقع المرجح يعتزم تعتزم يعتزمون ينوي تنوي لن اعتبارا ابتداء موعد موعدا موعدها موعده عشيه عازم المحتمل
`);
const PAST_WORDS = wordSet(`
  كان كانت كانوا كانا لم منذ
`);
const COMPLEMENTS = wordSet(`
  ان بان انه انها انهم بانه بانها بانهم
`);

/** Verbs with which news announces what is planned: imperfects without their prefix. */
const PLANNED = wordSet(`
  زور لتقي عقد جتمع بدا نطلق ستضيف جري شارك صل غادر توجه لقي تراس ستقبل بحث ناقش فتتح ختتم نتهي ستانف صوت دلي قام
  ستمر سري تسلم وقع درس قدم سافر عود دخل صدر ستكمل حتضن نعقد نظم لتئم واصل خصص حل مثل جمع نظر حسم نتخب تزامن شهد
  ؤدي قوم نضم عرض قلع فتح غلق طلق تحدد تم كون نتقل ستمع نسحب قرر علن صادق قر تخذ تفقد دشن ستعرض حتفل شيع حاكم خوض
  واجه بث لعب سلم ضع رفع سحب حضر رعي رئس صلي حيي وافق دلف بحر هبط تحدث خاطب سمع
`);
/** With ت these are also perfects or nouns: تلقى, تقدم, توقع. */
const AMBIGUOUS = wordSet(`
  لقي قدم واصل وقع جمع مثل عرض دخل خصص صدر تم سلم حدث بحر وافق واجه
`);
const IMPERFECTS = new Set([
  ...[...PLANNED].map((stem) => `ي${stem}`),
  ...[...PLANNED].filter((stem) => !AMBIGUOUS.has(stem)).map((stem) => `ت${stem}`),
]);

/** Perfects of reporting: the sentence they open looks back. */
const REPORTED = wordSet(`
  قال اعلن اكد استقبل التقي وصل زار ذكر اجري شارك صرح غادر شهد دعا تلقي وقع اتهم انطلق اختتم افتتح بدا جري قام كتب
  اصدر ادان حذر اضاف اوضح اشار اعرب نفي رفض ابلغ ترأس تراس تسلم ناقش تباحث تحادث هاتف رحب توفي انتخب ادي اقر صادق
  وافق توصل اتفق استدعي حل شيع دشن تفقد اطلع استمع استعرض شدد ندد لفت نوه ابرز جدد دافع انتقد استنكر خلف اسفر
  اندلع انعقد استضاف نظم احتضن استانف توجه انتقل تراجع ارتفع انخفض سجل تعرض تعهد تبادل فرض قصف هاجم استهدف سيطر
  تحطم تظاهر فاز خسر صدر استقال اقال الغي ارجا اجل دخل اوقف اعتقل افرج احال حكم قضي
`);
/** Of these only the feminine is surely a verb: عقد is also the holding of a meeting. */
const HOMOGRAPHS = wordSet(`
  عقد بحث نشر قتل شن سلم عين طالب كشف وجه عبر ودع صوت
`);
/** The feminine of a folded perfect; a final ا was an alef of its own (دعا, دعت) or carried a hamza (بدأ, بدأت). */
const feminine = (verb: string): string[] => {
  if (verb.endsWith('ي')) return [`${verb.slice(0, -1)}ت`];
  return verb.endsWith('ا') ? [`${verb.slice(0, -1)}ت`, `${verb}ت`] : [`${verb}ت`];
};
const FEMININES = [...REPORTED, ...HOMOGRAPHS].flatMap(feminine);
const PERFECTS = new Set([...REPORTED, ...FEMININES]);
/** Perfects that no noun resembles when a pronoun follows: بدأتها, أجراها; but حكمه is also his rule. */
const TRANSITIVES = new Set([
  ...FEMININES,
  ...[...REPORTED].filter((verb) => verb.startsWith('ا')).map((verb) => verb.replace(/ي$/u, 'ا')),
  'زار',
  'شهد',
]);
const isPerfect = (form: string): boolean =>
  PERFECTS.has(form) || (/.(?:ه|ها|هم|هما)$/u.test(form) && TRANSITIVES.has(form.replace(/(?:ه|ها|هم|هما)$/u, '')));

/** Nouns and names that begin like a future: سياسة, سيناء, ستوكهولم. */
const NO_FUTURE =
  /^(?:سي(?:اس|ار|اد|اح|اق|طر|ناء|ناريو|نم|ده|دات|دي|ره|ري|بير|ول|ليا|راليون|رغي|رجي|باست|مون|لفا|ف|ات|ئ|تي|اتل|ما|جار)|ست(?:يف|ين|ار|ال|وك|ور|راس|راتيج|ودي|اد|يوار|ره|ون|ان|م))/u;

const isFuture = (form: string): boolean =>
  form.length > 4 &&
  form[0] === 'س' &&
  (IMPERFECTS.has(form.slice(1)) ||
    ((form[1] === 'ي' || (form[1] === 'ت' && form.length > 5)) && !NO_FUTURE.test(form)));

const isImperfect = (form: string): boolean =>
  IMPERFECTS.has(form) || (/(?:ها|هما|ان|ون)$/u.test(form) && IMPERFECTS.has(form.replace(/(?:ها|هما|ان|ون)$/u, '')));

const tenseOf = perWord(({ readings, kind }: Word): Tense => {
  if (kind !== 'arabic') return null;
  for (const { form } of readings) {
    if (FUTURE_WORDS.has(form) || isFuture(form) || isImperfect(form)) return 'future';
    if (PAST_WORDS.has(form) || isPerfect(form)) return 'past';
  }
  return null;
});

/** `بداية من السبت`, `اعتبارا من السبت`. */
const STARTING = wordSet('بدايه ابتداء اعتبارا انطلاقا وبدايه وابتداء');
/** `تدخل حيز التنفيذ`: before حيز the word is a verb, elsewhere more often an intervention. */
const ENTERS = wordSet('تدخل وتدخل');

/** Where no verb tells, what must happen `قبل الأحد` or lasts `حتى السبت` is to come. */
const DEADLINES = wordSet('قبل حتي بحلول لغايه غايه');

const BREAKS = new Set(['.', '؟', '!', '?', '؛', '"', '»', '«', '“', '”', ':']);
const BRACKETING = new Set(['،', ',', ')', '(']);
/** Before an imperfect these put it into the past. */
const WITHDRAWING = wordSet(`
  لم ولم كان وكان كانت وكانت
`);

/** `قبل أن ينتقل`: what follows is as past or future as what was said before. */
const isRelative = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word.form === 'ان' && tokens[at - 2]?.word.readings.at(-1)?.form === 'قبل';

/**
 * The tense of the verb that governs the date at tokens [from, to): the nearest one before it in its sentence, or close
 * behind it. A report without any sign of the future looks back.
 */
export const tenseAt = (tokens: readonly Token[], from: number, to: number): Tense => {
  let after = to;
  while (tokens[after] && BRACKETING.has(tokens[after]!.word.surface)) after++;
  if (tokens[after] && COMPLEMENTS.has(tokens[after]!.word.form)) return 'past';
  if (tokens[from - 1]?.word.readings.some(({ form }) => form === 'منذ' || form === 'مند')) return 'since';
  if (/^اقصا(?:ه|ها)$/u.test(tokens[from - 1]?.word.form ?? '')) return 'future';
  if (tokens[from - 1]?.word.form === 'من' && tokens[from - 2] && STARTING.has(tokens[from - 2]!.word.form))
    return 'future';
  let sentence = false;
  for (let i = from - 1; i >= 0 && i > from - BEFORE; i--) {
    const { word } = tokens[i]!;
    if (BREAKS.has(word.surface)) break;
    if (ENTERS.has(word.form) && tokens.slice(i + 1, i + 4).some((token) => token.word.form === 'حيز')) return 'future';
    const tense = tenseOf(word);
    if (tense === 'future' && tokens[i - 1] && WITHDRAWING.has(tokens[i - 1]!.word.form)) return 'past';
    if (tense && !(tense === 'future' && isRelative(tokens, i))) return tense;
    if (word.kind === 'arabic' && word.form.length > 2) sentence = true;
  }
  for (let i = to; i < tokens.length && i < to + AFTER; i++) {
    const { word } = tokens[i]!;
    if (BREAKS.has(word.surface)) break;
    const tense = tenseOf(word);
    if (tense) return tense;
    if (word.kind === 'arabic' && word.form.length > 2) sentence = true;
  }
  if (tokens[from - 1] && DEADLINES.has(tokens[from - 1]!.word.form)) return 'future';
  return sentence ? 'past' : null;
};
