// The language server, free of any platform.
import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver';

/** Wires every feature to `connection` and listens. */
export const startServer = (connection: Connection): void => {
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
  connection.listen();
};
