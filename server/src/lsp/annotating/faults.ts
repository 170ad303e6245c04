// What is wrong with a sidecar, as diagnostics at its lines: it is not written until they are mended.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Annotation, wordsOf } from '../../annotations/annotation.js';
import type { SidecarError } from '../../annotations/sidecar.js';
import { isolate, shorten } from '../../display.js';
import type { Messages } from '../../messages.js';

const SHOWN = 60;

const wholeLine = (line: number): Diagnostic['range'] => ({
  start: { line, character: 0 },
  end: { line: line + 1, character: 0 },
});

export const faultDiagnostics = (errors: readonly SidecarError[], messages: Messages): Diagnostic[] =>
  errors.map(({ fault, line, reason }) => ({
    range: wholeLine(line),
    severity: DiagnosticSeverity.Error,
    source: 'Safir',
    code: `sidecar-${fault}`,
    message: messages.say(fault === 'conflict' ? 'sidecarConflict' : 'sidecarBroken', { reason: isolate(reason) }),
  }));

/** One for each annotation whose words the article no longer has, at the annotation's line. */
export const orphanDiagnostics = (text: string, orphans: readonly Annotation[], messages: Messages): Diagnostic[] => {
  if (orphans.length === 0) return [];
  const lines = text.split('\n');
  return orphans.map((orphan) => ({
    range: wholeLine(
      Math.max(
        0,
        lines.findIndex((line) => line.includes(JSON.stringify(orphan.id))),
      ),
    ),
    severity: DiagnosticSeverity.Warning,
    source: 'Safir',
    code: 'orphan',
    data: { id: orphan.id },
    message: messages.say('orphan', { words: isolate(shorten(wordsOf(orphan), SHOWN)) }),
  }));
};
