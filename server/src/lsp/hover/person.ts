// The hover of a mention: who that is.
import type { Registry } from '../../analysis/people/registry.js';
import type { Messages } from '../../messages.js';
import type { AnalysedDocument, MentionOf } from '../analysedDocument.js';
import { evidenceLine } from './evidence.js';
import { links, text } from './markdown.js';
import { registryLine } from './registry.js';

const countries = new Map<string, Intl.DisplayNames>();

/** The name of an ISO 3166-1 alpha-2 country in the user's language. */
const countryName = (code: string, { language }: Messages): string => {
  let names = countries.get(language);
  if (!names) {
    names = new Intl.DisplayNames(language, { type: 'region' });
    countries.set(language, names);
  }
  return names.of(code) ?? code;
};

/** `registry`: the workspace's own officials. */
export const personSection = (
  analysed: AnalysedDocument,
  found: MentionOf,
  registry: Registry,
  messages: Messages,
): string[] => {
  const { person, mention } = found;
  const { country, body } = person.affiliation;
  const titles = analysed.titlesOf(person).filter((title) => title !== person.name);
  const quotes = analysed.quotesOf(person.id).map((index) => analysed.analysis.quotes[index]!);
  const place = [
    person.category && messages.say(`category ${person.category}`),
    country && text(countryName(country, messages)),
    body && text(body),
  ].filter((part) => part !== null);
  return [
    `**${text(person.name)}**`,
    ...titles.map(text),
    ...(place.length > 0 ? [place.join(' · ')] : person.official ? [] : [messages.say('noOffice')]),
    `${messages.count('mentions', person.mentions.length)}: ${links(analysed, person.mentions)}`,
    ...(quotes.length > 0 ? [`${messages.count('statements', quotes.length)}: ${links(analysed, quotes)}`] : []),
    ...(person.registry === null
      ? []
      : registryLine(person.registry, registry, analysed.publishedAt(mention.start), messages)),
    evidenceLine(mention.evidence, messages),
  ];
};
