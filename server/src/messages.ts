// What the server says to its user, in English and Arabic. {name} stands for a value. A key that ends in #one, #two,
// #few, #many or #other is that plural form of the key before the #, chosen by the value {n}.

const english = {
  article: 'Article {n}',
  unknownSpeaker: 'speaker unknown',
  invalidSetting: 'Safir: the setting {setting} is {value}; expected: {expected}. The default is used.',
  sidecarConflict: 'A merge conflict: Safir does not write this file until it is resolved ({reason})',
  sidecarBroken: 'Safir cannot read this file and will not write it: {reason}',
  orphan: 'The article no longer has the words {words}',
  refusedNotOpen: 'The article is not open.',
  refusedChanged: 'The article has changed in the meantime. Try again.',
  refusedNoAnnotator: 'Say who annotates: set “Safir: Annotator”.',
  refusedBrokenSidecar: 'The annotations file cannot be read. Mend it first; nothing was written.',
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
};

const arabic: Readonly<Record<string, string>> = {
  article: 'المقال {n}',
  unknownSpeaker: 'قائل غير معروف',
  invalidSetting: 'سفير: قيمة الإعداد {setting} هي {value}، والمتوقع: {expected}. تُستعمل القيمة الافتراضية.',
  sidecarConflict: 'تعارض دمج: لا يكتب سفير في هذا الملف حتى يُحل ({reason})',
  sidecarBroken: 'لا يستطيع سفير قراءة هذا الملف ولن يكتب فيه: {reason}',
  orphan: 'لم تعد في المقال الكلمات {words}',
  refusedNotOpen: 'المقال غير مفتوح.',
  refusedChanged: 'تغيّر المقال في هذه الأثناء. أعد المحاولة.',
  refusedNoAnnotator: 'حدد اسم المعلِّق في الإعداد «سفير: المعلِّق».',
  refusedBrokenSidecar: 'تتعذر قراءة ملف التعليقات. أصلحه أولا؛ لم يُكتب شيء.',
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
