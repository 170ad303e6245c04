// What an office is for, behind ل: `لشؤون الأسرى`, `للأمم المتحدة`; or what the clause is about.
import { placeAt } from '../../lexicon/places.js';
import { hasArticle } from '../affixes.js';
import { bodies, fieldNoun } from '../bodies.js';
import { isOutlet } from '../locus.js';
import { honorifics, officeForms } from '../offices.js';
import { isNameWord } from '../words.js';
import type { Draft } from './draft.js';

/** Heads that an outlet may have: `المدير العام لقناة الجزيرة`. */
const OF_OUTLETS = /^(?:مدير|رئيس|مراسل|مذيع|محرر)$/u;
const AFFAIRS = /^ش[ؤئ]ون$/u;

/** Whether what follows ل at `at` specifies an office rather than the clause. */
export const isFor = (draft: Draft, at: number): boolean => {
  const word = draft.word(at)!;
  const article = word.readings.some((reading) => reading.proclitics === 'ل' && hasArticle(reading));
  const reading = word.readings.find((one) => one.proclitics === 'ل' && hasArticle(one) === article)!;
  const { ofPerson, head } = draft.head.office;
  const named = bodies.matches(draft.tokens, at, reading).some(({ value }) => value.proper && !value.outlet);
  if (!named && isOutlet(draft.tokens, at, reading) && !(OF_OUTLETS.test(head) && draft.genitives === 0)) return false;
  if (AFFAIRS.test(reading.base)) return true;
  if (placeAt(draft.tokens, at, reading)) return draft.takes.has('ل') || draft.institution !== null;
  const styled = honorifics.longest(draft.tokens, at, reading)?.value.kind;
  if (styled === 'royal' || styled === 'style') return ofPerson;
  const takesFor = draft.institution?.takesFor === true;
  const person = officeForms(word).find((form) => form.reading === reading);
  const people = /(?:ين|ون)$/u.test(reading.base) && !/^ت...?ون$/u.test(reading.base) && person?.number !== 'singular';
  if (people && !takesFor && !draft.isClergy()) return false;
  const field = fieldNoun(reading);
  if (field && !field.possessed)
    return takesFor || isScoped(draft) || ((article || field.institution !== null) && draft.takes.has('ل'));
  if (named || bodies.matches(draft.tokens, at, reading).some(({ value }) => value.proper)) return true;
  if (person && (article || draft.adjectives > 0))
    return draft.genitives === 0 ? ofPerson : draft.office?.ofPerson === true;
  return article && !isNameWord(word) && (takesFor || (hasArticle(draft.head.reading) && isScoped(draft)));
};

/** Whether it is certain that what follows ل at `at` specifies the office. */
export const isSurelyFor = (draft: Draft, at: number): boolean => {
  const known = draft.takes.has('ل') && draft.head.office.head !== 'وزير';
  return known || (isScoped(draft) && !isThing(draft, at)) || AFFAIRS.test(draft.reading(at, 'ل')!.base);
};

/** A field with the article that could be what the clause is about: `وزيرة الدولة للتعاون`. */
const isThing = (draft: Draft, at: number): boolean => draft.word(at)!.form.startsWith('لل') && !draft.takes.has('ل');

/** Whether its head is of an office for something: a deputy, an envoy, a minister of state. */
const isScoped = (draft: Draft): boolean =>
  draft.head.office.scoped || draft.noun === 'دوله' || draft.office?.head === 'وزير';
