// Prepositional complements of the phrase, and whether they could belong to the clause instead.
import type { OfficeCategory } from '../../model.js';
import { hasArticle } from '../affixes.js';
import { fieldNoun } from '../bodies.js';
import { isSeat, locusAt } from '../locus.js';
import { isClauseWord } from '../words.js';
import type { Draft } from './draft.js';
import { genitive } from './genitive.js';
import { CLOSING, quoted } from './properNames.js';
import { isFor, isSurelyFor } from './scope.js';

/** Participles whose complement says by whom: `الحكومة المكلفة من البرلمان`. */
const CHOSEN = /^(?:مكلف|معين|منتخب|مدعوم|منبثق|مفوض|معتمد|مسم)ه?$/u;
/** Those whose complement follows with على: `المشرف على`. */
const OVERLOOKING = /^ال(?:مطل|مشرف|قائم)ه?$/u;

/** A prepositional complement. */
export const complement = (draft: Draft, form: string): boolean => {
  const at = draft.at;
  const opens = CLOSING.has(draft.tokens[at + 1]?.word.surface ?? '');
  if (opens && /^(?:ل|ب|في|باسم)$/u.test(form)) return quoted(draft, at + 1);
  switch (form) {
    case 'لدي':
      return isSeat(draft.tokens, at + 1) && governed(draft, at + 1, true);
    case 'باسم':
      return draft.takes.delete('باسم') && governed(draft, at + 1, true);
    case 'مع':
      return draft.field?.withOthers === true && governed(draft, at + 1, true);
    case 'عن':
      return draft.takes.has('عن') && governed(draft, at + 1, true);
    case 'علي':
      return (
        (draft.takes.has('علي') || OVERLOOKING.test(draft.word(at - 1)?.form ?? '')) && governed(draft, at + 1, true)
      );
    case 'الي':
      return draft.takes.has('الي') && locusAt(draft.tokens, at + 1) !== null && governed(draft, at + 1, true);
    case 'بشان':
      return draft.head.office.scoped && locusAt(draft.tokens, at + 1) === 'country' && governed(draft, at + 1, true);
    case 'من':
      return CHOSEN.test(draft.word(at - 1)?.readings[0]?.base ?? '') && governed(draft, at + 1, true);
    case 'في':
      return within(draft, at + 1);
  }
  if (draft.reading(at, 'ل') && isFor(draft, at)) {
    draft.scoped = true;
    return governed(draft, at, isSurelyFor(draft, at), 'ل');
  }
  return draft.reading(at, 'ب') !== null && withBa(draft, at);
};

/** Goes on with the noun at `noun`; `sure` is false where the complement could belong to the clause. */
const governed = (draft: Draft, noun: number, sure: boolean, proclitics = ''): boolean => {
  const [from, inner, definite] = [draft.at, draft.inner, draft.definite];
  draft.open = true;
  draft.abroad = proclitics !== 'ل' && (draft.category === 'diplomat' || draft.category === 'international');
  if (!genitive(draft, proclitics, noun)) {
    draft.open = false;
    draft.inner = inner;
    return false;
  }
  if (!sure) draft.weak ??= from;
  if (!definite) {
    draft.definite = false;
    draft.indefinite = true;
  }
  draft.adjectives = 0;
  return true;
};

/** Offices of these kinds are held in a place; others (`وزير الخارجية في باريس`) are only there. */
const PLACED = new Set<OfficeCategory | null>(['diplomat', 'international', 'other', 'judiciary', 'religious']);
/** Those of a state as a whole, which no city has. */
const CENTRAL = new Set<OfficeCategory | null>(['minister', 'head-of-state', 'government']);

/** `في` or `ب` before the noun at `noun`. */
const within = (draft: Draft, noun: number, proclitics = ''): boolean => {
  const locus = locusAt(draft.tokens, noun, proclitics);
  const reading = draft.reading(noun, proclitics);
  const { kind, head } = draft.head.office;
  if (!locus && kind === 'occupation' && reading && fieldNoun(reading)?.joins)
    return governed(draft, noun, true, proclitics);
  if (reading && fieldNoun(reading)?.possessed) return false;
  if (!locus || !(draft.takes.has('في') || draft.field || draft.institution)) return false;
  const placed = PLACED.has(draft.category) || kind === 'occupation';
  const central = CENTRAL.has(draft.category) || draft.genitives === 0;
  if (locus === 'city' && !placed && central && /^(?:وزير|رئيس)$/u.test(head)) return false;
  const presides = head === 'رئيس' && draft.genitives === 0;
  const cabinet = reading !== null && /^(?:وزاره|حكومه)$/u.test(reading.base);
  const state = locus === 'country' && reading !== null && /^(?:جمهوريه|مملكه|دوله|سلطنه)$/u.test(reading.base);
  const sure = locus === 'body' ? cabinet || !(presides || CENTRAL.has(draft.category)) : placed || state;
  return governed(draft, noun, sure, proclitics);
};

/** `شؤون المهاجرين بالخارج` */
const ABROAD = new Set(['الخارج', 'المهجر']);
/** Participles whose complement follows with ب: `المكلفة بالهجرة`. */
const CHARGED = /^(?:مكلف|معني|مختص|ملم)ه?$/u;

/** ب before the noun at `at`: where one is, or with what one is charged. */
const withBa = (draft: Draft, at: number): boolean => {
  const reading = draft.reading(at, 'ب')!;
  if (ABROAD.has(reading.form)) return draft.moveTo(at + 1);
  if (!CHARGED.test(draft.word(at - 1)?.readings[0]?.base ?? '')) return within(draft, at, 'ب');
  if (genitive(draft, 'ب', at)) return true;
  return !hasArticle(reading) && !isClauseWord(draft.word(at)!) && draft.reopen(at + 1);
};
