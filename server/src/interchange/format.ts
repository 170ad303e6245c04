// What a format is: documents to files and back. Pure: whoever calls reads and writes the files.
import type { StandoffDocument } from './document.js';
import { collectingLosses, type Loss, type Losses } from './losses.js';

export interface InterchangeFile {
  /** Without a folder. */
  readonly name: string;
  /** As it is written in UTF-8. A byte order mark, where there is one, is its first character. */
  readonly text: string;
}

export interface WriteOptions {
  /**
   * What becomes of an annotation that begins or ends within a token, as behind a clitic, where a format marks tokens:
   * `segment` parts the token there, `expand` takes the whole token. Formats that mark characters take no notice of the
   * first.
   */
  readonly clitics: 'segment' | 'expand';
  /** Of CoNLL: one column of tags with the four types of CoNLL-2003 instead of a column for each layer. */
  readonly flat: boolean;
}

export const DEFAULT_OPTIONS: WriteOptions = { clitics: 'segment', flat: false };

export interface Written {
  readonly files: readonly InterchangeFile[];
  readonly losses: readonly Loss[];
}

export interface ReadError {
  readonly file: string;
  /** Zero-based. */
  readonly line: number;
  readonly reason: string;
}

export interface ReadResult {
  readonly documents: readonly StandoffDocument[];
  /** Each is about something that is in none of the documents. */
  readonly errors: readonly ReadError[];
}

export interface Format {
  readonly name: string;
  /** What its offsets count; null where it has none. */
  readonly offsetUnit: 'UTF-16' | 'code points' | null;
  /** How the names of the files end that hold annotations, the first being what is written. */
  readonly extensions: readonly string[];
  /** @param documents their names differ */
  readonly write: (documents: readonly StandoffDocument[], options: WriteOptions) => Written;
  /** The other files that reading `file` takes, in the order in which they are wanted; those that exist are given. */
  readonly companions: (file: InterchangeFile) => readonly string[];
  /** @param companions by name */
  readonly read: (files: readonly InterchangeFile[], companions: ReadonlyMap<string, string>) => ReadResult;
}

export const noCompanions = (): readonly string[] => [];

/** For a format that has files of its own for each document. */
export const writeEach = (
  documents: readonly StandoffDocument[],
  filesOf: (document: StandoffDocument, losses: Losses) => readonly InterchangeFile[],
): Written => {
  const { written, losses } = collectingLosses(documents, filesOf);
  return { files: written.flat(), losses };
};
