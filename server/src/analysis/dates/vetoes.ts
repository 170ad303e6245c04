// What looks like a date and is none: names of places, people and observances, numbers of other things.
import type { Token } from '../text/tokens.js';
import { wordSet } from './grammar.js';
import type { Found } from './rules/rule.js';

/** Nouns that a date without a year after them names: `شارع 9 أفريل`, `ملعب 5 جويلية`, `قوى 14 آذار`, `حرب أكتوبر`. */
const NAMED_AFTER = wordSet(`
  شارع ساحه ملعب ميدان جسر كوبري جامعه مدينه مستشفي مطار قاعه مدرسه ثانويه حي طريق نهج محور قصر مسجد متحف مركب معهد ميناء حديقه ثوره حركه قوي
  تحالف تيار حزب فريق صحيفه جريده مجله قناه موقع اذاعه تلفزيون شركه سياره برنامج فرقه كتيبه لواء كتائب نادي سد صلاه خطبه سوره وكاله عبد حرب
  انتفاضه مؤسسه مجموعه نصر
`);

/** Men in office who are general: `الأمين العام السابق`, `النائب العام المقبل`. */
const GENERAL = wordSet(`
  الامين امين المدير مدير النائب المدعي القائد قائد الكاتب المفتش السكرتير المراقب الوكيل المنسق المفوض المحامي القنصل قنصل الحاكم المتصرف المراجع
  المقرر الراي الامن المندوب المحافظ الطبيب المشرف المحاسب المركز المعهد الرئيس الاتحاد
`);

/** After these, a relative day is half of a name: `المصري اليوم`, `روسيا اليوم`. */
const BEFORE_TODAY = wordSet(`
  المصري روسيا اليمن العراق فلسطين السودان ليبيا القدس راي الراي اخبار العالم عالم لبنان سوريا افريقيا قضايا صحيفه برنامج شباب طوال طيله
`);

/** After اليوم, these make it a named day: `اليوم العالمي`, `اليوم السابع`. */
const AFTER_TODAY = wordSet(`
  العالمي الدولي الوطني القومي العربي الافريقي الاوروبي السابع الاول الثاني الثالث الرابع الخامس السادس الثامن التاسع العاشر الاخير الواحد الذي
  المفتوح الدراسي الختامي الافتتاحي الانتخابي الموعود
`);

/** People of yesterday and tomorrow. */
const PEOPLE = wordSet('قاده جيل اجيال عدو اعداء خصوم اصدقاء رفاق حلفاء عالم عوالم شباب');
const BETTER = wordSet('افضل مشرق اجمل جديد واعد امن مزدهر');

const has = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.word.readings.some(({ form }) => words.has(form)) ?? false;

const bases = (token: Token | undefined): readonly string[] =>
  token?.word.readings.map(({ base }) => base.replace(/ا$/u, '')) ?? [];

/** `يوما بعد يوم`, `عاما بعد عام`: whether the word at `at` is one of the two. */
const isRepeated = (tokens: readonly Token[], at: number): boolean => {
  const own = new Set(bases(tokens[at]));
  const twin = (joint: number, other: number): boolean =>
    tokens[joint]?.word.form === 'بعد' && bases(tokens[other]).some((base) => own.has(base));
  return twin(at - 1, at - 2) || twin(at + 1, at + 2);
};

/** `حرب الاثني عشر يوما`. */
const WAR = wordSet('حرب');
const DAY_ADVERBS = wordSet('صباحا مساء ظهرا عصرا ليلا نهارا فجرا');

const OPENING = wordSet('" “ « ‘');
const CLOSING = wordSet('" ” » ’');

/** `عصرا ذهبيا`, `فجرا جديدا`: an age and a dawn of something. */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word.readings.some(({ form }) => form === 'عصرا' || form === 'فجرا') &&
  /(?:[^ا].يا|جديدا|اخر|كاملا)$/u.test(tokens[at + 1]?.word.form ?? '');

/** `“هذا الصباح”`: words of the day alone between quotation marks are a title. */
const isTitle = (tokens: readonly Token[], from: number, to: number): boolean =>
  OPENING.has(tokens[from - 1]?.word.surface ?? '') && CLOSING.has(tokens[to]?.word.surface ?? '');

/** Verbs of which قريبا is the predicate: something is near. */
const COPULAS = wordSet(
  'بات باتت اصبح اصبحت يبدو تبدو بدا بدت كان كانت يكون تكون ليس ليست يزال تزال زال زالت صار صارت',
);

/** `في الآن ذاته` is at the same time, `قريبا من` and `بات قريبا` near, `مسؤولا سابقا` a former official. */
const isNoReference = (tokens: readonly Token[], at: number): boolean => {
  const form = tokens[at]!.word.readings.at(-1)!.form;
  const next = tokens[at + 1]?.word.form;
  if (form === 'الان') return next === 'ذاته' || next === 'نفسه' || next === 'عينه';
  if (form === 'قريبا') {
    const subject = tokens[at - 1]?.word.form.startsWith('ال') ? 1 : 0;
    return next === 'من' || has(tokens[at - 1 - subject], COPULAS);
  }
  const before = tokens[at - 1]?.word;
  return (form === 'سابقا' || form === 'لاحقا') && before?.kind === 'arabic' && /...ا$/u.test(before.form);
};

/** `المصري اليوم`, `اليوم العالمي`, `غد أفضل`, `قادة الغد`, `أعداء الأمس`. */
const isFigurative = (tokens: readonly Token[], at: number, offset: number): boolean => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isTitle(tokens, at, at + 1) || has(before, NAMED_AFTER)) return true;
  if (offset === 0) return has(before, BEFORE_TODAY) || has(after, AFTER_TODAY) || after?.word.form === 'ال';
  return has(before, PEOPLE) || (offset > 0 && has(after, BETTER));
};

/** Whether the expressions at tokens [from, to) are no dates after all. */
export const isVetoed = (tokens: readonly Token[], from: number, to: number, found: readonly Found[]): boolean => {
  const { meaning } = found[0]!;
  const before = tokens[from - 1];
  switch (meaning.kind) {
    case 'duration':
      return has(before, WAR) || (to === from + 1 && isRepeated(tokens, from));
    case 'time':
      return (
        isTitle(tokens, from, to) ||
        (to === from + 1 && meaning.day === null && (has(tokens[to], DAY_ADVERBS) || isAge(tokens, from)))
      );
    case 'relative-day':
      return meaning.weekday === null && to === from + 1 && isFigurative(tokens, from, meaning.shift.offset);
    case 'shift':
      return meaning.unit === 'year' && has(before, GENERAL);
    case 'reference':
      return to === from + 1 && isNoReference(tokens, from);
    case 'date':
      return (
        (meaning.day === null && meaning.year === null && isTitle(tokens, from, to)) ||
        (meaning.year === null && meaning.direction === null && has(before, NAMED_AFTER))
      );
    case 'part-of-year':
      return meaning.year === null && meaning.direction === null && has(before, NAMED_AFTER);
    case 'weekday':
      return isTitle(tokens, from, to) || (meaning.direction === null && has(before, NAMED_AFTER));
    default:
      return false;
  }
};
