// Safir as on vscode.dev: in a window without a machine behind it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.js';
import { kindsBehind, paintedHighlights, paintedRows } from './harness/painted.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWebWindow } from './harness/webOnly.js';
import { runCommand } from './harness/window.js';

const KINDS = ['officialName', 'title', 'directQuote', 'cue', 'date'];
let server: VsCodeServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startVsCodeServer();
  browser = await launchChromium();
  page = await openWebWindow(server, browser, root);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('an article is read by a server in a web worker', async () => {
  await page.keyboard.press('Control+Alt+N');
  await page.locator('.editor-instance').waitFor();
  await page.keyboard.insertText('الجزائر: قال وزير الخارجية أحمد عطاف في 13 مارس 2025 إن «الحوار مستمر».\n');
  await runCommand(page, 'Safir: Treat This File as an Arabic Article');
  const highlights = await eventually(
    () => paintedHighlights(page, KINDS),
    (found) => KINDS.every((kind) => found.some((one) => one.kind === kind)),
  );
  const [row] = await paintedRows(page);
  const words = row!.words.map((word) => [word.text, kindsBehind(word, highlights).join(' ')]);
  expect(Object.fromEntries(words)).toMatchObject({
    قال: 'cue',
    وزير: 'title',
    عطاف: 'officialName',
    مارس: 'date',
    مستمر: 'directQuote',
  });
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, 'web-only.png') });
});
