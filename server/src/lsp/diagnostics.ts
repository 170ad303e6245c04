// The problems of an article as diagnostics, as severely as the user's settings say.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem } from '../analysis/model.js';
import { isolate } from '../display.js';
import type { Messages } from '../messages.js';
import type { AnalysedDocument } from './analysedDocument.js';
import type { Settings, Severity } from './settings.js';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How severely the user's settings report what has this code; null for not at all. */
export const severityOf = (
  code: string,
  { severity, severities }: Settings['diagnostics'],
): DiagnosticSeverity | null => {
  const wanted = severities[code] ?? severity;
  return wanted === 'off' ? null : SEVERITIES[wanted];
};

/** The diagnostic of one problem; null where the user wants none of its kind. */
export const diagnosticOf = (
  analysed: AnalysedDocument,
  problem: Problem,
  settings: Settings['diagnostics'],
  messages: Messages,
): Diagnostic | null => {
  const severity = severityOf(problem.code, settings);
  if (severity === null) return null;
  const values = Object.fromEntries(Object.entries(problem.values).map(([name, value]) => [name, isolate(value)]));
  return {
    range: analysed.range(problem),
    severity,
    source: 'Safir',
    code: problem.code,
    message: messages.say(`problem ${problem.code}`, values),
  };
};

export const diagnostics = (analysed: AnalysedDocument, settings: Settings, messages: Messages): Diagnostic[] =>
  analysed.analysis.problems
    .map((problem) => diagnosticOf(analysed, problem, settings.diagnostics, messages))
    .filter((diagnostic) => diagnostic !== null);
