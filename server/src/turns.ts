/** Runs what it is given one after the other, in the order in which it was given. */
export class Turns {
  readonly #latest = new Map<string, Promise<unknown>>();

  /**
   * Resolves or fails as `run` does; the next one comes all the same.
   *
   * @param about what it is about: it waits for nothing that is about something else
   */
  take<T>(run: () => Promise<T> | T, about = ''): Promise<T> {
    const turn = (this.#latest.get(about) ?? Promise.resolve()).then(run);
    const settled = turn.catch(() => undefined);
    this.#latest.set(about, settled);
    void settled.then(() => {
      if (this.#latest.get(about) === settled) this.#latest.delete(about);
    });
    return turn;
  }
}
