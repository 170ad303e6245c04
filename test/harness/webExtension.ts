// An extension as vscode.dev runs it: in a worker of the browser, without Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const PLACE = '/web-extension';
const SETTINGS = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** Makes the window that the page will open run the extension in `folder`, as one that came with it. */
export const addWebExtension = async (page: Page, folder: string): Promise<void> => {
  await page.context().route(
    ({ pathname }) => pathname.startsWith(`${PLACE}/`),
    (route) => {
      const { pathname } = new URL(route.request().url());
      const path = join(folder, decodeURIComponent(pathname.slice(PLACE.length)));
      return route.fulfill(existsSync(path) ? { path } : { status: 404 });
    },
  );
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const { host: authority } = new URL(route.request().url());
      const body = (await response.text()).replace(SETTINGS, (_, before: string, settings: string) => {
        const configuration = {
          ...JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
          additionalBuiltinExtensions: [{ scheme: 'http', authority, path: PLACE }],
        };
        return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
      });
      await route.fulfill({ response, body });
    },
  );
};
