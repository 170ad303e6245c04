// Who is who: which mentions of the document speak of one person.
import { Individual, nameFit, type Placed } from './individual.js';
import { type NameKey, skeleton } from './nameKey.js';
import type { OfficeFacts } from './office.js';
import type { RegistryEntry } from './registry.js';
import { courtesyOf, isAbstract, isCounterpart, isDependent, roleFit } from './roles.js';

export interface Lookup {
  readonly find: (name: string) => RegistryEntry | null;
  /** The facts of the offices that an entry held on the article's day, or ever had where it has none. */
  readonly offices: (entry: RegistryEntry, article: number) => readonly OfficeFacts[];
}

/** At most so many people are compared with a mention, those spoken of last first: the work stays linear. */
const NEAREST = 24;

/** What each other person spoken of since takes from how well somebody suits a role. */
const STALENESS = 0.05;
/** What it takes that somebody has not been spoken of yet. */
const NOT_YET = 0.4;

/** Groups the mentions, which come in the order of the text, into people, who come in the order of their first mention. */
export const whoIsWho = (mentions: readonly Placed[], lookup: Lookup): Individual[] =>
  new Identity(mentions, lookup).people();

class Identity {
  readonly #mentions: readonly Placed[];
  readonly #lookup: Lookup;
  /** By the units of the names and their skeletons. */
  readonly #byUnit = new Map<string, Individual[]>();
  readonly #byEntry = new Map<string, Individual>();
  /** The person of a mention by its index; full names come first, the others when their turn comes. */
  readonly #who = new Map<Placed, Individual>();
  /** People spoken of in the article so far, the last one first. */
  #recent: Individual[] = [];
  /** People of the article in the order in which they will first be spoken of. */
  #coming: Individual[] = [];

  constructor(mentions: readonly Placed[], lookup: Lookup) {
    this.#mentions = mentions;
    this.#lookup = lookup;
  }

  people(): Individual[] {
    const full = this.#mentions.filter(({ name, mention }) => name && name.units.length > 1 && !mention.thing);
    for (const placed of full.sort((a, b) => b.name!.units.length - a.name!.units.length)) this.#introduce(placed);
    let article = -1;
    this.#mentions.forEach((placed, index) => {
      if (placed.line.article !== article) {
        article = placed.line.article;
        this.#begin(article);
      }
      const who = this.#who.get(placed) ?? this.#recall(placed);
      if (!who) return;
      this.#inherit(placed, who);
      who.mentions.push(placed);
      who.last = index;
      this.#recent = [who, ...this.#recent.filter((other) => other !== who)].slice(0, NEAREST);
    });
    return [...new Set(this.#mentions.flatMap((placed) => this.#who.get(placed) ?? []))];
  }

  /** A counterpart holds the office of whom he is the counterpart of: the last official before him. */
  #inherit(placed: Placed, who: Individual): void {
    const [title] = placed.mention.titles;
    if (!title || !formsOf(placed, title.first).some(isCounterpart)) return;
    const peer = this.#peer(who);
    const own = placed.facts[0]!;
    const heads = peer?.facts.find(({ categories }) => categories.size > 0)?.heads;
    if (peer && heads) who.hold([{ ...own, heads, words: heads, categories: new Set([peer.category!]) }]);
  }

  /** The last official spoken of besides `who`. */
  #peer(who: Individual | null): Individual | undefined {
    return this.#recent.find((other) => other !== who && other.category !== null);
  }

  #begin(article: number): void {
    this.#recent = [];
    const coming = this.#mentions.filter(({ line }) => line.article === article);
    this.#coming = [...new Set(coming.flatMap((placed) => this.#who.get(placed) ?? []))].slice(0, 2 * NEAREST);
  }

  /** A mention by full name: somebody with the same name, or one that it shortens, or somebody new. */
  #introduce(placed: Placed): void {
    const name = placed.name!;
    const entry = this.#lookup.find(textOf(placed));
    const same = entry ? this.#byEntry.get(entry.key) : undefined;
    const who = same ?? this.#bearer(name, ({ facts }) => compatible(placed.facts, facts), 2) ?? this.#founded(name);
    this.#assign(placed, who, entry);
  }

  #founded(name: NameKey | null): Individual {
    const who = new Individual();
    for (const unit of new Set(name?.units.flatMap((each) => [each, skeleton(each)]))) {
      const known = this.#byUnit.get(unit);
      if (known) known.push(who);
      else this.#byUnit.set(unit, [who]);
    }
    return who;
  }

  #assign(placed: Placed, who: Individual, entry: RegistryEntry | null): Individual {
    who.learn(placed);
    if (entry && !who.entry) {
      who.entry = entry;
      who.hold(this.#lookup.offices(entry, placed.line.article));
      this.#byEntry.set(entry.key, who);
    }
    this.#who.set(placed, who);
    return who;
  }

  /** Who best bears a name, by how it fits and who was spoken of last. */
  #bearer(name: NameKey, fits: (who: Individual) => boolean, least: number): Individual | null {
    let best: Individual | null = null;
    let worth = 0;
    for (const who of this.#candidates(name)) {
      if (!who.name || !fits(who)) continue;
      const fit = nameFit(name, who.name);
      if (fit < least) continue;
      const recency = who.last < 0 ? 0 : (who.last + 1) / (this.#mentions.length + 1);
      const total = name.units.length > 1 ? fit + recency : recency * 4 + fit;
      if (total > worth) {
        best = who;
        worth = total;
      }
    }
    return best;
  }

  /** Who has a unit of the name in his, in this spelling or another. */
  *#candidates(name: NameKey): Generator<Individual> {
    const seen = new Set<Individual>();
    for (const unit of name.units)
      for (const key of [unit, skeleton(unit)])
        for (const who of this.#byUnit.get(key)?.slice(-NEAREST) ?? []) {
          if (seen.has(who)) continue;
          seen.add(who);
          yield who;
        }
  }

  /** A mention by a part of the name or by an office alone; null where an office says too little and nobody fits. */
  #recall(placed: Placed): Individual | null {
    return placed.name ? this.#recallName(placed, placed.name) : this.#recallRole(placed);
  }

  #recallName(placed: Placed, name: NameKey): Individual | null {
    const entry = this.#lookup.find(textOf(placed));
    const known = this.#bearer(name, ({ facts }) => compatible(placed.facts, facts), 1);
    if (known) return this.#assign(placed, known, null);
    const same = entry ? this.#byEntry.get(entry.key) : undefined;
    if (!same && placed.mention.thing) return null;
    return this.#assign(placed, same ?? this.#founded(name), entry);
  }

  #recallRole(placed: Placed): Individual | null {
    const facts = placed.facts[0]!;
    const first = placed.mention.titles[0]!;
    const forms = formsOf(placed, first.first);
    const courtesy = first.first === first.last ? (forms.map(courtesyOf).find(Boolean) ?? null) : null;
    const suits = courtesy
      ? courtesyFit(courtesy, facts)
      : forms.some(isCounterpart)
        ? counterpartFit(facts, this.#peer(null))
        : (who: Individual) => roleFit(facts, who);
    const who = this.#best(suits);
    if (!who && (isDependent(facts) || isAbstract(facts))) return null;
    return this.#assign(placed, who ?? this.#founded(null), null);
  }

  /** Who suits best, those spoken of last before the others, and those to come after all. */
  #best(suits: (who: Individual) => number): Individual | null {
    let best: Individual | null = null;
    let worth = 0;
    const weigh = (who: Individual, loss: number): void => {
      const value = suits(who);
      if (value > 0 && value - loss > worth) {
        best = who;
        worth = value - loss;
      }
    };
    for (const [rank, who] of this.#recent.entries()) weigh(who, STALENESS * rank);
    for (const who of this.#coming) if (!this.#recent.includes(who)) weigh(who, NOT_YET);
    return best;
  }
}

