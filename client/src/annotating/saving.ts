// Saves the sidecars that the server edits, at once, so that no decision hangs on a file that nobody looks at.
import { CancellationTokenSource, Uri, workspace } from 'vscode';
import type { WorkspaceMiddleware } from 'vscode-languageclient';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';

const SUFFIX = sidecarOf('');

const isWanted = (): boolean => workspace.getConfiguration('safir').get('annotating.save') !== false;

/** Saves those of the files that are sidecars, unless the user would not. */
export const saveSidecars = async (files: readonly Uri[]): Promise<void> => {
  if (!isWanted()) return;
  const edited = new Set(files.map((uri) => uri.toString()).filter((uri) => uri.endsWith(SUFFIX)));
  for (const document of workspace.textDocuments)
    if (document.isDirty && edited.has(document.uri.toString())) await document.save();
};

/** Carries out an edit of the server's, and saves the sidecars among what it changed. */
export const applyAndSave: NonNullable<WorkspaceMiddleware['handleApplyEdit']> = async (params, next) => {
  const result = await next(params, new CancellationTokenSource().token);
  const changes = params.edit.documentChanges ?? [];
  await saveSidecars(
    changes.flatMap((change) => ('textDocument' in change ? [Uri.parse(change.textDocument.uri)] : [])),
  );
  return result;
};
