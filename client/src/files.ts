// Reading files, and writing them whole or not at all.
import { FileType, Uri, workspace } from 'vscode';
import { decode } from '../../server/src/cli/decode.js';

export const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

export const folderOf = (uri: Uri): Uri => Uri.joinPath(uri, '..');

/** A file's text: the open document where it has been edited, else the file. Null where there is none. */
export const textOf = async (uri: Uri): Promise<string | null> => {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  if (!(await exists(uri))) return null;
  return decode(await workspace.fs.readFile(uri)).text;
};

/** A file of a format: UTF-8, its byte order mark kept, for the format to judge. */
export const rawText = async (uri: Uri): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await workspace.fs.readFile(uri));

export const exists = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) === 0,
    () => false,
  );

/** The first of `NAME.bak`, `NAME.bak2` … that is free. */
const backupOf = async (uri: Uri): Promise<Uri> => {
  for (let number = 1; ; number++) {
    const kept = uri.with({ path: `${uri.path}.bak${number === 1 ? '' : number}` });
    if (!(await exists(kept))) return kept;
  }
};

/** Writes all of the files or none, each of them whole; what stands in their places is kept beside them. */
export const writeAll = async (files: readonly { readonly uri: Uri; readonly text: string }[]): Promise<void> => {
  const steps = files.map(({ uri, text }) => ({
    ...{ uri, text },
    temporary: uri.with({ path: `${uri.path}.${Date.now().toString(36)}.tmp` }),
  }));
  const undo: (() => Thenable<void>)[] = [];
  try {
    for (const { temporary, text } of steps) {
      undo.unshift(() => workspace.fs.delete(temporary));
      await workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    }
    for (const { uri, temporary } of steps) {
      if (await exists(uri)) {
        const kept = await backupOf(uri);
        await workspace.fs.rename(uri, kept);
        undo.unshift(() => workspace.fs.rename(kept, uri));
      }
      await workspace.fs.rename(temporary, uri);
      undo.unshift(() => workspace.fs.delete(uri));
    }
  } catch (error) {
    for (const step of undo) await step().then(undefined, () => undefined);
    throw error;
  }
};

/** The raw text of the first of the files that is there. */
export const firstText = async (uris: readonly Uri[]): Promise<string | null> => {
  for (const uri of uris) if (await exists(uri)) return rawText(uri).catch(() => textOf(uri));
  return null;
};
