// What a client shows of an analysis: the same findings with line and character in place of offsets.
import type { Analysis, DateMention, Person, Quote, Speaker } from '../analysis/model.js';
import type { Messages } from '../messages.js';
import type { AnalysisView, DateView, PersonView, QuoteView, SpeakerView } from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { instantOf, labelOf } from './calendar.js';

/** An alternative this close to the chosen speaker's confidence makes the attribution ambiguous. */
const CLOSE = 0.2;

/** Whether another reading of who spoke is nearly as likely. */
export const isAmbiguous = ({ alternatives, evidence }: Quote): boolean =>
  alternatives.some(({ confidence }) => evidence.confidence - confidence < CLOSE);

const speakerView = (analysed: AnalysedDocument, by: Speaker): SpeakerView => ({
  person: by.person,
  label: analysed.labelOf(by),
  range: by.span && analysed.range(by.span),
  channel: by.channel,
});

const personView = (analysed: AnalysedDocument, person: Person): PersonView => ({
  id: person.id,
  name: person.name,
  official: person.official,
  category: person.category,
  affiliation: person.affiliation,
  gender: person.gender,
  registry: person.registry,
  titles: analysed.titlesOf(person),
  mentions: person.mentions.map((mention) => ({
    range: analysed.range(mention),
    name: mention.name && analysed.range(mention.name),
    titles: mention.titles.map((title) => analysed.range(title)),
    text: analysed.slice(mention),
    confidence: mention.evidence.confidence,
  })),
  quotes: analysed.quotesOf(person.id),
});

const quoteView = (analysed: AnalysedDocument, quote: Quote): QuoteView => ({
  range: analysed.range(quote),
  kind: quote.kind,
  text: analysed.slice(quote),
  speaker: speakerView(analysed, quote.speaker),
  alternatives: quote.alternatives.map((other) => ({
    ...speakerView(analysed, other),
    confidence: other.confidence,
  })),
  cue: quote.cue && analysed.range(quote.cue),
  ambiguous: isAmbiguous(quote),
  evidence: quote.evidence,
});

const dateView = (analysed: AnalysedDocument, date: DateMention, messages: Messages): DateView => ({
  range: analysed.range(date),
  type: date.type,
  value: date.value,
  calendar: date.calendar,
  mod: date.mod,
  text: analysed.slice(date),
  instant: instantOf(date.value),
  label: labelOf(date, messages, 'short'),
  evidence: date.evidence,
});

const countsOf = ({ people, quotes, dates, problems }: Analysis): AnalysisView['counts'] => {
  const directQuotes = quotes.filter(({ kind }) => kind === 'direct').length;
  return {
    officials: people.filter(({ official }) => official).length,
    people: people.length,
    mentions: people.reduce((sum, { mentions }) => sum + mentions.length, 0),
    directQuotes,
    indirectQuotes: quotes.length - directQuotes,
    dates: dates.length,
    problems: problems.length,
  };
};

export const viewOf = (analysed: AnalysedDocument, messages: Messages): AnalysisView => {
  const { analysis, uri, version } = analysed;
  return {
    uri,
    version,
    published: analysis.published,
    articles: analysis.articles.map(({ start, end, headline, published }) => ({
      range: analysed.range({ start, end }),
      headline: headline && analysed.range(headline),
      published,
    })),
    lines: analysis.lines.flatMap(({ start, kind }) =>
      kind === 'paragraph' || kind === 'blank' ? [] : [{ line: analysed.positionAt(start).line, kind }],
    ),
    people: analysis.people.map((person) => personView(analysed, person)),
    quotes: analysis.quotes.map((quote) => quoteView(analysed, quote)),
    dates: analysis.dates.map((date) => dateView(analysed, date, messages)),
    counts: countsOf(analysis),
  };
};
