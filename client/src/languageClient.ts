// The language server as the extension uses it: how it is set up, and what it may ask for.
import { env, FileSystemError, type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { sidecarOf } from '../../server/src/annotations/sidecar.js';
import { isRevision } from '../../server/src/curation/revision.js';
import {
  annotatedArticlesRequest,
  type DocumentParams,
  type InitializationOptions,
  readFileRequest,
  readRevisionRequest,
} from '../../server/src/protocol.js';
import { applyAndSave } from './annotating/saving.js';
import { codeLensRoom } from './codeLenses.js';
import { exists } from './files.js';
import { textAt } from './git.js';
import { isSafirFile } from './safirFolder.js';

/** The language of the files that Safir reads. */
export const ARTICLE = 'arabic-article';

/** Whether a document is one of them, and open. */
export const isArticle = ({ languageId, isClosed }: TextDocument): boolean => languageId === ARTICLE && !isClosed;

/** The files that hold what people decided. */
export const SIDECARS = `**/${sidecarOf('*')}`;

/** Each platform's own way to a server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export const clientOptions = (log: LogOutputChannel): LanguageClientOptions => ({
  documentSelector: [{ language: ARTICLE }, { pattern: SIDECARS }],
  outputChannel: log,
  initializationOptions: { locale: env.language, html: true, readsFiles: true } satisfies InitializationOptions,
  // A hover quotes the article: its links lead to places, and run no command.
  markdown: { supportHtml: true, isTrusted: false },
  middleware: { ...codeLensRoom, workspace: { handleApplyEdit: applyAndSave } },
});

/** In a workspace folder what lies in `.safir`, sidecars and their articles; elsewhere sidecars of open articles. */
const mayBeRead = async (file: Uri): Promise<boolean> => {
  const folder = workspace.getWorkspaceFolder(file);
  if (folder && (isSafirFile(folder.uri.path, file.path) || file.path.endsWith(sidecarOf('')))) return true;
  if (folder && (await exists(file.with({ path: sidecarOf(file.path) })))) return true;
  return workspace.textDocuments
    .filter(isArticle)
    .some(({ uri }) => sidecarOf(uri.path) === file.path && uri.authority === file.authority);
};

/** Whether there is no such file; one that is there and cannot be read must not be taken for missing. */
const isMissing = (error: unknown, { scheme }: Uri): boolean =>
  workspace.fs.isWritableFileSystem(scheme) === undefined ||
  (error instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code));

/** Names the articles of the workspace that have a sidecar. */
export const answerArticleRequests = (client: BaseLanguageClient): void => {
  client.onRequest(annotatedArticlesRequest.method, async (): Promise<string[]> => {
    const sidecars = await workspace.findFiles(SIDECARS);
    const suffix = sidecarOf('').length;
    return sidecars.map((uri) => client.code2ProtocolConverter.asUri(uri).slice(0, -suffix));
  });
};

/** Reads for the server, which has no files of its own in a browser, the few that are its business. */
export const answerFileRequests = (client: BaseLanguageClient): void => {
  client.onRequest(readFileRequest.method, async ({ uri }: DocumentParams): Promise<string | null> => {
    const file = Uri.parse(uri);
    if (!(await mayBeRead(file))) return null;
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch (error) {
      if (isMissing(error, file)) return null;
      throw error;
    }
  });
  client.onRequest(
    readRevisionRequest.method,
    async ({ uri, revision }: DocumentParams & { revision: string }): Promise<string | null> => {
      const file = Uri.parse(uri);
      return isRevision(revision) && (await mayBeRead(file)) ? textAt(file, revision) : null;
    },
  );
};
