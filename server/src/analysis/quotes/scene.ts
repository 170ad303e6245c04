// The scene of one line: its people and dates by token, and the noun phrases that can name who speaks.
import { complementizer, type GrammaticalNumber, speechReadings } from '../lexicon/speech.js';
import type { Person, Span, Speaker } from '../model.js';
import type { StructuredLine } from '../structure/structure.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Word } from '../text/word.js';
import { agreementOf } from './gender.js';
import { isPreposition, isRelative, sourceKind } from './grammar.js';
import { endsSentence, isColon, isComma } from './sentences.js';

export type Gender = 'm' | 'f' | null;

/** Somebody who can speak. */
export interface Actor {
  readonly speaker: Speaker;
  readonly gender: Gender;
  readonly number: GrammaticalNumber | null;
}

/** A mention as the line's tokens see it. */
export interface Place {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** Whether a preposition or a noun in construct governs it, so that it is nobody's subject. */
  readonly governed: boolean;
}

export interface Scene {
  readonly line: StructuredLine;
  readonly tokens: readonly Token[];
  readonly places: readonly Place[];
  readonly placeAt: ReadonlyMap<number, Place>;
  /** Tokens that are part of a date. */
  readonly dated: ReadonlySet<number>;
  /** Where the sentence of the present cue begins. */
  sentence: number;
  /** Who spoke in this line and in which sentence, by cue. */
  readonly spoken: Map<number, { readonly actor: Actor; readonly sentence: number }>;
}

/** Tokens of a noun phrase, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ADVERBS = setOf(
  'اليوم امس غدا الان ايضا كذلك لاحقا سابقا مؤخرا اخيرا هنا هناك صراحه علنا مرارا حرفيا جميعا معا فقط حينها وقتها انذاك حينئذ مجددا رسميا تحديدا بوضوح بدوره بدورها بدورهم انه ردا تعليقا تعقيبا مساء صباحا ظهرا لصحفيين للصحفيين للصحافيين هاتفيا قد لم لن لا ما هو هي هم',
);

/** Objects of a verb of speech that has no subject of its own: `أكد حرص بلاده على أن`. */
const OBJECTS = setOf(
  'حرص موقف مواقف دعم اهميه استعداد رفض التزام ضروره عمق ثقه امل امتنان شكر تقدير ترحيب رغبه قلق اسف استياء تاييد تضامن ارتياح اعتزاز سعاده حق وجود وقوف متانه عزم تمسك ايمان قناعه اعتقاد يقين صحه جاهزيه حاجه تخوف خشيه شكوك تحفظ تعازي تحيات دعوه مطالبه انه اهتمام اعجاب نيه قدره رفضه',
);

const BORING = /^(?:قال|قوله)$/u;

/** Adverbs that may stand between a verb and its subject. */
export const isAdverb: (word: Word) => boolean = perWord(
  ({ readings, form }) => BORING.test(form) || readings.some((reading) => ADVERBS.has(reading.form)),
);

/** Whether the word can only be the object of a verb of speech, not its subject. */
export const isObject: (word: Word) => boolean = perWord(
  (word) =>
    word.readings.some(
      ({ form, base }) =>
        OBJECTS.has(base) ||
        OBJECTS.has(form.replace(/(?:هما|هم|ها|ه)$/u, '')) ||
        OBJECTS.has(form.replace(/ت(?:هما|هم|ها|ه)$/u, 'ه')),
    ) ||
    (/(?:هما|هم|ها)$/u.test(word.form) && word.form.length > 5 && sourceKind(word) === null) ||
    (/.{3}ه$/u.test(word.form) && !word.bare.endsWith('ة') && sourceKind(word) === null),
);

/** Whether the token is a preposition glued to its noun: للصحفيين, بالقاهرة. */
export const hasPreposition: (word: Word) => boolean = perWord(({ readings, form }) => {
  if (/^ولل|^لل|^بال|^وبال|^كال/u.test(form)) return true;
  return readings.some(
    ({ proclitics, form: stem }) => /[بل]$/u.test(proclitics) && form.length > 4 && ADVERBS.has(stem),
  );
});

/** Prepositional phrases that belong to a noun phrase of source: `مصدر في الوزارة`, `مسؤول بالأمانة العامة`. */
const keepsPreposition = (word: Word): boolean => ['text', 'people'].includes(sourceKind(word) ?? '');

/** The noun phrase at token `from`, before `limit`: up to a comma, a date, a verb of speech, a preposition that is not its own. */
export const phraseAt = (scene: Scene, from: number, limit: number): Phrase | null => {
  const { tokens, dated } = scene;
  const head = tokens[from];
  if (!head || head.word.kind === 'number') return null;
  const keeps = keepsPreposition(head.word);
  let to = from;
  while (to < limit && to < tokens.length && to - from < 14) {
    const { word } = tokens[to]!;
    if (word.kind === 'punctuation') {
      if (!/[«»“”"'-]/u.test(word.surface)) break;
      if (isComma(tokens[to]) || isColon(tokens[to]) || endsSentence(tokens, to)) break;
    } else if (to > from) {
      if (dated.has(to) || complementizer(word) || isRelative(word) || isAdverb(word)) break;
      if (isPreposition(word) && !(keeps && /^(?:في|من|لدي|باسم)$/u.test(word.form))) break;
      if (!keeps && hasPreposition(word)) break;
      if (/^(?:قوله|قولها|قولهم|قال|قالت|قد|ان|لل?صحفيين|نسخه)$/u.test(word.form)) break;
      if (
        speechReadings(word).some(
          ({ part, tense, reading }) => part === 'verb' && tense !== null && reading.form.length > 3,
        ) &&
        !word.form.startsWith('ال')
      )
        break;
    }
    to++;
  }
  const end = trimmed(tokens, from, to);
  return end > from ? { from, to: end } : null;
};

/** `to` without trailing punctuation. */
export const trimmed = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to;
  while (end > from && tokens[end - 1]!.word.kind === 'punctuation' && !/[»”"]/u.test(tokens[end - 1]!.word.surface))
    end--;
  return end;
};

/** The words of a phrase, its first proclitic conjunction left out. */
export const wordsOf = ({ tokens, line }: Scene, { from, to }: Phrase): string =>
  line.content.text.slice(tokens[from]!.start, tokens[to - 1]!.end);

export const sourceActor = (scene: Scene, phrase: Phrase, channel: string | null = null): Actor => {
  const { tokens, line } = scene;
  const span = { start: line.start + tokens[phrase.from]!.start, end: line.start + tokens[phrase.to - 1]!.end };
  const head =
    tokens.slice(phrase.from, phrase.to).find(({ word }) => word.kind !== 'punctuation') ?? tokens[phrase.from]!;
  return { speaker: { person: null, source: wordsOf(scene, phrase), span, channel }, ...agreementOf(head) };
};

/** Whether a preposition, or a noun with its pronoun (`لقائه`), governs what begins at token `at`. */
export const isGoverned = (tokens: readonly Token[], at: number, proclitic: string): boolean => {
  if (/[بلك]/u.test(proclitic)) return true;
  const before = tokens[at - 1];
  if (before?.word.kind !== 'arabic') return false;
  if (isPreposition(before.word)) return true;
  return /^(?:.*(?:لقائه|لقائها|استقباله|استقبالها|اجتماعه|اجتماعها|لقاءه|زيارته|محادثاته|مباحثاته|رساله|اداره|حكومه|عائله|نجل|مكتب|زوجه|مستشار|مبعوث|نظيره|برئاسه|بحضور|بمشاركه))$/u.test(
    before.word.form,
  );
};
