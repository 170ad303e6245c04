// What is wrong with a sidecar, as diagnostics at its lines: it is not written until they are mended.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Annotation, wordsOf } from '../../annotations/annotation.js';
import { annotationLines, type SidecarError } from '../../annotations/sidecar.js';
import type { Violation } from '../../annotations/violations.js';
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

/** Of a sidecar that lies beside no article. */
export const noArticleDiagnostic = (messages: Messages): Diagnostic => ({
  range: wholeLine(0),
  severity: DiagnosticSeverity.Warning,
  source: 'Safir',
  code: 'no-article',
  message: messages.say('noArticle'),
});

/** What is wrong with annotations of a sidecar that can be read: lost places, and what the schema does not allow. */
export const annotationDiagnostics = (
  text: string,
  orphans: readonly Annotation[],
  violations: readonly Violation[],
  messages: Messages,
): Diagnostic[] => {
  if (orphans.length + violations.length === 0) return [];
  const lines = annotationLines(text);
  const warning = ({ id }: Annotation, code: string, message: string): Diagnostic => ({
    range: wholeLine(lines.get(id) ?? 0),
    severity: DiagnosticSeverity.Warning,
    source: 'Safir',
    code,
    data: { id },
    message,
  });
  return [
    ...orphans.map((orphan) =>
      warning(orphan, 'orphan', messages.say('orphan', { words: isolate(shorten(wordsOf(orphan), SHOWN)) })),
    ),
    ...violations.map(({ code, annotation, field, value }) =>
      warning(
        annotation,
        code,
        messages.say(`violation ${code}`, { field: isolate(field), value: isolate(shorten(value, SHOWN)) }),
      ),
    ),
  ];
};
