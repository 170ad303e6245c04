// A change of a file as an ordinary workspace edit, so that undo, dirty state and source control all know it.
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editBetween } from '../annotations/edits.js';

export interface EditedFile {
  readonly uri: string;
  /** Null where there is none yet. */
  readonly text: string | null;
  /** The open document's version; null where it is not open. */
  readonly version: number | null;
}

/** The edit that makes `text` of the file, creating it where there is none; null where nothing changes. */
export const fileEdit = ({ uri, text: before, version }: EditedFile, text: string): WorkspaceEdit | null => {
  const old = before ?? '';
  const edit = editBetween(old, text);
  if (!edit) return null;
  const document = TextDocument.create(uri, '', 0, old);
  const change = {
    textDocument: { uri, version },
    edits: [
      {
        range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) },
        newText: text.slice(edit.start, edit.start + edit.length),
      },
    ],
  };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: before === null ? [create, change] : [change] };
};
