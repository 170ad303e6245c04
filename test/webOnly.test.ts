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

const KINDS = {
  قال: 'cue',
  وزير: 'title',
  عطاف: 'officialName',
  مارس: 'date',
  مستمر: 'directQuote',
};
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
  // The line moves until everything is painted: both are looked at until they agree.
  const kindOf = async (): Promise<Record<string, string>> => {
    const highlights = await paintedHighlights(page, Object.values(KINDS));
    const words = (await paintedRows(page))[0]?.words ?? [];
    return Object.fromEntries(words.map((word) => [word.text, kindsBehind(word, highlights).join(' ')]));
  };
  const found = await eventually(kindOf, (kinds) =>
    Object.entries(KINDS).every(([word, kind]) => kinds[word] === kind),
  );
  expect(found).toMatchObject(KINDS);
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, 'web-only.png') });
});
