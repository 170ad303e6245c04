// Printing an article. VS Code lets no page of an extension print, so it becomes an HTML file that a browser prints: the
// Reader's text and style, and nothing that runs or loads.
import { env, l10n, type TextDocument, UIKind, Uri, window, workspace } from 'vscode';
import { nameOf, writeAll } from '../files.js';
import { pageFolder } from './page.js';

/** Characters that end an element or begin one. */
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);

/**
 * @param name what the file is called
 * @param lines the text and its annotations, as HTML
 */
export const printedHtml = (name: string, style: string, lines: string): string => `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<style>
${style}
</style>
</head>
<body class="printed"><main class="page"><div class="text">${lines}</div></main></body>
</html>
`;

const isHere = ({ scheme }: Uri): boolean =>
  scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;

/** Asks where, writes the file, and offers to show it in the browser. */
export const printArticle = async ({ uri }: TextDocument, lines: string, extension: Uri): Promise<void> => {
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path}.html` }),
    filters: { HTML: ['html'] },
    title: l10n.t('Save a page to print'),
  });
  if (!target) return;
  const style = await workspace.fs.readFile(Uri.joinPath(pageFolder(extension), 'style.css'));
  await writeAll([{ uri: target, text: printedHtml(nameOf(uri), new TextDecoder().decode(style), lines) }]);
  const open = l10n.t('Open in Browser');
  const message = l10n.t('Saved as {0}: print it from your browser.', nameOf(target));
  if ((await window.showInformationMessage(message, ...(isHere(target) ? [open] : []))) === open)
    await env.openExternal(target);
};
