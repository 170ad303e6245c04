// What every feature owes to any document: an answer, within the document.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze.js';
import { texts } from '../analysis/anyText.fixture.js';
import { Messages } from '../messages.js';
import type { Position, Range } from '../protocol.js';
import { AnalysedDocument } from './analysedDocument.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.js';
import { codeActions } from './codeActions.js';
import { codeLenses } from './codeLenses.js';
import { definition } from './definition.js';
import { diagnostics } from './diagnostics.js';
import { documentHighlights } from './documentHighlights.js';
import { documentSymbols } from './documentSymbols.js';
import { foldingRanges } from './foldingRanges.js';
import { hover } from './hover/hover.js';
import { inlayHints } from './inlayHints.js';
import { references } from './references.js';
import { selectionRange } from './selectionRanges.js';
import { semanticTokens } from './semanticTokens.js';
import { defaults } from './settings.js';
import { viewOf } from './view.js';

const arabic = new Messages('ar');
const surroundings = { settings: defaults, registry: null };

const answers = (analysed: AnalysedDocument, offset: number): unknown[] => {
  const whole: Range = { start: analysed.positionAt(0), end: analysed.positionAt(analysed.text.length) };
  const people = prepareCallHierarchy(analysed, offset);
  return [
    people,
    people.flatMap((item) => [incomingCalls(analysed, item), outgoingCalls(analysed, item)]),
    codeActions(analysed, { start: 0, end: offset }, surroundings, arabic),
    codeLenses(analysed, arabic),
    definition(analysed, offset),
    diagnostics(analysed, defaults, arabic),
    documentHighlights(analysed, offset),
    documentSymbols(analysed, arabic),
    foldingRanges(analysed),
    hover(analysed, offset, [], [], arabic, true),
    inlayHints(analysed, whole, arabic),
    references(analysed, offset, true),
    selectionRange(analysed, offset),
    semanticTokens(analysed),
    viewOf(analysed, arabic),
  ];
};

/** Every position in an answer. */
const positionsIn = (value: unknown): Position[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(positionsIn);
  return 'line' in value && 'character' in value ? [value as Position, ...inner] : inner;
};

test('every answer lies in the document', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, anywhere) => {
      const document = TextDocument.create('file:///any.article', 'arabic-article', 1, text);
      const lines = text.split(/\r\n|\r|\n/);
      const analysed = new AnalysedDocument(document, analyze(text));
      for (const { line, character } of positionsIn(answers(analysed, anywhere % (text.length + 1)))) {
        expect(line).toBeLessThan(lines.length);
        expect(character).toBeLessThanOrEqual(lines[line]!.length);
      }
    }),
    { numRuns: 200 },
  );
});
