// What a complement of an office may be: where one holds an office, to whom one is accredited, to whom one only speaks.
import { placeAt } from '../lexicon/places.js';
import type { Token } from '../text/tokens.js';
import type { Reading } from '../text/word.js';
import { hasArticle } from './affixes.js';
import { bodies, fieldNoun } from './bodies.js';
import { honorifics, officeForms, officePhrases } from './offices.js';

export type Locus = 'country' | 'city' | 'body';

/** What stands at token `at`, behind just these proclitics, that an office can be in; null where nothing of the kind. */
export const locusAt = (tokens: readonly Token[], at: number, proclitics = ''): Locus | null => {
  for (const reading of tokens[at]?.word.readings ?? []) {
    if (reading.proclitics !== proclitics) continue;
    const body = bodies.matches(tokens, at, reading).findLast(({ value }) => value.proper);
    if (body) return body.value.holds ? 'body' : null;
    const field = fieldNoun(reading);
    if (field?.institution?.holds) return 'body';
    const place = placeAt(tokens, at, reading);
    if (place && (!field || place.end > at + 1)) return place.value.kind === 'country' ? 'country' : 'city';
  }
  return null;
};

/** Whether one can be accredited to what stands at token `at`: `لدى المملكة`, not `لدى وصوله`. */
export const isSeat = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.word.kind !== 'arabic') return false;
  const reading = token.word.readings[0]!;
  const field = fieldNoun(reading);
  return (
    locusAt(tokens, at) !== null ||
    (field !== null && (field.institution !== null || hasArticle(reading))) ||
    officeForms(token.word).some((form) => form.reading === reading) ||
    honorifics.longest(tokens, at, reading) !== undefined ||
    officePhrases.longest(tokens, at, reading) !== undefined
  );
};

const AGENCY_NAME =
  /^(?:ال)?(?:انباء|صحافه|اخبار)$|^(?:رويترز|فرانس|سبوتنيك|تاس|اسوشيتد|الاناضول|شينخوا|بلومبرغ|بترا|سانا|وفا|واس)$/u;

/** Whether the noun `reading` at token `at` is an outlet to which somebody speaks: `لصحيفة الشرق`, `لوكالة رويترز`. */
export const isOutlet = (tokens: readonly Token[], at: number, reading: Reading): boolean =>
  reading.base === 'وكاله'
    ? AGENCY_NAME.test(tokens[at + 1]?.word.form ?? '')
    : (fieldNoun(reading)?.institution?.outlet ?? false);
