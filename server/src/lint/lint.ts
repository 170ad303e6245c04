// What is wrong or doubtful in articles, their annotations and a project's files: what the editor reports, from the same
// functions, without an editor.

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { analyze } from '../analysis/analyze.js';
import type { Registry } from '../analysis/people/registry.js';
import { anchorIn } from '../annotations/anchor.js';
import type { Schema } from '../annotations/schema.js';
import { parseSidecar } from '../annotations/sidecar.js';
import { violationsOf } from '../annotations/violations.js';
import { AnalysedDocument } from '../lsp/analysedDocument.js';
import { annotationDiagnostics, faultDiagnostics, noArticleDiagnostic } from '../lsp/annotating/faults.js';
import { diagnosticOf } from '../lsp/diagnostics.js';
import type { Messages } from '../messages.js';

const SETTINGS = { severity: 'information', severities: {} } as const;

/** The doubts of an article. */
export const lintArticle = (text: string, registry: Registry | null, messages: Messages): Diagnostic[] => {
  const document = TextDocument.create('', 'arabic-article', 0, text);
  const analysed = new AnalysedDocument(document, analyze(text, { published: null, registry }));
  return analysed.analysis.problems.flatMap((problem) => diagnosticOf(analysed, problem, SETTINGS, messages) ?? []);
};

/** What is wrong with a sidecar's text. @param article the text of its article; null where there is none */
export const lintSidecar = (text: string, article: string | null, schema: Schema, messages: Messages): Diagnostic[] => {
  const read = parseSidecar(text);
  if ('errors' in read) return faultDiagnostics(read.errors, messages);
  const { annotations } = read.sidecar;
  if (article === null) return [noArticleDiagnostic(messages)];
  const place = anchorIn(article);
  const orphans = annotations.filter((annotation) => place(annotation).length === 0);
  return annotationDiagnostics(text, orphans, violationsOf(annotations, schema), messages);
};
