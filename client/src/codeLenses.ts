// VS Code starts a line's code lenses above its first character. In Arabic that is at the right edge, where the editor
// moves them back into its width, but not from beneath the overview ruler: room at their end keeps them readable.
import type { CodeLens } from 'vscode';
import type { CodeLensMiddleware } from 'vscode-languageclient';

/** Its width; the mark at the end keeps the spaces from being trimmed. */
const OVERVIEW_RULER = '\u2003\u2002\u200e';

const withRoom = (lens: CodeLens): CodeLens => {
  if (lens.command) lens.command = { ...lens.command, title: `${lens.command.title}${OVERVIEW_RULER}` };
  return lens;
};

export const codeLensRoom: CodeLensMiddleware = {
  provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(withRoom),
};
