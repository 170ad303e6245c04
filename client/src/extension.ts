// The extension, on every platform: starts the server when the first article opens, and puts its parts together.
import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { Analyses } from './analyses.js';
import { ArticleInView } from './articleInView.js';
import { registerCommands } from './commands.js';
import { detectArticles } from './detect.js';
import { Highlights } from './highlights/highlights.js';
import type { HighlightRanges } from './highlights/kinds.js';
import { answerFileRequests, type CreateClient, clientOptions, isArticle } from './languageClient.js';
import { StatusBar } from './statusBar.js';
import type { Node } from './trees/branch.js';
import { Trees } from './trees/trees.js';

/** What other extensions can ask. */
export interface Api {
  /** What is highlighted in an article; null until it has been read as it stands. */
  readonly highlights: (document: TextDocument) => HighlightRanges | null;
  /** What the views show at present. */
  readonly trees: Readonly<Record<'officials' | 'statements' | 'timeline', () => readonly Node[]>>;
}

export const startExtension = (context: ExtensionContext, createClient: CreateClient): Api => {
  const log = window.createOutputChannel('Safir', { log: true });
  const client = createClient(clientOptions(log));
  answerFileRequests(client);

  let started = false;
  const startFor = (document: TextDocument): void => {
    if (started || !isArticle(document)) return;
    started = true;
    client.start().catch((error) => log.error(`the language server did not start: ${error}`));
  };
  for (const document of workspace.textDocuments) startFor(document);
  context.subscriptions.push(workspace.onDidOpenTextDocument(startFor));

  const analyses = new Analyses(client);
  const article = new ArticleInView(client, analyses);
  const highlights = new Highlights(analyses);
  const trees = new Trees(article);
  context.subscriptions.push(
    ...[analyses, article, highlights, trees, new StatusBar(article)],
    ...registerCommands({ client, analyses, article, trees, log }),
    detectArticles(context.workspaceState),
    client,
    log,
  );

  return {
    highlights: (document) => highlights.of(document),
    trees: {
      officials: () => trees.officials.roots,
      statements: () => trees.statements.roots,
      timeline: () => trees.timeline.roots,
    },
  };
};
