// The extension, on every platform: starts the server when the first article opens, and puts its parts together.
import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import type { ReviewView } from '../../server/src/protocol.js';
import { Annotating } from './annotating/annotating.js';
import { followArticles } from './annotating/following.js';
import { Holding } from './annotating/holding.js';
import { Merging } from './annotating/merging.js';
import { AnnotatingMode } from './annotating/mode.js';
import { Outline } from './annotating/outline.js';
import { Progress } from './annotating/progress.js';
import { ArticleInView } from './articleInView.js';
import { registerCommands } from './commands.js';
import { Desks } from './desks.js';
import { detectArticles } from './detect.js';
import { Highlights } from './highlights/highlights.js';
import type { HighlightRanges } from './highlights/kinds.js';
import { Interchange } from './interchange/interchange.js';
import {
  answerArticleRequests,
  answerFileRequests,
  type CreateClient,
  clientOptions,
  isArticle,
} from './languageClient.js';
import { registerReader } from './reader/provider.js';
import { AgreementPage } from './reviewing/agreementPage.js';
import { ReviewMarks } from './reviewing/marks.js';
import { Review } from './reviewing/review.js';
import { Reviewing } from './reviewing/reviewing.js';
import { ReviewTree } from './reviewing/reviewTree.js';
import { StatusBar } from './statusBar.js';
import type { Node } from './trees/branch.js';
import { Trees } from './trees/trees.js';
import { createViews } from './views.js';

/** What other extensions can ask. */
export interface Api {
  /** What is highlighted in an article; null until it has been read as it stands. */
  readonly highlights: (document: TextDocument) => HighlightRanges | null;
  /** What the views show at present. */
  readonly trees: Readonly<Record<'officials' | 'statements' | 'timeline', () => readonly Node[]>>;
  /** What is being reviewed; null without a review. */
  readonly review: () => ReviewView | null;
}

export const startExtension = (context: ExtensionContext, createClient: CreateClient): Api => {
  const log = window.createOutputChannel('Safir', { log: true });
  const client = createClient(clientOptions(log));
  answerArticleRequests(client);
  answerFileRequests(client);

  const desks = new Desks();
  const { analyses, annotations } = createViews(client, desks);
  const annotating = new Annotating(client, desks, annotations);
  let started = false;
  const startFor = (document: TextDocument): void => {
    if (started || !isArticle(document)) return;
    started = true;
    client.start().then(
      () => annotating.introduce(),
      (error) => log.error(`the language server did not start: ${error}`),
    );
  };
  for (const document of workspace.textDocuments) startFor(document);
  context.subscriptions.push(workspace.onDidOpenTextDocument(startFor));

  const mode = new AnnotatingMode();
  const article = new ArticleInView(client, desks, analyses, annotations);
  const highlights = new Highlights(analyses, annotations);
  const trees = new Trees(article);
  const review = new Review(client, analyses, annotations);
  const interchange = new Interchange(client, desks);
  context.subscriptions.push(
    ...[desks, analyses, annotations, article, highlights, trees, new StatusBar(article)],
    ...[
      new Outline(analyses),
      new Merging(),
      new Holding(desks, annotations),
      followArticles(),
      new Progress(article, annotations, mode),
      mode,
      ...annotating.register(context.extension.packageJSON),
    ],
    ...registerCommands({ client, desks, analyses, article, trees, interchange, log }),
    registerReader({
      ...{ client, desks, analyses, annotations, annotating, review },
      extension: context.extensionUri,
      manifest: context.extension.packageJSON,
    }),
    review.onDidChange(() => highlights.hideIn(review.document)),
    ...[review, new ReviewTree(review), new ReviewMarks(review), new AgreementPage(client, desks)],
    ...new Reviewing(client, desks, review).register(),
    detectArticles(context.workspaceState),
    interchange,
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
    review: () => review.view,
  };
};
