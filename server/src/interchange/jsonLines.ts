// JSON Lines: a document a line, for the tools that take them so.
import type { StandoffDocument } from './document.js';
import { Faults, parseJson, type Value, withPath } from './faults.js';
import type { InterchangeFile, ReadResult } from './format.js';
import { checkName, unnamed } from './names.js';

export const jsonLines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Tells what is wrong in the record that is read; the rest of it is read all the same. */
export type Attempt = <T>(about: Value, read: () => T) => T | undefined;

/** Where a record says which article it is: in one of these, else it has no name. */
export const articleOf = (record: Value, file: string, index: number): string => {
  const meta = record.get('meta');
  const inMeta = meta.isMissing ? null : meta.get('article').optionalText;
  return checkName(inMeta ?? record.get('article').optionalText ?? unnamed(file, index));
};

/** The documents of JSON Lines files, each line of which `read` takes. Only LF ends a line. */
export const readJsonLines = (
  files: readonly InterchangeFile[],
  read: (record: Value, attempt: Attempt) => Omit<StandoffDocument, 'name'>,
): ReadResult => {
  const faults = new Faults();
  const documents: StandoffDocument[] = [];
  for (const file of files)
    for (const [number, line] of file.text.split('\n').entries()) {
      if (line.trim() === '' || line === '\ufeff') continue;
      const attempt: Attempt = (about, task) => faults.try(file.name, number, () => withPath(about, task));
      const document = faults.try(file.name, number, () => {
        const record = parseJson(line);
        return { name: articleOf(record, file.name, number), ...read(record, attempt) };
      });
      if (document) documents.push(document);
    }
  return { documents, errors: faults.all };
};
