// The Reader's panel as a reader uses it: officials with what they said, dates in time, who speaks of whom, and all that is
// annotated, with filters; in a real VS Code and a real browser.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.js';
import { EVERY_SORT, writeLayers } from './harness/layers.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { openReader } from './harness/reader.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow, writeSettings } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-reader-panel-'));
const articles = join(scratch, 'articles');
const file = join(articles, 'panarab-mediation.article');
const userData = join(scratch, 'user-data');
const ANNOTATOR = 'ليلى';
const OFFICIAL = 'أرمين هاكوبيان';

let server: VsCodeServer;
let browser: Browser;
let page: Page;
let reader: Frame;

const selected = (): Promise<string> => reader.evaluate(() => String(document.getSelection()));
/** What is lit up in the text. */
const lit = (): Promise<string[]> =>
  reader.evaluate(() => [...(CSS.highlights.get('lit') ?? [])].map((range) => String(range)));
const tab = (name: string) => reader.locator(`#tab-${name}`);
const entries = (): Promise<string[]> => reader.locator('.finding-entry b').allTextContents();
const chip = (words: string) => reader.locator('.chip', { hasText: words });
const countOn = async (words: string): Promise<number> => Number(await chip(words).locator('.count').textContent());

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  mkdirSync(articles);
  cpSync(join(root, 'samples/panarab-mediation.article'), file);
  writeLayers(file, { [ANNOTATOR]: EVERY_SORT });
  writeSettings(userData, { 'safir.annotator': ANNOTATOR, 'workbench.colorTheme': 'Default Light Modern' });
  server = await startVsCodeServer({ userData });
  browser = await launchChromium();
  page = await openWindow(server, browser, { folder: articles, file, developmentPath: root });
  await page.keyboard.press('Control+b');
  reader = await openReader(page);
  await reader.locator('.panel .person').first().waitFor();
});

afterAll(async () => {
  await page?.screenshot({ path: join(artifacts, 'reader-panel.png') });
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('officials', () => {
  beforeEach(() => tab('people').click());

  test('stand with their mentions and statements, and light up where they are named', async () => {
    const official = reader.locator(`[data-person="${OFFICIAL}"]`);
    await official.click();
    await eventually(lit, (places) => places.length > 1 && places.every((words) => words.includes('هاكوبيان')));
    expect(await official.getAttribute('aria-expanded')).toBe('true');
    const counts = (await official.locator('.counts').textContent())!.split(' · ').map(Number);
    expect(counts).toEqual([await reader.locator('.place').count(), await reader.locator('.statement').count()]);
    expect(counts[1]).toBeGreaterThan(0);
  });

  test('lead to what they said', async () => {
    const statement = reader.locator('.statement').first();
    const words = (await statement.textContent())!;
    await statement.click();
    await eventually(selected, (text) => text === words);
  });

  test('are found by what is typed', async () => {
    await reader.locator('.filter').fill('قهرمانوف');
    await eventually(
      async () => reader.locator('.panel .person b').allTextContents(),
      (names) => names.length > 0 && names.length < 6,
    );
    await reader.locator('.filter').fill('');
  });
});

describe('dates', () => {
  test('stand on an axis and in their order, and lead to their words', async () => {
    await tab('dates').click();
    expect(await reader.locator('.axis .dot').count()).toBeGreaterThan(3);
    const dots = await reader
      .locator('.axis .dot')
      .evaluateAll((all) => all.map((dot) => dot.getBoundingClientRect().left));
    expect(dots).toEqual([...dots].sort((a, b) => a - b));
    const entry = reader.locator('.date-entry').first();
    const words = (await entry.locator('small').textContent())!;
    await entry.click();
    await eventually(selected, (text) => text === words);
  });

  test('are reached by keys', async () => {
    await reader.locator('.axis .dot').last().focus();
    await page.keyboard.press('Enter');
    const before = await selected();
    await reader.locator('.axis .dot').first().focus();
    await page.keyboard.press('Enter');
    await eventually(selected, (text) => text !== '' && text !== before);
  });
});

describe('the graph', () => {
  test('has an arrow for each pair, a list that says the same, and lights people up', async () => {
    await tab('links').click();
    const pairs = await reader.locator('.link-entry').count();
    expect(pairs).toBeGreaterThan(1);
    expect(await reader.locator('.graph .arrow').count()).toBe(pairs);
    const node = reader.locator('.graph .node').first();
    const name = (await node.getAttribute('data-person'))!;
    await node.locator('circle').click();
    await eventually(lit, (places) => places.some((words) => words.includes(name.split(' ').at(-1)!)));
  });
});

describe('annotations', () => {
  test('are listed, counted by kind and by state', async () => {
    await tab('findings').click();
    const all = (await entries()).length;
    expect(await reader.locator('.panel .shown').textContent()).toBe(`${all} of ${all} shown`);
    const kinds = reader.locator('.chips').first().locator('.count');
    const sum = (await kinds.allTextContents()).reduce((total, count) => total + Number(count), 0);
    expect(sum).toBe(all);
    expect([await countOn('rejected'), await countOn('conflict'), await countOn('accepted')]).toEqual([1, 2, 3]);
    expect(await countOn('suggestion')).toBe(all - 4);
  });

  test('are left out by what is pressed in, and what is left lights up', async () => {
    await chip('conflict').click();
    await eventually(entries, (words) => words.length === 2);
    await eventually(lit, (places) => places.length === 2 && places.every((words) => words.includes('أرمن برس')));
    expect(await chip('conflict').getAttribute('aria-pressed')).toBe('true');
    await chip('Person').click();
    await eventually(entries, (words) => words.join() === 'أرمن برس');
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('Person');
    await chip('Person').click();
    await chip('conflict').click();
    await eventually(lit, (places) => places.length === 0);
  });

  test('follow what is decided', async () => {
    await chip('rejected').click();
    await eventually(entries, (words) => words.join() === 'يومين');
    await reader.locator('.finding-entry').click();
    await eventually(selected, (text) => text === 'يومين');
    await chip('rejected').click();
    const before = await countOn('accepted');
    await reader.locator('.page').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await eventually(
      () => countOn('accepted'),
      (now) => now === before + 1,
    );
    await page.keyboard.press('u');
    await eventually(
      () => countOn('accepted'),
      (now) => now === before,
    );
  });
});

describe('tabs', () => {
  test('are gone through by the arrow keys', async () => {
    await tab('people').click();
    for (const name of ['dates', 'links', 'findings', 'people']) {
      await page.keyboard.press('ArrowRight');
      expect(await reader.evaluate(() => document.activeElement?.id)).toBe(`tab-${name}`);
      expect(await tab(name).getAttribute('aria-selected')).toBe('true');
    }
  });
});

describe('where there is no room beside the text', () => {
  test('the panel lies over it while it is open', async () => {
    await page.setViewportSize({ width: 640, height: 800 });
    const panel = reader.locator('.panel');
    await panel.waitFor({ state: 'hidden' });
    await reader.locator('.page').focus();
    await page.keyboard.press('\\');
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1600, height: 900 });
    await panel.waitFor();
  });
});

