// Officials, each with the places that name them and what they said; below them the people without an office.
import type { AnalysisView, PersonView, QuoteView } from '../../../server/src/protocol.js';
import type { Branch } from './branch.js';

const group = (name: 'mentions' | 'statements' | 'others', children: readonly Branch[]): Branch[] =>
  children.length > 0 ? [{ subject: { kind: 'group', group: name }, key: name, words: [], range: null, children }] : [];

/** A statement with nothing beneath it. */
export const statement = (quote: QuoteView): Branch => ({
  subject: { kind: 'statement', quote },
  key: quote.text,
  words: [quote.text],
  range: quote.range,
  children: [],
});

const ofPerson = (person: PersonView, quotes: readonly QuoteView[]): Branch => ({
  subject: { kind: 'person', person },
  key: person.name,
  words: [person.name, ...person.titles],
  range: person.mentions[0]?.range ?? null,
  children: [
    ...group(
      'mentions',
      person.mentions.map((mention) => ({
        subject: { kind: 'mention', mention },
        key: mention.text,
        words: [mention.text],
        range: mention.range,
        children: [],
      })),
    ),
    ...group('statements', person.quotes.flatMap((index) => quotes[index] ?? []).map(statement)),
  ],
});

/** In the order in which the article first names them. */
export const peopleTree = ({ people, quotes }: AnalysisView): readonly Branch[] => {
  const branches = (official: boolean): Branch[] =>
    people.filter((person) => person.official === official).map((person) => ofPerson(person, quotes));
  return [...branches(true), ...group('others', branches(false))];
};
