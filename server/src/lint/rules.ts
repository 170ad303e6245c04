// The rules of `safir lint`: what each reports and what to do about it, in both languages. Their ids are the codes of the
// editor's diagnostics. A test keeps the list complete.
import type { Language } from '../messages.js';

export interface Rule {
  readonly id: string;
  /** How bad it is by default: SARIF's levels. */
  readonly level: 'error' | 'warning' | 'note';
  /** What it reports, then what to do about it. */
  readonly text: Readonly<Record<Language, readonly [what: string, help: string]>>;
}

const rule = (
  id: string,
  level: Rule['level'],
  en: readonly [what: string, help: string],
  ar: readonly [what: string, help: string],
): Rule => ({ id, level, text: { en, ar } });

const doubt = (id: string, en: readonly [string, string], ar: readonly [string, string]): Rule =>
  rule(id, 'note', en, ar);
const unreadable = (id: string, en: readonly [string, string], ar: readonly [string, string]): Rule =>
  rule(`sidecar-${id}`, 'error', en, ar);
const yaml = (id: string, en: readonly [string, string], ar: readonly [string, string]): Rule =>
  rule(`yaml-${id}`, 'error', en, ar);

export const RULES: readonly Rule[] = [
  doubt(
    'impossible-date',
    ['A day that no calendar has.', 'Correct the day or the month: February has no 30th, nor has Shaaban a 31st.'],
    ['يوم لا يوجد في أي تقويم.', 'صحح اليوم أو الشهر: لا ثلاثين في فبراير، ولا واحد وثلاثين في شعبان.'],
  ),
  doubt(
    'wrong-weekday',
    ['A date that is not the weekday beside it.', 'Correct the weekday or the date.'],
    ['تاريخ لا يوافق يوم الأسبوع المذكور معه.', 'صحح يوم الأسبوع أو التاريخ.'],
  ),
  doubt(
    'calendars-disagree',
    [
      'A Hijri date and its Gregorian equal are more than a day apart.',
      'Correct either; they are compared by the Umm al-Qura calendar, and a day’s difference is let pass.',
    ],
    ['تاريخ هجري ومقابله الميلادي بينهما أكثر من يوم.', 'صحح أحدهما؛ المقارنة بتقويم أم القرى، ويُتسامح بفرق يوم.'],
  ),
  doubt(
    'unclosed-quote',
    ['A quotation mark without its partner.', 'Close the quotation, or remove the mark.'],
    ['علامة اقتباس بلا قرين.', 'أغلق الاقتباس أو احذف العلامة.'],
  ),
  doubt(
    'quote-without-speaker',
    [
      'A statement of which nobody can be told to have said it.',
      'Name the speaker or the source, or annotate who it is.',
    ],
    ['تصريح لا يُعرف قائله.', 'اذكر القائل أو المصدر، أو علّم من هو.'],
  ),
  doubt(
    'two-speakers',
    ['The same words are attributed to two people.', 'Say which of them spoke.'],
    ['الكلام نفسه منسوب إلى شخصين.', 'بيّن أيهما القائل.'],
  ),
  doubt(
    'registry-title',
    [
      'A title that contradicts the registry on the article’s day.',
      'Correct the title, or the office in .safir/officials.yaml.',
    ],
    ['صفة تخالف السجل في يوم المقال.', 'صحح الصفة، أو المنصب في ‎.safir/officials.yaml.'],
  ),
  unreadable(
    'conflict',
    [
      'A merge conflict in an annotations file.',
      'Keep the annotations of both sides: the editor offers it at the mark.',
    ],
    ['تعارض دمج في ملف تعليقات.', 'أبقِ تعليقات الجانبين: يعرض المحرر ذلك عند العلامة.'],
  ),
  unreadable(
    'json',
    ['An annotations file that is no JSON.', 'Restore the file from git, or mend the line.'],
    ['ملف تعليقات ليس JSON.', 'استعد الملف من git أو أصلح السطر.'],
  ),
  unreadable(
    'format',
    ['An annotations file of another form, or of a newer Safir.', 'Update Safir, or restore the file.'],
    ['ملف تعليقات بصيغة أخرى أو من إصدار أحدث.', 'حدّث سفير أو استعد الملف.'],
  ),
  unreadable(
    'annotation',
    ['An annotation that lacks what every annotation has.', 'Mend the line by server/schemas/annotations.schema.json.'],
    ['تعليق ينقصه ما في كل تعليق.', 'أصلح السطر وفق server/schemas/annotations.schema.json.'],
  ),
  rule(
    'no-article',
    'warning',
    ['Annotations without their article.', 'Put the article back beside them, or delete them.'],
    ['تعليقات بلا مقالها.', 'أعد المقال بجانبها أو احذفها.'],
  ),
  rule(
    'orphan',
    'warning',
    ['An annotation whose words the article no longer has.', 'Attach it to its place again, or withdraw it.'],
    ['تعليق لم تعد كلماته في المقال.', 'ألحقه بموضعه من جديد أو تراجع عنه.'],
  ),
  rule(
    'unknown-kind',
    'warning',
    ['An annotation of a kind that is not defined.', 'Change its kind, or add the kind to .safir/schema.yaml.'],
    ['تعليق من نوع غير معرَّف.', 'غيّر نوعه أو أضف النوع إلى ‎.safir/schema.yaml.'],
  ),
  rule(
    'attribute-value',
    'warning',
    [
      'An attribute that its kind cannot have, or with a value that it cannot have.',
      'Change it by .safir/schema.yaml.',
    ],
    ['سمة لا يقبلها النوع أو قيمة لا تقبلها السمة.', 'غيّرها وفق ‎.safir/schema.yaml.'],
  ),
  rule(
    'date-value',
    'warning',
    ['A date whose value TIMEX3 does not know.', 'Write the value as ISO 8601, as TimeML 1.2.1 has it.'],
    ['تاريخ لا يعرف TIMEX3 قيمته.', 'اكتب القيمة وفق ISO 8601 كما في TimeML 1.2.1.'],
  ),
  yaml(
    'yaml',
    ['A project file that is no YAML that can be read.', 'Mend the line.'],
    ['ملف مشروع لا يُقرأ بصيغة YAML.', 'أصلح السطر.'],
  ),
  yaml(
    'shape',
    ['A field of another form than it should have.', 'Make it the list, map or text that the schema says.'],
    ['حقل على غير صيغته.', 'اجعله قائمة أو خريطة أو نصا كما في المخطط.'],
  ),
  yaml('missing', ['A field that must be there is missing.', 'Add the field.'], ['حقل لازم ناقص.', 'أضف الحقل.']),
  yaml(
    'unknown',
    ['A field that means nothing.', 'Correct its name, or remove it.'],
    ['حقل لا معنى له.', 'صحح اسمه أو احذفه.'],
  ),
  yaml(
    'value',
    ['A value that the field cannot have.', 'Take one of the values that the schema lists.'],
    ['قيمة لا يقبلها الحقل.', 'خذ إحدى القيم المذكورة في المخطط.'],
  ),
  yaml(
    'order',
    ['An office that ends before it begins.', 'Correct one of the days.'],
    ['منصب ينتهي قبل أن يبدأ.', 'صحح أحد اليومين.'],
  ),
  yaml(
    'duplicate',
    ['A key or a name that an earlier entry has.', 'Give it another, or join the two.'],
    ['مفتاح أو اسم لمدخل سابق.', 'أعطه غيره أو ادمج الاثنين.'],
  ),
];
