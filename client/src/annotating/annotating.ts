// Annotating: runs the annotator's commands through the server, saves what they decide, and goes on to what is next.
import {
  commands,
  type Disposable,
  l10n,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Action } from '../../../server/src/annotations/actions.js';
import {
  type AnnotationsView,
  annotatorKnown,
  type HistoryStep,
  type PerformParams,
  type PerformResult,
  performCommand,
} from '../../../server/src/protocol.js';
import { isArticle } from '../languageClient.js';
import { editorRange } from '../ranges.js';
import type { Annotations } from '../views.js';
import { type Act, acts, askRename, situationOf } from './actions.js';
import { askAnnotator, gitUserName } from './annotator.js';
import { showKeys } from './cheatSheet.js';
import { nextUndecided } from './items.js';
import { saveSidecars } from './saving.js';

/** Milliseconds that a message stays in the status bar. */
const MESSAGE = 5_000;

const say = (message: string): void => void window.setStatusBarMessage(`$(info) ${message}`, MESSAGE);

const select = (editor: TextEditor, range: AnnotationsView['items'][number]['range']): void => {
  if (!range) return;
  const shown = editorRange(range);
  editor.selection = new Selection(shown.start, shown.end);
  editor.revealRange(shown, TextEditorRevealType.InCenterIfOutsideViewport);
};

export class Annotating {
  readonly #client: BaseLanguageClient;
  readonly #annotations: Annotations;
  /** The latest command; the next one waits for it, and for the step to the next item after it. */
  #latest: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient, annotations: Annotations) {
    this.#client = client;
    this.#annotations = annotations;
  }

  /** Tells the server who annotates where the settings do not. */
  async introduce(): Promise<void> {
    const name = await gitUserName();
    if (name) await this.#client.sendNotification(annotatorKnown.method, { name });
  }

  /** @param manifest the extension's package.json in the user's language */
  register(manifest: unknown): Disposable[] {
    const inArticle = (run: (editor: TextEditor) => Promise<void>) => (): Promise<void> => {
      const turn = this.#latest.then(() => {
        const editor = window.activeTextEditor;
        if (editor && isArticle(editor.document)) return run(editor);
        say(l10n.t('Open an Arabic article first.'));
        return undefined;
      });
      this.#latest = turn.catch(() => undefined);
      return turn;
    };
    const handlers = {
      ...Object.fromEntries(
        Object.entries(acts).map(([name, act]) => [name, inArticle((editor) => this.#act(editor, act))]),
      ),
      nextUndecided: inArticle((editor) => this.#next(editor, 1)),
      previousUndecided: inArticle((editor) => this.#next(editor, -1)),
      renamePerson: inArticle((editor) => this.#rename(editor)),
      showKeys: () => void showKeys(manifest),
      openAnnotations: inArticle((editor) => this.#openSidecar(editor)),
    };
    return Object.entries(handlers).map(([name, run]) => commands.registerCommand(`safir.${name}`, run));
  }

  async #view({ document }: TextEditor): Promise<AnnotationsView | null> {
    const view = await this.#annotations.refreshed(document);
    const fault = view?.faults[0];
    if (fault) {
      const show = fault.fault === 'conflict' ? l10n.t('Show the Conflict') : l10n.t('Show');
      const message = l10n.t('The annotations file cannot be read and was not changed: {0}', fault.reason);
      if ((await window.showErrorMessage(message, show)) === show) await this.#showLine(view.sidecar, fault.line);
      return null;
    }
    if (view && view.annotator === null && (await askAnnotator()) === null) return null;
    return view;
  }

  async #act(editor: TextEditor, { action, advances }: Act): Promise<void> {
    const view = await this.#view(editor);
    if (!view) return;
    const asked = await action(situationOf(editor, view));
    if (asked === undefined) return;
    if (asked === null) say(l10n.t('There is nothing here to do that to.'));
    else if (await this.#perform(editor, view, asked)) {
      if (advances && workspace.getConfiguration('safir', editor.document.uri).get('annotating.advance') !== false)
        await this.#next(editor, 1);
    }
  }

  async #perform(editor: TextEditor, view: AnnotationsView, action: Action | HistoryStep): Promise<boolean> {
    const { document } = editor;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const params: PerformParams = { uri, version: view.version, action };
    const { refused } = await commands.executeCommand<PerformResult>(performCommand, params);
    if (refused !== null) {
      say(refused);
      return false;
    }
    await this.#annotations.refreshed(document);
    return true;
  }

  async #next(editor: TextEditor, direction: 1 | -1): Promise<void> {
    const view = await this.#annotations.refreshed(editor.document);
    const item = view && nextUndecided(view.items, editor.selection, direction);
    if (item) select(editor, item.range);
    else if (view) say(l10n.t('Everything in this article is decided.'));
  }

  async #rename(editor: TextEditor): Promise<void> {
    const view = await this.#view(editor);
    if (!view) return;
    const names = await askRename(situationOf(editor, view));
    if (names === undefined) return;
    if (names === null) return say(l10n.t('There is no person here.'));
    const { document, selection } = editor;
    const rename = 'vscode.executeDocumentRenameProvider';
    const edit = await commands.executeCommand<WorkspaceEdit>(rename, document.uri, selection.active, names.to);
    await workspace.applyEdit(edit);
    const files = edit.entries().map(([uri]) => uri);
    await saveSidecars(files);
    await this.#annotations.refreshed(document);
    say(l10n.t('Renamed in {0} articles.', files.length));
  }

  async #openSidecar(editor: TextEditor): Promise<void> {
    const view = await this.#annotations.of(editor.document);
    if (view) await this.#showLine(view.sidecar, 0);
  }

  async #showLine(sidecar: string, line: number): Promise<void> {
    try {
      const editor = await window.showTextDocument(Uri.parse(sidecar));
      select(editor, { start: { line, character: 0 }, end: { line, character: 0 } });
    } catch {
      say(l10n.t('This article has no annotations yet.'));
    }
  }
}
