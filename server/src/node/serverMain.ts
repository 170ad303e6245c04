// The language server's entry for Node.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.js';

startServer(createConnection(ProposedFeatures.all));
