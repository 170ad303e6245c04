// The commands, by name. Each can be called with no editor open; what needs an article then says so.
import { commands, type Disposable, env, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AnalysisView, type Range, commands as shared } from '../../server/src/protocol.js';
import type { ArticleInView } from './articleInView.js';
import { type Desk, type Desks, isLog } from './desks.js';
import { treatAsArticle } from './detect.js';
import { findingAt, findingsOf } from './findings.js';
import { toggleHighlights } from './highlights/highlights.js';
import type { ExportGiven, ImportGiven, Interchange } from './interchange/interchange.js';
import { pickFinding, reveal, step } from './navigate.js';
import { addToRegistry, openRegistry } from './registryFile.js';
import type { Node } from './trees/branch.js';
import type { Trees } from './trees/trees.js';
import type { Analyses } from './views.js';

interface Parts {
  readonly client: BaseLanguageClient;
  readonly desks: Desks;
  readonly analyses: Analyses;
  readonly article: ArticleInView;
  readonly trees: Trees;
  readonly interchange: Interchange;
  readonly log: LogOutputChannel;
}

/** Says so, and offers a way; nobody waits for the answer. */
const askForArticle = (): void => {
  const open = l10n.t('Open File…');
  window.showInformationMessage(l10n.t('Open an Arabic article first.'), open).then((chosen) => {
    if (chosen === open) void commands.executeCommand('workbench.action.files.openFile');
  });
};

/** Nobody waits for it, but an error is told. */
const told = (work: Promise<void>): void => {
  work.catch((error: unknown) => window.showErrorMessage(error instanceof Error ? error.message : String(error)));
};

const restart = async (client: BaseLanguageClient): Promise<void> => {
  if (client.needsStop()) await client.stop();
  await client.start();
};

export const registerCommands = ({
  client,
  desks,
  analyses,
  article,
  trees,
  interchange,
  log,
}: Parts): Disposable[] => {
  const withArticle = (act: (desk: Desk, view: AnalysisView) => void) => async (): Promise<void> => {
    const desk = article.document && desks.at(article.document.uri);
    if (!desk) return askForArticle();
    const view = await analyses.of(desk.document);
    if (view) act(desk, view);
  };
  /** What the menu was opened on, else what is at the cursor, else what is selected in the Safir view. */
  const copy = async (node: Node | undefined): Promise<void> => {
    const desk = desks.active;
    const view = desk && article.document === desk.document ? article.view : null;
    const finding = view && !node ? findingAt(findingsOf(view), desk!.selection.start) : null;
    const text = finding?.text ?? (node ?? trees.selected)?.words[0];
    if (text !== undefined) await env.clipboard.writeText(text);
    else if (!article.document) askForArticle();
  };
  const handlers: Readonly<Record<string, (...given: never[]) => unknown>> = {
    'safir.treatAsArticle': () => {
      const document = window.activeTextEditor?.document;
      return document && !isLog(document) ? treatAsArticle(document) : askForArticle();
    },
    'safir.toggleHighlights': toggleHighlights,
    'safir.goToFinding': withArticle(pickFinding),
    'safir.nextFinding': withArticle((desk, view) => step(desk, view, 1)),
    'safir.previousFinding': withArticle((desk, view) => step(desk, view, -1)),
    'safir.filter': (query: unknown) => (typeof query === 'string' ? trees.filter(query) : trees.askForFilter()),
    'safir.clearFilter': () => trees.filter(''),
    'safir.copyFinding': copy,
    'safir.addToRegistry': (node: Node | undefined) => {
      if (node?.subject.kind === 'person' && article.document)
        return addToRegistry(node.subject.person, article.document.uri);
      return withArticle((desk, view) => {
        const mentions = findingsOf(view).filter(({ person }) => person !== null);
        const person = findingAt(mentions, desk.selection.start)?.person;
        if (person) void addToRegistry(person, desk.document.uri);
        else void window.showInformationMessage(l10n.t('Put the cursor on a person first.'));
      })();
    },
    'safir.openRegistry': openRegistry,
    // What has to be asked is not waited for.
    'safir.exportAnnotations': (given?: ExportGiven) =>
      given ? interchange.export(given) : told(interchange.export()),
    'safir.importAnnotations': (given?: ImportGiven) =>
      given ? interchange.import(given) : told(interchange.import()),
    'safir.restartServer': () => restart(client),
    'safir.showLog': () => log.show(),
    [shared.reveal]: (uri: string, range: Range) => reveal(desks, uri, range),
    [shared.showStatements]: async (uri: string, person: string) => {
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
      if (document && desks.active?.document !== document) await window.showTextDocument(document);
      await trees.showStatements(person);
    },
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
};
