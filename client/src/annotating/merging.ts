// Decisions that could not be saved because the file on disk has changed in the meantime (another window, a `git checkout`)
// are offered to be merged with what is on disk: nothing of either is dropped.
import {
  commands,
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { mergeSidecars } from '../../../server/src/annotations/decisions.js';
import { parseSidecar, serialise } from '../../../server/src/annotations/sidecar.js';
import { SIDECARS } from '../languageClient.js';

const onDisk = async (uri: Uri): Promise<string | null> => {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
};

/** Both texts as one; null where either cannot be read. */
const merged = (unsaved: string, saved: string): string | null => {
  const [ours, theirs] = [parseSidecar(unsaved), parseSidecar(saved)];
  return 'sidecar' in ours && 'sidecar' in theirs ? serialise(mergeSidecars(ours.sidecar, theirs.sidecar)) : null;
};

/** Takes the file on disk into the editor, with the unsaved decisions over it, and saves that. */
export const mergeWithDisk = async (document: TextDocument): Promise<void> => {
  const unsaved = document.getText();
  const saved = await onDisk(document.uri);
  const text = saved === null ? unsaved : merged(unsaved, saved);
  if (text === null) {
    void window.showErrorMessage(
      l10n.t('The annotations file on disk cannot be read. Your decisions are still in the editor.'),
    );
    await window.showTextDocument(document);
    return;
  }
  const before = window.activeTextEditor;
  await window.showTextDocument(document, { preview: true });
  await commands.executeCommand('workbench.action.files.revert');
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await document.save();
  if (before && before.document !== document) await window.showTextDocument(before.document, before.viewColumn);
};

export class Merging implements Disposable {
  readonly #watcher = workspace.createFileSystemWatcher(SIDECARS);
  readonly #offered = new Set<string>();

  constructor() {
    this.#watcher.onDidChange((uri) => this.#changed(uri));
    this.#watcher.onDidCreate((uri) => this.#changed(uri));
  }

  async #changed(uri: Uri): Promise<void> {
    const key = uri.toString();
    const unsaved = (): TextDocument | undefined =>
      workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === key);
    const document = unsaved();
    if (!document || this.#offered.has(key) || (await onDisk(uri)) === document.getText()) return;
    this.#offered.add(key);
    const merge = l10n.t('Merge');
    const message = l10n.t('The annotations file has changed on disk, and you have decisions that are not saved.');
    const chosen = await window.showWarningMessage(message, merge);
    this.#offered.delete(key);
    const still = unsaved();
    if (chosen === merge && still) await mergeWithDisk(still);
  }

  dispose(): void {
    this.#watcher.dispose();
  }
}
