// The window of somebody whose VS Code speaks Arabic.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.js';
import { writeLanguagePack } from './harness/languagePack.js';
import { artifacts, root } from './harness/paths.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-arabic-'));
const articles = join(scratch, 'articles');
const userData = join(scratch, 'user-data');
let server: VsCodeServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
  writeLanguagePack(userData);
  server = await startVsCodeServer({ userData, locale: 'ar' });
  browser = await launchChromium();
  const file = join(articles, 'talks.article');
  page = await openWindow(server, browser, { folder: articles, file, developmentPath: root });
  await page.locator('.activitybar .action-label[class*="safir"]').click();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('the Safir view and the status bar speak Arabic, and no isolate is read aloud', async () => {
  const official = page.locator('.sidebar .monaco-list-row').filter({ hasText: 'سامر الخطيب' }).first();
  await official.click();
  await page.keyboard.press('ArrowRight');
  const mentions = page.locator('.sidebar .monaco-list-row').filter({ hasText: 'المواضع' }).first();
  await mentions.waitFor();
  expect(await official.getAttribute('aria-label')).toMatch(/^سامر الخطيب, وزير الخارجية الأردني$/);
  const status = page.locator('.statusbar-item[id$="safir.safir.safir"] a');
  expect(await status.getAttribute('aria-label')).toContain('المسؤولون: ');
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, 'arabic.png') });
});
