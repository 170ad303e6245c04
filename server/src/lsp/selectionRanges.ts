// Growing a selection by what means something: word, name or title or date, mention, quote, paragraph, article, document.
import type { SelectionRange } from 'vscode-languageserver';
import type { Span } from '../analysis/model.js';
import type { AnalysedDocument } from './analysedDocument.js';

const LETTER = /[\p{L}\p{M}\p{N}\u0640]/u;

/** The word that holds or ends at the offset; empty between words. */
const wordAt = (text: string, offset: number): Span => {
  let start = offset;
  let end = offset;
  while (start > 0 && LETTER.test(text[start - 1]!)) start--;
  while (end < text.length && LETTER.test(text[end]!)) end++;
  return { start, end };
};

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const length = ({ start, end }: Span): number => end - start;

export const selectionRange = (analysed: AnalysedDocument, offset: number): SelectionRange => {
  const { text, analysis } = analysed;
  const word = wordAt(text, offset);
  const around: readonly Span[] = [
    ...analysis.people.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => [mention, ...mention.titles, ...(mention.name ? [mention.name] : [])]),
    ),
    ...analysis.dates,
    ...analysis.quotes,
    ...analysis.lines,
    ...analysis.articles,
    { start: 0, end: text.length },
  ]
    .filter((span) => holds(span, word))
    .sort((a, b) => length(b) - length(a));
  let range: SelectionRange | undefined;
  let outer: Span = { start: 0, end: text.length };
  for (const span of [...around, word]) {
    if (!holds(outer, span) || (range && length(span) === length(outer))) continue;
    outer = span;
    range = range ? { range: analysed.range(span), parent: range } : { range: analysed.range(span) };
  }
  return range!;
};
