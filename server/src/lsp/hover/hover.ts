// Hovers: what stands under the pointer, the smallest finding first, then the quote that it is part of.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Span } from '../../analysis/model.js';
import type { Registry } from '../../analysis/people/registry.js';
import { hullOf } from '../../annotations/fragments.js';
import type { Item } from '../../annotations/review.js';
import type { CuratorChange } from '../../curation/changes.js';
import type { Messages } from '../../messages.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { curatorSection } from './curator.js';
import { dateSection } from './date.js';
import { decisionSection } from './decision.js';
import { layout } from './markdown.js';
import { personSection } from './person.js';
import { quoteSection } from './quote.js';

interface Section {
  readonly span: Span;
  readonly lines: readonly string[];
}

/** The decisions that hold the offset, the shortest first. */
const decisionsAt = (decisions: readonly Item[], offset: number, messages: Messages): Section[] =>
  decisions
    .flatMap((item) =>
      item.span && item.span.start <= offset && offset <= item.span.end
        ? [{ span: item.span, lines: decisionSection(item, messages) }]
        : [],
    )
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));

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

/** What curators changed at the offset. */
const changesAt = (changes: readonly CuratorChange[], offset: number, messages: Messages): Section[] =>
  changes.flatMap((change) => {
    const at = change.fragments.find(({ start, end }) => start <= offset && offset <= end);
    return at ? [{ span: hullOf(change.fragments)!, lines: curatorSection(change, messages) }] : [];
  });

/** `registry`: the workspace's own officials. `changes`: what curators changed of what people decided. `html`: whether the client shows HTML in hovers. */
export const hover = (
  analysed: AnalysedDocument,
  offset: number,
  registry: Registry,
  changes: readonly CuratorChange[],
  messages: Messages,
  html: boolean,
): Hover | null => {
  const found = [
    ...sections(analysed, offset, registry, messages),
    ...decisionsAt(analysed.decided, offset, messages),
    ...changesAt(changes, offset, messages),
  ];
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
