// Why the analysis found something, in its user's words. Reasons that name a word of the article or the lexicons
// (`رجب: given name`) are translated part by part; what is not listed is shown as the analysis says it.
import type { Language } from '../../messages.js';

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  // people
  name: { en: 'name', ar: 'اسم' },
  role: { en: 'title that stands for its holder', ar: 'صفة تقوم مقام صاحبها' },
  list: { en: 'one title of several names', ar: 'صفة واحدة لعدة أسماء' },
  superior: { en: 'whose subordinate is named', ar: 'من سُمّي مرؤوسه' },
  'title name': { en: 'title before a name', ar: 'صفة قبل اسم' },
  'name, title': { en: 'name and a title after it', ar: 'اسم تليه صفة' },
  'title name, title': { en: 'name between titles', ar: 'اسم بين صفتين' },
  'title with its superior': { en: 'title that names its superior', ar: 'صفة تذكر الرئيس المباشر' },
  registry: { en: 'registry', ar: 'السجل' },
  'given name': { en: 'given name', ar: 'اسم شخصي' },
  'family name': { en: 'family name', ar: 'اسم عائلة' },
  'either name': { en: 'given or family name', ar: 'اسم شخصي أو اسم عائلة' },
  'introduced by full name': { en: 'introduced by full name', ar: 'ورد اسمه الكامل من قبل' },
  'nothing else explains the words behind it': {
    en: 'no other reading of the words after it',
    ar: 'لا قراءة أخرى للكلمات التالية',
  },
  'a title before it': { en: 'title before it', ar: 'صفة قبله' },
  'second of a dual title': { en: 'second of a dual title', ar: 'الثاني بعد صفة مثناة' },
  'honorific name': { en: 'honorific', ar: 'لقب تشريف' },
  'honorific style': { en: 'honorific', ar: 'لقب تشريف' },
  'honorific person': { en: 'honorific', ar: 'لقب تشريف' },
  'honorific royal': { en: 'royal style', ar: 'لقب ملكي' },
  // quotes
  'content clause': { en: 'clause after أن or إن', ar: 'جملة بعد «أن» أو «إن»' },
  'clause before its source': { en: 'clause before its source', ar: 'جملة قبل مصدرها' },
  'words after a colon': { en: 'words after a colon', ar: 'كلام بعد نقطتين' },
  'words between the cue and what it says': {
    en: 'words between the cue and what it says',
    ar: 'كلام بين الفعل ومقوله',
  },
  'marks after a cue': { en: 'quotation marks after a word of speech', ar: 'علامتا اقتباس بعد فعل قول' },
  'marks after a cue and a colon': {
    en: 'quotation marks after a word of speech and a colon',
    ar: 'علامتا اقتباس بعد فعل قول ونقطتين',
  },
  'marks after a name and a colon': {
    en: 'quotation marks after a name and a colon',
    ar: 'علامتا اقتباس بعد اسم ونقطتين',
  },
  'marks before a cue': { en: 'quotation marks before a word of speech', ar: 'علامتا اقتباس قبل فعل قول' },
  'marks in the sentence of a cue': {
    en: 'quotation marks in a sentence with a word of speech',
    ar: 'علامتا اقتباس في جملة فيها فعل قول',
  },
  'marks inside a reported clause': {
    en: 'quotation marks within reported speech',
    ar: 'علامتا اقتباس داخل كلام منقول',
  },
  'marks in a headline': { en: 'quotation marks in a headline', ar: 'علامتا اقتباس في العنوان' },
  'subject after the cue': { en: 'subject after the word of speech', ar: 'الفاعل بعد فعل القول' },
  'subject before the cue': { en: 'subject before the word of speech', ar: 'الفاعل قبل فعل القول' },
  'topic before the cue': { en: 'topic before the word of speech', ar: 'المبتدأ قبل فعل القول' },
  'antecedent of the relative clause': { en: 'whom the relative clause is about', ar: 'الموصوف بجملة الصلة' },
  'who speaks in the sentence': { en: 'who speaks in the sentence', ar: 'المتحدث في الجملة' },
  'who acts in the sentence': { en: 'who acts in the sentence', ar: 'صاحب الفعل في الجملة' },
  'nearest person of the sentence': { en: 'nearest person of the sentence', ar: 'أقرب شخص في الجملة' },
  'goes on with who spoke before and agrees': {
    en: 'who spoke before, in agreement with the verb',
    ar: 'المتحدث السابق، والفعل يطابقه',
  },
  'last speaker': { en: 'last speaker', ar: 'آخر متحدث' },
  'source of the cue': { en: 'source that the word of speech names', ar: 'المصدر الذي تسميه أداة الإسناد' },
  'document that says it': { en: 'document that says it', ar: 'الوثيقة التي ورد فيها' },
  'whose words are relayed': { en: 'whose words are relayed', ar: 'من نُقل عنه' },
  'name before the colon': { en: 'name before the colon', ar: 'الاسم قبل النقطتين' },
  'name in the headline': { en: 'name in the headline', ar: 'الاسم في العنوان' },
  'whom the paragraph is about': { en: 'whom the paragraph is about', ar: 'من تدور الفقرة حوله' },
  'who was asked': { en: 'who was asked', ar: 'من سُئل' },
  impersonal: { en: 'impersonal', ar: 'مبني للمجهول' },
  'nobody agrees': { en: 'nobody agrees with the verb', ar: 'لا أحد يطابق الفعل' },
  // dates
  clock: { en: 'time of day', ar: 'ساعة' },
  hours: { en: 'hours', ar: 'ساعات' },
  day: { en: 'day', ar: 'يوم' },
  weekdays: { en: 'weekdays', ar: 'أيام من الأسبوع' },
  weekend: { en: 'weekend', ar: 'نهاية أسبوع' },
  'week-of-month': { en: 'week of a month', ar: 'أسبوع من شهر' },
  month: { en: 'month', ar: 'شهر' },
  season: { en: 'season', ar: 'فصل' },
  'part-of-year': { en: 'part of a year', ar: 'جزء من سنة' },
  year: { en: 'year', ar: 'سنة' },
  'bare-year': { en: 'year without the word', ar: 'سنة بلا لفظها' },
  years: { en: 'years', ar: 'سنوات' },
  decade: { en: 'decade', ar: 'عقد' },
  decades: { en: 'decades', ar: 'عقود' },
  century: { en: 'century', ar: 'قرن' },
  'days-of-a-month': { en: 'days of a month', ar: 'أيام من شهر' },
  'days-after-a-month': { en: 'days after a month', ar: 'أيام بعد شهر' },
  'days-of-a-year': { en: 'days of a year', ar: 'أيام من سنة' },
  'months-of-a-year': { en: 'months of a year', ar: 'أشهر من سنة' },
  'part-of-day': { en: 'part of a day', ar: 'جزء من يوم' },
  night: { en: 'night', ar: 'ليلة' },
  period: { en: 'period by its place', ar: 'مدة بموضعها' },
  'edge-of-this': { en: 'beginning or end of the present period', ar: 'بداية المدة الحالية أو نهايتها' },
  'counted-span': { en: 'counted period', ar: 'مدة معدودة' },
  ago: { en: 'so long before or after', ar: 'قبل مدة أو بعدها' },
  reference: { en: 'past, present or future', ar: 'ماض أو حاضر أو مستقبل' },
  feast: { en: 'holiday', ar: 'عيد' },
  every: { en: 'recurring', ar: 'تكرار' },
  frequency: { en: 'how often', ar: 'عدد المرات' },
  'recurring-weekdays': { en: 'recurring weekdays', ar: 'أيام متكررة' },
  duration: { en: 'duration', ar: 'مدة' },
};

/** `reason` in words of `language`. */
export const reasonIn = (reason: string, language: Language): string =>
  REASONS[reason]?.[language] ??
  reason
    .split(': ')
    .map((part) => REASONS[part]?.[language] ?? part)
    .join(': ');
