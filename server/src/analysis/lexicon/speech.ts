// The words of speech: every inflected form of the verbs, participles and masdars with which Arabic news reports what
// somebody said, generated from one row per verb, and the frames that join their content clause.
import { perWord, type Reading, type Word } from '../text/word.js';
import verbRows from './generated/speech-verbs.js';
import { rowsOf } from './table.js';

export type SpeechKind =
  | 'say'
  | 'tell'
  | 'talk'
  | 'write'
  | 'relay'
  | 'document'
  | 'opinion'
  | 'ask'
  | 'promise'
  | 'react'
  | 'accuse'
  | 'agree'
  | 'name';

/** A verb of speech. */
export interface SpeechVerb {
  /** Folded perfect, third person masculine singular. */
  readonly lemma: string;
  readonly kind: SpeechKind;
  /** How its content clause is joined: `ان` directly, or by one of these prepositions before أن. */
  readonly frames: ReadonlySet<string>;
}

export type SpeechPart = 'verb' | 'participle' | 'masdar';
export type Tense = 'perfect' | 'imperfect' | 'future';
export type GrammaticalNumber = 'singular' | 'dual' | 'plural';

/** What an inflected form says about itself. */
export interface SpeechForm {
  readonly verb: SpeechVerb;
  readonly part: SpeechPart;
  /** Null for participles and masdars. */
  readonly tense: Tense | null;
  /** 1 stands for the first and the second person. */
  readonly person: 1 | 3;
  /** Of the subject; null where the form does not tell. */
  readonly gender: 'm' | 'f' | null;
  readonly number: GrammaticalNumber | null;
  /** A passive that its spelling shows: قيل, يقال, أشير. */
  readonly passive: boolean;
  /** A short form that only a particle calls for: لم يقل. */
  readonly jussive: boolean;
}

/** One reading of a word as a word of speech. */
export interface SpeechReading extends SpeechForm {
  readonly reading: Reading;
  /** The attached pronoun, folded: `ه` of قوله, `ها` of وصفها; '' where there is none. */
  readonly pronoun: string;
}

/** `free` stands alone or takes a pronoun; `bound` only takes a pronoun (قالو before ه); `closed` takes none. */
type Binding = 'free' | 'bound' | 'closed';

interface Entry {
  readonly form: SpeechForm;
  readonly binding: Binding;
}

const WEAK_IMPERFECT = /[ويا]$/u;

/** The forms of `table`, filled with the inflections of every row. */
const tableOf = (rows: string): Map<string, Entry[]> => {
  const table = new Map<string, Entry[]>();
  for (const [lemma, imperfect, participles, masdars, kind, frames] of rowsOf(rows)) {
    const verb: SpeechVerb = {
      lemma: lemma!,
      kind: kind as SpeechKind,
      frames: new Set(frames!.split(' ').filter(Boolean)),
    };
    const add = (spelled: string, form: Omit<SpeechForm, 'verb'>, binding: Binding): void => {
      const entries = table.get(spelled);
      const entry = { form: { verb, ...form }, binding };
      if (entries) entries.push(entry);
      else table.set(spelled, [entry]);
    };
    addPerfect(lemma!, imperfect!, add);
    addImperfect(lemma!, imperfect!, add);
    for (const participle of participles!.split(' ').filter(Boolean)) addParticiple(participle, add);
    for (const masdar of masdars!.split(' ').filter(Boolean)) addMasdar(masdar, add);
  }
  return table;
};

type Add = (spelled: string, form: Omit<SpeechForm, 'verb'>, binding: Binding) => void;

const PERSONAL = { part: 'verb', person: 3, passive: false, jussive: false } as const;
const NOMINAL = { tense: null, person: 3, passive: false, jussive: false } as const;

/** Whether the verb's middle letter is a vowel that its short forms lose: قال → قلت. */
const isHollow = (perfect: string, imperfect: string): boolean =>
  perfect.at(-2) === 'ا' && 'ويا'.includes(imperfect.at(-2) ?? ' ');

/** Whether the verb ends in a vowel that its plural loses: نفى → نفوا, دعا → دعت; not in hamza: تنبأ. */
const isDefective = (perfect: string, imperfect: string): boolean =>
  perfect.endsWith('ي') || (perfect.endsWith('ا') && /[وي]$/u.test(imperfect));

