// A window of the VS Code server in a headless Chromium, as a person sees it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type VsCodeServer, type WindowContents, windowUrl } from './vscodeServer.js';

/** Writes the user's settings, before the server starts. */
export const writeSettings = (userData: string, settings: Readonly<Record<string, unknown>>): void => {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(settings));
};

/** Opens a window and waits until its file is in the editor. */
export const openWindow = async (
  server: VsCodeServer,
  browser: Browser,
  contents: WindowContents & { readonly file: string },
  size = { width: 1600, height: 900 },
): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: size })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(windowUrl(server, contents));
  await page.locator('.editor-instance .view-line').first().waitFor();
  return page;
};

/** Runs a command by its title in the command palette. */
export const runCommand = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
};
