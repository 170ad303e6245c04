// The requests of annotating, one line for each.
import type { Connection } from 'vscode-languageserver';
import { type AnnotationsParams, annotationsRequest } from '../../protocol.js';
import type { Annotating } from './annotating.js';

export const serveAnnotating = (connection: Connection, annotating: Annotating): void => {
  connection.onRequest(annotationsRequest.method, (params: AnnotationsParams, token) => annotating.view(params, token));
  connection.onPrepareRename(({ textDocument, position }) => annotating.prepareRename(textDocument.uri, position));
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    annotating.rename(textDocument.uri, position, newName),
  );
};
