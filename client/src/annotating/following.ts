// Annotations go with their article when it is renamed or moved in VS Code, in the same step, which one undo takes back.
// Those of an article that is deleted stay: they hold what people decided.
import { type Disposable, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';
import { exists } from '../files.js';

const beside = (uri: Uri): Uri => uri.with({ path: sidecarOf(uri.path) });

/** Moves the annotations files of renamed articles, never over others that stand there. */
export const followArticles = (): Disposable =>
  workspace.onWillRenameFiles((renaming) => {
    const follow = async (): Promise<WorkspaceEdit> => {
      const edit = new WorkspaceEdit();
      for (const { oldUri, newUri } of renaming.files)
        if (await exists(beside(oldUri))) edit.renameFile(beside(oldUri), beside(newUri), { ignoreIfExists: true });
      return edit;
    };
    renaming.waitUntil(follow());
  });
