// Saves the sidecars that the server edits, at once, so that no decision hangs on a file that nobody looks at.
import { CancellationTokenSource, Uri, workspace } from 'vscode';
import type { WorkspaceMiddleware } from 'vscode-languageclient';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';

const SUFFIX = sidecarOf('');

const isWanted = (): boolean => workspace.getConfiguration('safir').get('annotating.save') !== false;

/** Carries out an edit of the server's; saves the sidecars among what it changed, unless the user would not. */
export const applyAndSave: NonNullable<WorkspaceMiddleware['handleApplyEdit']> = async (params, next) => {
  const result = await next(params, new CancellationTokenSource().token);
  if (!('applied' in result) || !result.applied || !isWanted()) return result;
  const edited = (params.edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change ? [Uri.parse(change.textDocument.uri).toString()] : [],
  );
  for (const document of workspace.textDocuments) {
    const uri = document.uri.toString();
    if (document.isDirty && uri.endsWith(SUFFIX) && edited.includes(uri)) await document.save();
  }
  return result;
};
