/** What the server needs of the platform that it runs on. */
export interface Environment {
  /** Resolves after messages that have arrived were taken in, so that a cancellation can be seen. */
  readonly breathe: () => Promise<void>;
  /** The text of the file at a URI, or null where it does not exist or the platform reads no files. */
  readonly readFile: (uri: string) => Promise<string | null>;
}
