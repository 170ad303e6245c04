// The built-in registry, compiled from server/lexicon/officials.yaml, and where a line names somebody of it.
import { Gazetteer } from '../lexicon/gazetteer.js';
import peopleRows from '../lexicon/generated/officials.js';
import officeRows from '../lexicon/generated/officials-offices.js';
import { rowsOf } from '../lexicon/table.js';
import type { NameReading } from '../names/name.js';
import { type LineContent, perLine } from '../text/line.js';
import { type Token, tokenize } from '../text/tokens.js';
import type { Registry, RegistryEntry, RegistryOffice } from './registry.js';

const told = (cell: string): string | null => cell || null;

const officeOf = ([title, category, country, body, from, to]: readonly string[]): RegistryOffice => ({
  title: title!,
  category: category!,
  country: told(country!),
  body: told(body!),
  from: told(from!),
  to: told(to!),
});

/** The key of somebody of this English name, where no other is told. */
const usualKey = (english: string): string =>
  english
    .normalize('NFD')
    .replace(/[^A-Za-z- ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '-');

/** The registry from the rows that scripts/lexicon/registry.mjs made of it. */
const registryOf = (people: readonly string[][], offices: readonly RegistryOffice[]): Registry => {
  const left = [...offices];
  return people.map(([key, english, gender, names, count]) => ({
    key: key || usualKey(english!),
    names: names!.split('|'),
    english: told(english!),
    gender: gender === 'm' || gender === 'f' ? gender : null,
    offices: left.splice(0, Number(count)),
  }));
};

/** Well-known office-holders of the years 2003 to 2025, with nothing that is not sure. */
export const OFFICIALS: Registry = registryOf(rowsOf(peopleRows), rowsOf(officeRows).map(officeOf));

const phraseOf = (name: string): string =>
  tokenize(name)
    .map(({ word }) => word.form)
    .join(' ');

/** A name under which the registry knows somebody. */
export interface RegisteredName extends NameReading {
  readonly entry: RegistryEntry;
}

export const isRegistered = (name: NameReading): name is RegisteredName => 'entry' in name;

const WHOLE_NAME = 0.97;
const FAMILY_NAME = 0.9;

/** Finds where a line names somebody of `registry`. */
const readerOf = (registry: Registry): ((line: LineContent) => readonly RegisteredName[]) => {
  const names = new Gazetteer<RegistryEntry>(
    registry.flatMap((entry) => entry.names.map((name) => [phraseOf(name), entry] as const)),
  );
  return perLine(({ tokens }) => {
    const found: RegisteredName[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const name = nameAt(tokens, at, names);
      if (!name) continue;
      found.push(name);
      at = name.last;
    }
    return found;
  });
};

const nameAt = (tokens: readonly Token[], at: number, names: Gazetteer<RegistryEntry>): RegisteredName | null => {
  const token = tokens[at]!;
  for (const reading of token.word.readings) {
    const hit = names.longest(tokens, at, reading);
    if (hit)
      return {
        start: token.start + reading.offset,
        end: tokens[hit.end - 1]!.end,
        first: at,
        last: hit.end - 1,
        gender: hit.value.gender,
        confidence: hit.end - at > 1 ? WHOLE_NAME : FAMILY_NAME,
        because: [`registry: ${hit.value.key}`],
        entry: hit.value,
      };
  }
  return null;
};

/** Where the line names a well-known official. */
export const registeredNamesIn = readerOf(OFFICIALS);

const readers = new WeakMap<Registry, ReturnType<typeof readerOf>>();

/** Where the line names an official of the workspace's own registry. */
export const ownNamesIn = (line: LineContent, registry: Registry): readonly RegisteredName[] => {
  let reader = readers.get(registry);
  if (!reader) {
    reader = readerOf(registry);
    readers.set(registry, reader);
  }
  return reader(line);
};
