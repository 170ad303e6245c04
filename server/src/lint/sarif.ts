// Problems as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors show.
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Language } from '../messages.js';
import { messageOf, type Problem } from './problem.js';
import { RULES, type Rule } from './rules.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const BIDI = /[\u2066-\u2069]/gu;

const descriptor = ({ id, level, text }: Rule, language: Language): ReportingDescriptor => {
  const [what, help] = text[language];
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: what },
    help: { text: help },
    defaultConfiguration: { level },
  };
};

/** A path as the URI that SARIF wants: relative ones stay so, whatever their letters are percent-encoded. */
const uriOf = (path: string): string => {
  const parts = path.split(/[\\/]/u).map(encodeURIComponent);
  return path.startsWith('/') ? `file://${parts.join('/')}` : parts.join('/');
};

export const levelOf = (severity: DiagnosticSeverity | undefined): Rule['level'] =>
  severity === DiagnosticSeverity.Error ? 'error' : severity === DiagnosticSeverity.Warning ? 'warning' : 'note';

const resultOf = (problem: Problem): Result => {
  const { path, diagnostic } = problem;
  const { range, severity, code } = diagnostic;
  return {
    ruleId: String(code),
    ruleIndex: RULES.findIndex(({ id }) => id === code),
    level: levelOf(severity),
    message: { text: messageOf(problem).replace(BIDI, '') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
  };
};

/** @param unreadable what could not be looked at, and why */
export const sarifOf = (
  problems: readonly Problem[],
  unreadable: readonly string[],
  language: Language,
  version: string,
): Log => {
  const other: Language = language === 'en' ? 'ar' : 'en';
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'safir', version, language, rules: RULES.map((rule) => descriptor(rule, language)) },
        },
        translations: [
          { name: 'safir', version, language: other, rules: RULES.map((rule) => descriptor(rule, other)) },
        ],
        language,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: problems.map(resultOf),
      },
    ],
  };
};
