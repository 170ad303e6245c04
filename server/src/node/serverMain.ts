// The language server's entry for Node; it speaks over what the arguments name (--stdio, --node-ipc, --socket, --pipe).
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.js';
import { nodeEnvironment } from './environment.js';

startServer(createConnection(ProposedFeatures.all), nodeEnvironment);
