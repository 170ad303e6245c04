// What the suites share: opening the test articles, and waiting for what comes a moment later.
import { type TextEditor, Uri, window, workspace } from 'vscode';

/** The address of a test article in the open folder. */
export const articleUri = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);

/** Opens a test article in an editor. */
export const openArticle = async (name: string): Promise<TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument(articleUri(name)));

/** Asks again until `ask` answers with something that `enough` accepts; fails after ten seconds. */
export const eventually = async <T>(ask: () => T | Thenable<T>, enough: (answer: T) => boolean): Promise<T> => {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not so after ten seconds: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
