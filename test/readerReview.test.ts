// Review in the Reader as a curator uses it: two annotators' layers in one text, in a real VS Code and a real browser.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Annotation, wordsOf } from '../server/src/annotations/annotation.js';
import { parseSidecar, sidecarOf } from '../server/src/annotations/sidecar.js';
import { axeFaults } from './harness/axe.js';
import { launchChromium } from './harness/chromium.js';
import { writeLayers } from './harness/layers.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { readerFrame } from './harness/reader.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow, runCommand, writeSettings } from './harness/window.js';

const scratch = mkdtempSync(join(tmpdir(), 'safir-reader-review-'));
const articles = join(scratch, 'articles');
const file = join(articles, 'talks.article');
const userData = join(scratch, 'user-data');

// The names in their order: the layer of the first is the left one.
const [LEFT, RIGHT, CURATOR] = ['سمير', 'ليلى', 'مها'] as const;
const QUOTE = 'يفتح بابا جديدا للتعاون بين البلدين';

let server: VsCodeServer;
let browser: Browser;
let page: Page;
let reader: Frame;
let before: readonly Annotation[];

const annotations = (): readonly Annotation[] => {
  const parsed = parseSidecar(readFileSync(sidecarOf(file), 'utf8'));
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.sidecar.annotations;
};

/** The curator's layer, as status, words and what is said of them. */
const gold = (): string[] =>
  annotations()
    .filter(({ creator }) => creator === CURATOR)
    .map((one) => `${one.status} ${wordsOf(one)} ${one.body.speaker ?? one.body.value ?? ''}`.trim());

const bar = () => reader.locator('.bar .words').textContent();
const place = () => reader.locator('.dock .place').textContent();
const button = (command: string) => reader.locator(`.dock [data-command="${command}"]`);
const text = async (): Promise<string> => (await reader.locator('.line p').allTextContents()).join('\n').trimEnd();

/** What is drawn on the element that holds exactly these words. */
const drawnOn = (words: string): Promise<string[]> =>
  reader.evaluate(
    (words) =>
      [...document.querySelectorAll('.reviewed')]
        .find(({ textContent }) => textContent === words)
        ?.className.split(' ') ?? [],
    words,
  );

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
  writeLayers(file, {
    [RIGHT]: [
      ['13 مارس 2025', 'date', { value: '2025-03-13' }],
      ['وزير الخارجية الأردني سامر الخطيب', 'official', { person: 'سامر الخطيب' }],
      ['يوم 12 مارس 2025', 'date', { value: '2025-03-12' }],
      [QUOTE, 'direct-quote', { speaker: 'سامر الخطيب' }],
    ],
    [LEFT]: [
      ['13 مارس 2025', 'date', { value: '2025-03-13' }],
      ['سامر الخطيب', 'official', { person: 'سامر الخطيب' }],
      ['12 مارس 2025', 'date', { value: '2025-03-12' }],
      ['Siemens', 'person', { person: 'Siemens' }],
      [QUOTE, 'direct-quote', { speaker: 'المتحدث' }],
    ],
  });
  before = annotations();
  writeSettings(userData, { 'safir.annotator': CURATOR, 'workbench.colorTheme': 'Default Light Modern' });
  server = await startVsCodeServer({ userData });
  browser = await launchChromium();
  page = await openWindow(server, browser, { folder: articles, file, developmentPath: root });
  await page.keyboard.press('Control+b');
  await page.locator('.statusbar-item .codicon-checklist').waitFor();
  await page.locator('.editor-instance .view-line').first().click();
  await runCommand(page, 'Review in Reader');
  reader = await readerFrame(page);
  await reader.locator('.dock .takes').waitFor();
});

