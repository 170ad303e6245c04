// Which request is answered by which part: what the server can do, and one line for each feature.
import {
  type Connection,
  type ServerCapabilities,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Messages } from '../messages.js';
import { analysisRequest, type DocumentParams, type InitializationOptions, performCommand } from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { definition } from './definition.js';
import { documentHighlights } from './documentHighlights.js';
import { documentSymbols } from './documentSymbols.js';
import { foldingRanges } from './foldingRanges.js';
import { hover } from './hover/hover.js';
import { references } from './references.js';
import type { Run } from './runner.js';
import { selectionRange } from './selectionRanges.js';
import { viewOf } from './view.js';

export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  definitionProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  executeCommandProvider: { commands: [performCommand] },
  foldingRangeProvider: true,
  hoverProvider: true,
  referencesProvider: true,
  selectionRangeProvider: true,
};

/** Lets `connection` ask for every feature. */
export const serveFeatures = (
  connection: Connection,
  run: Run,
  messages: Messages,
  options: InitializationOptions,
): void => {
  const at = ({ position }: TextDocumentPositionParams, analysed: AnalysedDocument): number =>
    analysed.offsetAt(position);

  connection.onDefinition((asked, token) =>
    run('definition', asked.textDocument.uri, token, null, (analysed) => definition(analysed, at(asked, analysed))),
  );
  connection.onDocumentHighlight((asked, token) =>
    run('highlights', asked.textDocument.uri, token, [], (analysed) =>
      documentHighlights(analysed, at(asked, analysed)),
    ),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    run('outline', textDocument.uri, token, [], (analysed) => documentSymbols(analysed, messages)),
  );
  connection.onFoldingRanges(({ textDocument }, token) => run('folding', textDocument.uri, token, [], foldingRanges));
  connection.onHover((asked, token) =>
    run('hover', asked.textDocument.uri, token, null, (analysed) =>
      hover(analysed, at(asked, analysed), messages, options.html ?? false),
    ),
  );
  connection.onReferences((asked, token) =>
    run('references', asked.textDocument.uri, token, [], (analysed) =>
      references(analysed, at(asked, analysed), asked.context.includeDeclaration),
    ),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    run('selection', textDocument.uri, token, [], (analysed) =>
      positions.map((position) => selectionRange(analysed, analysed.offsetAt(position))),
    ),
  );
  connection.onRequest(analysisRequest.method, ({ uri }: DocumentParams, token) =>
    run('analysis', uri, token, null, (analysed) => viewOf(analysed, messages)),
  );
};
