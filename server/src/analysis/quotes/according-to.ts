// Prepositional cues: `بحسب فلان`, `وفقا لما أعلنت الوزارة`, `على حد تعبيرها`.
import { speechReadings } from '../lexicon/speech.js';
import type { Word } from '../text/word.js';

/** A particle that stands for a whole prepositional cue: `بحسب`, `وفقا لـ`, `على حد قول`. Folded, longest first. */
const SOURCE_CUES: readonly (readonly string[])[] = [
  'علي حد قول',
  'علي حد تعبير',
  'علي حد وصف',
  'علي حد زعم',
  'علي لسان',
  'نقلا عن',
  'حسب ما',
  'بحسب ما',
  'وفق ما',
  'علي ما',
  'وفقا لما',
  'طبقا لما',
  'حسب قول',
  'بحسب قول',
  'بحسب تعبير',
  'حسب تعبير',
  'وفق تعبير',
  'وفق قول',
  'بحسب وصف',
  'وفق وصف',
  'وفقا',
  'طبقا',
  'تبعا',
  'بحسب',
  'حسب',
  'وفق',
  'حسبما',
  'بحسبما',
  'وفقما',
  'استنادا الي',
  'في راي',
  'براي',
  'في نظر',
  'من وجهه نظر',
  'في تقدير',
  'بتقدير',
  'علي ذمه',
  'علي حد ادعاء',
  'بنظر',
].map((phrase) => phrase.split(' '));

export interface SourceCue {
  /** One past the cue's last token. */
  readonly end: number;
  /** `على حد قولها`: the pronoun stands for the source. */
  readonly pronoun: string;
  /** `بحسب ما ذكر فلان`: a verb of speech follows. */
  readonly verbal: boolean;
}

const PRONOUN = /^(.+?)(هما|هم|هن|ها|ه)$/u;

/** The prepositional cue at token `at`, or null. */
export const sourceCueAt = (words: readonly { readonly word: Word }[], at: number): SourceCue | null => {
  for (const reading of words[at]!.word.readings) {
    if (!['', 'و', 'ف'].includes(reading.proclitics)) continue;
    for (const phrase of SOURCE_CUES) {
      if (phrase[0] !== reading.form && !(phrase.length === 1 && startsWithCue(reading.form, phrase[0]!))) continue;
      let end = at + 1;
      let pronoun = '';
      let matches = true;
      for (let k = 1; k < phrase.length && matches; k++, end++) {
        const form = words[end]?.word.form ?? '';
        if (form === phrase[k]) continue;
        const bound = k === phrase.length - 1 ? PRONOUN.exec(form) : null;
        if (bound && bound[1] === phrase[k]) pronoun = bound[2]!;
        else matches = false;
      }
      if (!matches) continue;
      const last = phrase.at(-1)!;
      if (phrase.length === 1) pronoun = reading.form.slice(last.length);
      const verbal = /ما$/u.test(last);
      if (verbal && !tellsSomething(words[end]?.word)) continue;
      if (last === 'ما' && phrase[0] === 'علي' && isObjectBefore(words[at - 1]?.word)) continue;
      return { end, pronoun, verbal };
    }
  }
  return null;
};

/** `ردا على ما قاله`, `التعليق على ما نشر`: a word of which `على ما` is the object. */
const isObjectBefore = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^[وفبل]?(?:ال)?(?:رد|ردا|ردت|تعليق|تعليقا|تعقيبا|احتجاج|احتجاجا|اعتراضا|بناء|اطلع|علق)$/u.test(word.form);

/** Whether `حسب ما` goes on with a word of speech: `حسب ما أعلن`, `على ما جاء في`; not `على ما هو`. */
const tellsSomething = (word: Word | undefined): boolean =>
  word !== undefined && speechReadings(word).some(({ part }) => part === 'verb');

const startsWithCue = (form: string, cue: string): boolean =>
  ['براي', 'بنظر', 'بتقدير'].includes(cue) &&
  form.startsWith(cue) &&
  ['ه', 'ها', 'هم', 'هما'].includes(form.slice(cue.length));
