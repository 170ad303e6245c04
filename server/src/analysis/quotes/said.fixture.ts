// For the tests of this folder: reads a text whose people are marked, and writes down each quote with its speaker.
import { linesOf } from '../document.js';
import type { Person, Quote, Span } from '../model.js';
import { structureOf } from '../structure/structure.js';
import { findQuotes, type QuoteFindings } from './quotes.js';

const MENTION = /\{(\w+)(?::([mf]))?\|([^}]*)\}/gu;

/** `text` without the marks of its people (`{id|words}`, `{id:f|words}`), and the people. */
export const peopleOf = (marked: string): { text: string; people: Person[] } => {
  const people = new Map<string, Person & { mentions: Person['mentions'][number][] }>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MENTION)) {
    const [whole, id, gender, words] = match;
    text += marked.slice(from, match.index);
    const known = people.get(id!);
    const person = known ?? {
      id: id!,
      name: words!,
      official: true,
      category: null,
      affiliation: { country: null, body: null },
      gender: (gender as 'm' | 'f' | undefined) ?? null,
      mentions: [],
      registry: null,
    };
    person.mentions.push({
      start: text.length,
      end: text.length + words!.length,
      name: null,
      titles: [],
      evidence: { rule: 'marked', because: [], confidence: 1 },
    });
    people.set(id!, person);
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), people: [...people.values()] };
};

/** The quotes of a text with marked people. */
export const quotesIn = (marked: string): QuoteFindings & { text: string } => {
  const { text, people } = peopleOf(marked);
  return { text, ...findQuotes(structureOf(linesOf(text)), people, []) };
};

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Each quote's words in the order of the text, direct ones in brackets: `[words]`. */
export const wordsSaid = (marked: string): string[] => {
  const { text, quotes } = quotesIn(marked);
  return quotes.map((quote) => (quote.kind === 'direct' ? `[${slice(text, quote)}]` : slice(text, quote)));
};

const named = ({ speaker: { person, source } }: Quote): string => person ?? (source === null ? '?' : `src:${source}`);

/** Who made each quote: a person's id, `src:` and the source's words, or `?`. */
export const speakers = (marked: string): string[] => quotesIn(marked).quotes.map(named);
