// The built-in registry, compiled from server/lexicon/officials.yaml, and where a line names somebody of it.
import { Gazetteer } from '../lexicon/gazetteer.js';
import entries from '../lexicon/generated/officials.js';
import type { NameReading } from '../names/name.js';
import { type LineContent, perLine } from '../text/line.js';
import { tokenize } from '../text/tokens.js';
import type { Registry, RegistryEntry } from './registry.js';

/** Well-known office-holders of the years 2003 to 2025, with nothing that is not sure. */
export const OFFICIALS: Registry = entries;

const phraseOf = (name: string): string =>
  tokenize(name)
    .map(({ word }) => word.form)
    .join(' ');

const names = new Gazetteer<RegistryEntry>(
  OFFICIALS.flatMap((entry) => entry.names.map((name) => [phraseOf(name), entry] as const)),
);

const WHOLE_NAME = 0.97;
const FAMILY_NAME = 0.9;

/** Where the line names a well-known official. */
export const registeredNamesIn: (line: LineContent) => readonly NameReading[] = perLine(({ tokens }) => {
  const found: NameReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    for (const reading of token.word.readings) {
      if (!names.starts(reading.form)) continue;
      const hit = names.longest(tokens, at, reading);
      if (!hit) continue;
      found.push({
        start: token.start + reading.offset,
        end: tokens[hit.end - 1]!.end,
        first: at,
        last: hit.end - 1,
        gender: hit.value.gender,
        confidence: hit.end - at > 1 ? WHOLE_NAME : FAMILY_NAME,
        because: [`registry: ${hit.value.key}`],
      });
      at = hit.end - 1;
      break;
    }
  }
  return found;
});
