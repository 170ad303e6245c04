// What looks like a date and is none: names of places, people and observances, numbers of other things.
import type { Token } from '../text/tokens.js';
import type { Found } from './rules/rule.js';

/** Nouns that a date after them names: `شارع 9 أفريل`, `ملعب 5 جويلية`, `قوى 14 آذار`. */
const NAMED_AFTER = new Set([
  'شارع',
  'ساحه',
  'ملعب',
  'ميدان',
  'جسر',
  'كوبري',
  'جامعه',
  'مدينه',
  'مستشفي',
  'مطار',
  'قاعه',
  'مدرسه',
  'ثانويه',
  'حي',
  'طريق',
  'نهج',
  'محور',
  'قصر',
  'مسجد',
  'متحف',
  'مركب',
  'معهد',
  'ميناء',
  'حديقه',
  'ثوره',
  'حركه',
  'قوي',
  'تحالف',
  'تيار',
  'حزب',
  'فريق',
  'صحيفه',
  'جريده',
  'مجله',
  'قناه',
  'موقع',
  'اذاعه',
  'تلفزيون',
  'شركه',
  'سياره',
  'برنامج',
  'فرقه',
  'كتيبه',
  'لواء',
  'كتائب',
  'نادي',
  'سد',
  'صلاه',
  'خطبه',
  'سوره',
  'وكاله',
  'تعليق',
  'عبد',
]);

/** After these, a relative day is half of a name: `المصري اليوم`, `روسيا اليوم`. */
const BEFORE_TODAY = new Set([
  'المصري',
  'روسيا',
  'اليمن',
  'العراق',
  'فلسطين',
  'السودان',
  'ليبيا',
  'القدس',
  'راي',
  'الراي',
  'اخبار',
  'العالم',
  'عالم',
  'لبنان',
  'سوريا',
  'افريقيا',
  'قضايا',
]);

/** After اليوم, these make it a named day: `اليوم العالمي`, `اليوم السابع`. */
const AFTER_TODAY = new Set([
  'العالمي',
  'الدولي',
  'الوطني',
  'القومي',
  'العربي',
  'الافريقي',
  'الاوروبي',
  'السابع',
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'الثامن',
  'التاسع',
  'العاشر',
  'الاخير',
  'الواحد',
  'الذي',
  'المفتوح',
  'الدراسي',
  'الختامي',
  'الافتتاحي',
  'الانتخابي',
  'الموعود',
]);

const has = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.word.readings.some(({ form }) => words.has(form)) ?? false;

/** Whether the expressions at tokens [from, to) are no dates after all. */
export const isVetoed = (tokens: readonly Token[], from: number, to: number, found: readonly Found[]): boolean => {
  const { meaning } = found[0]!;
  const before = tokens[from - 1];
  const year = meaning.kind === 'date' ? meaning.year : null;
  if (year === null && meaning.kind !== 'time' && has(before, NAMED_AFTER)) return true;
  if (meaning.kind === 'relative-day' && meaning.shift.offset === 0 && meaning.weekday === null && to === from + 1) {
    return has(before, BEFORE_TODAY) || has(tokens[to], AFTER_TODAY);
  }
  return false;
};
