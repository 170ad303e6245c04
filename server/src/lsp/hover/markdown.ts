// The Markdown of a hover. VS Code lays it out left to right and keeps no `dir`, so each Arabic line is an isolate, set
// to the right where the client shows HTML.
import type { Span } from '../../analysis/model.js';
import { escapeMarkdown, isolate, rightToLeft } from '../../display.js';
import type { Messages } from '../../messages.js';
import type { AnalysedDocument } from '../analysedDocument.js';

/** Places that are linked before the rest is only counted. */
const MAX_LINKS = 12;

/** Text of the article or a registry as Markdown, isolated. */
export const text = (words: string): string => isolate(escapeMarkdown(words));

export const field = (label: string, value: string): string => `**${label}:** ${value}`;

/** The line's number as a link that selects the span there, in the form that VS Code opens from any URI. */
const link = (analysed: AnalysedDocument, span: Span): string => {
  const { start, end } = analysed.range(span);
  const uri = analysed.uri.replace(
    /[^\w:/%?&=.~+@,;-]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  const line = start.line + 1;
  return `[${line}](${uri}#L${line},${start.character + 1}-L${end.line + 1},${end.character + 1})`;
};

/** Links to the spans, by the numbers of their lines. */
export const links = (analysed: AnalysedDocument, spans: readonly Span[]): string =>
  spans
    .slice(0, MAX_LINKS)
    .map((span) => link(analysed, span))
    .concat(spans.length > MAX_LINKS ? ['…'] : [])
    .join(' · ');

/** Each section's lines one below the other, a rule between sections. */
export const layout = (sections: readonly (readonly string[])[], { language }: Messages, html: boolean): string => {
  const isArabic = language === 'ar';
  const body = sections.map((lines) => (isArabic ? lines.map(rightToLeft) : lines).join('  \n')).join('\n\n---\n\n');
  return isArabic && html ? `<div align="right">\n\n${body}\n\n</div>` : body;
};
