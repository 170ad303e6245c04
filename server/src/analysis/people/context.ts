// What the words around a title or a name say of it.
import { cells } from '../lexicon/gazetteer.js';
import namingRows from '../lexicon/generated/naming-nouns.js';
import { speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MEETING = setOf(
  'التقي التقت يلتقي تلتقي استقبل استقبلت يستقبل تستقبل زار زارت يزور هاتف هاتفت هنا هنات ودع ودعت شكر شكرت كلف كلفت عين عينت اقال اقالت استدعي استدعت دعا دعت ابلغ ابلغت سال سالت',
);

/** Verbs whose subject and object, both persons, may stand side by side. */
export const isMeetingVerb: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form, proclitics }) => MEETING.has(form) && ['', 'و', 'ف'].includes(proclitics)),
);

const NAMED_AFTER = new Set([
  ...cells(namingRows).map(([noun]) => noun!),
  ...'مطار شارع جامعه مدينه مسجد جامع مستشفي قاعده ملعب استاد مركز معهد جائزه متحف قصر كليه مدرسه طريق ميدان جسر سد حديقه مكتبه مؤسسه برج نفق حي مجمع قاعه'.split(
    ' ',
  ),
]);
const OFFICES_THEMSELVES = setOf('منصب مناصب لمنصب بمنصب منصبي حقيبه مهام مهمه صفه بصفه رتبه مرتبه لقب درجه مقعد كرسي');

/** Titles that stand between a thing and whom it is named after: `مطار الملك خالد`. */
const NAMESAKE_TITLES = setOf(
  'الملك الملكه الامير الاميره الشيخ الشيخه السلطان الامام الرئيس الشهيد الشهيده القديس القديسه مار الاميرال الجنرال المشير الفريق العقيد الخليفه الدكتور البطل سيدي سيدنا السيده مولاي ولي العهد خادم الحرمين الشريفين ابو بن',
);
const MOST_BETWEEN = 4;

/** Whether what begins at `first` gives its name to a thing (`مطار الملك خالد`) or is an office spoken of by itself. */
export const namesThing = (tokens: readonly Token[], { first }: { readonly first: number }): boolean => {
  let at = first - 1;
  while (at > 0 && first - at <= MOST_BETWEEN && NAMESAKE_TITLES.has(tokens[at]!.word.form)) at--;
  return at >= 0 && isNaming(tokens[at]!.word);
};

const isNaming: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ base, form }) => (NAMED_AFTER.has(form) && base === form) || OFFICES_THEMSELVES.has(base)),
);

/** Whether the word is a finite verb of speech. */
export const isSpeechVerb: (word: Word) => boolean = perWord((word) =>
  speechReadings(word).some(({ part, tense }) => part === 'verb' && tense !== null),
);
