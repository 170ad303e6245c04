// The Reader as an annotator uses it: in a real VS Code, in a real browser, by keyboard and by mouse.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../server/src/annotations/annotation.js';
import { parseSidecar } from '../server/src/annotations/sidecar.js';
import { axeFaults } from './harness/axe.js';
import { launchChromium } from './harness/chromium.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { openReader } from './harness/reader.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow, runCommand, writeSettings } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-reader-'));
const articles = join(scratch, 'articles');
const file = join(articles, 'talks.article');
const sidecar = `${file}.annotations.jsonld`;
const userData = join(scratch, 'user-data');

let server: VsCodeServer;
let browser: Browser;
let page: Page;
let reader: Frame;

const decisions = () => {
  if (!existsSync(sidecar)) return [];
  const parsed = parseSidecar(readFileSync(sidecar, 'utf8'));
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.sidecar.annotations.map((one) => ({ status: one.status, body: one.body, words: wordsOf(one) }));
};

const selected = (): Promise<string> => reader.evaluate(() => String(document.getSelection()));

/** Where some words of the text stand in the window, the first time. */
const boxOf = (words: string) =>
  reader.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector('.lines')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
    throw new Error(`${words} is not on the page`);
  }, words);

/** The page's origin within the window. */
const origin = async (): Promise<{ x: number; y: number }> => {
  const { x, y } = (await reader.locator('body').boundingBox())!;
  return { x, y };
};

const doubleClick = async (word: string): Promise<void> => {
  const [box, { x, y }] = [await boxOf(word), await origin()];
  await page.mouse.dblclick(x + (box.left + box.right) / 2, y + (box.top + box.bottom) / 2);
  await eventually(selected, (text) => text.trim() === word);
};

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
  writeSettings(userData, { 'safir.annotator': 'ليلى', 'workbench.colorTheme': 'Default Light Modern' });
  server = await startVsCodeServer({ userData });
  browser = await launchChromium();
  page = await openWindow(server, browser, { folder: articles, file, developmentPath: root });
  await page.keyboard.press('Control+b');
  reader = await openReader(page);
});

