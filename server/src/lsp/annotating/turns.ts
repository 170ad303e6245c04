// Tasks about one article, one after the other.
export class Turns {
  /** The last task of each article; the next one waits for it, however it ends. */
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does `task` once what was asked before about the article is done. */
  take<T>(uri: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(uri) ?? Promise.resolve()).then(task, task);
    const settled = turn.catch(() => undefined);
    this.#last.set(uri, settled);
    void settled.then(() => {
      if (this.#last.get(uri) === settled) this.#last.delete(uri);
    });
    return turn;
  }
}
