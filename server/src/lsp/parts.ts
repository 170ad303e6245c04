// The parts of the server, put together.
import { type Connection, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageOf, Messages } from '../messages.js';
import { annotatedArticlesRequest, type InitializationOptions, readRevisionRequest } from '../protocol.js';
import { Analyses } from './analyses.js';
import { Annotating } from './annotating/annotating.js';
import { Renaming } from './annotating/renaming.js';
import { isSidecar, Sidecars } from './annotating/sidecars.js';
import { Standings } from './annotating/standings.js';
import { Steps } from './annotating/steps.js';
import { WorkspaceAnnotations } from './annotating/workspaceAnnotations.js';
import { describe } from './describe.js';
import type { Environment } from './environment.js';
import { Reports } from './reports.js';
import { Reviewing } from './reviewing/reviewing.js';
import { createRunner } from './runner.js';
import { Workspace } from './workspace.js';

export type Parts = ReturnType<typeof partsOf>;

/** What the server holds for a client. */
export const partsOf = (
  connection: Connection,
  environment: Environment,
  params: InitializeParams,
  options: InitializationOptions,
) => {
  const { console } = connection;
  const messages = new Messages(languageOf(options.locale ?? params.locale));
  const workspace = new Workspace(connection, environment, params, options, messages);
  const documents = new TextDocuments(TextDocument);
  const surroundings = (uri: string) => workspace.surroundings(uri);
  const schema = (uri: string) => workspace.schema(uri);
  const annotator = (uri: string) => workspace.annotator(uri);
  const document = (uri: string) => documents.get(uri);
  const article = (uri: string) => (isSidecar(uri) ? undefined : documents.get(uri));
  const readText = async (uri: string) => document(uri)?.getText() ?? workspace.readFile(uri).catch(() => null);
  const annotatedArticles = () =>
    connection.sendRequest<readonly string[]>(annotatedArticlesRequest.method).catch(() => []);
  const readRevision = (uri: string, revision: string) =>
    connection.sendRequest<string | null>(readRevisionRequest.method, { uri, revision }).catch(() => null);

  const analyses = new Analyses(surroundings, console);
  const analysed = (of: TextDocument) => analyses.of(of);
  const run = createRunner({ documents: { get: article }, analysed, surroundings, console, environment });
  const { readFile } = workspace;
  const sidecars = new Sidecars(document, { ...environment, readFile }, (uri) => workspace.isWatched(uri));
  const standings = new Standings({ sidecars, document, analysed, schema, annotator });
  const steps = new Steps({ connection, document, sidecars, standings, messages });
  const annotating = new Annotating({ connection, document, sidecars, standings, schema, annotator, run, messages });
  const elsewhere = new WorkspaceAnnotations((uri) => sidecars.of(uri), annotatedArticles, readText);
  const renaming = new Renaming(standings, steps, elsewhere, messages);
  const reviewing = new Reviewing({ standings, steps, readRevision, readText, annotatedArticles, run, messages });
  const reports = new Reports({ connection, documents, workspace, analyses, annotating, reviewing, messages });

  /** Lets work go on by itself; a client that refuses something does not stop the server. */
  const background = (work: Promise<unknown>): void => {
    work.catch((error) => console.error(describe(error)));
  };
  return {
    ...{ connection, client: params.capabilities, options, messages, workspace, documents, analyses, run },
    ...{ sidecars, standings, steps, annotating, renaming, reviewing, reports, background },
  };
};
