// The chain of genitives, which says of what the office is: `وزير` … `خارجية مملكة البحرين`.
import { nationalityOf, placeAt } from '../../lexicon/places.js';
import type { Reading, Word } from '../../text/word.js';
import { hasArticle } from '../affixes.js';
import { fieldNoun } from '../bodies.js';
import { officeForms } from '../offices.js';
import { adjectiveKind, isClauseWord, isUnknownNoun } from '../words.js';
import type { Draft } from './draft.js';
import { bodyName, honoured, isPlaceWanted, namesake, placeName, properNoun, quoted } from './properNames.js';

// Steps: each moves past what it reads, or answers false.
/** A word of the chain at token `at`, behind `proclitics` where a preposition or و brought it. */
export const genitive = (draft: Draft, proclitics = '', at = draft.at): boolean => {
  const word = draft.word(at);
  if (!word) return quoted(draft, at);
  if (draft.genitives === 0 && proclitics === '' && secondHead(draft, at, word)) return true;
  const merged = (reading: Reading): boolean =>
    reading.proclitics === 'ل' && hasArticle(reading) && !isBareLam(draft, at, reading);
  const reading = (proclitics === 'ل' && word.readings.find(merged)) || draft.reading(at, proclitics);
  if (!reading) return false;
  if (bodyName(draft, at, reading) || placeName(draft, at, reading) || honoured(draft, at, reading)) return true;
  return hasArticle(reading) ? definiteNoun(draft, at, reading) : indefiniteNoun(draft, at, reading, proclitics !== '');
};

const NO_READING: Reading = { proclitics: '', offset: 0, form: '', bare: '', definite: false, base: '' };

/** Whether للجنة is ل and a bare لجنة, as the definite noun behind it shows, and not ل and اللجنة. */
const isBareLam = (draft: Draft, at: number, { base }: Reading): boolean => {
  const next = draft.word(at + 1)?.readings[0];
  const noun = `ل${base}`;
  return (
    next !== undefined &&
    hasArticle(next) &&
    adjectiveKind(next) === null &&
    fieldNoun({ ...NO_READING, form: noun, base: noun }) !== null
  );
};

/** A second head that shares the genitive: `إمام وخطيب المسجد الحرام`. */
const secondHead = (draft: Draft, at: number, word: Word): boolean => {
  const second = officeForms(word).some(
    ({ reading, office, binding, closed }) =>
      reading.proclitics === 'و' && !closed && binding === 'free' && office.category === draft.head.office.category,
  );
  return second && draft.moveTo(at + 1);
};

/** A noun with the article, which ends the chain: an office, a field or body, or one that is unknown. */
const definiteNoun = (draft: Draft, at: number, reading: Reading): boolean => {
  const word = draft.word(at)!;
  const office = officeForms(word).find((form) => form.reading === reading && form.binding === 'free');
  const field = fieldNoun(reading);
  if (isClauseWord(word)) return false;
  if (office && !field) {
    const rank = office.office.kind === 'rank' && office.office.takes.size === 0;
    if (rank || draft.head.office.kind === 'occupation') return false;
    const called = draft.institution?.named || draft.institution?.private;
    if (called && office.office.category === 'royal') return namesake(draft, at, reading);
    draft.noteOffice(at, office);
    return draft.close(at + 1);
  }
  if (!field && draft.genitives === 0 && draft.head.office.namelike && !draft.head.closed) return false;
  const place = !field && isPlaceWanted(draft);
  draft.beginBody(at, reading);
  draft.note(reading.base, field, field?.institution ?? null, place);
  if (!field) draft.country ??= nationalityOf(word);
  return draft.closeBody(at + 1);
};

/** A noun without the article, behind which the chain goes on, a pronoun or a proper name aside. */
const indefiniteNoun = (draft: Draft, at: number, reading: Reading, governed: boolean): boolean => {
  const word = draft.word(at)!;
  if (reading.form.length < 2) return false;
  const next = draft.word(at + 1)?.readings[0];
  const field = fieldNoun(reading);
  const forms = officeForms(word).filter((form) => form.reading === reading);
  const office = forms.find(({ binding }) => binding !== 'pronoun');
  const possessed = forms.find(({ binding }) => binding === 'pronoun');
  if (office && draft.head.office.kind === 'occupation') return false;
  if (office && !field && office.office.kind !== 'rank' && !draft.indefiniteAdjective) {
    draft.noteOffice(at, office);
    return possessed && !(next && hasArticle(next)) ? draft.close(at + 1) : draft.reopen(at + 1);
  }
  if (possessed) {
    draft.noteOffice(at, possessed);
    return draft.close(at + 1);
  }
  if (field && (!adjectiveKind(reading) || field.institution || (next && hasArticle(next)))) {
    draft.beginBody(at, reading);
    draft.note(reading.base, field, field.institution);
    if (field.possessed) return draft.close(at + 1);
    draft.genitives++;
    return draft.reopen(at + 1);
  }
  if (!governed && (adjectiveKind(reading) || nationalityOf(word))) {
    draft.indefiniteAdjective = true;
    draft.country ??= nationalityOf(word);
    return draft.reopen(at + 1);
  }
  if (isClauseWord(word) || draft.indefiniteAdjective) return false;
  return properNoun(draft, at, word) || unknownNoun(draft, at, reading, governed);
};

/** A noun that no list of titles holds, within the chain: `هيئة` … `الاستثمار`. */
const unknownNoun = (draft: Draft, at: number, reading: Reading, governed: boolean): boolean => {
  const next = draft.word(at + 1)?.readings[0];
  if (governed && draft.word(at - 1)?.form !== 'باسم') return false;
  if (!next || !isUnknownNoun(draft.word(at)!)) return false;
  if (!hasArticle(next) && !fieldNoun(next)?.institution && !placeAt(draft.tokens, at + 1, next)) return false;
  draft.beginBody(at, reading);
  draft.note(reading.base, null, null);
  draft.genitives++;
  return draft.reopen(at + 1);
};