afterAll(async () => {
  await page?.screenshot({ path: join(artifacts, 'reader-review.png') });
  await browser?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('a review', () => {
  test('shows two layers in one text and changes nothing of it', async () => {
    expect(await text()).toBe(readFileSync(file, 'utf8').trimEnd());
    expect(await bar()).toBe('Open differences: 4, agreements: 1');
    expect(await drawnOn('وزير الخارجية الأردني ')).toEqual(
      expect.arrayContaining(['right-inner-open', 'right-tint', 'at']),
    );
    const both = await drawnOn('سامر الخطيب');
    expect(both).toEqual(expect.arrayContaining(['left-inner-open', 'right-inner-open']));
    expect(await drawnOn(QUOTE)).toEqual(expect.arrayContaining(['left-outer-open', 'right-outer-open']));
    const agreed = reader.locator('.reviewed.agreed');
    expect(await agreed.allTextContents()).toEqual(['13 مارس 2025']);
    expect(await reader.locator('.official, .date, .quote').count()).toBe(0);
  });

  test('says beside the text which layer has what', async () => {
    const notes = await reader
      .locator('.margin .difference')
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector('.label')!.textContent,
          ...[...one.querySelectorAll('.badge')].map(({ textContent }) => textContent),
        ]),
      );
    expect(notes).toEqual([
      ['Span', 'س', 'ل'],
      ['Span', 'س', 'ل'],
      ['Missing', 'س', '–'],
      ['Speaker', 'س', 'ل'],
    ]);
    const description = await reader.locator('.reviewed[role="mark"].at').first().getAttribute('aria-description');
    expect(description).toContain(`${LEFT}: سامر الخطيب; ${RIGHT}: وزير الخارجية الأردني سامر الخطيب`);
  });

  test('has the colours of the theme', async () => {
    const [wanted, drawn] = await reader.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.color = getComputedStyle(document.documentElement).getPropertyValue(
        '--vscode-safir-rightLayer.border',
      );
      const colors = [probe, document.querySelector('.bar .badge.right')!].map((one) => getComputedStyle(one));
      const [own, badge] = [colors[0]!.color, colors[1]!.borderBlockEndColor];
      probe.remove();
      return [own, badge];
    });
    expect(drawn).toBe(wanted);
    expect(drawn).toBe('rgb(130, 80, 223)');
  });

  test('draws without parting letters or moving lines', async () => {
    const [whole, cut] = await reader.evaluate(() => {
      const paragraph = document.querySelector('.lines')!.appendChild(document.createElement('p'));
      paragraph.style.cssText = 'width: max-content; white-space: nowrap';
      const size = (...nodes: (Node | string)[]): [number, number] => {
        paragraph.replaceChildren(...nodes);
        const { width, height } = paragraph.getBoundingClientRect();
        return [width, height];
      };
      const made = document.createElement('span');
      made.className = 'reviewed left-inner-open right-outer-open left-tint at';
      made.textContent = 'لخارجية';
      const sizes = [size('بالخارجية'), size('با', made)] as const;
      paragraph.remove();
      return sizes;
    });
    expect(Math.abs(cut[0] - whole[0])).toBeLessThan(0.5);
    expect(Math.abs(cut[1] - whole[1])).toBeLessThan(0.5);
  });

  test('has no fault that axe knows of', async () => {
    expect(await axeFaults(reader)).toEqual([]);
  });

  test('takes the left one and the right one by keys', async () => {
    expect(await place()).toBe('difference 1 of 4');
    await page.keyboard.press('[');
    await eventually(gold, (all) => all.join() === 'added سامر الخطيب');
    await eventually(place, (now) => now === 'difference 2 of 4');
    expect(await drawnOn('سامر الخطيب')).toEqual(expect.arrayContaining(['left-inner-kept', 'right-inner-dropped']));
    await page.keyboard.press(']');
    await eventually(gold, (all) => all.includes('added يوم 12 مارس 2025 2025-03-12'));
    await eventually(bar, (words) => words === 'Open differences: 2, agreements: 1');
  });

  test('goes back and forth by keys, and takes what it went to', async () => {
    await eventually(place, (now) => now === 'difference 3 of 4');
    await page.keyboard.press('p');
    await eventually(place, (now) => now === 'difference 2 of 4');
    await page.keyboard.press('n');
    await eventually(place, (now) => now === 'difference 3 of 4');
  });

  test('takes one by mouse, from the margin', async () => {
    await reader.locator('.difference', { hasText: 'Speaker' }).click();
    await eventually(place, (now) => now === 'difference 4 of 4');
    expect(await button('takeBoth').count()).toBe(0);
    await button('takeLeft').click();
    await eventually(gold, (all) => all.includes(`added ${QUOTE} المتحدث`));
  });

  test('takes a whole kind, and all that is agreed', async () => {
    await reader.locator('.take-all[data-kind="person"][data-take="neither"]').click();
    await eventually(gold, (all) => all.includes('rejected Siemens'));
    await reader.locator('.panel [data-command="takeAgreed"]').click();
    await eventually(bar, (words) => words === 'Everything is decided.');
    // The file is saved a moment after the page has heard of it.
    expect(await eventually(gold, (all) => all.length === 5)).toEqual([
      'added 13 مارس 2025 2025-03-13',
      'added سامر الخطيب',
      'added يوم 12 مارس 2025 2025-03-12',
      'rejected Siemens',
      `added ${QUOTE} المتحدث`,
    ]);
  });

  test('says from whom each was taken, and changes nobody else’s layer', () => {
    const own = annotations().filter(({ creator }) => creator === CURATOR);
    expect(own.every(({ motivation }) => motivation === 'moderating')).toBe(true);
    expect(own.every(({ curated }) => curated!.layers.join() === [LEFT, RIGHT].join())).toBe(true);
    expect(annotations().filter(({ creator }) => creator !== CURATOR)).toEqual(before);
  });

  test('is at what one clicks in the text, and opens it again', async () => {
    await reader.locator('.reviewed', { hasText: QUOTE }).first().click();
    await eventually(place, (now) => now === 'difference 4 of 4');
    await page.keyboard.press('w');
    await eventually(bar, (words) => words === 'Open differences: 1, agreements: 0');
    await eventually(gold, (all) => all.length === 4);
    await button('takeRight').focus();
    await page.keyboard.press('Enter');
    await eventually(gold, (all) => all.includes(`added ${QUOTE} سامر الخطيب`));
  });

  test('takes back by key what was taken', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await eventually(bar, (words) => words === 'Open differences: 1, agreements: 0');
    await page.keyboard.press('Shift+u');
    await eventually(bar, (words) => words === 'Everything is decided.');
  });

  test('ends, and what is annotated is there again', async () => {
    await reader.locator('.bar .end').click();
    await reader.locator('.official').first().waitFor();
    expect(await reader.locator('.reviewed, .difference').count()).toBe(0);
    expect(await reader.locator('.dock').isVisible()).toBe(false);
    expect(await text()).toBe(readFileSync(file, 'utf8').trimEnd());
  });
});
