// Proper names within the phrase: of bodies and places, of whoever an office serves, of whom a body is called after.
import { nationalityOf, placeAt } from '../../lexicon/places.js';
import type { Reading, Word } from '../../text/word.js';
import { hasArticle } from '../affixes.js';
import { bodies, fieldNoun } from '../bodies.js';
import { honorifics, officeForms, officePhrases } from '../offices.js';
import { adjectiveKind, isGivenName, isNamePart, isNameWord, isProperNoun } from '../words.js';
import type { Draft } from './draft.js';

/** The name of a body that the lexicon has: `الأمم المتحدة`. */
export const bodyName = (draft: Draft, at: number, reading: Reading): boolean => {
  const hit = bodies.matches(draft.tokens, at, reading).findLast(({ value }) => value.proper);
  if (!hit) return false;
  draft.beginBody(at, reading);
  draft.note('', null, hit.value);
  if (!draft.abroad) draft.country ??= placeAt(draft.tokens, at, reading)?.value.country ?? null;
  return draft.closeBody(hit.end);
};

/** A country, a city or a seat of government. */
export const placeName = (draft: Draft, at: number, reading: Reading): boolean => {
  const hit = placeAt(draft.tokens, at, reading);
  if (!hit || (hit.end === at + 1 && fieldNoun(reading))) return false;
  if (!draft.abroad) draft.country ??= hit.value.country;
  if (hit.value.kind === 'seat') draft.beginBody(at, reading);
  if (draft.head.office.head === 'رئيس') draft.category ??= hit.value.kind === 'country' ? 'head-of-state' : 'other';
  draft.note('', null, null, true);
  return draft.closeBody(hit.end);
};

/** Another's honorific or fixed title within: `سفير خادم الحرمين الشريفين`, `مكتب سمو الوزير`. */
export const honoured = (draft: Draft, at: number, reading: Reading): boolean => {
  const phrase = officePhrases.longest(draft.tokens, at, reading);
  if (phrase) {
    draft.noteOffice(at, { ...phrase.value, reading });
    return phrase.value.closed ? draft.close(phrase.end) : draft.reopen(phrase.end);
  }
  const hit = honorifics.longest(draft.tokens, at, reading);
  if (hit?.value.kind !== 'style' && hit?.value.kind !== 'royal') return false;
  const next = draft.word(hit.end);
  const titled = next !== null && officeForms(next)[0]?.reading.proclitics === '';
  if (!titled && hit.value.kind === 'style') return false;
  draft.inner = at;
  if (titled) return draft.reopen(hit.end);
  draft.category ??= 'royal';
  return draft.close(hit.end);
};

/** The most words of a ruler's name within that of a body. */
const MAX_NAME = 6;

/** A body called after a ruler, his name and all: `مركز الملك عبدالعزيز`. */
export const namesake = (draft: Draft, at: number, reading: Reading): boolean => {
  let end = at + 1;
  for (let word = draft.word(end); word && end <= at + MAX_NAME; word = draft.word(end)) {
    if (!isNamePart(word) && !isNamePart(draft.word(end - 1)!) && end > at + 1) break;
    if (!isNamePart(word) && !isNameWord(word) && end === at + 1) break;
    end++;
  }
  draft.beginBody(at, reading);
  draft.note('', null, draft.institution);
  return draft.closeBody(end);
};

/** A place or group that no list holds: `بلدية زحلة`, `مطران زحلة`, `حزب تقدم`. */
export const properNoun = (draft: Draft, at: number, word: Word): boolean => {
  const place = isPlaceWanted(draft);
  const next = draft.word(at + 1);
  const called =
    (place || draft.institution?.named === true) && next !== null && isGivenName(next) && !isNameWord(word);
  if (!(place || draft.institution?.named) || !(isProperNoun(word) || called)) return false;
  if (next && hasArticle(next.readings[0]!) && !adjectiveKind(next.readings[0]!) && !nationalityOf(next))
    return draft.reopen(at + 1);
  if (draft.office?.ofPlace && isNameWord(word)) return false;
  draft.note('', null, null, place);
  return draft.closeBody(at + 1);
};

/** Whether its last noun is of places or groups whose names no list holds. */
export const isPlaceWanted = (draft: Draft): boolean =>
  draft.institution?.area === true || draft.office?.ofPlace === true;

/** The marks that open a name, and those that close it. */
export const CLOSING = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  ['”', '“'],
]);
/** How far behind the one the other stands, in tokens. */
const MAX_QUOTED = 7;

/** A name in quotation marks: `حزب «القوات اللبنانية»`, `رئيس «التيار الوطني الحر»`. */
export const quoted = (draft: Draft, at: number): boolean => {
  const closing = CLOSING.get(draft.tokens[at]?.word.surface ?? '');
  if (!closing || (draft.office !== null && !(draft.office.ofGroup && draft.genitives === 0))) return false;
  if (draft.office !== null && !isGroup(draft, at + 1, closing)) return false;
  for (let end = at + 2; end <= at + MAX_QUOTED && end < draft.tokens.length; end++) {
    if (draft.tokens[end]!.word.surface !== closing) continue;
    return draft.closeBody(end + 1);
  }
  return false;
};

/** Whether the words in marks are a group's name: one, or with an article, or a body: not `رئيس "عادل وحكيم"`. */
const isGroup = (draft: Draft, at: number, closing: string): boolean => {
  const reading = draft.word(at)?.readings[0];
  if (!reading) return false;
  return draft.tokens[at + 1]?.word.surface === closing || hasArticle(reading) || fieldNoun(reading) !== null;
};
