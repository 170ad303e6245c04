/** Runs what it is given one after the other, in the order in which it was given. */
export class Turns {
  #latest: Promise<unknown> = Promise.resolve();

  /** Resolves or fails as `run` does; the next one comes all the same. */
  take<T>(run: () => Promise<T> | T): Promise<T> {
    const turn = this.#latest.then(run);
    this.#latest = turn.catch(() => undefined);
    return turn;
  }
}