describe('the text', () => {
  const rows = () =>
    reader.evaluate(() => {
      const line = document.querySelector('.line:not(.headline, .dateline, .metadata) p')!;
      const { lineHeight, paddingBottom } = getComputedStyle(line);
      return Math.round((line.clientHeight - Number.parseFloat(paddingBottom)) / Number.parseFloat(lineHeight));
    });

  test('fills a narrow window', async () => {
    await page.setViewportSize({ width: 440, height: 800 });
    await eventually(
      () => reader.evaluate(() => document.querySelector('.line p')!.getBoundingClientRect().width / innerWidth),
      (share) => share > 0.8,
    );
    await page.setViewportSize({ width: 1600, height: 900 });
  });

  test('is larger by key, in as many rows, and the handles go with it', async () => {
    await reader.locator('.headline').first().click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await reader.locator('.current').first().waitFor();
    const before = await rows();
    const offset = () =>
      reader.evaluate(() => {
        const [edge, words] = ['.edge.start', '.current'].map((one) =>
          document.querySelector(one)!.getBoundingClientRect(),
        );
        const x = edge!.left + edge!.width / 2;
        return Math.min(Math.abs(x - words!.left), Math.abs(x - words!.right)) + Math.abs(edge!.height - words!.height);
      });
    const small = await reader.evaluate(() => document.querySelector('.current')!.getBoundingClientRect().height);
    for (let i = 0; i < 4; i++) await page.keyboard.press(']');
    await eventually(
      () => reader.evaluate(() => document.querySelector('.current')!.getBoundingClientRect().height),
      (now) => now > 1.3 * small,
    );
    await eventually(offset, (pixels) => pixels < 4);
    expect(await rows()).toBe(before);
    for (let i = 0; i < 4; i++) await page.keyboard.press('[');
  });
});

describe('the keys', () => {
  test('are shown over the page, those that work there', async () => {
    await page.keyboard.press('Shift+?');
    const dialog = reader.locator('dialog.keys[open]');
    await dialog.waitFor();
    const titles = await dialog.locator('dd').allTextContents();
    expect(titles).toEqual(expect.arrayContaining(['Accept', 'Larger or smaller text', 'Set Speaker…']));
    expect(titles).not.toContain('Take the Left One');
    expect(titles).toEqual([...new Set(titles)]);
    await page.keyboard.press('Shift+?');
    await dialog.waitFor({ state: 'hidden' });
    expect(await reader.evaluate(() => document.activeElement!.className)).toBe('page');
  });
});
