// The Reader beside a text editor of the same article: what is in sight goes together. And the menu of what one clicks.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSidecar, sidecarOf } from '../server/src/annotations/sidecar.js';
import { launchChromium } from './harness/chromium.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { openReader } from './harness/reader.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow, writeSettings } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-reader-beside-'));
const articles = join(scratch, 'articles');
const file = join(articles, 'long.article');
// Another one, of a tab that is not in sight, stays in the window without a text.
const EDITOR = '.editor-instance[data-mode-id="arabic-article"]';
const userData = join(scratch, 'user-data');

let server: VsCodeServer;
let browser: Browser;
let page: Page;
let reader: Frame;

const statuses = (): string[] => {
  if (!existsSync(sidecarOf(file))) return [];
  const parsed = parseSidecar(readFileSync(sidecarOf(file), 'utf8'));
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.sidecar.annotations.map(({ status }) => status);
};

/** The paragraph at the top of the Reader: each begins with its number. */
const readerAt = (): Promise<number> =>
  reader.evaluate(() => {
    const { left, top, width } = document.querySelector('.scroller')!.getBoundingClientRect();
    const found = document.elementsFromPoint(left + width / 2, top + 12).find((one) => one.closest('.line p'));
    return Number.parseInt(found?.closest('.line p')?.textContent ?? '', 10);
  });

/** The number of the last paragraph that begins above the second row of the text editor. */
const editorAt = (): Promise<number> =>
  page.locator(EDITOR).evaluate((editor) => {
    const { top } = editor.getBoundingClientRect();
    const rows = [...editor.querySelectorAll('.view-line')].map((row) => ({
      at: row.getBoundingClientRect().top - top,
      number: Number.parseInt(row.textContent!, 10),
    }));
    const first = rows.filter(({ at, number }) => at > -10 && number >= 0).sort((a, b) => a.at - b.at)[0];
    return first?.number ?? Number.NaN;
  });

const boxOf = async (selector: string, of: Page | Frame) => (await of.locator(selector).first().boundingBox())!;

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
  // Each line says which one it is.
  const paragraphs = readFileSync(join(root, 'samples/panarab-mediation.article'), 'utf8').trim().split('\n');
  const numbered = Array.from({ length: 8 }, (_, part) =>
    paragraphs.map((text, line) => `${100 + 20 * part + line} ${text}`),
  );
  writeFileSync(file, `${numbered.flat().join('\n')}\n`);
  writeSettings(userData, { 'safir.annotator': 'ليلى', 'editor.stickyScroll.enabled': false });
  server = await startVsCodeServer({ userData });
  browser = await launchChromium();
  page = await openWindow(server, browser, { folder: articles, file, developmentPath: root });
  await page.keyboard.press('Control+b');
  reader = await openReader(page);
  await page.keyboard.press('e');
  await page.locator(`${EDITOR} .view-line`).first().waitFor();
});

afterAll(async () => {
  await page?.screenshot({ path: join(artifacts, 'reader-beside.png') });
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('scrolling', () => {
  /** Turns the wheel over a place until `at` has changed by this much, and everything is at rest. */
  const wheel = async (over: { x: number; y: number }, by: number, at: () => Promise<number>, enough: number) => {
    await page.mouse.move(over.x + 200, over.y + 200);
    await eventually(
      async () => {
        await page.mouse.wheel(0, by);
        return at();
      },
      (now) => (by > 0 ? now > enough : now < enough),
    );
    let last = Number.NaN;
    await eventually(
      async () => {
        const before = last;
        last = await at();
        return last === before;
      },
      (isAtRest) => isAtRest,
    );
  };
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

  test('in the Reader takes the text editor along, and the Reader stays where it is', async () => {
    await wheel(await boxOf('.scroller', reader), 300, readerAt, 160);
    const there = await readerAt();
    await eventually(editorAt, (now) => near(now, there));
    expect(await readerAt()).toBe(there);
  });

  test('in the text editor takes the Reader along, and the editor stays where it is', async () => {
    await page.locator(`${EDITOR} .view-line`).nth(3).click();
    await wheel(await boxOf(EDITOR, page), -200, editorAt, 130);
    const there = await editorAt();
    await eventually(readerAt, (now) => near(now, there));
    expect(await editorAt()).toBe(there);
  });
});

describe('the menu', () => {
  const menu = () => page.locator('.monaco-menu');
  const entries = () => menu().locator('.action-label').allTextContents();
  /** Clicks an entry until the menu has closed: it takes no click in the moment in which it opens. */
  const choose = (label: string) =>
    eventually(
      async () => {
        const entry = menu().getByText(label, { exact: true });
        if (await entry.isVisible()) await entry.click({ timeout: 2000 }).catch(() => undefined);
        return menu().isVisible();
      },
      (isOpen) => !isOpen,
    );
  const isOurs = (entry: string): boolean => !['', 'Cut', 'Copy', 'Paste'].includes(entry);
  const first = () => reader.locator('.official.name').first();
  /** Takes the last decision back, from the page. */
  const undo = async (): Promise<void> => {
    await page.keyboard.press('u');
    await eventually(statuses, (all) => all.length === 0);
  };

  test('of a right click is about what is clicked', async () => {
    await reader.locator('.headline p').click();
    await page.keyboard.press('Control+Home');
    await first().click({ button: 'right' });
    await menu().waitFor();
    expect((await entries()).filter(isOurs)).toEqual([
      ...['Accept', 'Reject', 'Link Mention to Person…', 'Change Kind…', 'Add Note…'],
    ]);
    await choose('Reject');
    await eventually(statuses, (all) => all.join() === 'rejected');
    await reader.locator('.headline p').click();
    await undo();
  });

  test('opens by key too, about what is selected', async () => {
    await reader.locator('.headline p').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('n');
    await reader.locator('.current').first().waitFor();
    await page.keyboard.press('Shift+F10');
    await menu().waitFor();
    expect(await entries()).toEqual(expect.arrayContaining(['Accept', 'Reject', 'Annotate Selection as Official']));
    await choose('Accept');
    await eventually(statuses, (all) => all.join() === 'accepted');
    await reader.locator('.headline p').click();
    await undo();
  });
});
