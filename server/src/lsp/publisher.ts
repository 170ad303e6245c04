// Tells the client of each document's news: at once when it is opened, then whenever its user pauses.

/** Milliseconds without a change before something is told unasked. */
const PAUSE = 120;

export class Publisher<Document extends { readonly uri: string }> {
  readonly #publish: (document: Document) => Promise<void>;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #published = new Set<string>();

  constructor(publish: (document: Document) => Promise<void>) {
    this.#publish = publish;
  }

  /** Publishes the document after a pause, the first time at once; an earlier wait for it ends. */
  schedule(document: Document): void {
    const { uri } = document;
    clearTimeout(this.#waiting.get(uri));
    const publish = (): void => {
      this.#waiting.delete(uri);
      this.#published.add(uri);
      void this.#publish(document);
    };
    this.#waiting.set(uri, setTimeout(publish, this.#published.has(uri) ? PAUSE : 0));
  }

  forget(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#published.delete(uri);
  }
}
