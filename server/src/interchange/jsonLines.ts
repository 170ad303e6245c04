// JSON Lines: a document a line, for the tools that take them so.
import type { StandoffDocument } from './document.js';
import { type Fault, Faults, parseJson, type Value, withPath } from './faults.js';
import type { InterchangeFile, ReadResult, Written } from './format.js';
import { collectingLosses, type Losses } from './losses.js';
import { checkName, unnamed } from './names.js';

/** One file of what `recordOf` makes of each document. */
export const writeJsonLines = (
  name: string,
  documents: readonly StandoffDocument[],
  recordOf: (document: StandoffDocument, losses: Losses) => unknown,
): Written => {
  const { written, losses } = collectingLosses(documents, recordOf);
  return { files: [{ name, text: written.map((record) => `${JSON.stringify(record)}\n`).join('') }], losses };
};

/** The line that is read: what is wrong with one thing in it is told, and the rest of it is read all the same. */
export class RecordReader {
  readonly #file: string;
  readonly #line: number;
  readonly #faults: Faults;

  constructor(file: string, line: number, faults: Faults) {
    this.#file = file;
    this.#line = line;
    this.#faults = faults;
  }

  tell = (about: Value, fault: Fault): void => {
    this.try(about, () => {
      throw fault;
    });
  };

  /** What `read` gives, or undefined where it finds a fault in `about`. */
  try<T>(about: Value, read: () => T): T | undefined {
    return this.#faults.try(this.#file, this.#line, () => withPath(about, read));
  }

  /** What `read` makes of each value; those with a fault are left out. */
  each<T>(values: readonly Value[], read: (about: Value) => T): T[] {
    return values.flatMap((about) => this.try(about, () => [read(about)]) ?? []);
  }
}

/** A stretch that is said as [start, end, label]. */
export const labelledStretch = (value: Value): { start: Value; end: Value; label: Value } => {
  const [start, end, label] = value.items;
  if (!start || !end || !label) throw value.fault('not [start, end, label]');
  return { start, end, label };
};

/** Where a record says which article it is: in one of these, else it has no name. */
export const articleOf = (record: Value, file: string, index: number): string => {
  const meta = record.get('meta');
  const inMeta = meta.isMissing ? null : meta.get('article').optionalText;
  return checkName(inMeta ?? record.get('article').optionalText ?? unnamed(file, index));
};

/** The documents of JSON Lines files, each line of which `read` takes. Only LF ends a line. */
export const readJsonLines = (
  files: readonly InterchangeFile[],
  read: (record: Value, reader: RecordReader) => Omit<StandoffDocument, 'name'>,
): ReadResult => {
  const faults = new Faults();
  const documents: StandoffDocument[] = [];
  for (const file of files)
    for (const [number, line] of file.text.split('\n').entries()) {
      if (line.trim() === '' || line === '\ufeff') continue;
      const reader = new RecordReader(file.name, number, faults);
      const document = faults.try(file.name, number, () => {
        const record = parseJson(line);
        return { name: articleOf(record, file.name, number), ...read(record, reader) };
      });
      if (document) documents.push(document);
    }
  return { documents, errors: faults.all };
};
