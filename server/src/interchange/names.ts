// The names of files. What a file says of another's name is never trusted with a folder.
import { Fault } from './faults.js';

/** Whether a name is that of a file in a folder: none that has a folder, or would lead out of one. */
export const isPlainName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && name.length <= 240 && !/[/\\\0-\x1f:*?"<>|\ufffd]/.test(name);

/** Throws a fault for what is no plain name. */
export const checkName = (name: string): string => {
  if (!isPlainName(name)) throw new Fault(`no file name: ${JSON.stringify(name)}`);
  return name;
};

/** `name` with `ending` in place of the first of `endings` that it has, or null where it has none. */
export const renamed = (name: string, endings: readonly string[], ending: string): string | null => {
  const found = endings.find((one) => name.endsWith(one) && name.length > one.length);
  return found === undefined ? null : name.slice(0, -found.length) + ending;
};

/** A name for the article of `file`'s record number `index`, where the record says none. */
export const unnamed = (file: string, index: number): string => `${file.replace(/\.[^.]*$/, '')}-${index + 1}.txt`;
