// What can be folded: each article, each run of paragraphs, each quote of several lines. Whole lines only.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { LinePart, Span } from '../analysis/model.js';
import type { AnalysedDocument } from './analysedDocument.js';

/** The runs of paragraphs without a line of another kind between them. */
const paragraphRuns = (lines: readonly LinePart[]): Span[] => {
  const runs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { kind, start, end } of lines) {
    if (kind !== 'paragraph') open = null;
    else if (open) open.end = end;
    else {
      open = { start, end };
      runs.push(open);
    }
  }
  return runs;
};

/** One range a line, the longest that begins there, as clients want it. */
export const foldingRanges = (analysed: AnalysedDocument): FoldingRange[] => {
  const { articles, lines, quotes } = analysed.analysis;
  const spans: readonly Span[] = [...articles, ...paragraphRuns(lines), ...quotes];
  const ends = new Map<number, number>();
  for (const { start, end } of spans) {
    const first = analysed.positionAt(start).line;
    const last = analysed.positionAt(start + analysed.text.slice(start, end).trimEnd().length).line;
    if (last > first && last > (ends.get(first) ?? first)) ends.set(first, last);
  }
  return [...ends]
    .sort(([a], [b]) => a - b)
    .map(([startLine, endLine]) => ({ startLine, endLine, kind: FoldingRangeKind.Region }));
};
