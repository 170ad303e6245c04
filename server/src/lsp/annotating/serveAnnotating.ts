// The requests of annotating, one line for each.
import type { Connection } from 'vscode-languageserver';
import { type AnnotationsParams, annotationsRequest } from '../../protocol.js';
import type { Annotating } from './annotating.js';
import type { Renaming } from './renaming.js';

export const serveAnnotating = (connection: Connection, annotating: Annotating, renaming: Renaming): void => {
  connection.onRequest(annotationsRequest.method, (params: AnnotationsParams, token) => annotating.view(params, token));
  connection.onPrepareRename(({ textDocument, position }) => renaming.prepare(textDocument.uri, position));
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    renaming.rename(textDocument.uri, position, newName),
  );
};
