// What is doubtful about the quotes of a document.
import type { Person, Problem, Quote, Span } from '../model.js';
import { isNobody } from './actor.js';

/** A quote and the folded words of its first line, by which the same words are known again. */
export interface Said {
  readonly quote: Quote;
  readonly words: string;
}

/** The fewest words that are nobody else's by chance. */
const OWN_WORDS = 3;

const problem = (span: Span, code: Problem['code'], values: Problem['values'] = {}): Problem => ({
  start: span.start,
  end: span.end,
  code,
  values,
  fix: null,
});

/** A quotation mark without its partner. */
export const unclosed = (span: Span, mark: string): Problem => problem(span, 'unclosed-quote', { mark });

/** Quotes that nobody can be told to have said; `قيل إن` says so itself. */
export const withoutSpeaker = (said: readonly Said[]): Problem[] =>
  said
    .filter(({ quote }) => isNobody(quote.speaker) && !quote.evidence.because.includes('impersonal'))
    .map(({ quote }) => problem(quote, 'quote-without-speaker'));

/** Quotations of the same words by different people: the later ones. */
export const ofTwoSpeakers = (said: readonly Said[], people: readonly Person[]): Problem[] => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const firsts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { quote, words } of said) {
    const { person } = quote.speaker;
    if (quote.kind !== 'direct' || person === null || words.split(' ').length < OWN_WORDS) continue;
    const first = firsts.get(words);
    if (first === undefined) firsts.set(words, person);
    else if (first !== person)
      problems.push(problem(quote, 'two-speakers', { first: names.get(first)!, second: names.get(person)! }));
  }
  return problems;
};
