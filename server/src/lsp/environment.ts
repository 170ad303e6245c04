/** What the server needs of the platform that it runs on. */
export interface Environment {
  /** Resolves after messages that have arrived were taken in, so that a cancellation can be seen. */
  readonly breathe: () => Promise<void>;
  /**
   * The text of the file at a URI, or null where it does not exist or the platform reads no files; fails where it exists
   * and cannot be read.
   */
  readonly readFile: (uri: string) => Promise<string | null>;
  /** The first `bytes` of a file as text, and whether that is all; null where it cannot be read so. */
  readonly readStart: (
    uri: string,
    bytes: number,
  ) => Promise<{ readonly text: string; readonly isWhole: boolean } | null>;
}
