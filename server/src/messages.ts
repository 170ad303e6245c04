// What the server says to its user, in English and Arabic. {name} stands for a value. A key that ends in #one, #two,
// #few, #many or #other is that plural form of the key before the #, chosen by the value {n}. What the analysis says of
// why it found something is English already; `because …` has the Arabic.

const english = {
  article: 'Article {n}',
  unknownSpeaker: 'speaker unknown',
  invalidSetting: 'Safir: the setting {setting} is {value}; expected: {expected}. The default is used.',
  sidecarConflict: 'A merge conflict: Safir does not write this file until it is resolved ({reason})',
  sidecarBroken: 'Safir cannot read this file and will not write it: {reason}',
  orphan: 'The article no longer has the words {words}',
  actionAccept: 'Accept {words}',
  actionReject: 'Reject {words}',
  actionWithdraw: 'Undo the decision on {words}',
  actionReattach: 'Attach the annotation {words} here',
  'annotate-official': 'Annotate as official',
  'annotate-person': 'Annotate as person',
  'annotate-direct-quote': 'Annotate as direct quote',
  'annotate-indirect-quote': 'Annotate as indirect quote',
  'annotate-date': 'Annotate as date',
  refusedNotOpen: 'The article is not open.',
  refusedChanged: 'The article has changed in the meantime. Try again.',
  refusedNoAnnotator: 'Say who annotates: set “Safir: Annotator”.',
  refusedBrokenSidecar: 'The annotations file cannot be read. Mend it first; nothing was written.',
  nothingToUndo: 'There is no action to undo.',
  nothingToRedo: 'There is no action to redo.',
  'no-item': 'There is no annotation here.',
  'no-words': 'There are no words here.',
  'bad-value': 'That value cannot be taken.',
  'cannot-resize': 'It cannot grow or shrink any further.',
  'cannot-split': 'It cannot be split here.',
  'cannot-merge': 'These two cannot be merged.',
  'mentions#one': '{n} mention',
  'mentions#other': '{n} mentions',
  'statements#one': '{n} statement',
  'statements#other': '{n} statements',
  comma: ', ',
  foundBy: 'Found by',
  noOffice: 'No office known',
  'category head-of-state': 'Head of state',
  'category government': 'Government',
  'category minister': 'Minister',
  'category diplomat': 'Diplomat',
  'category spokesperson': 'Spokesperson',
  'category legislator': 'Legislator',
  'category military': 'Military',
  'category judiciary': 'Judiciary',
  'category royal': 'Royal',
  'category international': 'International organisation',
  'category party': 'Party or movement',
  'category religious': 'Religious office',
  'category other': 'Other office',
  'quote direct': 'Direct quote',
  'quote indirect': 'Indirect quote',
  speaker: 'Speaker',
  channel: 'Through',
  cue: 'Introduced by',
  alternatives: 'Or perhaps',
  'type DATE': 'date',
  'type TIME': 'time',
  'type DURATION': 'duration',
  'type SET': 'recurring',
  'calendar gregory': 'Gregorian',
  'calendar islamic-umalqura': 'Hijri',
  'calendar persian': 'Solar Hijri',
  syriacMonths: 'Syriac month names',
  modifier: 'Modifier',
  'modifier START': 'start',
  'modifier MID': 'middle',
  'modifier END': 'end',
  'modifier APPROX': 'approximately',
  'modifier BEFORE': 'before',
  'modifier AFTER': 'after',
  'modifier ON_OR_BEFORE': 'no later than',
  'modifier ON_OR_AFTER': 'no earlier than',
  'modifier MORE_THAN': 'more than',
  'modifier LESS_THAN': 'less than',
  'modifier EQUAL_OR_MORE': 'at least',
  'modifier EQUAL_OR_LESS': 'at most',
  rangeBegin: 'From',
  rangeEnd: 'Until',
  anchor: 'Counted from',
  'anchor publication': 'the day of publication',
  'anchor previous-date': 'the date before',
  'anchor option': 'the day in the settings',
  'problem impossible-date': 'There is no such day: {text}',
  'problem wrong-weekday': '{day} is a {right}, not {weekday}',
  'problem calendars-disagree': 'The Hijri date is {hijri}, the Gregorian {gregorian}: more than a day apart',
  'problem unclosed-quote': 'This quotation mark is never closed',
  'problem quote-without-speaker': 'It cannot be told who said this',
  'problem two-speakers': 'The same words are attributed to {first} and to {second}',
  'problem registry-title': 'Here {name} is {title}; the registry says {office}',
  replaceWith: 'Replace with {text}',
};

