// Semantic tokens, for editors that lay Arabic out rightly and ask for them. VS Code does not and must not.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import type { Analysis, Span } from '../analysis/model.js';
import type { AnalysedDocument } from './analysedDocument.js';

/** In the order of their strength: where findings overlap, the later type shows. */
const TYPES = ['indirectQuote', 'directQuote', 'cue', 'date', 'title', 'person', 'official'] as const;
type Type = (typeof TYPES)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

const spansOf = ({ quotes, dates, people }: Analysis, type: Type): readonly Span[] => {
  const mentions = (official: boolean) =>
    people.filter((person) => person.official === official).flatMap((person) => person.mentions);
  const names = (official: boolean): Span[] => mentions(official).flatMap(({ name }) => name ?? []);
  switch (type) {
    case 'indirectQuote':
      return quotes.filter(({ kind }) => kind === 'indirect');
    case 'directQuote':
      return quotes.filter(({ kind }) => kind === 'direct');
    case 'cue':
      return quotes.flatMap(({ cue }) => cue ?? []);
    case 'date':
      return dates;
    case 'title':
      return people.flatMap(({ mentions }) => mentions.flatMap(({ titles }) => titles));
    case 'person':
      return names(false);
    case 'official':
      return names(true);
  }
};

/** The type that shows at each UTF-16 unit, plus one; 0 where nothing was found. */
const painted = ({ analysis, text }: AnalysedDocument): Uint8Array => {
  const canvas = new Uint8Array(text.length);
  for (const [index, type] of TYPES.entries())
    for (const { start, end } of spansOf(analysis, type)) canvas.fill(index + 1, start, end);
  return canvas;
};

/** Tokens neither overlap nor go over a line's end. */
export const semanticTokens = (analysed: AnalysedDocument): SemanticTokens => {
  const canvas = painted(analysed);
  const builder = new SemanticTokensBuilder();
  for (const line of analysed.analysis.lines) {
    for (let start = line.start; start < line.end; ) {
      let end = start + 1;
      while (end < line.end && canvas[end] === canvas[start]) end++;
      const type = canvas[start]!;
      if (type > 0) {
        const position = analysed.positionAt(start);
        builder.push(position.line, position.character, end - start, type - 1, 0);
      }
      start = end;
    }
  }
  return builder.build();
};
