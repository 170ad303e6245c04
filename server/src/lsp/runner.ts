// Every request runs through here: it lets a cancellation arrive before it works, logs what was asked of which version,
// answers empty when something breaks, and never answers about a version that has passed.
import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysedDocument } from './analysedDocument.js';
import type { Surroundings } from './analyses.js';
import { describe } from './describe.js';
import type { Environment } from './environment.js';

interface Served {
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly analysed: (document: TextDocument) => Promise<AnalysedDocument>;
  readonly surroundings: (uri: string) => Promise<Surroundings>;
  readonly console: RemoteConsole;
  readonly environment: Environment;
}

export type Run = <T>(
  feature: string,
  uri: string,
  token: CancellationToken,
  empty: T,
  compute: (analysed: AnalysedDocument, surroundings: Surroundings) => T | Promise<T>,
) => Promise<T | ResponseError>;

export const createRunner =
  ({ documents, analysed, surroundings, console, environment }: Served): Run =>
  async (feature, uri, token, empty, compute) => {
    const asked = documents.get(uri)?.version;
    await environment.breathe();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const document = documents.get(uri);
    if (!document) return empty;
    const where = `${feature} ${uri} v${asked}`;
    try {
      const started = performance.now();
      const answer = await compute(await analysed(document), await surroundings(uri));
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (documents.get(uri)?.version !== asked) return new ResponseError(LSPErrorCodes.ContentModified, 'changed');
      console.debug(`${where}: ${(performance.now() - started).toFixed(1)} ms`);
      return answer;
    } catch (error) {
      console.error(`${where}: ${describe(error)}`);
      return empty;
    }
  };
