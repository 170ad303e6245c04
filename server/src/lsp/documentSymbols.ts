// The outline: each article under its headline; in it the officials with their mentions, the quotes with their
// speakers and the dates, where they stand in the text.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Person, Span } from '../analysis/model.js';
import type { Item } from '../annotations/review.js';
import type { Found } from '../annotations/standing.js';
import { isolate, shorten } from '../display.js';
import type { Messages } from '../messages.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { labelOf } from './calendar.js';

const NAME_LENGTH = 80;

interface Entry extends Span {
  readonly name: string;
  /** Parts, each in the order of its own language. */
  readonly detail: readonly string[];
  readonly kind: SymbolKind;
  readonly children?: readonly Entry[];
}

const MARKS: Partial<Record<Item['status'], string>> = { accepted: '✓', corrected: '✓', added: '+', undecided: '○' };

const statusIn = (messages: Messages, item: Item | undefined): string => {
  const status = item?.status ?? 'undecided';
  return `${MARKS[status] ?? ''} ${messages.say(`status ${status}`)}`;
};

/** How something was decided, once anything in the article was. */
const statusOf = ({ standing }: AnalysedDocument, found: Found, messages: Messages): string =>
  standing ? statusIn(messages, standing.decisions.get(found)) : '';

/** How many of a person's mentions were decided. */
const progressOf = ({ standing }: AnalysedDocument, { mentions }: Person): string => {
  if (!standing) return '';
  const decided = mentions.filter((one) => standing.decisions.has(one)).length;
  return decided === mentions.length ? '✓' : decided === 0 ? '○' : `${decided}/${mentions.length}`;
};

const nameOf = (analysed: AnalysedDocument, span: Span): string => shorten(analysed.slice(span).trim(), NAME_LENGTH);

const personEntry = (analysed: AnalysedDocument, person: Person, messages: Messages): Entry => {
  const { start, end } = person.mentions[0]!;
  return {
    ...{ start, end, name: person.name, kind: SymbolKind.Class },
    detail: [progressOf(analysed, person), analysed.titlesOf(person).find((title) => title !== person.name) ?? ''],
    children: person.mentions.map((mention) =>
      entry(analysed, mention, SymbolKind.Field, [statusOf(analysed, mention, messages)]),
    ),
  };
};

const entry = (
  analysed: AnalysedDocument,
  { start, end }: Span,
  kind: SymbolKind,
  detail: readonly string[],
): Entry => ({
  ...{ start, end, kind, detail },
  name: nameOf(analysed, { start, end }),
});

/** What stands in the articles, in the order of the text. */
const entriesIn = (analysed: AnalysedDocument, messages: Messages): readonly Entry[] => {
  const { analysis, standing } = analysed;
  const isShown = ({ official, mentions }: Person): boolean =>
    official || mentions.some((one) => standing?.decisions.has(one));
  return [
    ...analysis.people.filter(isShown).map((person) => personEntry(analysed, person, messages)),
    ...analysis.quotes.map((quote) => {
      const speaker = analysed.labelOf(quote.speaker) ?? messages.say('unknownSpeaker');
      return entry(analysed, quote, SymbolKind.String, [statusOf(analysed, quote, messages), speaker]);
    }),
    ...analysis.dates.map((date) =>
      entry(analysed, date, SymbolKind.Event, [statusOf(analysed, date, messages), labelOf(date, messages)]),
    ),
    ...(standing?.others ?? []).map((item) =>
      entry(analysed, item.span!, SymbolKind.Constant, [statusIn(messages, item), item.kind]),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
};

const symbolOf = (
  analysed: AnalysedDocument,
  { name, detail, kind, children = [], ...span }: Entry,
): DocumentSymbol => {
  const range = analysed.range(span);
  return {
    name: isolate(name || '—'),
    detail: detail.filter(Boolean).map(isolate).join(' · '),
    kind,
    range,
    selectionRange: range,
    children: children.map((child) => symbolOf(analysed, child)),
  };
};

export const documentSymbols = (analysed: AnalysedDocument, messages: Messages): DocumentSymbol[] => {
  const { articles } = analysed.analysis;
  if (analysed.text.trim() === '') return [];
  const entries = entriesIn(analysed, messages);
  let next = 0;
  return articles.map((article, index) => {
    const from = next;
    const isLast = index === articles.length - 1;
    while (next < entries.length && (isLast || entries[next]!.start < article.end)) next++;
    const headline = article.headline ?? { start: article.start, end: article.start };
    const symbol = symbolOf(analysed, {
      start: article.start,
      end: article.end,
      name: nameOf(analysed, headline) || messages.say('article', { n: index + 1 }),
      detail: [article.published ?? ''],
      kind: SymbolKind.Module,
      children: entries.slice(from, next),
    });
    return { ...symbol, selectionRange: analysed.range(headline) };
  });
};
