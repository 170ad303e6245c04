// Keeps the annotations files of the articles in sight open. VS Code closes a document that nobody shows as soon as it is
// saved; each decision would have it read, and sent to the server, whole again.
import { Disposable, Uri, workspace } from 'vscode';
import type { Desks } from '../desks.js';
import type { Annotations } from '../views.js';

/** Milliseconds. VS Code lets go of what an extension opened after three minutes; of too much that is open, at once. */
const SOON = 10_000;

export class Holding implements Disposable {
  readonly #desks: Desks;
  readonly #annotations: Annotations;
  /** The articles of the files that were opened, and when, by the file's URI. */
  readonly #held = new Map<string, { readonly article: Uri; readonly since: number }>();
  readonly #listening: Disposable;

  constructor(desks: Desks, annotations: Annotations) {
    this.#desks = desks;
    this.#annotations = annotations;
    this.#listening = Disposable.from(
      annotations.onDidChange((article) => this.#hold(article)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri.toString())),
    );
  }

  /** Opens the annotations of an article in sight, whoever they are by, once all of them are known. */
  #hold(article: Uri): void {
    const view = this.#annotations.latest(article);
    if (!view || view.change.more || !this.#desks.at(article)) return;
    const file = Uri.parse(view.sidecar);
    const key = file.toString();
    if (this.#held.has(key)) return;
    this.#held.set(key, { article, since: Date.now() });
    // There may be none yet. Of one that cannot be opened the user hears when something is to be decided.
    workspace.fs
      .stat(file)
      .then(() => workspace.openTextDocument(file))
      .then(undefined, () => this.#held.delete(key));
  }

  #closed(key: string): void {
    const held = this.#held.get(key);
    this.#held.delete(key);
    if (held && Date.now() - held.since > SOON) this.#hold(held.article);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
