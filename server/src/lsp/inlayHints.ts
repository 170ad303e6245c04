// The resolved dates of a line, after its end. Never within it: a hint in the middle parts the line, and VS Code then
// shows the parts of an Arabic line in the wrong order.
import type { InlayHint } from 'vscode-languageserver';
import type { DateMention } from '../analysis/model.js';
import { isolate } from '../display.js';
import type { Messages } from '../messages.js';
import type { Range } from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { labelOf } from './calendar.js';

/** The types that name a point of time. */
const POINTS: ReadonlySet<DateMention['type']> = new Set(['DATE', 'TIME']);

/** One hint for each line of `range` that names a date or time. */
export const inlayHints = (analysed: AnalysedDocument, range: Range, messages: Messages): InlayHint[] => {
  const byLine = new Map<number, DateMention[]>();
  for (const date of analysed.analysis.dates) {
    const { line } = analysed.positionAt(date.start);
    if (!POINTS.has(date.type) || line < range.start.line || line > range.end.line) continue;
    byLine.set(line, [...(byLine.get(line) ?? []), date]);
  }
  return [...byLine].map(([line, dates]) => ({
    position: analysed.lineEnd(line),
    label: [...new Set(dates.map(({ value }) => value))].map(isolate).join(' · '),
    tooltip: [...new Set(dates.map((date) => labelOf(date, messages)))].map(isolate).join('\n'),
    paddingLeft: true,
  }));
};
