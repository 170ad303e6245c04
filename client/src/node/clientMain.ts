// The extension's entry on the desktop and in remote hosts.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, startExtension } from '../extension.js';

export const activate = (context: ExtensionContext): Api =>
  startExtension(context, (options) => {
    const module = context.asAbsolutePath('server/dist/serverMain.js');
    return new LanguageClient('safir', 'Safir', { module, transport: TransportKind.ipc }, options);
  });