const arabic: Readonly<Record<string, string>> = {
  article: 'المقال {n}',
  unknownSpeaker: 'قائل غير معروف',
  invalidSetting: 'سفير: قيمة الإعداد {setting} هي {value}، والمتوقع: {expected}. تُستعمل القيمة الافتراضية.',
  sidecarConflict: 'تعارض دمج: لا يكتب سفير في هذا الملف حتى يُحل ({reason})',
  sidecarBroken: 'لا يستطيع سفير قراءة هذا الملف ولن يكتب فيه: {reason}',
  orphan: 'لم تعد في المقال الكلمات {words}',
  actionAccept: 'قبول {words}',
  actionReject: 'رفض {words}',
  actionWithdraw: 'التراجع عن القرار في {words}',
  actionReattach: 'إلحاق التعليق {words} بهذا الموضع',
  'annotate-official': 'تعليم التحديد مسؤولا',
  'annotate-person': 'تعليم التحديد شخصا',
  'annotate-direct-quote': 'تعليم التحديد اقتباسا مباشرا',
  'annotate-indirect-quote': 'تعليم التحديد اقتباسا غير مباشر',
  'annotate-date': 'تعليم التحديد تاريخا',
  refusedNotOpen: 'المقال غير مفتوح.',
  refusedChanged: 'تغيّر المقال في هذه الأثناء. أعد المحاولة.',
  refusedNoAnnotator: 'حدد اسم المعلِّق في الإعداد «سفير: المعلِّق».',
  refusedBrokenSidecar: 'تتعذر قراءة ملف التعليقات. أصلحه أولا؛ لم يُكتب شيء.',
  nothingToUndo: 'لا إجراء يمكن التراجع عنه.',
  nothingToRedo: 'لا إجراء يمكن إعادته.',
  'no-item': 'لا تعليق هنا.',
  'no-words': 'لا كلمات هنا.',
  'bad-value': 'لا يمكن قبول هذه القيمة.',
  'cannot-resize': 'لا يمكن توسيعه أو تضييقه أكثر.',
  'cannot-split': 'لا يمكن تقسيمه هنا.',
  'cannot-merge': 'لا يمكن دمج هذين.',
  'mentions#one': 'ذكر واحد',
  'mentions#two': 'ذكران',
  'mentions#few': '{n} مرات',
  'mentions#many': '{n} مرة',
  'mentions#other': '{n} مرة',
  'statements#zero': 'لا تصريحات',
  'statements#one': 'تصريح واحد',
  'statements#two': 'تصريحان',
  'statements#few': '{n} تصريحات',
  'statements#many': '{n} تصريحًا',
  'statements#other': '{n} تصريح',
  comma: '، ',
  foundBy: 'سبب التعرف',
  noOffice: 'بلا منصب معروف',
  'category head-of-state': 'رئيس دولة',
  'category government': 'حكومة',
  'category minister': 'وزير',
  'category diplomat': 'دبلوماسي',
  'category spokesperson': 'متحدث رسمي',
  'category legislator': 'برلماني',
  'category military': 'عسكري',
  'category judiciary': 'قضاء',
  'category royal': 'أسرة مالكة',
  'category international': 'منظمة دولية',
  'category party': 'حزب أو حركة',
  'category religious': 'منصب ديني',
  'category other': 'منصب آخر',
  'quote direct': 'اقتباس مباشر',
  'quote indirect': 'اقتباس غير مباشر',
  speaker: 'القائل',
  channel: 'نقلًا عبر',
  cue: 'أداة الإسناد',
  alternatives: 'أو ربما',
  'type DATE': 'تاريخ',
  'type TIME': 'وقت',
  'type DURATION': 'مدة',
  'type SET': 'متكرر',
  'calendar gregory': 'الميلادي',
  'calendar islamic-umalqura': 'الهجري',
  'calendar persian': 'الهجري الشمسي',
  syriacMonths: 'أسماء الأشهر سريانية',
  modifier: 'التحديد',
  'modifier START': 'بداية',
  'modifier MID': 'منتصف',
  'modifier END': 'نهاية',
  'modifier APPROX': 'نحو',
  'modifier BEFORE': 'قبل',
  'modifier AFTER': 'بعد',
  'modifier ON_OR_BEFORE': 'في موعد أقصاه',
  'modifier ON_OR_AFTER': 'ابتداءً من',
  'modifier MORE_THAN': 'أكثر من',
  'modifier LESS_THAN': 'أقل من',
  'modifier EQUAL_OR_MORE': 'لا يقل عن',
  'modifier EQUAL_OR_LESS': 'لا يزيد على',
  rangeBegin: 'من',
  rangeEnd: 'إلى',
  anchor: 'محسوب من',
  'anchor publication': 'يوم النشر',
  'anchor previous-date': 'التاريخ السابق في النص',
  'anchor option': 'اليوم المحدد في الإعدادات',
  'problem impossible-date': 'لا يوجد يوم كهذا: {text}',
  'problem wrong-weekday': 'يوم {day} هو {right}، لا {weekday}',
  'problem calendars-disagree': 'التاريخ الهجري يوافق {hijri}، والميلادي {gregorian}: الفرق أكثر من يوم',
  'problem unclosed-quote': 'علامة الاقتباس هذه لم تُغلق',
  'problem quote-without-speaker': 'لا يُعرف قائل هذا الكلام',
  'problem two-speakers': 'الكلام نفسه منسوب إلى {first} وإلى {second}',
  'problem registry-title': 'صفة {name} هنا {title}، وفي السجل {office}',
  replaceWith: 'استبدله بـ{text}',
  'because subject after the cue': 'الفاعل بعد الفعل',
  'because subject before the cue': 'الفاعل قبل الفعل',
  'because topic before the cue': 'المبتدأ قبل الفعل',
  'because antecedent of the relative clause': 'الاسم الموصوف بجملة الصلة',
  'because document that says it': 'الوثيقة التي ورد فيها',
  'because goes on with who spoke before and agrees': 'استمرار للمتحدث السابق مع المطابقة',
  'because impersonal': 'مبني للمجهول',
  'because last speaker': 'آخر متحدث',
  'because name before the colon': 'الاسم قبل النقطتين',
  'because words before the colon': 'الكلمات قبل النقطتين',
  'because name in the headline': 'الاسم في العنوان',
  'because nobody agrees': 'لا أحد يطابق الفعل',
  'because nobody before': 'لا متحدث قبله',
  'because person whose words are relayed': 'الشخص المنقول عنه',
  'because source whose words are relayed': 'المصدر المنقول عنه',
  'because source of the cue': 'المصدر المذكور في الإسناد',
  'because turn of an interview': 'دور في المقابلة',
  'because who acts in the sentence': 'صاحب الفعل في الجملة',
};

