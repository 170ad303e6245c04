// What VS Code asks in dialogs of its own: folders and files of an export and an import, and revisions of git.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.js';
import { writeLayers } from './harness/layers.js';
import { root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { previewedTable } from './harness/preview.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow, writeSettings } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-dialogs-'));
const folder = join(scratch, 'articles');
const exported = join(folder, 'exported');
const file = join(folder, 'mediation.article');

let server: VsCodeServer;
let browser: Browser;
let page: Page;

const git = (...args: string[]): void => {
  const author = ['-c', 'user.name=سمير', '-c', 'user.email=samir@example.org'];
  execFileSync('git', [...author, ...args], { cwd: folder, stdio: 'pipe' });
};

const rows = () => page.locator('.quick-input-widget .monaco-list-row');

/** Chooses the row that holds `words` from what is asked under `title`. */
const choose = async (title: string, words: string): Promise<void> => {
  await page.locator('.quick-input-title').filter({ hasText: title }).waitFor();
  await rows().filter({ hasText: words }).first().click();
};

/** Runs a command on the article. */
const command = async (title: string): Promise<void> => {
  await page.locator('.tab').filter({ hasText: 'mediation.article' }).first().click();
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await rows().filter({ hasText: title }).first().click();
};

const button = (title: string) => page.locator('.quick-input-widget .monaco-button').filter({ hasText: title });

/** Gives a path to VS Code's own file dialog, until it takes it: it looks at what is typed a moment later. */
const give = async (title: string, path: string): Promise<void> => {
  const asked = page.locator('.quick-input-title').filter({ hasText: title });
  await asked.waitFor();
  await eventually(
    async () => {
      const input = page.locator('.quick-input-widget input');
      if ((await input.inputValue()) !== path) await input.fill(path);
      else
        await button(title)
          .click({ timeout: 2000 })
          .catch(() => undefined);
      return asked.isVisible();
    },
    (isAsked) => !isAsked,
  );
};

const told = (words: string) => page.locator('.notification-list-item').filter({ hasText: words }).waitFor();

beforeAll(async () => {
  mkdirSync(exported, { recursive: true });
  cpSync(join(root, 'samples/panarab-mediation.article'), file);
  git('init', '--quiet');
  writeLayers(file, { سمير: [['اليوم', 'date', { value: '2025-03-18' }]] });
  git('add', '.');
  git('commit', '--quiet', '--message', 'أول قرار');
  writeLayers(file, { سمير: [['خريف 2020', 'date', { value: '2020-FA' }]] });
  git('commit', '--quiet', '--all', '--message', 'another one');
  const userData = join(scratch, 'user-data');
  writeSettings(userData, { 'safir.annotator': 'ليلى', 'files.simpleDialog.enable': true });
  server = await startVsCodeServer({ userData });
  browser = await launchChromium();
  page = await openWindow(server, browser, { folder, file, developmentPath: root });
  await page.locator('.statusbar-item .codicon-checklist').waitFor();
  await page.locator('.editor-instance .view-line').first().click();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('exports into the folder that is chosen, and imports the file that is', async () => {
  await command('Export Annotations…');
  await choose('Export in which format?', 'brat');
  await choose('Export what?', 'Decisions alone');
  await choose('Export which articles?', 'This article');
  await give('Export into This Folder', `${exported}/`);
  await told('Exported into');
  const ann = readdirSync(exported).find((name) => name.endsWith('.ann'))!;

  await command('Import Annotations…');
  await choose('Import which format?', 'brat');
  await give('Import These Files', join(exported, ann));
  await give('The Folder of the Articles', `${folder}/`);
  await page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: 'Merge' }).click();
  await told('Imported: 0 added');
});

test('lists the revisions of git, their words in order, and compares the two that are chosen', async () => {
  await command('Show Agreement…');
  await choose('Agreement', 'Two git revisions');
  const first = rows().filter({ hasText: 'أول قرار' });
  const isolated = /\u2068أول قرار\u2069 · \u2068سمير\u2069 · \u2068\d{4}-\d{2}-\d{2}\u2069/u;
  expect(await first.textContent()).toMatch(isolated);
  await choose('Compare the layer of', 'أول قرار');
  await choose('with the layer of', 'another one');
  await previewedTable(page);
});
