// The extension's entry in a browser (vscode.dev).
/// <reference lib="webworker" />
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, startExtension } from '../extension.js';

export const activate = (context: ExtensionContext): Api =>
  startExtension(context, (options) => {
    const script = Uri.joinPath(context.extensionUri, 'server/dist/serverMain.js').toString(true);
    return new LanguageClient('safir', 'Safir', async () => new Worker(script), options);
  });
