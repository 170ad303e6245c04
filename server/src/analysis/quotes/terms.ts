// Marks round a name, a nickname, a title or a term, told apart from marks round words that somebody said.
import { complementizer } from '../lexicon/speech.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import type { MarkPair } from './marks.js';
import { isColon } from './sentences.js';
import { namingKind } from './sources.js';

/** The longest name in marks, in tokens; two more where the noun before it shows that it is one: `منظمة "…"`. */
const LONGEST_NAME = 4;

/** Whether the marks enclose a name or a title, by the word before them. */
export const isNamed = (tokens: readonly Token[], pair: MarkPair): boolean => {
  const before = tokens[pair.first - 1];
  if (!before || isColon(before)) return false;
  if (before.word.form === 'الي' && isBody(tokens.slice(pair.open + 1, pair.close))) return true;
  const words = pair.close - pair.open - 1;
  const kind = namingKind(before.word);
  const subject = before.word.readings.some(({ definite }) => definite);
  if (subject && kind !== 'work' && ADVERBIAL.test(tokens[pair.open + 1]!.word.form)) return false;
  if (subject && (words > 1 ? saysSomething(tokens, pair) : isVerbal(tokens, pair))) return false;
  if (kind === 'work' || (kind !== null && words <= (subject ? LONGEST_NAME : LONGEST_NAME + 2))) return true;
  if (
    before.word.form === 'ب' &&
    tokens[pair.first - 2] &&
    /^(?:المعروف|الملقب|المسمي)/u.test(tokens[pair.first - 2]!.word.form)
  )
    return true;
  if (words <= 4 && /^و?ل$/u.test(before.word.form.replace(/ـ/gu, ''))) return true;
  const adjective = tokens[pair.first - 2];
  return (
    adjective !== undefined &&
    words <= 3 &&
    !isPairOfAdjectives(tokens.slice(pair.open + 1, pair.close)) &&
    before.word.kind === 'arabic' &&
    (/(?:ية|ي)$/u.test(before.word.bare) || (subject && !isVerbal(tokens, pair))) &&
    namingKind(adjective.word) !== null
  );
};

/** `"مهينة وتمييزية"`: two indefinite words joined by و, hardly a name. */
const isPairOfAdjectives = ([first, second, ...rest]: readonly Token[]): boolean =>
  rest.length === 0 &&
  second !== undefined &&
  !first!.word.readings[0]!.definite &&
  second.word.readings.some(({ proclitics, form, definite }) => proclitics === 'و' && form.length > 2 && !definite);

/** What opens words that say how, and hardly a name: `تتابع القضية "عن كثب"`. */
const ADVERBIAL = /^(?:عن|من|في|علي|الي|مع|ضد|دون|بدون|بلا|بشكل|بصوره|بكل|بشده|بقوه)$/u;

/** The longest name of a body in marks, in words. */
const LONGEST_BODY = 5;

/** Bodies that speak for themselves, so that words behind them in marks are theirs, and which yet can be named in marks. */
const FORCES = /^(?:جيش|قوات|جبهه|حرس|مجلس|تجمع|هيئه|اتحاد)$/u;

/** Whether marked words are the name of a body: `نسبه الجيش إلى "جيش التحرير الوطني"`. */
const isBody = ([head, ...rest]: readonly Token[]): boolean =>
  head !== undefined &&
  rest.length > 0 &&
  rest.length < LONGEST_BODY &&
  (namingKind(head.word) === 'body' || FORCES.test(head.word.form)) &&
  rest.every(({ word }) => word.readings[0]?.definite);

const isOnlyVerb = ({ word }: Token): boolean => {
  const { parts } = morphology(word);
  return parts.size === 1 && parts.has('verb');
};

/** A form that only a perfect has: أهان, انهار, استسلم. */
const isPerfect = (token: Token): boolean =>
  isOnlyVerb(token) || /^(?:أ..(?:.|ا.)|ان.ا.|ان...|است...)$/u.test(token.word.bare);

/** Whether marked words begin with a verb in the imperfect or a negation. */
const isVerbal = (tokens: readonly Token[], pair: MarkPair): boolean =>
  isOnlyVerb(tokens[pair.open + 1]!) ||
  /^(?:لا|لم|لن|ليس|ليست|كان|كانت|قد|س[يتن]\S{3,}|[يت]\S{3,})$/u.test(tokens[pair.open + 1]!.word.form);

