// The workspace's own registry of officials: a file to open, and to add to.
import { type CodeAction, commands, l10n, Uri, window, workspace } from 'vscode';
import { isolate } from '../../server/src/display.js';
import type { PersonView } from '../../server/src/protocol.js';
import { exists } from './files.js';
import { editorRange } from './ranges.js';
import { REGISTRY } from './safirFolder.js';

/** The server's quick fix. */
const ADD = 'quickfix.addToRegistry';

/** The registry for an article: that of its folder, else of the workspace's first; without one its user is told. */
const registryFor = (article: Uri | undefined): Uri | null => {
  const folder = (article && workspace.getWorkspaceFolder(article)) ?? workspace.workspaceFolders?.[0];
  if (folder) return Uri.joinPath(folder.uri, REGISTRY);
  void window.showInformationMessage(l10n.t('Open a folder first: the registry is a file in it.'));
  return null;
};

/** Opens the registry; where there is none yet, as a file that saving it creates. */
export const openRegistry = async (): Promise<void> => {
  const file = registryFor(window.activeTextEditor?.document.uri);
  if (!file) return;
  const isThere = await exists(file);
  await window.showTextDocument(await workspace.openTextDocument(isThere ? file : file.with({ scheme: 'untitled' })));
};

/** Adds a person of an article, and shows the registry for what the article does not say. */
export const addToRegistry = async ({ name, mentions }: PersonView, article: Uri): Promise<void> => {
  const file = registryFor(article);
  if (!file) return;
  const range = editorRange(mentions[0]!.range);
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', article, range, ADD);
  const edit = actions.find(({ kind }) => kind?.value === ADD)?.edit;
  if (!edit) {
    const reason = l10n.t('{0} is in the registry already, or is not named here with an office.', isolate(name));
    void window.showInformationMessage(reason);
  } else if (await workspace.applyEdit(edit)) {
    const document = await workspace.openTextDocument(file);
    await document.save();
    const editor = await window.showTextDocument(document);
    editor.revealRange(document.lineAt(document.lineCount - 1).range);
  }
};
