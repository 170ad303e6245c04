// The extension's entry on the desktop and in remote hosts.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

export const activate = async (context: ExtensionContext): Promise<void> => {
  const module = context.asAbsolutePath('server/dist/node/serverMain.js');
  const client = new LanguageClient(
    'safir',
    'Safir',
    { module, transport: TransportKind.ipc },
    { documentSelector: [{ language: 'arabic-article' }] },
  );
  context.subscriptions.push(client);
  await client.start();
};
