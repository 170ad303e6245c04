// A change of a sidecar as an ordinary workspace edit, so that undo, dirty state and source control all know it.
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editBetween } from '../../annotations/edits.js';
import type { SidecarFile } from './sidecars.js';

/** The edit that makes `text` of the sidecar, creating the file where there is none; null where nothing changes. */
export const sidecarEdit = ({ uri, text: before, version }: SidecarFile, text: string): WorkspaceEdit | null => {
  const old = before ?? '';
  const edit = editBetween(old, text);
  if (!edit) return null;
  const document = TextDocument.create(uri, 'json', 0, old);
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
