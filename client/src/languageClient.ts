// The language server as the extension uses it: how it is set up, and what it may ask for.
import { env, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  commands,
  type DocumentParams,
  type InitializationOptions,
  readFileRequest,
} from '../../server/src/protocol.js';
import { isSafirFile } from './safirFolder.js';

/** The language of the files that Safir reads. */
export const ARTICLE = 'arabic-article';

/** Each platform's own way to a server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export const clientOptions = (log: LogOutputChannel): LanguageClientOptions => ({
  documentSelector: [{ language: ARTICLE }],
  outputChannel: log,
  initializationOptions: { locale: env.language, html: true, readsFiles: true } satisfies InitializationOptions,
  synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.safir/*.yaml') },
  // A hover's links can do nothing but Safir's own two harmless things.
  markdown: { supportHtml: true, isTrusted: { enabledCommands: Object.values(commands) } },
});

/** Reads for the server, which has no files of its own in a browser: nothing but what lies in a `.safir` folder. */
export const answerFileRequests = (client: BaseLanguageClient): void => {
  client.onRequest(readFileRequest.method, async ({ uri }: DocumentParams): Promise<string | null> => {
    const file = Uri.parse(uri);
    const folder = workspace.getWorkspaceFolder(file);
    if (!folder || !isSafirFile(folder.uri.path, file.path)) return null;
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch {
      return null;
    }
  });
};
