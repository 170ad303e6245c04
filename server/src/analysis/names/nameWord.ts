// What a word alone says about being part of a personal name.
import { type NameEntry, nameEntries } from '../lexicon/nameEntries.js';
import { looksForeign } from '../text/letters.js';
import { morphology } from '../text/morphology.js';
import { perWord, type Reading, type Word, wordOf } from '../text/word.js';

/**
 * The part that a word can play in a name:
 * - `given`, `family`, `either`: a name word of the lexicon
 * - `servant`: عبد, which needs the divine name after it
 * - `filial`: بن, بنت, ولد, آيت: joins the father's or the tribe's name
 * - `kunya`: أبو, أم, ذو: needs a name or a noun after it
 * - `house`: آل
 * - `particle`: دي, فان, فون, لا …: joins the name after it, mostly behind a given name
 * - `divine`: الله, الدين, and the attributes after عبد
 * - `ordinal`: الثاني, السادس: behind a ruler's or a pope's name
 * - `initial`: a single letter, or the name of a Latin one (جيه, إم)
 */
export type NameRole =
  | 'given'
  | 'family'
  | 'either'
  | 'servant'
  | 'filial'
  | 'kunya'
  | 'house'
  | 'particle'
  | 'divine'
  | 'ordinal'
  | 'initial';

const PARTS: ReadonlyMap<string, NameRole> = new Map(
  Object.entries({
    servant: 'عبد',
    filial: 'بن ابن بنت بني ولد منت ايت اغ اوغلو اوغلي زاده',
    kunya: 'ابو ابي ابا بو ام ذو',
    house: 'ال',
    particle: 'دي دا دو دوس داس ديل دل دولا فون فان فن دير دن دين لا لو لي تير ماك اوف سيدي مولاي ميرزا اف سان سانت كي',
    divine:
      'الله الدين الرحمن الرحيم العزيز الكريم الحميد المجيد القادر الفتاح السلام اللطيف الملك الناصر الاله الحق الحكيم الحليم الخالق الرؤوف الرزاق الستار السميع الشكور الصمد العظيم العليم الغفار الغفور الغني القدوس القيوم الكبير المؤمن المتعال المحسن المعطي المنعم المهدي النور الهادي الواحد الوارث الودود الوهاب الباري الباسط الباقي الجبار الجليل الحافظ الحي الحسين الرب الرشيد الزهره العال العالي الفضيل المطلب المقصود النبي الاحد الامير الحفيظ المولي الواسع البديع الحسيب',
    ordinal: 'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاولي الثانيه',
    initial: 'جيه جاي دبليو اتش بي سي كيه ار اس تي اكس واي جي ايتش',
  }).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as NameRole] as const)),
);

/** What a word says about being part of a name; the reading is the one for which most speaks. */
export interface NameWord {
  readonly reading: Reading;
  /** A word of the name lexicon, or null. */
  readonly lexical: NameEntry['role'] | null;
  /** Whether the lexicon has the word just so, not only without its article. */
  readonly listed: boolean;
  /** The part that it plays as a particle or compound, or null; a word can be both (`الرشيد`, `ولد`). */
  readonly part: NameRole | null;
  readonly gender: 'm' | 'f' | null;
}

const PROCLITICS = /^[وف]?[بلك]?$/u;

/** With the article a day, without it a name: خميس, جمعة. */
export const WEEKDAYS: ReadonlySet<string> = new Set('الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت'.split(' '));

/** The entry of a name word; one with the article that the lexicon has without it is a family name. */
const entryOf = (form: string): NameEntry | undefined => {
  const entry = nameEntries.get(form);
  if (entry || !form.startsWith('ال') || form.length < 5 || WEEKDAYS.has(form)) return entry;
  return nameEntries.has(form.slice(2)) ? { role: 'family', gender: null } : undefined;
};

const partOf = (word: Word, { form }: Reading): NameRole | null => {
  if (form.length === 1) return form === 'و' || word.surface.includes('ـ') ? null : 'initial';
  if (form === 'ال' && !word.bare.includes('آ')) return null;
  return PARTS.get(form) ?? null;
};

export const nameWord: (word: Word) => NameWord = perWord((word) => {
  const whole = word.readings[0]!;
  for (const reading of word.readings) {
    if (!PROCLITICS.test(reading.proclitics)) continue;
    const entry = entryOf(reading.form);
    const part = partOf(word, reading);
    if (entry || (part && (reading === whole || part !== 'initial')))
      return {
        reading,
        lexical: entry?.role ?? null,
        listed: nameEntries.has(reading.form),
        part,
        gender: entry?.gender ?? null,
      };
  }
  return { reading: whole, lexical: null, listed: false, part: null, gender: null };
});

/** Whether what reads as a particle and a name may be one foreign name where a name goes on: `فايون`, not `ومحمد`. */
export const mayBeWhole = (word: Word): boolean => /^[فبك]/u.test(word.form) && morphology(word).parts.size === 0;

/** Whether the word introduces another name: `المعروف بأبو فهد`. */
export const renames = ({ form }: Word): boolean => /^و?ال(?:معروف|ملقب|مكني|مدعو|شهير)ه?$/u.test(form);

/** The reading of the word in which what is left behind its proclitic begins a name that the word before shows, or null. */
export const openingBehind = (before: Word | undefined, word: Word): Reading | null => {
  if (isNextOfList(before, word)) return word.readings[1]!;
  return before && SUCCEEDING.has(before.form) ? succeeded(word) : null;
};

/** What stands before ل and the name of whom somebody follows: `خلفا لتاكيلي`. */
const SUCCEEDING: ReadonlySet<string> = new Set(['خلفا', 'خليفه', 'بديلا']);

/** What is left behind ل, unless a common word is. */
const succeeded: (word: Word) => Reading | null = perWord(({ readings }) => {
  const reading = readings.find(({ proclitics }) => proclitics === 'ل');
  if (!reading || reading.definite || reading.form.length < 3) return null;
  return morphology(wordOf(reading.bare, 'arabic')).plain && !nameEntries.has(reading.form) ? null : reading;
});

/** Whether the word, unknown to the lexicons, is one of a list of names behind `before`: `نصر الله وغوربانوف`. */
const isNextOfList = (before: Word | undefined, word: Word): boolean =>
  before !== undefined &&
  word.readings[1]?.proclitics === 'و' &&
  word.form.length > 4 &&
  nameWord(word).lexical === null &&
  morphology(word).parts.size === 0 &&
  (nameWord(before).lexical !== null ||
    nameWord(before).part === 'divine' ||
    (looksForeign(before) && !word.readings[1].definite));
