// The workspace's own registry of officials, as a file to open.
import { l10n, Uri, window, workspace } from 'vscode';
import { REGISTRY } from './safirFolder.js';

const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

/** Opens the registry of the folder in use; where there is none yet, as a file that saving it creates. */
export const openRegistry = async (): Promise<void> => {
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    await window.showInformationMessage(l10n.t('Open a folder first: the registry is a file in it.'));
    return;
  }
  const file = Uri.joinPath(folder.uri, REGISTRY);
  const shown = (await exists(file)) ? file : file.with({ scheme: 'untitled' });
  await window.showTextDocument(await workspace.openTextDocument(shown));
};
