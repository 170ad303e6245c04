// The language server, free of any platform: what it holds (documents, settings, analyses) and when it tells its client.
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  InlayHintRefreshRequest,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtIn, readSchema } from '../annotations/schema.js';
import { sidecarOf } from '../annotations/sidecar.js';
import { languageOf, Messages } from '../messages.js';
import {
  analysisChanged,
  annotatedArticlesRequest,
  annotatorKnown,
  type CurateParams,
  curateCommand,
  type InitializationOptions,
  type PerformParams,
  performCommand,
  readFileRequest,
  readRevisionRequest,
} from '../protocol.js';
import { readRegistry } from '../registry/readRegistry.js';
import { Analyses, type Surroundings } from './analyses.js';
import { Annotating } from './annotating/annotating.js';
import { Renaming } from './annotating/renaming.js';
import { serveAnnotating } from './annotating/serveAnnotating.js';
import { articleOf, isSidecar, Sidecars } from './annotating/sidecars.js';
import { Standings } from './annotating/standings.js';
import { Steps } from './annotating/steps.js';
import { WorkspaceAnnotations } from './annotating/workspaceAnnotations.js';
import { describe } from './describe.js';
import { diagnostics } from './diagnostics.js';
import type { Environment } from './environment.js';
import { capabilitiesFor, serveFeatures } from './features.js';
import { serveInterchange } from './interchange.js';
import { Publisher } from './publisher.js';
import { curatorDiagnostics } from './reviewing/curatorChanges.js';
import { Reviewing } from './reviewing/reviewing.js';
import { serveReviewing } from './reviewing/serveReviewing.js';
import { createRunner } from './runner.js';
import { SettingsStore } from './settings.js';
import { WorkspaceFiles, yamlDiagnostics } from './workspaceFiles.js';

/** Wires every feature to `connection` and listens. */
export const startServer = (connection: Connection, environment: Environment): void => {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    serve(connection, environment, params, options);
    return { capabilities: capabilitiesFor(options) };
  });
  connection.listen();
};

