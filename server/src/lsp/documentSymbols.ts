// The outline: each article under its headline; in it the officials with their mentions, the quotes with their
// speakers and the dates, where they stand in the text.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Span } from '../analysis/model.js';
import { isolate, shorten } from '../display.js';
import type { Messages } from '../messages.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { labelOf } from './calendar.js';

const NAME_LENGTH = 80;

interface Entry extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly children?: readonly Entry[];
}

export const documentSymbols = (analysed: AnalysedDocument, messages: Messages): DocumentSymbol[] => {
  const { analysis, text } = analysed;
  const nameOf = (span: Span): string => shorten(analysed.slice(span).trim(), NAME_LENGTH);
  const symbol = ({ name, detail, kind, children = [], ...span }: Entry): DocumentSymbol => {
    const range = analysed.range(span);
    return {
      name: isolate(name || '—'),
      detail: detail && isolate(detail),
      kind,
      range,
      selectionRange: range,
      children: children.map(symbol),
    };
  };
  const entries: Entry[] = [
    ...analysis.people
      .filter(({ official }) => official)
      .map((person): Entry => {
        const [first] = person.mentions;
        return {
          start: first!.start,
          end: first!.end,
          name: person.name,
          detail: analysed.titlesOf(person).find((title) => title !== person.name) ?? '',
          kind: SymbolKind.Class,
          children: person.mentions.map(({ start, end }) => ({
            start,
            end,
            name: nameOf({ start, end }),
            detail: '',
            kind: SymbolKind.Field,
          })),
        };
      }),
    ...analysis.quotes.map(
      (quote): Entry => ({
        start: quote.start,
        end: quote.end,
        name: nameOf(quote),
        detail: analysed.labelOf(quote.speaker) ?? messages.say('unknownSpeaker'),
        kind: SymbolKind.String,
      }),
    ),
    ...analysis.dates.map(
      (date): Entry => ({
        start: date.start,
        end: date.end,
        name: nameOf(date),
        detail: labelOf(date, messages),
        kind: SymbolKind.Event,
      }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);

  if (text.trim() === '') return [];
  let next = 0;
  return analysis.articles.map((article, index) => {
    const from = next;
    const isLast = index === analysis.articles.length - 1;
    while (next < entries.length && (isLast || entries[next]!.start < article.end)) next++;
    const headline = article.headline ?? { start: article.start, end: article.start };
    return {
      ...symbol({
        start: article.start,
        end: article.end,
        name: nameOf(headline) || messages.say('article', { n: index + 1 }),
        detail: article.published ?? '',
        kind: SymbolKind.Module,
        children: entries.slice(from, next),
      }),
      selectionRange: analysed.range(headline),
    };
  });
};