const addPerfect = (perfect: string, imperfect: string, add: Add): void => {
  const verb = { ...PERSONAL, tense: 'perfect' as const };
  const weak = isDefective(perfect, imperfect);
  const trimmed = weak ? perfect.slice(0, -1) : perfect;
  const vowel = perfect.endsWith('ا') && imperfect.endsWith('و') ? `${trimmed}و` : perfect;
  add(perfect, { ...verb, gender: 'm', number: 'singular' }, 'free');
  if (perfect.endsWith('ي')) add(`${trimmed}ا`, { ...verb, gender: 'm', number: 'singular' }, 'bound');
  add(`${trimmed}ت`, { ...verb, gender: 'f', number: 'singular' }, 'free');
  add(`${vowel}ا`, { ...verb, gender: 'm', number: 'dual' }, 'free');
  add(`${trimmed}تا`, { ...verb, gender: 'f', number: 'dual' }, 'free');
  const plurals = /ا$/u.test(perfect) && !weak ? [perfect, `${perfect.slice(0, -1)}ؤ`] : [trimmed];
  for (const stem of plurals) {
    add(`${stem}وا`, { ...verb, gender: 'm', number: 'plural' }, 'closed');
    add(`${stem}و`, { ...verb, gender: 'm', number: 'plural' }, 'bound');
  }
  const short = isHollow(perfect, imperfect) ? perfect.slice(0, -2) + perfect.at(-1) : vowel;
  add(`${short}ن`, { ...verb, gender: 'f', number: 'plural' }, 'free');
  add(`${short}نا`, { ...verb, person: 1, gender: null, number: 'plural' }, 'free');
  if (short !== trimmed) add(`${short}ت`, { ...verb, person: 1, gender: null, number: 'singular' }, 'free');
  if (isHollow(perfect, imperfect)) {
    const passive = `${perfect.slice(0, -2)}ي${perfect.at(-1)}`;
    add(passive, { ...verb, passive: true, gender: 'm', number: 'singular' }, 'closed');
    add(`${passive}ت`, { ...verb, passive: true, gender: 'f', number: 'singular' }, 'closed');
  }
};

const addImperfect = (perfect: string, imperfect: string, add: Add): void => {
  const weak = isDefective(perfect, imperfect) && WEAK_IMPERFECT.test(imperfect);
  const plural = weak ? imperfect.slice(0, -1) : imperfect;
  const cut = weak
    ? imperfect.slice(0, -1)
    : isHollow(perfect, imperfect)
      ? imperfect.slice(0, -2) + imperfect.at(-1)
      : null;
  const vowel = weak && imperfect.endsWith('ا') ? `${plural}ي` : imperfect;
  for (const tense of ['imperfect', 'future'] as const) {
    const verb = { ...PERSONAL, tense };
    const future = tense === 'future' ? 'س' : '';
    const put = (
      letter: string,
      stem: string,
      rest: Pick<SpeechForm, 'person' | 'gender' | 'number'>,
      binding: Binding,
    ): void =>
      add(future + letter + stem.slice(1), { ...verb, ...rest, jussive: stem !== imperfect && stem === cut }, binding);
    for (const stem of cut === null ? [imperfect] : [imperfect, cut]) {
      put('ي', stem, { person: 3, gender: 'm', number: 'singular' }, 'free');
      put('ت', stem, { person: 3, gender: 'f', number: 'singular' }, 'free');
      put('ا', stem, { person: 1, gender: null, number: 'singular' }, 'free');
      put('ن', stem, { person: 1, gender: null, number: 'plural' }, 'free');
    }
    for (const ending of ['ان', 'ا']) {
      put('ي', vowel + ending, { person: 3, gender: 'm', number: 'dual' }, 'free');
      put('ت', vowel + ending, { person: 3, gender: 'f', number: 'dual' }, 'free');
    }
    put('ي', `${plural}ون`, { person: 3, gender: 'm', number: 'plural' }, 'free');
    put('ي', `${plural}وا`, { person: 3, gender: 'm', number: 'plural' }, 'closed');
    put('ي', `${imperfect}ن`, { person: 3, gender: 'f', number: 'plural' }, 'free');
  }
  if (isHollow(perfect, imperfect)) {
    const passive = `${imperfect.slice(1, -2)}ا${imperfect.at(-1)}`;
    const verb = { ...PERSONAL, tense: 'imperfect' as const, passive: true, number: 'singular' as const };
    add(`ي${passive}`, { ...verb, gender: 'm' }, 'closed');
    add(`ت${passive}`, { ...verb, gender: 'f' }, 'closed');
  }
};

const addParticiple = (participle: string, add: Add): void => {
  const word = { ...NOMINAL, part: 'participle' as const };
  const plural = participle.endsWith('ي') ? participle.slice(0, -1) : participle;
  add(participle, { ...word, gender: 'm', number: 'singular' }, 'closed');
  add(`${participle}ا`, { ...word, gender: 'm', number: 'singular' }, 'closed');
  add(`${participle}ه`, { ...word, gender: 'f', number: 'singular' }, 'closed');
  add(`${participle}تين`, { ...word, gender: 'f', number: 'dual' }, 'closed');
  add(`${participle}تان`, { ...word, gender: 'f', number: 'dual' }, 'closed');
  add(`${participle}ات`, { ...word, gender: 'f', number: 'plural' }, 'closed');
  add(`${participle}ان`, { ...word, gender: 'm', number: 'dual' }, 'closed');
  add(`${plural}ين`, { ...word, gender: 'm', number: 'plural' }, 'closed');
  add(`${plural}ون`, { ...word, gender: 'm', number: 'plural' }, 'closed');
};

