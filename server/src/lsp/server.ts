// The language server, free of any platform: what it does when its client opens, changes, saves and asks something.
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { sidecarOf } from '../annotations/sidecar.js';
import {
  annotatorKnown,
  type CurateParams,
  curateCommand,
  type InitializationOptions,
  type PerformParams,
  performCommand,
} from '../protocol.js';
import { serveAnnotating } from './annotating/serveAnnotating.js';
import { articleOf, isSidecar } from './annotating/sidecars.js';
import type { Environment } from './environment.js';
import { capabilitiesFor, serveFeatures } from './features.js';
import { serveInterchange } from './interchange.js';
import { type Parts, partsOf } from './parts.js';
import { serveReviewing } from './reviewing/serveReviewing.js';
import { yamlDiagnostics } from './workspaceFiles.js';

/** Wires every feature to `connection` and listens. */
export const startServer = (connection: Connection, environment: Environment): void => {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const parts = partsOf(connection, environment, params, options);
    followDocuments(parts);
    followWorkspace(parts);
    serve(parts);
    return { capabilities: capabilitiesFor(options) };
  });
  connection.listen();
};

const followDocuments = (parts: Parts): void => {
  const { connection, documents, workspace, analyses, sidecars, standings, steps, annotating, reports } = parts;
  // The first edit needs to know where lines begin, and somebody waits for it.
  documents.onDidOpen(({ document }) => isSidecar(document.uri) && document.lineCount);
  documents.onDidChangeContent(({ document }) => {
    if (isSidecar(document.uri)) sidecarChanged(parts, document.uri);
    else reports.article(document);
  });
  documents.onDidSave(({ document: { uri } }) => {
    if (!isSidecar(uri)) parts.background(steps.articleSaved(uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isSidecar(uri)) {
      sidecarChanged(parts, uri);
      return;
    }
    reports.forget(uri);
    parts.background(connection.sendDiagnostics({ uri, diagnostics: [] }));
    for (const kept of [annotating, standings, sidecars, analyses, workspace.settings]) kept.drop(uri);
  });
  documents.listen(connection);
};

/** A sidecar was opened, edited, closed, or changed on disk. */
const sidecarChanged = ({ reports, sidecars, annotating, background }: Parts, uri: string): void => {
  reports.sidecar(uri);
  sidecars.changed(uri);
  background(annotating.announce(articleOf(uri)));
};

const followWorkspace = (parts: Parts): void => {
  const { connection, client, documents, workspace, annotating, background } = parts;
  const reportFiles = async (): Promise<void> => {
    for (const { uri, problems } of await workspace.problems())
      await connection.sendDiagnostics({ uri, diagnostics: yamlDiagnostics(problems, parts.messages) });
  };
  const fileChanged = async (uri: string): Promise<void> => {
    if (!(await workspace.changed(uri))) return;
    await reportFiles();
    readAgain(parts);
  };
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      background(connection.client.register(DidChangeConfigurationNotification.type, { section: 'safir' }));
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [...workspace.paths, sidecarOf('*')].map((path) => ({ globPattern: `**/${path}` }));
      background(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const [come, gone] = [added, removed].map((folders) => folders.map(({ uri }) => uri));
        workspace.foldersChanged(come!, gone!);
        background(reportFiles());
        readAgain(parts);
      });
    background(reportFiles());
  });
  connection.onDidChangeConfiguration((change) => {
    workspace.settings.change((change.settings as { safir?: unknown } | null)?.safir);
    readAgain(parts);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      if (isSidecar(uri)) sidecarChanged(parts, uri);
      else background(fileChanged(uri));
    }
  });
  connection.onNotification(annotatorKnown.method, ({ name }: { name: string }) => {
    workspace.annotatorKnown(name);
    for (const { uri } of documents.all()) if (!isSidecar(uri)) background(annotating.announce(uri));
  });
};

/** What the articles depend on besides their text has changed. */
const readAgain = ({ connection, client, documents, reports, background }: Parts): void => {
  for (const document of documents.all()) if (!isSidecar(document.uri)) reports.article(document);
  if (client.workspace?.codeLens?.refreshSupport) background(connection.sendRequest(CodeLensRefreshRequest.type));
  if (client.workspace?.inlayHint?.refreshSupport) background(connection.sendRequest(InlayHintRefreshRequest.type));
};

const serve = (parts: Parts): void => {
  const { connection, workspace, run, standings, steps, annotating, renaming, reviewing, messages, options } = parts;
  serveFeatures(connection, run, standings, annotating, renaming, reviewing, messages, options);
  serveAnnotating(connection, annotating, renaming);
  serveInterchange(connection, (uri) => workspace.surroundings(uri), messages);
  serveReviewing(connection, run, reviewing, messages);
  connection.onExecuteCommand(({ command, arguments: [params] = [] }) => {
    if (command === performCommand) return steps.perform(params as PerformParams);
    return command === curateCommand ? reviewing.curate(params as CurateParams) : null;
  });
};
