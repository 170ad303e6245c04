// Who says what, and of whom: each speaker with their statements, each statement with the people that it names.
import type { AnalysisView, PersonView, QuoteView, Range } from '../../../server/src/protocol.js';
import type { Branch } from './branch.js';
import { statement } from './people.js';

const notAfter = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const within = (inner: Range, outer: Range): boolean =>
  notAfter(outer.start, inner.start) && notAfter(inner.end, outer.end);

const spokenOf = (quote: QuoteView, people: readonly PersonView[]): Branch[] =>
  people.flatMap((person) => {
    const there = person.mentions.find(({ range }) => within(range, quote.range));
    if (!there || person.id === quote.speaker.person) return [];
    return [
      {
        subject: { kind: 'spokenOf', person },
        key: person.name,
        words: [person.name],
        range: there.range,
        children: [],
      },
    ];
  });

/** Speakers in the order in which they first speak; what nobody can be told to have said comes last. */
export const statementsTree = ({ quotes, people }: AnalysisView): readonly Branch[] => {
  const persons = new Map(people.map((person) => [person.id, person]));
  const speakers = new Map<string, QuoteView[]>();
  for (const quote of quotes) {
    const { person, label } = quote.speaker;
    const key = person === null ? `source ${label ?? ''}` : `person ${person}`;
    const said = speakers.get(key);
    if (said) said.push(quote);
    else speakers.set(key, [quote]);
  }
  const branches = [...speakers.values()].map((said): Branch => {
    const { person, label, range } = said[0]!.speaker;
    const known = (person !== null && persons.get(person)) || null;
    return {
      subject: { kind: 'speaker', label, person: known },
      key: label ?? '',
      words: label === null ? [] : [label],
      range: known?.mentions[0]?.range ?? range,
      children: said.map((quote) => ({ ...statement(quote), children: spokenOf(quote, people) })),
    };
  });
  return [...branches.filter(({ words }) => words.length > 0), ...branches.filter(({ words }) => words.length === 0)];
};
