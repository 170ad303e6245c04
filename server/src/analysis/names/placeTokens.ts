// Which tokens of a line belong to the name of a country or city.
import { placeAt } from '../lexicon/places.js';
import type { Token } from '../text/tokens.js';

/** For each token, whether it is the first of a place's name (1), a later one (2) or none (0). */
export const placesOf = (tokens: readonly Token[]): Uint8Array => {
  const places = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    if (places[at] !== 0) continue;
    for (const reading of tokens[at]!.word.readings) {
      const hit = placeAt(tokens, at, reading);
      if (!hit) continue;
      places.fill(2, at, hit.end);
      places[at] = 1;
      break;
    }
  }
  return places;
};