afterAll(async () => {
  await page?.screenshot({ path: join(artifacts, 'reader.png') });
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

beforeEach(async () => {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
});

describe('the page', () => {
  test('shows the text as it is, from right to left', async () => {
    const text = await reader.locator('.line p').allTextContents();
    expect(text.join('\n').trimEnd()).toBe(readFileSync(file, 'utf8').trimEnd());
    expect(await reader.evaluate(() => getComputedStyle(document.querySelector('.line p')!).direction)).toBe('rtl');
    expect(await reader.locator('.headline').count()).toBeGreaterThan(0);
  });

  test('joins letters where an annotation begins within a word', async () => {
    const widths = await reader.evaluate(() => {
      const paragraph = document.querySelector('.lines')!.appendChild(document.createElement('p'));
      paragraph.style.cssText = 'width: max-content; white-space: nowrap';
      const width = (...nodes: (Node | string)[]): number => {
        paragraph.replaceChildren(...nodes);
        return paragraph.getBoundingClientRect().width;
      };
      const span = (name: string, text: string): Element => {
        const made = document.createElement('span');
        made.className = name;
        made.textContent = text;
        return made;
      };
      const whole = width('بالخارجية');
      const cut = ['official title undecided', 'quote direct-quote quote-decided', 'date decided'].map((name) =>
        width('با', span(name, 'لخارجية')),
      );
      const apart = width('با', ' ', 'لخارجية') - width(' ');
      paragraph.remove();
      return { whole, cut, apart };
    });
    for (const cut of widths.cut) expect(Math.abs(cut - widths.whole)).toBeLessThan(0.5);
  });

  test('says what each annotation is', async () => {
    const description = await reader.locator('.official[role="mark"]').first().getAttribute('aria-description');
    expect(description).toContain('Official, suggestion');
    expect(await reader.locator('[data-value]').first().getAttribute('data-value')).toMatch(/^\d{4}/);
  });

  test('has no fault that axe knows of', async () => {
    expect(await axeFaults(reader)).toEqual([]);
  });
});

describe('selecting', () => {
  test('arrows move as one sees, past a Latin name', async () => {
    await doubleClick('Siemens');
    const [latin, before, after] = [await boxOf('Siemens'), await boxOf('شركة'), await boxOf('يفتح')];
    await page.keyboard.press('ArrowRight');
    await eventually(selected, (text) => text === 'شركة');
    expect(before.left).toBeGreaterThanOrEqual(latin.right - 1);
    await page.keyboard.press('ArrowLeft');
    await eventually(selected, (text) => text === 'Siemens');
    await page.keyboard.press('ArrowLeft');
    await eventually(selected, (text) => text === 'يفتح');
    // It stands left of the name, or in the next row.
    expect(after.right <= latin.left + 1 || after.top > latin.top + 5).toBe(true);
  });

  test('arrows go over digits and brackets one word at a time, as one sees them', async () => {
    await doubleClick('يوم');
    for (const word of ['12', 'مارس', '2025', 'إن']) {
      await page.keyboard.press('ArrowLeft');
      await eventually(selected, (text) => text === word);
    }
    await doubleClick('المرحلة');
    await page.keyboard.press('ArrowLeft');
    await eventually(selected, (text) => text === 'الثانية');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await eventually(selected, (text) => text === 'الاتفاق');
  });

  test('the mouse selects from a bracket into a Latin name, and all is copied as it is in the file', async () => {
    const [from, to, { x, y }] = [await boxOf('الثانية'), await boxOf('Siemens'), await origin()];
    await page.mouse.move(x + from.right - 1, y + (from.top + from.bottom) / 2);
    await page.mouse.down();
    await page.mouse.move(x + to.left - 2, y + (to.top + to.bottom) / 2, { steps: 8 });
    await page.mouse.up();
    await eventually(selected, (text) => text.trim() === 'الثانية) مع شركة Siemens');
    await page.keyboard.press('Control+a');
    const copied = await reader.evaluate(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.querySelector('.line p')!.dispatchEvent(event);
      return event.clipboardData!.getData('text/plain');
    });
    expect(copied).toBe(readFileSync(file, 'utf8'));
  });

  test('shift and arrows take words in and leave them out again', async () => {
    await doubleClick('شركة');
    await page.keyboard.press('Shift+ArrowLeft');
    await eventually(selected, (text) => text === 'شركة Siemens');
    await page.keyboard.press('Shift+ArrowRight');
    await eventually(selected, (text) => text === 'شركة');
  });
});

describe('annotating', () => {
  test('a selection becomes an annotation, and its edge follows the mouse', async () => {
    await doubleClick('Siemens');
    await page.keyboard.press('2');
    await eventually(decisions, (all) => all.some(({ words }) => words === 'Siemens'));
    await reader.locator('.person.decided').first().waitFor();
    const edge = (await reader.locator('.edge.start').boundingBox())!;
    const [target, { x, y }] = [await boxOf('شركة'), await origin()];
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2);
    await page.mouse.down();
    await page.mouse.move(x + target.right - 2, y + (target.top + target.bottom) / 2, { steps: 8 });
    await page.mouse.up();
    await eventually(decisions, (all) => all.some(({ words }) => words === 'شركة Siemens'));
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await eventually(decisions, (all) => all.length === 0);
  });

  test('a speaker’s name dragged onto a person makes them the speaker', async () => {
    const name = reader.locator('.speaker').first();
    const before = (await name.textContent())!;
    const person = reader.locator('.official.name, .person.name').filter({ hasNotText: before });
    const other = (await person.last().textContent())!;
    await name.hover();
    await page.mouse.down();
    const box = (await person.last().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await reader.locator('.target').waitFor();
    await page.mouse.up();
    const [decided] = await eventually(decisions, (all) => all.length === 1);
    expect(decided!.status).toBe('corrected');
    expect(decided!.body.speaker).toContain(other.split(' ').at(-1));
    await page.keyboard.press('u');
    await eventually(decisions, (all) => all.length === 0);
  });

  test('a card says what the hover says, and accepts', async () => {
    await reader.locator('.official.name').first().hover();
    const card = reader.locator('.card');
    await card.filter({ hasText: 'Found by' }).waitFor();
    await card.locator('.action', { hasText: 'Accept' }).click();
    await eventually(decisions, (all) => all.length === 1 && all[0]!.status === 'accepted');
    await page.keyboard.press('u');
    await eventually(decisions, (all) => all.length === 0);
  });

  test('a whole article, by keyboard alone, without leaving the Reader', async () => {
    const words = reader.locator('.bar .words');
    const undecided = async (): Promise<number> => Number(/^\d+/.exec((await words.textContent())!)?.[0] ?? 0);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('n');
    for (let left = await undecided(); left > 0; ) {
      const before = left;
      await page.keyboard.press(before % 5 === 0 ? 'r' : 'a');
      left = await eventually(undecided, (now) => now < before);
    }
    await page.keyboard.press('Shift+d');
    await eventually(
      async () => words.textContent(),
      (text) => text === 'Marked as done',
    );
    // The page says so before the file is written.
    const statuses = await eventually(
      () => decisions().map(({ status }) => status),
      (all) => all.length > 0,
    );
    expect(new Set(statuses)).toEqual(new Set(['accepted', 'rejected']));
    expect(await reader.locator('.undecided').count()).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(root, 'test/articles/talks.article'), 'utf8'));
    // What the window saved itself is no change that somebody else made.
    expect(await page.getByText('changed on disk').count()).toBe(0);
  });
});