const formsOf = ({ line }: Placed, token: number): string[] =>
  line.content.tokens[token]!.word.readings.map(({ form }) => form);

const courtesyFit =
  (courtesy: string, { gender }: OfficeFacts) =>
  (who: Individual): number => {
    if (gender && who.gender && gender !== who.gender) return 0;
    if (who.facts.some(({ words }) => words.has(courtesy))) return 2;
    return who.official ? 0.5 : 0;
  };

const RULING: ReadonlySet<string> = new Set(['minister', 'government']);

/** Whether two people can be each other's counterparts: of one category, or both of a government. */
const arePeers = (one: Individual, other: Individual): boolean => {
  const [a, b] = [one, other].map(({ facts }) => facts.flatMap(({ categories }) => [...categories]));
  return a!.some((category) => b!.includes(category) || (RULING.has(category) && b!.some((its) => RULING.has(its))));
};

const counterpartFit =
  (role: OfficeFacts, peer: Individual | undefined) =>
  (who: Individual): number => {
    if (who === peer || (role.gender && who.gender && role.gender !== who.gender)) return 0;
    const abroad = who.facts.some(
      ({ countries, official }) => official && [...role.countries].some((country) => countries.has(country)),
    );
    return abroad && (!peer || arePeers(peer, who)) ? 1 : 0;
  };

/** The name as written, without what brackets behind it add: `محمد دقلو (حميدتي)`. */
const textOf = ({ line, mention }: Placed): string =>
  line.content.text.slice(mention.name!.start, mention.name!.end).replace(/ ?\([^()]*\)$/u, '');

/** Whether two sets of titles may be one person's: nothing in them is of different gender. */
const compatible = (a: readonly OfficeFacts[], b: readonly OfficeFacts[]): boolean => {
  const first = a.find(({ gender }) => gender)?.gender;
  const second = b.find(({ gender }) => gender)?.gender;
  return !first || !second || first === second;
};
