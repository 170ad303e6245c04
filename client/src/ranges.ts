// Between the protocol's plain ranges and the editor's.
import { Range as EditorRange } from 'vscode';
import type { Range } from '../../server/src/protocol.js';

export const editorRange = ({ start, end }: Range): EditorRange =>
  new EditorRange(start.line, start.character, end.line, end.character);
