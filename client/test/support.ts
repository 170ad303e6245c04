// What the suites share: opening the test articles, asking the extension, and waiting for what comes a moment later.
import {
  commands,
  extensions,
  type Hover,
  type MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Range as ProtocolRange } from '../../server/src/protocol.js';
import type { Api } from '../src/extension.js';

/** The address of a test article in the open folder. */
export const articleUri = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);

/** Opens a test article in an editor. */
export const openArticle = async (name: string): Promise<TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument(articleUri(name)));

/** Asks again until `ask` answers with something that `enough` accepts; fails after a minute. */
export const eventually = async <T>(ask: () => T | Thenable<T>, enough: (answer: T) => boolean): Promise<T> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not so after a minute: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** What the extension offers to other extensions. */
export const safirApi = (): Promise<Api> => Promise.resolve(extensions.getExtension<Api>('safir.safir')!.activate());

/** The words at a range of the protocol. */
export const wordsAt = (document: TextDocument, { start, end }: ProtocolRange): string =>
  document.getText(new Range(start.line, start.character, end.line, end.character));

/** Where `words` first stand in an article: within the first of them. */
export const placeOf = (document: TextDocument, words: string): Position =>
  document.positionAt(document.getText().indexOf(words) + 1);

/** Text as a reader sees it: without isolates and Markdown's marks. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]|\*\*/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/ {2}\n/g, '\n');

/** What the hover over `words` says; empty without one. */
export const hoverAt = async (document: TextDocument, words: string): Promise<string> => {
  const place = placeOf(document, words);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
  return plain(hovers.flatMap(({ contents }) => (contents as MarkdownString[]).map(({ value }) => value)).join('\n'));
};
