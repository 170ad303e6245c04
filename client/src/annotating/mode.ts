// The annotating mode: the article is read-only, so that single keys decide and move.
import { commands, type Disposable, EventEmitter, type TextEditor, window } from 'vscode';
import { isArticle } from '../languageClient.js';

export class AnnotatingMode implements Disposable {
  readonly #listening: Disposable[];
  readonly #changed = new EventEmitter<void>();
  #on = false;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listening = [
      commands.registerCommand('safir.toggleAnnotating', () => this.#toggle()),
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.#on) void this.#lock(editor);
      }),
    ];
  }

  get isOn(): boolean {
    return this.#on;
  }

  async #toggle(): Promise<void> {
    this.#on = !this.#on;
    await commands.executeCommand('setContext', 'safir.annotating', this.#on);
    if (this.#on) await this.#lock(window.activeTextEditor);
    else await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    this.#changed.fire();
  }

  async #lock(editor: TextEditor | undefined): Promise<void> {
    if (editor && isArticle(editor.document))
      await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#changed.dispose();
  }
}