/** Whether marked words are a predicate rather than a name: `المشروع "سيغير المنطقة"`, `إن الاتفاق "خطوة أولى".` */
const saysSomething = (tokens: readonly Token[], pair: MarkPair): boolean => {
  if (isVerbal(tokens, pair)) return true;
  const subject = tokens[pair.first - 2];
  const next = tokens[pair.next];
  return (
    subject !== undefined &&
    complementizer(subject.word)?.pronoun === '' &&
    (!next || (next.word.kind === 'punctuation' && !/[([]/u.test(next.word.surface)))
  );
};

/** Whether marked words, short ones above all, read as what somebody said rather than as a name or a term. */
export const looksSaid = (tokens: readonly Token[], pair: MarkPair): boolean => {
  if (isNamed(tokens, pair)) return false;
  const inner = tokens.slice(pair.open + 1, pair.close).filter(({ word }) => word.kind !== 'punctuation');
  if (inner.length <= 4 && isBlessing(inner)) return false;
  if (inner.length >= 3) return inner.some(({ word }) => word.kind === 'arabic');
  const [first, second] = inner;
  if (first?.word.kind !== 'arabic') return false;
  if (isPredicate(tokens[pair.first - 1]) || (!second && isVerdict(tokens, pair))) return true;
  const definite = first.word.form.startsWith('ال');
  if (second) return !(definite && /^(?:ال|لل|بال)/u.test(second.word.form)) && second.word.kind === 'arabic';
  if (isHeld(tokens[pair.next])) return false;
  if (!definite && morphology(first.word).parts.has('verb') && /^[يتس]/u.test(first.word.form)) return true;
  if (!second && isPerfect(first) && isVerbless(tokens, pair.first)) return true;
  return !definite && (/(?:ًا|ًّا|ية|يّة|ة|يا)$/u.test(first.word.surface) || /^ب/u.test(first.word.form));
};

/** `"سيادة" المغرب`: a word whose genitive or adjective follows the marks is one that the writer would not use. */
const isHeld = (next: Token | undefined): boolean => next !== undefined && next.word.readings[0]!.definite;

/** `هو «الحل الوحيد»`: marked words that say what something is. */
const isPredicate = (before: Token | undefined): boolean =>
  before !== undefined &&
  ((complementizer(before.word)?.pronoun ?? '') !== '' ||
    /^(?:و?هو|و?هي|يعد|تعد|يمثل|تمثل|يشكل|تشكل|اصبح|اصبحت|كان|كانت)$/u.test(before.word.form));

/** How far before a verdict its clause may begin, in tokens. */
const VERDICT = 10;

/** What adjectives and verbal nouns look like: كاسح, وشيك, مشروع, محتشم, إملاء; but not داعش. */
const ADJECTIVE = /^(?!داعش)(?:.ا..|..ي.|م..و.|م.{3,4}|ا..ا.|ان..ا.|است..ا.)$/u;

/** `أن الفوز "كاسح".`: an indefinite word alone at the end of a clause without a verb, of whose subject it says what it is. */
const isVerdict = (tokens: readonly Token[], pair: MarkPair): boolean => {
  const next = tokens[pair.next]?.word;
  const { word } = tokens[pair.open + 1]!;
  if ((next && next.kind !== 'punctuation') || word.readings[0]!.definite || isOnlyVerb(tokens[pair.open + 1]!))
    return false;
  const { parts, derivations } = morphology(word);
  if (!parts.has('adjective') && !parts.has('noun') && derivations.length === 0 && !ADJECTIVE.test(word.form))
    return false;
  return isVerbless(tokens, pair.first);
};

/** Whether a reported clause without a verb so far goes on at token `at`. */
const isVerbless = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - VERDICT); i--) {
    if (complementizer(tokens[i]!.word)) return true;
    if (tokens[i]!.word.kind === 'punctuation') return false;
    if (isOnlyVerb(tokens[i]!) && tokens[i - 1]?.word.form !== 'ما') return false;
  }
  return false;
};

/** `"حفظه الله"`: a blessing behind a name. */
const isBlessing = (words: readonly Token[]): boolean => words.some(({ word }) => word.form === 'الله');
