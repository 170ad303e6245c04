// People: mentions line by line, then who is who over the whole document.
import type { Affiliation, Mention, OfficeCategory, Person, Problem, Span } from '../model.js';
import type { Structure, StructuredLine } from '../structure/structure.js';
import type { LineContent } from '../text/line.js';
import { tokenize } from '../text/tokens.js';
import { contradictions } from './contradictions.js';
import { echoesIn, newEchoes, partsOfNames } from './echoes.js';
import { whoIsWho } from './identity.js';
import type { Individual, Placed } from './individual.js';
import type { LineMention, TitlePart } from './mention.js';
import { mentionsGiven, mentionsIn } from './mentions.js';
import { nameKeyOf } from './nameKey.js';
import { factsOf, type OfficeFacts, wordsOfTitle } from './office.js';
import { OFFICIALS, ownNamesIn } from './officials.js';
import { heldOn, officeOn, type Registry, RegistryIndex, type RegistryOffice } from './registry.js';

export interface PeopleFindings {
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}

const builtIn = new RegistryIndex(OFFICIALS);
const indices = new WeakMap<Registry, RegistryIndex>();

/** The built-in registry with the workspace's entries, which win. */
const indexOf = (registry: Registry | null): RegistryIndex => {
  if (!registry || registry.length === 0) return builtIn;
  let index = indices.get(registry);
  if (!index) {
    index = new RegistryIndex([...OFFICIALS, ...registry]);
    indices.set(registry, index);
  }
  return index;
};

/** Finds every mention of a particular person. `published` (ISO day or null, by article) dates the registry's offices. */
export const findPeople = (
  structure: Structure,
  published: readonly (string | null)[],
  registry: Registry | null,
): PeopleFindings => {
  const index = indexOf(registry);
  const placed = placedMentions(structure.lines, registry ?? []);
  const individuals = whoIsWho(placed, {
    find: (name) => index.find(name),
    offices: ({ offices, gender }, article) => {
      const day = published[article] ?? null;
      const held = day === null ? offices : offices.filter((office) => heldOn(office, day));
      if (held.length > 0) return held.map((office) => factsOfOffice(office, gender));
      return offices.map((office) => asFormer(factsOfOffice(office, gender)));
    },
  });
  const officeOf = ({ entry, mentions }: Individual): RegistryOffice | null =>
    entry && officeOn(entry, published[mentions[0]!.line.article] ?? null);
  return {
    people: individuals.map((who, at) => personOf(who, at, officeOf(who))),
    problems: individuals.flatMap((who) => contradictions(who, published)),
  };
};

/** The mentions of all lines: those that a line shows by itself, and those that other names make visible. */
const placedMentions = (lines: readonly StructuredLine[], registry: Registry): Placed[] => {
  const parts = partsOfNames(
    lines.flatMap(({ content }) => mentionsIn(content).map((mention) => [content, mention] as const)),
  );
  return lines.flatMap((line) => {
    const own = mentionsIn(line.content);
    const known = own.flatMap(({ name }) => (name ? [name] : []));
    const echoes = [
      ...ownNamesIn(line.content, registry),
      ...newEchoes(line.content, echoesIn(line.content, parts), known),
    ];
    const isKnown = (echo: Span): boolean => known.some(({ start, end }) => start === echo.start && end === echo.end);
    const mentions = echoes.every(isKnown) ? own : mentionsGiven(line.content, echoes);
    return mentions.map((mention) => placedAt(line, mention));
  });
};

const placedAt = (line: StructuredLine, mention: LineMention): Placed => {
  let said = sayings.get(mention);
  if (!said) {
    said = sayingOf(line.content, mention);
    sayings.set(mention, said);
  }
  return { mention, line, ...said };
};

/** What each mention says, which its line alone decides. */
const sayings = new WeakMap<LineMention, Pick<Placed, 'name' | 'facts'>>();

const sayingOf = ({ tokens, text }: LineContent, mention: LineMention): Pick<Placed, 'name' | 'facts'> => {
  const facts = (part: TitlePart): OfficeFacts => factsOf(part.readings, tokens.slice(part.first, part.last + 1));
  return {
    name: mention.name && nameKeyOf(text.slice(mention.name.start, mention.name.end)),
    facts: [
      ...mention.titles.map(facts).map((said) => ofWoman(said, mention)),
      ...(mention.shared ? [{ ...facts(mention.shared), countries: new Set<string>() }] : []),
    ],
  };
};

/** An office in the masculine form that a woman's name says is hers: `النائب فوزية بن سحنون`. */
const ofWoman = (facts: OfficeFacts, { name }: LineMention): OfficeFacts =>
  name?.gender === 'f' && facts.gender === 'm' ? { ...facts, gender: 'f' } : facts;

/** An office of the registry in the terms of titles; its holder's gender is the entry's. */
const factsOfOffice = (office: RegistryOffice, gender: 'm' | 'f' | null): OfficeFacts => ({
  ...wordsOfTitle(tokenize(office.title), 0),
  countries: new Set(office.country ? [office.country] : []),
  categories: new Set([office.category as OfficeCategory]),
  gender,
  official: true,
});

const asFormer = (facts: OfficeFacts): OfficeFacts => ({ ...facts, words: new Set([...facts.words, 'سابق']) });

/** @param office what the registry says of the article's day */
const personOf = (who: Individual, index: number, office: RegistryOffice | null): Person => ({
  id: `p${index + 1}`,
  name: nameOf(who),
  official: who.official,
  category: (office?.category as OfficeCategory | undefined) ?? who.category,
  affiliation: affiliationOf(who, office),
  gender: who.gender,
  mentions: who.mentions.map(mentionOf),
  registry: who.entry?.key ?? null,
});

/** The fullest name in the article, the first of equals; the fullest title where it never names the person. */
const nameOf = ({ mentions }: Individual): string => {
  const longest = (texts: readonly string[]): string =>
    texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  const text = ({ line }: Placed, { start, end }: Span): string => line.content.text.slice(start, end);
  const names = mentions.flatMap((placed) => (placed.mention.name ? [text(placed, placed.mention.name)] : []));
  return (
    longest(names) || longest(mentions.flatMap((placed) => placed.mention.titles.map((part) => text(placed, part))))
  );
};

const affiliationOf = ({ mentions }: Individual, office: RegistryOffice | null): Affiliation => {
  const readings = mentions.flatMap(({ mention, line }) =>
    mention.titles.flatMap((part) =>
      part.readings.filter(({ official }) => official).map((reading) => ({ reading, text: line.content.text })),
    ),
  );
  const bodied = readings.find(({ reading }) => reading.body);
  return {
    country: readings.find(({ reading }) => reading.country)?.reading.country ?? office?.country ?? null,
    body: bodied ? withArticle(bodied.text, bodied.reading.body!) : (office?.body ?? null),
  };
};

/** A span's words; the article of `للأمم`, of which the span has the second lam, is given back. */
const withArticle = (text: string, { start, end }: Span): string =>
  (text[start - 1] === 'ل' && text[start] === 'ل' ? 'ا' : '') + text.slice(start, end);

const mentionOf = ({ mention, line }: Placed): Mention => {
  const moved = ({ start, end }: Span): Span => ({ start: line.start + start, end: line.start + end });
  return {
    ...moved(mention),
    name: mention.name && moved(mention.name),
    titles: mention.titles.map(moved),
    evidence: mention.evidence,
  };
};
