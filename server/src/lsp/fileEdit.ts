// A change of a file as an ordinary workspace edit, so that undo, dirty state and source control all know it.
import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editBetween } from '../annotations/edits.js';

export interface EditedFile {
  readonly uri: string;
  /** Null where there is none yet. */
  readonly text: string | null;
  /** The open document's version; null where it is not open. */
  readonly version: number | null;
}

/** Line and character of offsets; counting line feeds is a tenth of the work where a text has no other line breaks. */
const placesIn = (text: string): ((offset: number) => Position) => {
  if (text.includes('\r')) {
    const document = TextDocument.create('', '', 0, text);
    return (offset) => document.positionAt(offset);
  }
  return (offset) => {
    let [line, start] = [0, 0];
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      start = at + 1;
    }
    return { line, character: offset - start };
  };
};

/** The edit that makes `text` of the file, creating it where there is none; null where nothing changes. */
export const fileEdit = ({ uri, text: before, version }: EditedFile, text: string): WorkspaceEdit | null => {
  const old = before ?? '';
  const edit = editBetween(old, text);
  if (!edit) return null;
  const place = placesIn(old);
  const change = {
    textDocument: { uri, version },
    edits: [
      {
        range: { start: place(edit.start), end: place(edit.end) },
        newText: text.slice(edit.start, edit.start + edit.length),
      },
    ],
  };
  // Fails where there is a file all the same, one that could not be read: it is never written over.
  const create = { kind: 'create' as const, uri };
  return { documentChanges: before === null ? [create, change] : [change] };
};
