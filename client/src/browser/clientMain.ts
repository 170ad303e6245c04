// The extension's entry in a browser (vscode.dev).
/// <reference lib="webworker" />
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, startExtension } from '../extension.js';

export const activate = (context: ExtensionContext): Api =>
  startExtension(context, (options) => {
    const script = Uri.joinPath(context.extensionUri, 'server/dist/serverMain.js').toString(true);
    let worker: Worker | undefined;
    // Each start has a worker of its own. It is not handed to the client as such: VS Code wraps workers, and the client
    // does not know one of those when it sees it.
    const connect = async () => {
      worker?.terminate();
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('safir', 'Safir', connect, options);
  });
