// The page's words in the user's language, as the extension gave them.
let texts: Readonly<Record<string, string>> = {};
let language: 'ar' | 'en' = 'en';

export const speak = (given: Readonly<Record<string, string>>, its: 'ar' | 'en'): void => {
  texts = given;
  language = its;
};

export const say = (key: string, ...values: readonly (string | number)[]): string =>
  (texts[key] ?? key).replace(/\{(\d)\}/g, (all, index: string) => String(values[Number(index)] ?? all));

/** `lang` and `dir` of what is said rather than quoted. */
export const spoken = (): Readonly<Record<'lang' | 'dir', string>> => ({
  lang: language,
  dir: language === 'ar' ? 'rtl' : 'ltr',
});

/** Several things in one line. */
export const listed = (words: readonly string[]): string => words.join(language === 'ar' ? '، ' : ', ');
