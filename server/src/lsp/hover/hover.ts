// Hovers: what stands under the pointer, the smallest finding first, then the quote that it is part of.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Span } from '../../analysis/model.js';
import type { Registry } from '../../analysis/people/registry.js';
import type { Messages } from '../../messages.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { dateSection } from './date.js';
import { layout } from './markdown.js';
import { personSection } from './person.js';
import { quoteSection } from './quote.js';

interface Section {
  readonly span: Span;
  readonly lines: readonly string[];
}

const sections = (analysed: AnalysedDocument, offset: number, registry: Registry, messages: Messages): Section[] => {
  const { dates, quotes } = analysed.analysis;
  const found = analysed.mentionAt(offset);
  const date = analysed.shortestAt(dates, offset);
  const introduced = analysed.cueAt(offset);
  const quote = introduced ?? analysed.shortestAt(quotes, offset);
  return [
    ...(found ? [{ span: found.mention, lines: personSection(analysed, found, registry, messages) }] : []),
    ...(date ? [{ span: date, lines: dateSection(analysed, date, messages) }] : []),
    ...(quote ? [{ span: introduced?.cue ?? quote, lines: quoteSection(analysed, quote, messages) }] : []),
  ];
};

/** `registry`: the workspace's own officials. `html`: whether the client shows HTML in hovers. */
export const hover = (
  analysed: AnalysedDocument,
  offset: number,
  registry: Registry,
  messages: Messages,
  html: boolean,
): Hover | null => {
  const found = sections(analysed, offset, registry, messages);
  const [first] = found;
  if (!first) return null;
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: layout(
        found.map(({ lines }) => lines),
        messages,
        html,
      ),
    },
    range: analysed.range(first.span),
  };
};
