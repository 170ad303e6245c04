// The outline tells how things were decided. VS Code asks for it anew only when the text changes or a provider comes or
// goes, so an empty one is replaced whenever what stands in the article comes in.
import { type Disposable, languages } from 'vscode';
import { ARTICLE } from '../languageClient.js';
import type { Analyses } from '../views.js';

/** Milliseconds without more news. */
const PAUSE = 300;

const register = (): Disposable =>
  languages.registerDocumentSymbolProvider({ language: ARTICLE }, { provideDocumentSymbols: () => [] });

export class Outline implements Disposable {
  readonly #listening: Disposable;
  #provider = register();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(analyses: Analyses) {
    this.#listening = analyses.onDidChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#renew(), PAUSE);
    });
  }

  #renew(): void {
    const before = this.#provider;
    this.#provider = register();
    before.dispose();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    this.#provider.dispose();
  }
}
