// What lights up with the caret: a person's mentions; a cue with its speaker and its quote; the dates of one value.
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import type { Span } from '../analysis/model.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { introductionOf } from './definition.js';

export const documentHighlights = (analysed: AnalysedDocument, offset: number): DocumentHighlight[] => {
  const highlight = (span: Span, kind: DocumentHighlightKind): DocumentHighlight => ({
    range: analysed.range(span),
    kind,
  });
  const found = analysed.mentionAt(offset);
  if (found) {
    const introduction = introductionOf(analysed, found.person);
    return found.person.mentions.map((mention) =>
      highlight(mention, mention === introduction ? DocumentHighlightKind.Write : DocumentHighlightKind.Read),
    );
  }
  const quote = analysed.cueAt(offset);
  if (quote) {
    const { cue, speaker } = quote;
    return [cue, speaker.span, quote]
      .filter((span) => span !== null)
      .map((span) => highlight(span, DocumentHighlightKind.Text));
  }
  const { dates } = analysed.analysis;
  const date = analysed.shortestAt(dates, offset);
  return date
    ? dates.filter(({ value }) => value === date.value).map((same) => highlight(same, DocumentHighlightKind.Text))
    : [];
};
