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

export const documentSymbols = (analysed: AnalysedDocument, messages: Messages): DocumentSymbol[] => {
  const { analysis, text } = analysed;
  const nameOf = (span: Span): string => shorten(analysed.slice(span).trim(), NAME_LENGTH);
  const symbol = ({ name, detail, kind, children = [], ...span }: Entry): DocumentSymbol => {
    const range = analysed.range(span);
    return {
      name: isolate(name || '—'),
      detail: detail.filter(Boolean).map(isolate).join(' · '),
      kind,
      range,
      selectionRange: range,
      children: children.map(symbol),
    };
  };
  /** How something was decided, once anything in the article was. */
  const statusOf = (found: Found): string =>
    analysed.standing ? statusIn(messages, analysed.standing.decisions.get(found)) : '';
  /** How many of a person's mentions were decided. */
  const progressOf = ({ mentions }: Person): string => {
    if (!analysed.standing) return '';
    const decided = mentions.filter((one) => analysed.standing?.decisions.has(one)).length;
    return decided === mentions.length ? '✓' : decided === 0 ? '○' : `${decided}/${mentions.length}`;
  };
  const entries: Entry[] = [
    ...analysis.people
      .filter(({ official, mentions }) => official || mentions.some((one) => analysed.standing?.decisions.has(one)))
      .map((person): Entry => {
        const [first] = person.mentions;
        return {
          start: first!.start,
          end: first!.end,
          name: person.name,
          detail: [progressOf(person), analysed.titlesOf(person).find((title) => title !== person.name) ?? ''],
          kind: SymbolKind.Class,
          children: person.mentions.map((mention) => ({
            start: mention.start,
            end: mention.end,
            name: nameOf(mention),
            detail: [statusOf(mention)],
            kind: SymbolKind.Field,
          })),
        };
      }),
    ...analysis.quotes.map(
      (quote): Entry => ({
        start: quote.start,
        end: quote.end,
        name: nameOf(quote),
        detail: [statusOf(quote), analysed.labelOf(quote.speaker) ?? messages.say('unknownSpeaker')],
        kind: SymbolKind.String,
      }),
    ),
    ...analysis.dates.map(
      (date): Entry => ({
        start: date.start,
        end: date.end,
        name: nameOf(date),
        detail: [statusOf(date), labelOf(date, messages)],
        kind: SymbolKind.Event,
      }),
    ),
    ...(analysed.standing?.others ?? []).map(
      (item): Entry => ({
        ...item.span!,
        name: nameOf(item.span!),
        detail: [statusIn(messages, item), item.kind],
        kind: SymbolKind.Constant,
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
        detail: [article.published ?? ''],
        kind: SymbolKind.Module,
        children: entries.slice(from, next),
      }),
      selectionRange: analysed.range(headline),
    };
  });
};
