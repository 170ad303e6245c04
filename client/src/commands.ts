// The commands, by name. Each can be called with no editor open; what needs an article then says so.
import {
  commands,
  type Disposable,
  env,
  type LogOutputChannel,
  l10n,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AnalysisView, type Range, commands as shared } from '../../server/src/protocol.js';
import type { ArticleInView } from './articleInView.js';
import { treatAsArticle } from './detect.js';
import { findingAt, findingsOf } from './findings.js';
import { toggleHighlights } from './highlights/highlights.js';
import { pickFinding, reveal, step } from './navigate.js';
import { addToRegistry, openRegistry } from './registryFile.js';
import type { Node } from './trees/branch.js';
import type { Trees } from './trees/trees.js';
import type { Analyses } from './views.js';

interface Parts {
  readonly client: BaseLanguageClient;
  readonly analyses: Analyses;
  readonly article: ArticleInView;
  readonly trees: Trees;
  readonly log: LogOutputChannel;
}

/** Says so, and offers a way; nobody waits for the answer. */
const askForArticle = (): void => {
  const open = l10n.t('Open File…');
  window.showInformationMessage(l10n.t('Open an Arabic article first.'), open).then((chosen) => {
    if (chosen === open) void commands.executeCommand('workbench.action.files.openFile');
  });
};

const restart = async (client: BaseLanguageClient): Promise<void> => {
  if (client.needsStop()) await client.stop();
  await client.start();
};

export const registerCommands = ({ client, analyses, article, trees, log }: Parts): Disposable[] => {
  const withArticle = (act: (editor: TextEditor, view: AnalysisView) => void) => async (): Promise<void> => {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    const editor = editors.find((one) => one !== undefined && one.document === article.document);
    if (!editor) return askForArticle();
    const view = await analyses.of(editor.document);
    if (view) act(editor, view);
  };
  /** What the menu was opened on, else what is at the cursor, else what is selected in the Safir view. */
  const copy = async (node: Node | undefined): Promise<void> => {
    const editor = window.activeTextEditor;
    const view = editor && article.document === editor.document ? article.view : null;
    const finding = view && !node ? findingAt(findingsOf(view), editor!.selection.active) : null;
    const text = finding?.text ?? (node ?? trees.selected)?.words[0];
    if (text !== undefined) await env.clipboard.writeText(text);
    else if (!article.document) askForArticle();
  };
  const handlers: Readonly<Record<string, (...given: never[]) => unknown>> = {
    'safir.treatAsArticle': () => {
      const document = window.activeTextEditor?.document;
      return document ? treatAsArticle(document) : askForArticle();
    },
    'safir.toggleHighlights': toggleHighlights,
    'safir.goToFinding': withArticle(pickFinding),
    'safir.nextFinding': withArticle((editor, view) => step(editor, view, 1)),
    'safir.previousFinding': withArticle((editor, view) => step(editor, view, -1)),
    'safir.filter': (query: unknown) => (typeof query === 'string' ? trees.filter(query) : trees.askForFilter()),
    'safir.clearFilter': () => trees.filter(''),
    'safir.copyFinding': copy,
    'safir.addToRegistry': (node: Node | undefined) => {
      if (node?.subject.kind === 'person' && article.document)
        return addToRegistry(node.subject.person, article.document.uri);
      return withArticle((editor, view) => {
        const mentions = findingsOf(view).filter(({ person }) => person !== null);
        const person = findingAt(mentions, editor.selection.active)?.person;
        if (person) void addToRegistry(person, editor.document.uri);
        else void window.showInformationMessage(l10n.t('Put the cursor on a person first.'));
      })();
    },
    'safir.openRegistry': openRegistry,
    'safir.restartServer': () => restart(client),
    'safir.showLog': () => log.show(),
    [shared.reveal]: (uri: string, range: Range) => reveal(uri, range),
    [shared.showStatements]: async (uri: string, person: string) => {
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
      if (document && window.activeTextEditor?.document !== document) await window.showTextDocument(document);
      await trees.showStatements(person);
    },
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
};
