// The language server's entry for a browser worker.
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.js';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  readFile: async () => null,
  readStart: async () => null,
});
