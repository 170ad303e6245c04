// VS Code as on vscode.dev: a page without a machine behind it, where extensions run in a web worker. The VS Code server
// gives the page; what ties the page to the server is taken out on its way.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import type { VsCodeServer } from './vscodeServer.js';

/** Where the page finds the extension, on its own origin. */
const EXTENSION = '/extension-under-development';
const CONFIGURATION = /(?<=id="vscode-workbench-web-configuration" data-settings=")[^"]*/;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const unescaped = (attribute: string): string => attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const serveExtension = async (route: Route, folder: string, path: string): Promise<void> => {
  try {
    const contentType = TYPES[extname(path)] ?? 'text/plain';
    await route.fulfill({ body: readFileSync(join(folder, decodeURIComponent(path))), contentType });
  } catch {
    await route.fulfill({ status: 404 });
  }
};

/** Opens a window without a folder, with the extension of `folder` in it. */
export const openWebWindow = async (server: VsCodeServer, browser: Browser, folder: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  await context.route(`http://${server.host}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith(EXTENSION)) return serveExtension(route, folder, pathname.slice(EXTENSION.length));
    if (pathname !== '/' && !pathname.endsWith('/workbench.js')) return route.continue();
    const response = await route.fetch();
    const body = (await response.text())
      .replace('remoteAuthority:location.host', 'remoteAuthority:undefined')
      .replace(CONFIGURATION, (attribute) => {
        const { remoteAuthority: _, ...settings } = JSON.parse(unescaped(attribute));
        const extension = { scheme: 'http', authority: server.host, path: EXTENSION };
        const web = { ...settings, enableWorkspaceTrust: false, developmentOptions: { extensions: [extension] } };
        return escaped(JSON.stringify(web));
      });
    return route.fulfill({ response, body });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`http://${server.host}/?payload=[["skipWelcome","true"]]`);
  await page.locator('.editor-group-watermark').click();
  return page;
};
