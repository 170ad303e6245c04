// The workspace's own registry of officials: a file to open, and to add to.
import { l10n, Uri, WorkspaceEdit, type WorkspaceFolder, window, workspace } from 'vscode';
import type { PersonView } from '../../server/src/protocol.js';
import { registryEntry } from './registryEntry.js';
import { REGISTRY } from './safirFolder.js';

const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

/** The folder of the article, else the workspace's first; without one its user is told. */
const folderOf = (article: Uri | undefined): WorkspaceFolder | undefined => {
  const folder = (article && workspace.getWorkspaceFolder(article)) ?? workspace.workspaceFolders?.[0];
  if (!folder) void window.showInformationMessage(l10n.t('Open a folder first: the registry is a file in it.'));
  return folder;
};

/** Opens the registry; where there is none yet, as a file that saving it creates. */
export const openRegistry = async (): Promise<void> => {
  const folder = folderOf(window.activeTextEditor?.document.uri);
  if (!folder) return;
  const file = Uri.joinPath(folder.uri, REGISTRY);
  const shown = (await exists(file)) ? file : file.with({ scheme: 'untitled' });
  await window.showTextDocument(await workspace.openTextDocument(shown));
};

/** Appends an entry and shows it, not yet saved: its user completes it, or undoes it. */
export const addToRegistry = async (person: PersonView, article: Uri): Promise<void> => {
  const folder = folderOf(article);
  if (!folder) return;
  const file = Uri.joinPath(folder.uri, REGISTRY);
  const edit = new WorkspaceEdit();
  if (!(await exists(file))) edit.createFile(file, { ignoreIfExists: true });
  if (!(await workspace.applyEdit(edit))) return;
  const document = await workspace.openTextDocument(file);
  const editor = await window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit((change) => change.insert(end, `${end.character > 0 ? '\n' : ''}${registryEntry(person)}`));
  editor.revealRange(document.lineAt(document.lineCount - 1).range);
};
