// The HTML that a Reader begins with: nothing but what loads its script and its style, and nothing from elsewhere may load.
import { Uri, type Webview } from 'vscode';

const PAGE = ['client', 'dist', 'reader'];

/** The folder from which a page loads. */
export const pageFolder = (extension: Uri): Uri => Uri.joinPath(extension, ...PAGE);

export const pageHtml = (webview: Webview, extension: Uri): string => {
  const address = (file: string): string => `${webview.asWebviewUri(Uri.joinPath(pageFolder(extension), file))}`;
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Safir</title>
<link rel="stylesheet" nonce="${nonce}" href="${address('style.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('page.js')}"></script>
</body>
</html>`;
};
