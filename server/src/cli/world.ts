// What the commands need of the world. Node's is in `node/cliMain.ts`; a test may give another.

export interface World {
  /** The bytes of a file; `-` is standard input. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The lines of a file, each as soon as it has come; `-` is standard input. */
  readonly lines: (path: string) => AsyncIterable<string>;
  readonly print: (text: string) => Promise<void>;
  readonly complain: (message: string) => void;
}

/** Why a file could not be read, in words. */
export const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES') return 'may not be read';
  return message;
};