const addMasdar = (masdar: string, add: Add): void => {
  const word = { ...NOMINAL, part: 'masdar' as const, gender: null, number: null };
  if (masdar.endsWith('ه')) {
    add(masdar, word, 'closed');
    add(`${masdar.slice(0, -1)}ت`, word, 'bound');
  } else {
    add(masdar, word, 'free');
    add(`${masdar}ا`, word, 'closed');
    if (masdar.endsWith('ء')) for (const seat of 'ئؤ') add(masdar.slice(0, -1) + seat, word, 'bound');
  }
};

const table = tableOf(verbRows);

const PRONOUNS = ['هما', 'ها', 'هم', 'هن', 'ه', 'ني', 'نا', 'كم', 'ك', 'ي'];
const VERB_PROCLITICS = new Set(['', 'و', 'ف', 'ل', 'ول', 'فل']);

/** Whether ال is no article but the beginning of a verb: `ألمح`, `التزم`. */
const isNoArticle = ({ form, bare }: Reading): boolean => bare.startsWith('أ') || form.startsWith('الت');

const read = (reading: Reading, results: SpeechReading[]): void => {
  const isVerb = VERB_PROCLITICS.has(reading.proclitics) && (!reading.definite || isNoArticle(reading));
  const push = ({ form }: Entry, pronoun: string): void => {
    if (form.part === 'verb' ? isVerb && (reading.proclitics.at(-1) !== 'ل' || form.tense === 'imperfect') : true)
      results.push({ ...form, reading, pronoun });
  };
  const whole = table.get(reading.form) ?? [];
  const articled = reading.definite ? (table.get(reading.base) ?? []).filter(({ form }) => form.part !== 'verb') : [];
  for (const entry of [...whole, ...articled]) if (entry.binding !== 'bound') push(entry, '');
  for (const pronoun of PRONOUNS) {
    if (!reading.form.endsWith(pronoun) || reading.bare.endsWith('ة')) continue;
    for (const entry of table.get(reading.form.slice(0, -pronoun.length)) ?? [])
      if (entry.binding !== 'closed' && (pronoun !== 'ي' || entry.form.part === 'masdar')) push(entry, pronoun);
  }
};

/**
 * Every way in which `word` is a word of speech, whole or after its proclitics; empty for any other word.
 *
 * @example speechReadings(wordOf('وأضافت', 'arabic'))
 * one reading: the verb اضاف, perfect, feminine singular, behind the proclitic و
 */
export const speechReadings: (word: Word) => readonly SpeechReading[] = perWord((word) => {
  const results: SpeechReading[] = [];
  if (word.kind === 'arabic') for (const reading of word.readings) read(reading, results);
  return results;
});

/** Whether the word is a verb of speech behind a conjunction, with which a clause begins: `وأضاف`, `فتستبعد`. */
export const opensReport: (word: Word) => boolean = perWord((word) =>
  speechReadings(word).some(({ part, reading }) => part === 'verb' && /^[وف]$/u.test(reading.proclitics)),
);

/** أن or إن as the opener of a content clause. */
export interface Complementizer {
  /** The proclitics before it: '', 'و', 'ب', 'وب', 'ف'. */
  readonly proclitics: string;
  /** The attached pronoun, folded, or ''. */
  readonly pronoun: string;
  /** UTF-16 offset of أن within the word. */
  readonly offset: number;
  /** ألا, ألّا: the negation is part of the content. */
  readonly negated: boolean;
}

const COMPLEMENTIZER = /^ان(ه|ها|هم|هما|هن|ني|ي|نا|ك|كم)?$/u;

/** `word` as the opener of a content clause (أن, بأنه, وإنها, ألّا), or null. */
export const complementizer: (word: Word) => Complementizer | null = perWord((word) => {
  if (word.kind !== 'arabic') return null;
  for (const { form, bare, proclitics, offset } of word.readings) {
    if (!['', 'و', 'ف', 'ب', 'وب', 'فب'].includes(proclitics)) continue;
    const match = COMPLEMENTIZER.exec(form);
    if (match && !bare.startsWith('آ')) return { proclitics, pronoun: match[1] ?? '', offset, negated: false };
    if (form === 'الا' && bare.startsWith('أ')) return { proclitics, pronoun: '', offset, negated: true };
  }
  return null;
});
