// Places as news names states by them: countries, adjectives of nationality, cities and seats of government.
import { fold } from '../text/fold.js';
import type { Token } from '../text/tokens.js';
import { perWord, type Reading, type Word } from '../text/word.js';
import { Gazetteer, type Hit } from './gazetteer.js';
import cityRows from './generated/cities.js';
import countryRows from './generated/countries.js';
import nationalityRows from './generated/nationalities.js';
import territoryRows from './generated/territories.js';
import { rowsOf } from './table.js';

export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `capital` and `seat` (`الكرملين`) may stand for the state. */
  readonly kind: 'country' | 'capital' | 'seat' | 'city';
}

function* placeEntries(): Generator<readonly [string, Place]> {
  for (const [name, country] of rowsOf(territoryRows)) yield [fold(name!), { country: country!, kind: 'country' }];
  for (const [name, country] of rowsOf(countryRows)) yield [name!, { country: country!, kind: 'country' }];
  for (const [name, country, kind] of rowsOf(cityRows))
    yield [name!, { country: country!, kind: kind as Place['kind'] }];
}

const places = new Gazetteer(placeEntries());

/**
 * The longest country, city or seat that begins at token `at`, its first word taken as `reading`, or undefined. Where
 * a state and its capital share a name (`تونس`), the state.
 */
export const placeAt = (tokens: readonly Token[], at: number, reading: Reading): Hit<Place> | undefined => {
  if (!places.starts(reading.form)) return undefined;
  const hits = places.matches(tokens, at, reading);
  const end = hits.at(-1)?.end;
  return hits.find((hit) => hit.end === end);
};

const SOUND_ENDINGS = ['', 'ه', 'ان', 'ين', 'ون', 'تان', 'تين', 'ات'];

const nationalities = new Map<string, string>();
const phrases: [string, string][] = [];
for (const [adjective, country, plurals] of rowsOf(nationalityRows)) {
  if (adjective!.includes(' ')) phrases.push([adjective!, country!]);
  else for (const ending of SOUND_ENDINGS) nationalities.set(adjective + ending, country!);
  for (const plural of plurals!.split(' ').filter(Boolean)) nationalities.set(plural, country!);
}

/** Adjectives of two words (`الكوري الجنوبي`), by their words without article and feminine ending. */
const compound = new Map(phrases);
const SUFFIX = /(?:ه|ات)$/u;

/** The country of which `reading` is the adjective of nationality, definite or not, or null. */
const nationalityOfReading = ({ form, base, definite }: Reading): string | null =>
  nationalities.get(form) ?? (definite ? nationalities.get(base) : undefined) ?? null;

/**
 * The country (ISO 3166-1 alpha-2) whose adjective of nationality `word` is, in any gender and number, with or without
 * article and proclitics, or null.
 */
export const nationalityOf: (word: Word) => string | null = perWord(({ readings }) => {
  for (const reading of readings) {
    const country = nationalityOfReading(reading);
    if (country) return country;
  }
  return null;
});

/** The adjective of nationality at token `at`, of one word or two (`الكورية الجنوبية`), or undefined. */
export const nationalityAt = (tokens: readonly Token[], at: number): Hit<string> | undefined => {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1]?.word.readings[0];
  if (next?.definite) {
    for (const { base } of token.word.readings) {
      const pair = compound.get(`${base.replace(SUFFIX, '')} ${next.base.replace(SUFFIX, '')}`);
      if (pair) return { end: at + 2, value: pair };
    }
  }
  const country = nationalityOf(token.word);
  return country ? { end: at + 1, value: country } : undefined;
};
