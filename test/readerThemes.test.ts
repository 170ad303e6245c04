// The Reader in every sort of theme, in English and Arabic: all of it can be read.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './harness/axe.js';
import { launchChromium } from './harness/chromium.js';
import { writeLanguagePack } from './harness/languagePack.js';
import { EVERY_SORT, type Made, writeLayers } from './harness/layers.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { openReader } from './harness/reader.js';
import { startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { openWindow, runCommand, writeSettings } from './harness/window.js';

const ANNOTATOR = 'ليلى';
const SECOND = 'سمير';
const locales = { en: undefined, ar: 'ar' };
const reviewing = { en: 'Review in Reader', ar: 'المراجعة في القارئ' };
/** Themes that come with VS Code, and what it writes on the body of a webview in each. */
const themes = {
  'Light Modern': 'vscode-light',
  'Dark Modern': 'vscode-dark',
  'Dark High Contrast': 'vscode-high-contrast',
  'Light High Contrast': 'vscode-high-contrast-light',
} as const;
type Theme = keyof typeof themes;
const names = Object.keys(themes) as Theme[];

let browser: Browser;
beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The body's class that says which theme is shown. */
const themeOf = (reader: Frame): Promise<string> =>
  reader.evaluate(() => {
    const all = ['vscode-high-contrast-light', 'vscode-high-contrast', 'vscode-dark', 'vscode-light'];
    return all.find((name) => document.body.classList.contains(name)) ?? '';
  });

/** The least contrast of the dates' values with the paper; axe does not see what is drawn beside an element. */
const valueContrast = (reader: Frame): Promise<number> =>
  reader.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (color: string): number => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrasts = [...document.querySelectorAll('[data-value]')].map((date) => {
      const ink = luminance(getComputedStyle(date, '::after').color);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    });
    return Math.min(...contrasts);
  });

describe.each(Object.keys(locales) as (keyof typeof locales)[])('in %s', (language) => {
  const scratch = mkdtempSync(join(tmpdir(), 'safir-reader-themes-'));
  const [articles, userData] = [join(scratch, 'articles'), join(scratch, 'user-data')];
  const file = join(articles, 'panarab-mediation.article');
  let server: VsCodeServer;

  beforeAll(async () => {
    cpSync(join(root, 'test/articles'), articles, { recursive: true });
    cpSync(join(root, 'samples/panarab-mediation.article'), file);
    const second: readonly Made[] = [
      ['خريف 2020', 'date', { value: '2020-10' }, 'accepted'],
      ['أرمن برس', 'person', { person: 'أرمن برس' }],
    ];
    writeLayers(file, { [ANNOTATOR]: EVERY_SORT, [SECOND]: second });
    writeLanguagePack(userData);
    const locale = locales[language];
    server = await startVsCodeServer({ userData, ...(locale ? { locale } : {}) });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test.each(names)('has no fault that axe knows of in %s', async (theme) => {
    writeSettings(userData, { 'safir.annotator': ANNOTATOR });
    const page = await openWindow(server, browser, { folder: articles, file, developmentPath: root });
    await page.keyboard.press('Control+b');
    const reader = await openReader(page);
    await reader.locator('.speaker').first().waitFor();
    const rows = page.locator('.quick-input-widget .monaco-list-row');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Preferences: Color Theme');
    await rows.getByText('Preferences: Color Theme', { exact: true }).click();
    await rows.getByText('Light Modern', { exact: true }).waitFor();
    await page.locator('.quick-input-widget input').fill(theme);
    await rows.getByText(theme, { exact: true }).first().click();
    await eventually(
      () => themeOf(reader),
      (now) => now === themes[theme],
    );
    for (const tab of ['people', 'dates', 'links', 'findings']) {
      await reader.locator(`#tab-${tab}`).click();
      expect(await axeFaults(reader), tab).toEqual([]);
    }
    await reader.locator('.page').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('n');
    await reader.locator('.current').first().waitFor();
    await page.keyboard.press('Enter');
    await reader.locator('.card.pinned .action').first().waitFor();
    await reader.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await page.screenshot({ path: join(artifacts, `reader-${themes[theme]}-${language}.png`) });
    expect(await axeFaults(reader), 'card').toEqual([]);
    expect(await valueContrast(reader)).toBeGreaterThanOrEqual(4.5);
    await runCommand(page, reviewing[language]);
    // It asks under which name to curate, and proposes one.
    await eventually(
      () => page.locator('.quick-input-widget input').inputValue(),
      (proposed) => proposed.startsWith(ANNOTATOR),
    );
    await page.keyboard.press('Enter');
    await reader.locator('.dock .takes').waitFor();
    await page.screenshot({ path: join(artifacts, `reader-review-${themes[theme]}-${language}.png`) });
    expect(await axeFaults(reader), 'review').toEqual([]);
    await page.context().close();
  });
});
