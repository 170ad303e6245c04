// What the commands need of the world. Node's is in `node/world.ts`; a test may give another.

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

export interface World {
  /** The bytes of a file; `-` is standard input. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The lines of a file, each as soon as it has come; `-` is standard input. */
  readonly lines: (path: string) => AsyncIterable<string>;
  /** The files in a folder and the folders in it, `.git` and `node_modules` left out, sorted; null where it is no folder. */
  readonly filesIn: (path: string) => Promise<readonly string[] | null>;
  /** The bytes of a file in a revision of git's; null where git has none. */
  readonly readRevision: (path: string, revision: string) => Promise<Uint8Array | null>;
  readonly exists: (path: string) => Promise<boolean>;
  /** Writes all of the files or none, making their folders; with `backup` what stands there is kept beside it. */
  readonly write: (files: readonly FileToWrite[], backup: boolean) => Promise<void>;
  readonly print: (text: string) => Promise<void>;
  readonly complain: (message: string) => void;
}

/** The bytes of a file that need not be there; null where it is not. */
export const readIfThere = async (world: World, path: string): Promise<Uint8Array | null> => {
  try {
    return await world.read(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Why a file could not be read, in words. */
export const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EEXIST') return 'exists already';
  if (code === 'EACCES') return 'may not be read';
  return message;
};
