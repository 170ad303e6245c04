// What و joins within the phrase: adjectives, places, regions, further fields.
import { nationalityOf, placeAt } from '../../lexicon/places.js';
import type { Reading, Word } from '../../text/word.js';
import { hasArticle } from '../affixes.js';
import { bodies, type FieldNoun, fieldNoun } from '../bodies.js';
import { officeForms } from '../offices.js';
import { adjectiveKind, isNameWord } from '../words.js';
import { qualify } from './adjectives.js';
import type { Draft } from './draft.js';
import { bodyName, placeName } from './properNames.js';

/** What و joins: an adjective, a place, a region or a further field. */
export const joined = (draft: Draft, word: Word): boolean => {
  const at = draft.at;
  const reading = draft.reading(at, 'و');
  if (!reading || fieldNoun(word.readings[0]!)) return false;
  const field = fieldNoun(reading);
  if (hasArticle(reading) && draft.adjectives > 0 && adjectiveKind(reading) === 'kind' && !field)
    return qualify(draft, at + 1, word);
  if (draft.place && joinsPlaces(draft) && joinedPlace(draft, at, reading, word)) return true;
  if ((draft.scoped || draft.region) && joinedRegion(draft, at, reading)) return true;
  if (draft.office !== null || draft.place) return false;
  return joinedField(draft, at, reading, field, word);
};

/** Whether it may be of several places: a bishop's see, two ministers' countries. */
const joinsPlaces = (draft: Draft): boolean => draft.isClergy() || draft.head.number !== 'singular';

/** `مطران بيروت وجبيل وتوابعهما` */
const joinedPlace = (draft: Draft, at: number, reading: Reading, word: Word): boolean => {
  if (bodyName(draft, at, reading) || placeName(draft, at, reading)) return true;
  if (!draft.isClergy()) return false;
  if (reading.form === 'سائر' || reading.form === 'عموم') return draft.reopen(at + 1);
  if (fieldNoun(reading)?.institution) return draft.reopen(at + 1);
  const dependencies = reading.form.startsWith('توابع');
  if (!dependencies && (!hasArticle(reading) || officeForms(word).length > 0)) return false;
  return draft.moveTo(at + 1);
};

/** `لشؤون الشرق الأوسط وشمال أفريقيا` */
const joinedRegion = (draft: Draft, at: number, reading: Reading): boolean => {
  const region = bodies.matches(draft.tokens, at, reading).findLast(({ value }) => value.region && value.proper);
  const end = region?.end ?? placeAt(draft.tokens, at, reading)?.end;
  if (end === undefined) return fieldNoun(reading)?.institution?.region === true && draft.reopen(at + 1);
  return draft.moveTo(end);
};

/** `الخارجية والتعاون الدولي`, `الخارجية وشؤون المغتربين`, `والتونسيين بالخارج` */
const joinedField = (draft: Draft, at: number, reading: Reading, field: FieldNoun | null, word: Word): boolean => {
  const definite = hasArticle(reading);
  const person = officeForms(word).some((form) => form.reading === reading && form.gender === draft.head.gender);
  const people = definite && /(?:ين|ون|ات)$/u.test(reading.base);
  const known = field?.joins && (!person || people) && (definite || reading.form.length > 3 || reading.form === 'ذوي');
  const nationals = definite && (people || reading.form === 'المغاربه') && nationalityOf(word) !== null;
  const unknown = definite && !person && field === null && isField(reading, word);
  const minister = draft.head.office.category === 'minister';
  if (!known && !(minister && nationals) && !((minister || draft.field?.joins) && unknown)) return false;
  draft.note(reading.base, field ?? draft.field, field?.institution ?? null);
  draft.at = at + 1;
  draft.adjectives = 0;
  draft.open = !definite && !field?.possessed;
  if (!draft.open) draft.growBody();
  return true;
};

/** Whether an unknown definite noun has the shape of a field: a feminine abstract or a masdar. */
const isField = ({ base, bare }: Reading, word: Word): boolean =>
  !isNameWord(word) &&
  nationalityOf(word) === null &&
  (bare.endsWith('ة') || /^(?:ت..ي.|ا..ا.|است..ا.|ا...ا.)$/u.test(base));
