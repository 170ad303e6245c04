// Who says what, and of whom: each speaker with their statements, each statement with the people that it names.
import { firstIndex } from '../../../server/src/bisect.js';
import type { AnalysisView, PersonView, Position, QuoteView, Range } from '../../../server/src/protocol.js';
import { compare } from '../positions.js';
import type { Branch } from './branch.js';
import { statement } from './people.js';

/** A place that names somebody. */
interface Place {
  readonly person: PersonView;
  readonly range: Range;
}

/** The places that name people, in the order of the text. */
const placesOf = (people: readonly PersonView[]): Place[] =>
  people
    .flatMap((person) => person.mentions.map(({ range }) => ({ person, range })))
    .sort((a, b) => compare(a.range.start, b.range.start));

/** The people that a statement names, in the order in which it does. */
const spokenOf = ({ range, speaker }: QuoteView, places: readonly Place[]): Branch[] => {
  const from = (position: Position): number =>
    firstIndex(places.length, (index) => compare(places[index]!.range.start, position) >= 0);
  const named = new Map<string, Branch>();
  for (const { person, range: there } of places.slice(from(range.start), from(range.end)))
    if (person.id !== speaker.person && !named.has(person.id) && compare(there.end, range.end) <= 0)
      named.set(person.id, {
        subject: { kind: 'spokenOf', person },
        key: person.name,
        words: [person.name],
        range: there,
        children: [],
      });
  return [...named.values()];
};

/** Speakers in the order in which they first speak; what nobody can be told to have said comes last. */
export const statementsTree = ({ quotes, people }: AnalysisView): readonly Branch[] => {
  const persons = new Map(people.map((person) => [person.id, person]));
  const places = placesOf(people);
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
      children: said.map((quote) => ({ ...statement(quote), children: spokenOf(quote, places) })),
    };
  });
  return [...branches.filter(({ words }) => words.length > 0), ...branches.filter(({ words }) => words.length === 0)];
};
