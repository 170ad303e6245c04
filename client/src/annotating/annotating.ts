// Annotating: runs the annotator's commands through the server, saves what they decide, and goes on to what is next.
import {
  commands,
  type Disposable,
  l10n,
  Selection,
  Uri,
  ViewColumn,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Action } from '../../../server/src/annotations/actions/action.js';
import { isolate } from '../../../server/src/display.js';
import {
  type AnnotationsView,
  annotatorKnown,
  type HistoryStep,
  type ItemView,
  type PerformParams,
  type PerformResult,
  performCommand,
} from '../../../server/src/protocol.js';
import { Turns } from '../../../server/src/turns.js';
import type { Desk, Desks } from '../desks.js';
import { gitUserName } from '../git.js';
import { isArticle } from '../languageClient.js';
import { editorRange } from '../ranges.js';
import { say } from '../say.js';
import type { Annotations } from '../views.js';
import { type Act, acts, askRename, situationOf } from './actions.js';
import { askAnnotator } from './annotator.js';
import { showKeys } from './cheatSheet.js';
import { nextUndecided, type PlacedItem } from './items.js';
import { saveSidecars } from './saving.js';

export class Annotating {
  readonly #client: BaseLanguageClient;
  readonly #desks: Desks;
  readonly #annotations: Annotations;
  /** Of commands: each waits for the one before it, and for the step to the next item after that. */
  readonly #turns = new Turns();

  constructor(client: BaseLanguageClient, desks: Desks, annotations: Annotations) {
    this.#client = client;
    this.#desks = desks;
    this.#annotations = annotations;
  }

  /** Tells the server who annotates where the settings do not. */
  async introduce(): Promise<void> {
    const name = await gitUserName();
    if (name) await this.#client.sendNotification(annotatorKnown.method, { name });
  }

  /** @param manifest the extension's package.json in the user's language */
  register(manifest: unknown): Disposable[] {
    const inArticle = (run: (desk: Desk) => Promise<void>) => (): Promise<void> =>
      this.#turns.take(async () => {
        const desk = this.#desks.active;
        if (desk && isArticle(desk.document)) await run(desk);
        else say(l10n.t('Open an Arabic article first.'));
      });
    const handlers = {
      ...Object.fromEntries(
        Object.entries(acts).map(([name, act]) => [name, inArticle((desk) => this.#act(desk, act))]),
      ),
      nextUndecided: inArticle((desk) => this.#next(desk, 1)),
      previousUndecided: inArticle((desk) => this.#next(desk, -1)),
      renamePerson: inArticle((desk) => this.#rename(desk)),
      showKeys: () => (this.#desks.activeReader ? this.#desks.activeReader.showKeys() : void showKeys(manifest)),
      reattach: (uri?: unknown, id?: unknown) =>
        typeof uri === 'string' && typeof id === 'string'
          ? this.#reattach(Uri.parse(uri), id)
          : inArticle((desk) => this.#act(desk, acts.reattach!))(),
      openAnnotations: inArticle((desk) => this.#openSidecar(desk)),
    };
    return Object.entries(handlers).map(([name, run]) => commands.registerCommand(`safir.${name}`, run));
  }

  /** Does what somebody asked for at a desk, on `item` rather than on what is selected. */
  act(desk: Desk, act: Act, item: ItemView): Promise<void> {
    return this.#turns.take(() => this.#act(desk, act, item));
  }

  async #view({ document }: Desk): Promise<AnnotationsView | null> {
    const view = await this.#annotations.refreshed(document);
    const fault = view?.faults[0];
    if (fault) {
      const show = fault.fault === 'conflict' ? l10n.t('Show the Conflict') : l10n.t('Show');
      const message = l10n.t('The annotations file cannot be read and was not changed: {0}', isolate(fault.reason));
      if ((await window.showErrorMessage(message, show)) === show) await this.#showLine(view.sidecar, fault.line);
      return null;
    }
    if (view && view.annotator === null && (await askAnnotator()) === null) return null;
    return view;
  }

  async #act(desk: Desk, { action, advances }: Act, item?: ItemView): Promise<void> {
    const view = await this.#view(desk);
    if (!view) return;
    const here = situationOf(desk, view);
    const asked = await action(item ? { ...here, items: [item as PlacedItem] } : here);
    if (asked === undefined) return;
    if (asked === null) say(l10n.t('There is nothing here to do that to.'));
    else if (await this.#perform(desk, view, asked)) {
      if (advances && workspace.getConfiguration('safir', desk.document.uri).get('annotating.advance') !== false)
        await this.#next(desk, 1);
    }
  }

  async #perform(desk: Desk, view: AnnotationsView, action: Action | HistoryStep): Promise<boolean> {
    const { document } = desk;
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

  async #next(desk: Desk, direction: 1 | -1): Promise<void> {
    const view = await this.#annotations.refreshed(desk.document);
    const item = view && nextUndecided(view.items, desk.selection, direction);
    if (item) desk.select(item.range);
    else if (view) say(l10n.t('Everything in this article is decided.'));
  }

  async #rename(desk: Desk): Promise<void> {
    const view = await this.#view(desk);
    if (!view) return;
    const names = await askRename(situationOf(desk, view));
    if (names === undefined) return;
    if (names === null) return say(l10n.t('There is no person here.'));
    const { document, selection } = desk;
    const rename = 'vscode.executeDocumentRenameProvider';
    const edit = await commands.executeCommand<WorkspaceEdit>(
      rename,
      document.uri,
      editorRange(selection).end,
      names.to,
    );
    await workspace.applyEdit(edit);
    const files = edit.entries().map(([uri]) => uri);
    await saveSidecars(files);
    await this.#annotations.refreshed(document);
    say(l10n.t('Renamed in {0} articles.', files.length));
  }

  /** Attaches a lost annotation to what is selected in its article, once that is in sight. */
  async #reattach(article: Uri, id: string): Promise<void> {
    const desk = this.#desks.at(article);
    const view = desk && (await this.#view(desk));
    if (!view) {
      await window.showTextDocument(article, { viewColumn: ViewColumn.Beside });
      return say(l10n.t('Select the new place of the annotation, then attach it again.'));
    }
    const { selection } = situationOf(desk, view);
    if (await this.#perform(desk, view, { do: 'reattach', id, span: selection })) desk.show(desk.selection);
  }

  async #openSidecar(desk: Desk): Promise<void> {
    const view = await this.#annotations.of(desk.document);
    if (view) await this.#showLine(view.sidecar, 0);
  }

  async #showLine(sidecar: string, line: number): Promise<void> {
    try {
      await window.showTextDocument(Uri.parse(sidecar), { selection: new Selection(line, 0, line, 0) });
    } catch {
      say(l10n.t('This article has no annotations yet.'));
    }
  }
}
