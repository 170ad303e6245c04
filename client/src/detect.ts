// Plain-text and Markdown files that are mostly Arabic: offered, once per workspace, to be read as articles.
import {
  ConfigurationTarget,
  type Disposable,
  l10n,
  languages,
  type Memento,
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isolate } from '../../server/src/display.js';
import { isMostlyArabic } from './arabicShare.js';
import { ARTICLE } from './languageClient.js';

const ASKED = 'detectArticles.asked';
/** The lines of a file that are looked at. */
const LINES = 100;

type Detect = 'ask' | 'always' | 'never';

/** Milliseconds that VS Code may take to guess the language of an untitled file. */
const GUESSING = 10_000;

export const treatAsArticle = async (document: TextDocument): Promise<void> => {
  await languages.setTextDocumentLanguage(document, ARTICLE);
  if (document.isUntitled) outliveGuess(document.uri);
};

/** A guess that VS Code began before the language was set replaces it when it comes: it is then set again, once. */
const outliveGuess = (uri: Uri): void => {
  const listening = workspace.onDidOpenTextDocument((document) => {
    if (document.uri.toString() !== uri.toString() || document.languageId === ARTICLE) return;
    listening.dispose();
    void languages.setTextDocumentLanguage(document, ARTICLE);
  });
  setTimeout(() => listening.dispose(), GUESSING);
};

const mayBeArticle = (document: TextDocument): boolean =>
  (document.languageId === 'plaintext' || document.languageId === 'markdown') &&
  workspace.fs.isWritableFileSystem(document.uri.scheme) === true &&
  isMostlyArabic(document.getText(new Range(0, 0, LINES, 0)));

/** Watches the editors that come to the front. Asks in trusted workspaces only: an answer may go into their settings. */
export const detectArticles = (memory: Memento): Disposable => {
  /** What its user made of a file once is not undone: each is looked at the first time that it comes to the front. */
  const seen = new WeakSet<TextDocument>();

  const ask = async (document: TextDocument): Promise<void> => {
    if (!workspace.isTrusted || memory.get(ASKED)) return;
    await memory.update(ASKED, true);
    const name = isolate(document.uri.path.split('/').at(-1) ?? '');
    const [always, once, never] = [l10n.t('Always Here'), l10n.t('Only This File'), l10n.t('Never')];
    const question = l10n.t('{0} is mostly Arabic. Read such files as Arabic news articles?', name);
    const answer = await window.showInformationMessage(question, always, once, never);
    if (answer === always || answer === once) await treatAsArticle(document);
    const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    const settings = workspace.getConfiguration('safir');
    if (answer === always) await settings.update('detectArticles', 'always' satisfies Detect, target);
    if (answer === never) await settings.update('detectArticles', 'never' satisfies Detect, target);
  };

  const look = (editor: TextEditor | undefined): void => {
    const document = editor?.document;
    if (!document || seen.has(document)) return;
    const detect = workspace.getConfiguration('safir', document.uri).get<Detect>('detectArticles', 'ask');
    if (detect === 'never' || !mayBeArticle(document)) return;
    seen.add(document);
    void (detect === 'always' ? treatAsArticle(document) : ask(document));
  };

  look(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(look);
};
