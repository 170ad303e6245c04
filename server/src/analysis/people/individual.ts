// A person while the article is being read: what has been said of him so far.
import type { OfficeCategory } from '../model.js';
import type { StructuredLine } from '../structure/structure.js';
import type { LineMention } from './mention.js';
import { isVariant, type NameKey } from './nameKey.js';
import type { OfficeFacts } from './office.js';
import type { RegistryEntry } from './registry.js';

/** A mention in its place in the document. */
export interface Placed {
  readonly mention: LineMention;
  readonly line: StructuredLine;
  readonly name: NameKey | null;
  /** What its titles say, one by one, the shared one of a list included. */
  readonly facts: readonly OfficeFacts[];
}

export class Individual {
  /** The fullest name, or null where none has been read. */
  name: NameKey | null = null;
  entry: RegistryEntry | null = null;
  readonly mentions: Placed[] = [];
  /** What his titles say, each thing once. */
  readonly facts: OfficeFacts[] = [];
  readonly #known = new Set<string>();
  /** Where he was last spoken of, as a count of mentions. */
  last = -1;

  /** Reads what a mention says of him. */
  learn({ name, facts }: Pick<Placed, 'name' | 'facts'>): void {
    if (name && (this.name === null || name.units.length > this.name.units.length)) this.name = name;
    this.hold(facts);
  }

  /** Adds what is not known of his offices yet, so that he is no more to compare with however often he is named. */
  hold(facts: readonly OfficeFacts[]): void {
    for (const office of facts) {
      const key = keyOf(office);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.facts.push(office);
    }
  }

  get official(): boolean {
    return this.entry !== null || this.facts.some(({ official }) => official);
  }

  get gender(): 'm' | 'f' | null {
    return (
      this.facts.find(({ gender }) => gender)?.gender ??
      this.entry?.gender ??
      this.mentions.find(({ mention }) => mention.name?.gender)?.mention.name?.gender ??
      null
    );
  }

  get category(): OfficeCategory | null {
    const said = this.facts.flatMap(({ categories }) => [...categories]);
    return said.find((category) => category !== 'other') ?? said[0] ?? null;
  }
}

const keyOf = ({ heads, words, countries, categories, gender, official }: OfficeFacts): string =>
  [[...heads], [...words], [...countries], [...categories], gender, official].join('|');

const sameUnit = (a: string, b: string): boolean => a === b || isVariant(a, b);

/** How well a name can be short for a fuller one, or the same in another spelling; 0 where it cannot. */
export const nameFit = (short: NameKey, full: NameKey): number => {
  if (short.units.length > full.units.length) return nameFit(full, short);
  let at = 0;
  let first = -1;
  for (const unit of short.units) {
    while (at < full.units.length && !sameUnit(unit, full.units[at]!)) at++;
    if (at === full.units.length) return 0;
    if (first < 0) first = at;
    at++;
  }
  const { length } = full.units;
  if (short.units.length === length) return 4;
  const givenFirst = first === 0 && !short.descent;
  if (short.units.length === 1) return at === length ? 3 : givenFirst ? 2 : 1;
  return givenFirst || (short.descent && at === length) ? 3 : at === length && first <= 1 ? 2 : 0;
};
