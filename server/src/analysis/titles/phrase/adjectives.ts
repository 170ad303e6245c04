// The adjectives of an office or of the noun that stands last: `وزير الخارجية السعودي السابق`, `وزير سابق`.
import { nationalityAt, nationalityOf } from '../../lexicon/places.js';
import type { Word } from '../../text/word.js';
import { hasArticle } from '../affixes.js';
import { fieldNoun } from '../bodies.js';
import { officeForms } from '../offices.js';
import { adjectiveKind, isFilial, isGivenName, isNameWord } from '../words.js';
import type { Draft } from './draft.js';

/** An adjective with the article. A surname looks the same, so that an unknown one needs more to speak for it. */
export const adjective = (draft: Draft, word: Word): boolean => {
  const reading = word.readings[0]!;
  if (!hasArticle(reading)) return false;
  const nationality = nationalityAt(draft.tokens, draft.at);
  if (nationality && !(isNameWord(word) && draft.country !== null)) {
    draft.country ??= nationality.value;
    return qualify(draft, nationality.end, word);
  }
  const kind = adjectiveKind(reading);
  if (kind)
    return !(kind === 'kind' && draft.adjectives > 0 && isGivenName(word)) && qualify(draft, draft.at + 1, word);
  if (nationality || isNameWord(word) || officeForms(word).length > 0 || fieldNoun(reading)) return false;
  const next = draft.word(draft.at + 1);
  if (next && isFilial(next)) return false;
  const shaped =
    /(?:ات|ة)$/u.test(word.bare) ||
    /^م.*[وي]ن$/u.test(reading.base) ||
    (reading.base.endsWith('ي') && next !== null && isNameWord(next));
  return shaped && draft.genitives > 0 && qualify(draft, draft.at + 1, word);
};

/** Takes in the adjective `word` up to token `end`, as one of the body where it can be. */
export const qualify = (draft: Draft, end: number, word: Word): true => {
  const ofBody = draft.body?.to === draft.at && adjectiveKind(word.readings[0]!) !== 'state' && agrees(draft, word);
  draft.at = end;
  draft.adjectives++;
  if (ofBody) draft.growBody();
  return true;
};

/** Whether the adjective `word` could qualify the last noun of the body rather than the head. */
const agrees = (draft: Draft, { form }: Word): boolean => {
  if (draft.noun === '') return true;
  return /(?:ه|ات|ون)$/u.test(draft.noun) === form.endsWith('ه') && draft.noun !== 'وزراء';
};

/** An adjective without article behind an indefinite office: `وزير سابق`. */
export const looseAdjective = (draft: Draft, word: Word): boolean => {
  const reading = word.readings[0]!;
  const country = nationalityOf(word);
  if (hasArticle(reading) || (!country && (adjectiveKind(reading) === null || isNameWord(word)))) return false;
  draft.country ??= country;
  return draft.moveTo(draft.at + 1);
};
