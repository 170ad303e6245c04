// Quick fixes: the right form of what is wrong, where it is certain; and whom to add to the registry.
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../analysis/model.js';
import { isolate } from '../display.js';
import type { Messages } from '../messages.js';
import type { AnalysedDocument } from './analysedDocument.js';
import type { Surroundings } from './analyses.js';
import { diagnosticOf } from './diagnostics.js';
import { registryActions } from './registryActions.js';
import type { Settings } from './settings.js';

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const corrections = (
  analysed: AnalysedDocument,
  selected: Span,
  settings: Settings,
  messages: Messages,
): CodeAction[] =>
  analysed.analysis.problems.flatMap((problem) => {
    const diagnostic = diagnosticOf(analysed, problem, settings.diagnostics, messages);
    if (problem.fix === null || !diagnostic || !touch(problem, selected)) return [];
    const edit = { range: analysed.range(problem), newText: problem.fix };
    return [
      {
        title: messages.say('replaceWith', { text: isolate(problem.fix) }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [analysed.uri]: [edit] } },
      },
    ];
  });

/** What can be done at the selection. */
export const codeActions = (
  analysed: AnalysedDocument,
  selected: Span,
  { settings, registry }: Surroundings,
  messages: Messages,
): CodeAction[] => [
  ...corrections(analysed, selected, settings, messages),
  ...registryActions(analysed, selected.start, registry, messages),
];
