// Which request is answered by which part: what the server can do, and one line for each feature.
import {
  CodeActionKind,
  type Connection,
  type ServerCapabilities,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Messages } from '../messages.js';
import {
  analysisRequest,
  curateCommand,
  type DocumentParams,
  type InitializationOptions,
  performCommand,
} from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';
import type { Annotating } from './annotating/annotating.js';
import type { Renaming } from './annotating/renaming.js';
import { isSidecar } from './annotating/sidecars.js';
import type { Standings } from './annotating/standings.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.js';
import { codeActions } from './codeActions.js';
import { codeLenses } from './codeLenses.js';
import { definition } from './definition.js';
import { documentHighlights } from './documentHighlights.js';
import { documentSymbols } from './documentSymbols.js';
import { foldingRanges } from './foldingRanges.js';
import { hover } from './hover/hover.js';
import { inlayHints } from './inlayHints.js';
import { references } from './references.js';
import type { Reviewing } from './reviewing/reviewing.js';
import type { Run } from './runner.js';
import { selectionRange } from './selectionRanges.js';
import { legend, semanticTokens } from './semanticTokens.js';
import { viewOf } from './view.js';

/** What the server can do for a client that starts it with these options. */
export const capabilitiesFor = ({ semanticTokens: wantsTokens }: InitializationOptions): ServerCapabilities => ({
  callHierarchyProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
  codeLensProvider: {},
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  definitionProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  executeCommandProvider: { commands: [performCommand, curateCommand] },
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  selectionRangeProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  ...(wantsTokens ? { semanticTokensProvider: { legend, full: true } } : {}),
});

/** Lets `connection` ask for every feature. */
export const serveFeatures = (
  connection: Connection,
  run: Run,
  standings: Standings,
  annotating: Annotating,
  renaming: Renaming,
  reviewing: Reviewing,
  messages: Messages,
  options: InitializationOptions,
): void => {
  const at = ({ position }: TextDocumentPositionParams, analysed: AnalysedDocument): number =>
    analysed.offsetAt(position);

  /** For what is about the article as people see it: with their decisions. */
  const runStanding: Run = (feature, uri, token, empty, compute) =>
    run(feature, uri, token, empty, async (analysed, surroundings) =>
      compute(await standings.under(analysed), surroundings),
    );

  connection.languages.callHierarchy.onPrepare((asked, token) =>
    runStanding('call hierarchy', asked.textDocument.uri, token, null, (analysed) =>
      prepareCallHierarchy(analysed, at(asked, analysed)),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) =>
    runStanding('incoming calls', item.uri, token, [], (analysed) => incomingCalls(analysed, item)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    runStanding('outgoing calls', item.uri, token, [], (analysed) => outgoingCalls(analysed, item)),
  );
  connection.onCodeAction(({ textDocument: { uri }, range }, token) =>
    isSidecar(uri)
      ? annotating.sidecarActions(uri, range)
      : run('code actions', uri, token, [], async (analysed, surroundings) => [
          ...codeActions(analysed, analysed.span(range), surroundings, messages),
          ...(await annotating.codeActions(analysed, range)),
        ]),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    runStanding('code lenses', textDocument.uri, token, [], (analysed, { settings }) =>
      settings.codeLens.statements ? codeLenses(analysed, messages) : [],
    ),
  );
  connection.onDefinition((asked, token) =>
    runStanding('definition', asked.textDocument.uri, token, null, (analysed) =>
      definition(analysed, at(asked, analysed)),
    ),
  );
  connection.onDocumentHighlight((asked, token) =>
    runStanding('highlights', asked.textDocument.uri, token, [], (analysed) =>
      documentHighlights(analysed, at(asked, analysed)),
    ),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    runStanding('outline', textDocument.uri, token, [], (analysed) => documentSymbols(analysed, messages)),
  );
  connection.onFoldingRanges(({ textDocument }, token) => run('folding', textDocument.uri, token, [], foldingRanges));
  connection.onHover((asked, token) =>
    runStanding('hover', asked.textDocument.uri, token, null, async (analysed, { registry }) => {
      const changes = await reviewing.changes(analysed);
      const entries = registry?.entries ?? [];
      return hover(analysed, at(asked, analysed), entries, changes, messages, options.html ?? false);
    }),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    runStanding('hints', textDocument.uri, token, [], (analysed, { settings }) =>
      settings.hints.dates ? inlayHints(analysed, range, messages) : [],
    ),
  );
  connection.onReferences((asked, token) =>
    runStanding('references', asked.textDocument.uri, token, [], async (analysed) => [
      ...references(analysed, at(asked, analysed), asked.context.includeDeclaration),
      ...(await renaming.mentionsElsewhere(analysed.uri, asked.position)),
    ]),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    run('selection', textDocument.uri, token, [], (analysed) =>
      positions.map((position) => selectionRange(analysed, analysed.offsetAt(position))),
    ),
  );
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    runStanding('semantic tokens', textDocument.uri, token, { data: [] }, semanticTokens),
  );
  connection.onRequest(analysisRequest.method, ({ uri }: DocumentParams, token) =>
    runStanding('analysis', uri, token, null, (analysed) => viewOf(analysed, messages)),
  );
};
