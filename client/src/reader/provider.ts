// The custom editor `safir.reader`, and the commands that lead to it and back.
import {
  commands,
  Disposable,
  languages,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { ARTICLE, isArticle } from '../languageClient.js';
import { editorRange } from '../ranges.js';
import { pageFolder, pageHtml } from './page.js';
import { type Parts, Reader } from './session.js';

export const READER = 'safir.reader';

/** Opens `uri`, or else the article at the active desk, in a Reader. */
const openIn = (parts: Parts, column: ViewColumn) => async (uri?: Uri) => {
  const target = uri ?? parts.desks.active?.document.uri;
  if (target) await commands.executeCommand('vscode.openWith', target, READER, column);
};

/** Opens the text beside a Reader, at what is selected there. */
const openText = async ({ desks }: Parts): Promise<void> => {
  const desk = desks.active;
  if (!desk) return;
  await window.showTextDocument(desk.document, {
    viewColumn: ViewColumn.Beside,
    selection: editorRange(desk.selection),
  });
};

export const registerReader = (parts: Parts): Disposable => {
  const { desks, extension } = parts;
  const open = async (document: TextDocument, panel: WebviewPanel): Promise<void> => {
    if (!isArticle(document)) await languages.setTextDocumentLanguage(document, ARTICLE);
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    const reader = new Reader(document, panel, parts);
    panel.onDidDispose(() => reader.dispose());
    panel.webview.html = pageHtml(panel.webview, extension);
  };
  return Disposable.from(
    window.registerCustomEditorProvider(
      READER,
      { resolveCustomTextEditor: open },
      {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { retainContextWhenHidden: true, enableFindWidget: true },
      },
    ),
    commands.registerCommand('safir.openInReader', openIn(parts, ViewColumn.Active)),
    commands.registerCommand('safir.openInReaderToSide', openIn(parts, ViewColumn.Beside)),
    commands.registerCommand('safir.openInTextEditor', () => openText(parts)),
    commands.registerCommand('safir.printArticle', () => desks.activeReader?.print()),
  );
};
