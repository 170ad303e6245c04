// Quick fixes in a sidecar: they mend what its diagnostics report.
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type Annotation, wordsOf } from '../../annotations/annotation.js';
import { keepBothSides } from '../../annotations/conflict.js';
import { withdraw } from '../../annotations/decisions.js';
import { type Sidecar, serialise } from '../../annotations/sidecar.js';
import { isolate, shorten } from '../../display.js';
import type { Messages } from '../../messages.js';
import { commands } from '../../protocol.js';
import { fileEdit } from '../fileEdit.js';
import type { SidecarFile } from './sidecars.js';

const SHOWN = 40;

/** Of a merge conflict both sides can be kept. */
export const conflictActions = (file: SidecarFile, text: string, messages: Messages): CodeAction[] => {
  const merged = keepBothSides(text);
  const edit = merged === null ? null : fileEdit(file, merged);
  if (!edit) return [];
  return [{ title: messages.say('keepBothSides'), kind: CodeActionKind.QuickFix, isPreferred: true, edit }];
};

/** An annotation that has lost its place can be attached to what is selected in the article, or discarded. */
export const orphanActions = (
  file: SidecarFile,
  article: string,
  sidecar: Sidecar,
  lost: Annotation,
  messages: Messages,
): CodeAction[] => {
  const edit = fileEdit(file, serialise(withdraw(sidecar, lost.id)));
  const reattach = messages.say('reattachOrphan');
  const discard = messages.say('discardOrphan', { words: isolate(shorten(wordsOf(lost), SHOWN)) });
  return [
    {
      title: reattach,
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      command: { title: reattach, command: commands.reattach, arguments: [article, lost.id] },
    },
    ...(edit ? [{ title: discard, kind: CodeActionKind.QuickFix, edit }] : []),
  ];
};
