// A window of the VS Code server in a headless Chromium, as a person sees it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { paintedRows } from './painted.js';
import { eventually } from './poll.js';
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

/** Rests the pointer on the first `word` in sight until its hover shows; lines may still be moving when it begins. */
export const hoverOver = async (page: Page, word: string): Promise<Locator> => {
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: word });
  await eventually(
    async () => {
      const words = (await paintedRows(page)).flatMap((row) => row.words);
      const place = words.find(({ text }) => text === word);
      if (!place) return `${word} is not in sight`;
      await page.mouse.move((place.left + place.right) / 2, (place.top + place.bottom) / 2, { steps: 2 });
      return hover.waitFor({ timeout: 2000 }).then(() => 'shown', String);
    },
    (answer) => answer === 'shown',
  );
  return hover;
};

/** Takes the pointer off what it has rested on. */
export const stopHovering = async (page: Page): Promise<void> => {
  await page.mouse.move(5, 5);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
};