describe('printing', () => {
  test('makes a page of the text and its annotations that needs nothing else and runs nothing', async () => {
    await runCommand(page, 'Print Article…');
    const target = `${file}.html`;
    await eventually(
      () => page.locator('.quick-input-widget input').inputValue(),
      (proposed) => proposed === target,
    );
    await page.keyboard.press('Enter');
    await page.getByText('talks.article.html: print it').first().waitFor();
    const printed = await (await browser.newContext()).newPage();
    const requests: string[] = [];
    printed.on('request', (request) => requests.push(request.url()));
    await printed.goto(pathToFileURL(target).href);
    await printed.emulateMedia({ media: 'print' });
    await printed.screenshot({ path: join(artifacts, 'printed.png') });
    expect(requests).toEqual([pathToFileURL(target).href]);
    expect((await printed.locator('.line p').allTextContents()).join('\n').trimEnd()).toBe(
      readFileSync(file, 'utf8').trimEnd(),
    );
    expect(await printed.locator('script, [style], [onclick], .current').count()).toBe(0);
    expect(await printed.locator('.official.decided').count()).toBe(await reader.locator('.official.decided').count());
    expect(await printed.locator('.speaker').first().isVisible()).toBe(true);
    // As many pages as its text needs; the page in the editor scrolls instead.
    const pdf = (await printed.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1);
    await printed.context().close();
  });
});

describe('beside a text editor', () => {
  test('follows what is typed there, and keeps the decisions in their places', async () => {
    await page.keyboard.press('e');
    await page.locator('.editor-instance .view-line').first().waitFor();
    const before = await reader.locator('.decided').allTextContents();
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('<b>سطر</b>\n');
    await eventually(
      async () => reader.locator('.line p').first().textContent(),
      (text) => text === '<b>سطر</b>',
    );
    expect(await reader.locator('.line b').count()).toBe(0);
    await eventually(
      async () => reader.locator('.decided').allTextContents(),
      (now) => now.join() === before.join(),
    );
    await page.keyboard.press('Control+z');
    await eventually(
      async () => reader.locator('.line p').first().textContent(),
      (text) => text !== '<b>سطر</b>',
    );
  });
});
