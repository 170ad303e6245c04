// Annotating as a new user meets it, from the packaged extension and by keyboard alone; and what a crash leaves behind.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSidecar } from '../server/src/annotations/sidecar.js';
import { launchChromium } from './harness/chromium.js';
import { paintedHighlights } from './harness/painted.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { extensionHosts, installExtension, startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-annotating-'));
const articles = join(scratch, 'articles');
const file = join(articles, 'talks.article');
const sidecar = `${file}.annotations.jsonld`;
const data = join(scratch, 'data');

let server: VsCodeServer;
let browser: Browser;

/** The status of each decision on disk; null where there is no file. */
const decisions = (): string[] | null => {
  if (!existsSync(sidecar)) return null;
  const parsed = parseSidecar(readFileSync(sidecar, 'utf8'));
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.sidecar.annotations.map(({ status }) => status);
};

/** Switches the mode on, and waits until its keys work. */
const annotate = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Alt+a');
  await page.locator('.statusbar-item .codicon-keyboard').waitFor();
};

/** A window with the article, highlighted, the cursor at its beginning. */
const openArticle = async (): Promise<Page> => {
  const page = await openWindow(server, browser, { folder: articles, file });
  await eventually(
    () => paintedHighlights(page, ['officialName', 'directQuote', 'date']),
    (highlights) => highlights.length > 0,
  );
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+Home');
  return page;
};

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
  const vsix = join(scratch, 'safir.vsix');
  execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], { cwd: root, stdio: 'pipe' });
  installExtension(data, vsix);
  server = await startVsCodeServer({ data });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('a new user', () => {
  let page: Page;

  test('comes to the first accepted annotation by keyboard, and says who they are', async () => {
    page = await openArticle();
    await annotate(page);
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    const question = page.locator('.quick-input-widget').filter({ hasText: 'Who annotates?' });
    await question.waitFor();
    await page.keyboard.type('ليلى');
    await page.keyboard.press('Enter');
    expect(await eventually(decisions, (statuses) => (statuses?.length ?? 0) > 0)).toEqual(['accepted']);
  });

  test('goes on with single keys, which change nothing in the article', async () => {
    const text = readFileSync(file, 'utf8');
    await page.keyboard.press('r');
    await eventually(decisions, (statuses) => statuses?.length === 2);
    await page.keyboard.press('a');
    const statuses = await eventually(decisions, (all) => all?.length === 3);
    expect(statuses?.toSorted()).toEqual(['accepted', 'accepted', 'rejected']);
    await page.screenshot({ path: join(artifacts, 'annotating.png') });
    await page.keyboard.press('u');
    await eventually(decisions, (all) => all?.length === 2);
    expect(readFileSync(file, 'utf8')).toBe(text);
    await page.context().close();
  });
});

// Windows has no `ps`; the file system there is not the one that this is about.
describe.skipIf(process.platform === 'win32')('a crash of the extension host while decisions are saved', () => {
  test.each([0, 30, 120])('%i ms after the key leaves a whole file', async (delay) => {
    const page = await openArticle();
    await annotate(page);
    await page.keyboard.press('n');
    const before = decisions()!;
    await page.keyboard.press('a');
    await new Promise((resolve) => setTimeout(resolve, delay));
    const hosts = extensionHosts(server);
    expect(hosts.length).toBeGreaterThan(0);
    for (const pid of hosts) process.kill(pid, 'SIGKILL');
    await eventually(
      () => extensionHosts(server).filter((pid) => hosts.includes(pid)).length,
      (alive) => alive === 0,
    );
    const after = decisions()!;
    expect(after.length - before.length).toBeGreaterThanOrEqual(0);
    expect(after.length - before.length).toBeLessThanOrEqual(1);
    await page.context().close();
  });
});