const serve = (
  connection: Connection,
  environment: Environment,
  params: InitializeParams,
  options: InitializationOptions,
): void => {
  const { console } = connection;
  const messages = new Messages(languageOf(options.locale ?? params.locale));
  const client = params.capabilities;

  const settings = new SettingsStore(connection, messages, client.workspace?.configuration ?? false);
  const documents = new TextDocuments(TextDocument);
  const readFile = async (uri: string): Promise<string | null> =>
    (await environment.readFile(uri)) ??
    (options.readsFiles ? connection.sendRequest<string | null>(readFileRequest.method, { uri }) : null);
  const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
  const roots = folders.map(({ uri }) => uri);
  const watched = (uri: string): boolean =>
    client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
    roots.some((root) => uri.startsWith(`${root}/`));
  const registries = new WorkspaceFiles('.safir/officials.yaml', readRegistry, roots, readFile);
  const schemas = new WorkspaceFiles('.safir/schema.yaml', readSchema, roots, readFile);
  const surroundings = async (uri: string): Promise<Surroundings> => ({
    settings: await settings.of(uri),
    registry: await registries.of(uri),
  });
  const analyses = new Analyses(surroundings, console);
  const article = (uri: string) => (isSidecar(uri) ? undefined : documents.get(uri));
  const analysed = (document: TextDocument) => analyses.of(document);
  const run = createRunner({ documents: { get: article }, analysed, surroundings, console, environment });
  let knownAnnotator = options.annotator;
  const annotatedArticles = () =>
    connection.sendRequest<readonly string[]>(annotatedArticlesRequest.method).catch(() => []);
  const document = (uri: string) => documents.get(uri);
  const schema = async (uri: string) => (await schemas.of(uri))?.schema ?? builtIn;
  const annotator = async (uri: string) => (await settings.of(uri)).annotator || knownAnnotator || null;
  const sidecars = new Sidecars(document, { ...environment, readFile }, watched);
  const standings = new Standings({ sidecars, document, analysed, schema, annotator });
  const steps = new Steps({ connection, document, sidecars, standings, messages });
  const annotating = new Annotating({ connection, document, sidecars, standings, schema, annotator, run, messages });

  const readText = async (uri: string) => documents.get(uri)?.getText() ?? readFile(uri).catch(() => null);
  const elsewhere = new WorkspaceAnnotations((uri) => sidecars.of(uri), annotatedArticles, readText);
  const renaming = new Renaming(standings, steps, elsewhere, messages);
  const reviewing = new Reviewing({
    standings,
    steps,
    readRevision: (uri, revision) =>
      connection.sendRequest<string | null>(readRevisionRequest.method, { uri, revision }).catch(() => null),
    readText,
    annotatedArticles,
    run,
    messages,
  });

  /** Sends what is doubtful in an article, and what curators changed in its annotator's layer. */
  const report = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const analysed = await analyses.of(document);
    const { settings: wanted } = await surroundings(uri);
    const changes = await reviewing.changes(analysed);
    if (documents.get(uri)?.version !== version) return;
    const found = [
      ...diagnostics(analysed, wanted, messages),
      ...curatorDiagnostics(analysed, changes, wanted, messages),
    ];
    await connection.sendDiagnostics({ uri, version, diagnostics: found });
  };

  const publisher = new Publisher(async (document: TextDocument) => {
    const { uri, version } = document;
    try {
      await report(document);
      if (documents.get(uri)?.version !== version) return;
      await connection.sendNotification(analysisChanged.method, { uri, version });
      await annotating.published(uri);
    } catch (error) {
      console.error(`publish ${uri} v${version}: ${describe(error)}`);
    }
  });

  /** Lets work go on by itself; a client that refuses something does not stop the server. */
  const background = (work: Promise<unknown>): void => {
    work.catch((error) => console.error(describe(error)));
  };

  const readAgain = (): void => {
    for (const document of documents.all()) if (!isSidecar(document.uri)) publisher.schedule(document);
    if (client.workspace?.codeLens?.refreshSupport) background(connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.workspace?.inlayHint?.refreshSupport) background(connection.sendRequest(InlayHintRefreshRequest.type));
  };
  const reportWorkspaceFiles = async (): Promise<void> => {
    for (const { uri, problems } of [...(await registries.all()), ...(await schemas.all())])
      await connection.sendDiagnostics({ uri, diagnostics: yamlDiagnostics(problems, messages) });
  };
  const workspaceFileChanged = async (uri: string): Promise<void> => {
    const files = [registries, schemas].find((some) => some.includes(uri));
    if (!(await files?.changed(uri))) return;
    await reportWorkspaceFiles();
    readAgain();
  };

  /** Reports what is wrong with a sidecar, once its annotator pauses: nobody waits for that. */
  const sidecarPublisher = new Publisher(async ({ uri }: { readonly uri: string }) => {
    await annotating.published(articleOf(uri));
    const document = documents.get(articleOf(uri));
    if (document) await report(document);
  });
  const sidecarChanged = async (uri: string): Promise<void> => {
    sidecarPublisher.schedule({ uri });
    sidecars.changed(uri);
    await annotating.announce(articleOf(uri));
  };

  // The first edit needs to know where lines begin, and somebody waits for it.
  documents.onDidOpen(({ document }) => isSidecar(document.uri) && document.lineCount);
  documents.onDidChangeContent(({ document }) => {
    if (isSidecar(document.uri)) background(sidecarChanged(document.uri));
    else publisher.schedule(document);
  });
  documents.onDidSave(({ document: { uri } }) => {
    if (!isSidecar(uri)) background(steps.articleSaved(uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isSidecar(uri)) {
      background(sidecarChanged(uri));
      return;
    }
    publisher.forget(uri);
    sidecarPublisher.forget(sidecarOf(uri));
    background(connection.sendDiagnostics({ uri, diagnostics: [] }));
    for (const kept of [annotating, standings, sidecars, analyses, settings]) kept.drop(uri);
  });
  documents.listen(connection);

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      background(connection.client.register(DidChangeConfigurationNotification.type, { section: 'safir' }));
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      background(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [registries.path, schemas.path, sidecarOf('*')].map((path) => ({ globPattern: `**/${path}` })),
        }),
      );
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const [come, gone] = [added.map(({ uri }) => uri), removed.map(({ uri }) => uri)];
        for (const files of [registries, schemas]) files.foldersChanged(come, gone);
        roots.splice(0, roots.length, ...roots.filter((root) => !gone.includes(root)), ...come);
        background(reportWorkspaceFiles());
        readAgain();
      });
    background(reportWorkspaceFiles());
  });
  connection.onDidChangeConfiguration((change) => {
    settings.change((change.settings as { safir?: unknown } | null)?.safir);
    readAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      if (isSidecar(uri)) background(sidecarChanged(uri));
      else background(workspaceFileChanged(uri));
    }
  });

  serveFeatures(connection, run, standings, annotating, renaming, reviewing, messages, options);
  serveAnnotating(connection, annotating, renaming);
  serveInterchange(connection, surroundings, messages);
  serveReviewing(connection, run, reviewing, messages);
  connection.onExecuteCommand(({ command, arguments: [params] = [] }) => {
    if (command === performCommand) return steps.perform(params as PerformParams);
    return command === curateCommand ? reviewing.curate(params as CurateParams) : null;
  });
  connection.onNotification(annotatorKnown.method, ({ name }: { name: string }) => {
    knownAnnotator = name;
    for (const document of documents.all()) if (!isSidecar(document.uri)) background(annotating.announce(document.uri));
  });
};
