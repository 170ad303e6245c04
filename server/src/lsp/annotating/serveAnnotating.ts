// The requests of annotating, one line for each.
import type { Connection } from 'vscode-languageserver';
import {
  annotationsRequest,
  type DocumentParams,
  type PerformParams,
  performCommand,
  type RenameParams,
  renameRequest,
} from '../../protocol.js';
import type { Annotating } from './annotating.js';

export const serveAnnotating = (connection: Connection, annotating: Annotating): void => {
  connection.onRequest(annotationsRequest.method, ({ uri }: DocumentParams, token) => annotating.view(uri, token));
  connection.onRequest(renameRequest.method, (params: RenameParams) => annotating.rename(params));
  connection.onExecuteCommand(({ command, arguments: [params] = [] }) =>
    command === performCommand ? annotating.perform(params as PerformParams) : null,
  );
};
