// The requests of annotating, one line for each.
import type { Connection } from 'vscode-languageserver';
import { annotationsRequest, type DocumentParams } from '../../protocol.js';
import type { Annotating } from './annotating.js';

export const serveAnnotating = (connection: Connection, annotating: Annotating): void => {
  connection.onRequest(annotationsRequest.method, ({ uri }: DocumentParams, token) => annotating.view(uri, token));
  connection.onPrepareRename(({ textDocument, position }) => annotating.prepareRename(textDocument.uri, position));
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    annotating.rename(textDocument.uri, position, newName),
  );
};
