// Decisions that could not be saved because the file on disk has changed in the meantime (another window, a `git checkout`)
// are offered to be merged with what is on disk: nothing of either is dropped.
import {
  commands,
  type Disposable,
  l10n,
  languages,
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
const mergeWithDisk = async (document: TextDocument): Promise<void> => {
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

/** Milliseconds without another save or change after which a decision that is not saved stays so. */
const QUIET = 1_000;

export class Merging implements Disposable {
  readonly #watcher = workspace.createFileSystemWatcher(SIDECARS);
  readonly #saving: Disposable;
  /** Files that changed, and are looked at once nothing more happens to them. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #offered = new Set<string>();
  /** What this window saved last: the watcher tells of that, too. */
  readonly #saved = new Map<string, string>();

  constructor() {
    this.#watcher.onDidChange((uri) => this.#wait(uri));
    this.#watcher.onDidCreate((uri) => this.#wait(uri));
    this.#saving = workspace.onWillSaveTextDocument(({ document }) => {
      if (languages.match({ pattern: SIDECARS }, document) === 0) return;
      this.#saved.set(document.uri.toString(), document.getText());
      if (this.#waiting.has(document.uri.toString())) this.#wait(document.uri);
    });
  }

  #wait(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.#waiting.get(key));
    const look = (): void => {
      this.#waiting.delete(key);
      void this.#look(uri);
    };
    this.#waiting.set(key, setTimeout(look, QUIET));
  }

  async #look(uri: Uri): Promise<void> {
    const key = uri.toString();
    const unsaved = (): TextDocument | undefined =>
      workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === key);
    const document = unsaved();
    if (!document || this.#offered.has(key)) return;
    const saved = await onDisk(uri);
    if (saved === document.getText() || saved === this.#saved.get(key)) return;
    this.#offered.add(key);
    const merge = l10n.t('Merge');
    const message = l10n.t('The annotations file has changed on disk, and you have decisions that are not saved.');
    const chosen = await window.showWarningMessage(message, merge);
    this.#offered.delete(key);
    const still = unsaved();
    if (chosen === merge && still) await mergeWithDisk(still);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#watcher.dispose();
    this.#saving.dispose();
  }
}