type Plural<K> = K extends `${infer Stem}#other` ? Stem : never;
type Key = keyof typeof english;
export type PluralKey = Plural<Key>;
export type MessageKey = Exclude<Key, `${string}#${string}`>;
type Values = Readonly<Record<string, string | number>>;

export const tables = { en: english as Readonly<Record<string, string>>, ar: arabic } as const;
export type Language = keyof typeof tables;

/** The server's language for a locale such as `ar-EG`. */
export const languageOf = (locale: string | undefined): Language => (/^ar\b/i.test(locale ?? '') ? 'ar' : 'en');

export class Messages {
  readonly language: Language;
  readonly #table: Readonly<Record<string, string>>;
  readonly #plurals: Intl.PluralRules;

  constructor(language: Language) {
    this.language = language;
    this.#table = tables[language];
    this.#plurals = new Intl.PluralRules(language);
  }

  say(key: MessageKey, values: Values = {}): string {
    return this.#fill(this.#table[key] ?? key, values);
  }

  /** The form of `key` that goes with the number `n`. */
  count(key: PluralKey, n: number): string {
    const form = this.#table[`${key}#${this.#plurals.select(n)}`] ?? this.#table[`${key}#other`] ?? key;
    return this.#fill(form, { n });
  }

  /** The message of a key that may be unknown, such as a problem's code; null where there is none. */
  find(key: string, values: Values = {}): string | null {
    const message = this.#table[key];
    return message === undefined ? null : this.#fill(message, values);
  }

  #fill(message: string, values: Values): string {
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }
}
