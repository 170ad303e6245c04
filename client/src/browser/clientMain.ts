// The extension's entry in a browser (vscode.dev).
/// <reference lib="webworker" />
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';

export const activate = async (context: ExtensionContext): Promise<void> => {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'server/dist/browser/serverMain.js').toString(true));
  const client = new LanguageClient('safir', 'Safir', worker, { documentSelector: [{ language: 'arabic-article' }] });
  context.subscriptions.push(client);
  await client.start();
};
