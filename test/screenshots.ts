// npm run screenshots: the pictures of README, from the running extension, in two languages and two themes. All of them
// go to artifacts/screenshots; those that README shows, to docs/images.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from './harness/chromium.js';
import { writeLanguagePack } from './harness/languagePack.js';
import { type Made, writeLayers } from './harness/layers.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { previewedTable } from './harness/preview.js';
import { openReader, readerFrame } from './harness/reader.js';
import { startVsCodeServer } from './harness/vscodeServer.js';
import { hoverOver, openWindow, runCommand, stopHovering, writeSettings } from './harness/window.js';

const SAMPLE = 'panarab-mediation.article';
/** A name in the sample whose hover is shown. */
const NAME = 'هاكوبيان';
const SIZE = { width: 1080, height: 620 };

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const locales = { en: undefined, ar: 'ar' };
const reviewCommands = { en: 'Review in Reader', ar: 'المراجعة في القارئ' };
const agreementCommands = { en: 'Show Agreement…', ar: 'عرض الاتفاق…' };
/** README shows each picture in one theme. */
const shownThemes = {
  highlights: 'light',
  hover: 'dark',
  statements: 'light',
  outline: 'dark',
  annotating: 'light',
  reader: 'light',
  review: 'light',
  agreement: 'light',
};
const pictures = join(artifacts, 'screenshots');
const shown = join(root, 'docs/images');

const settings = (theme: string): Record<string, unknown> => ({
  'workbench.colorTheme': theme,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.occurrencesHighlight': 'off',
  'explorer.autoReveal': false,
  'safir.annotator': 'ليلى',
});

/** How the workbench says which theme it shows, and that its files have icons; both come in after the first paint. */
const themed = (theme: keyof typeof themes): string =>
  `.monaco-workbench.file-icons-enabled[class*="theme-defaults-themes-${theme}_modern"]`;

/** A tree that is told of news while it is clicked may close the row again. */
const expand = (row: Locator): Promise<unknown> =>
  eventually(
    async () => {
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
      return row.getAttribute('aria-expanded');
    },
    (expanded) => expanded === 'true',
  );

const takePicture = (page: Page, name: string, variant: string): Promise<Buffer> =>
  page.screenshot({
    path: join(pictures, `${name}-${variant}.png`),
    animations: 'disabled',
    // The harness goes without native modules; VS Code's own extensions complain of that at any time.
    style: '.notifications-toasts { display: none !important }',
  });

const takePictures = async (page: Page, variant: string): Promise<void> => {
  const picture = (name: string): Promise<Buffer> => takePicture(page, name, variant);

  await page.keyboard.press('Control+b');
  await page.locator('.sidebar').waitFor({ state: 'hidden' });
  await picture('highlights');

  await hoverOver(page, NAME);
  await picture('hover');
  await stopHovering(page);

  await page.locator('.activitybar .action-label[class*="safir"]').click();
  const [officials, statements] = [page.locator('.sidebar .pane').nth(0), page.locator('.sidebar .pane').nth(1)];
  await expand(officials.locator('.monaco-list-row').first());
  await expand(statements.locator('.monaco-list-row').first());
  for (const pane of [officials, statements]) await pane.locator('.monaco-list-row[aria-level="2"]').first().waitFor();
  await picture('statements');

  await runCommand(page, 'Explorer: Focus on Outline View');
  await page.locator('.sidebar .pane-header').first().click();
  await page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
  await picture('outline');

  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+a');
  await page.locator('.statusbar-item .codicon-keyboard').waitFor();
  await page.keyboard.press('n');
  const progress = page.locator('.statusbar-item').filter({ has: page.locator('.codicon-keyboard') });
  for (const key of ['a', 'a', 'r', 'a', 'a', 'a']) {
    const before = await progress.textContent();
    await page.keyboard.press(key);
    await eventually(
      () => progress.textContent(),
      (now) => now !== before,
    );
  }
  await eventually(
    () =>
      page
        .locator('.view-overlays .cdr')
        .evaluateAll((all) => all.filter((one) => getComputedStyle(one).outlineStyle === 'solid').length),
    (decided) => decided >= 5,
  );
  await runCommand(page, 'Notifications: Clear All Notifications');
  await picture('annotating');

  await page.keyboard.press('Escape');
  const reader = await openReader(page);
  await reader.locator('.speaker').first().waitFor();
  await page.keyboard.press('n');
  await reader.locator('.current').first().waitFor();
  await picture('reader');
};

/** Two layers of the sample that differ in most ways there are. */
const LAYERS: Readonly<Record<string, readonly Made[]>> = {
  سمير: [
    ['اليوم', 'date', { value: '2025-03-18' }],
    ['وزير الدولة بوزارة الخارجية القطرية محمد بن عبد العزيز الخليفي', 'official', {}],
    ['إن الطرفين "تجاوزا عقدة القوائم"', 'indirect-quote', { speaker: 'محمد بن عبد العزيز الخليفي' }],
    ['مطلع أبريل/نيسان المقبل', 'date', { value: '2025-04-01' }],
    ['الثقة لا تأتي بالتوقيع، بل تُبنى اسما بعد اسم', 'direct-quote', { speaker: 'أرمين هاكوبيان' }],
    ['أرمين هاكوبيان', 'person', {}],
  ],
  هدى: [
    ['اليوم الثلاثاء', 'date', { value: '2025-03-18' }],
    ['خريف 2020', 'date', { value: '2020-FA' }],
    ['وزير الدولة بوزارة الخارجية القطرية محمد بن عبد العزيز الخليفي', 'official', {}],
    ['تجاوزا عقدة القوائم', 'direct-quote', { speaker: 'محمد بن عبد العزيز الخليفي' }],
    ['مطلع أبريل/نيسان المقبل', 'date', { value: '2025-04' }],
    ['الثقة لا تأتي بالتوقيع، بل تُبنى اسما بعد اسم', 'direct-quote', { speaker: 'محمد بن عبد العزيز الخليفي' }],
    ['نائب وزير الخارجية الأرميني أرمين هاكوبيان', 'official', {}],
  ],
};

const takeReviewPicture = async (page: Page, command: string, variant: string): Promise<void> => {
  await page.keyboard.press('Control+b');
  await page.locator('.statusbar-item .codicon-checklist').waitFor();
  await page.locator('.editor-instance .view-line').first().click();
  await runCommand(page, command);
  const reader = await readerFrame(page);
  const place = reader.locator('.dock .place');
  await place.waitFor();
  const before = await place.textContent();
  await page.keyboard.press(']');
  await eventually(
    () => place.textContent(),
    (now) => now !== before,
  );
  await runCommand(page, 'Notifications: Clear All Notifications');
  await takePicture(page, 'review', variant);
};

const takeAgreementPicture = async (page: Page, command: string, variant: string): Promise<void> => {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${command}`);
  await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: command }).first().waitFor();
  await page.keyboard.press('Enter');
  // Of this article, of all, of two revisions.
  await page.locator('.quick-input-widget .monaco-list-row').nth(2).waitFor();
  await page.keyboard.press('Enter');
  await previewedTable(page);
  await runCommand(page, 'Notifications: Clear All Notifications');
  await takePicture(page, 'agreement', variant);
};

const takeVariant = async (browser: Browser, theme: keyof typeof themes, language: keyof typeof locales) => {
  const scratch = mkdtempSync(join(tmpdir(), 'safir-screenshots-'));
  const [folder, userData] = [join(scratch, 'samples'), join(scratch, 'user-data')];
  cpSync(join(root, 'samples'), folder, { recursive: true, filter: (path) => path !== join(root, 'samples/gold') });
  writeSettings(userData, settings(themes[theme]));
  writeLanguagePack(userData);
  const locale = locales[language];
  const server = await startVsCodeServer({ userData, ...(locale ? { locale } : {}) });
  const contents = { folder, file: join(folder, SAMPLE), developmentPath: root };
  const page = await openWindow(server, browser, contents, SIZE);
  await page.locator(themed(theme)).waitFor();
  await eventually(
    () => page.locator('.view-overlays .cdr').count(),
    (count) => count > 5,
  );
  await page.locator('.codelens-decoration a').nth(1).waitFor();
  const variant = `${theme}-${language}`;
  await takePictures(page, variant);
  await page.context().close();
  const reviewed = join(scratch, 'review');
  mkdirSync(reviewed);
  cpSync(join(root, 'samples', SAMPLE), join(reviewed, SAMPLE));
  writeLayers(join(reviewed, SAMPLE), LAYERS);
  const review = { folder: reviewed, file: join(reviewed, SAMPLE), developmentPath: root };
  const second = await openWindow(server, browser, review, SIZE);
  await takeReviewPicture(second, reviewCommands[language], variant);
  await takeAgreementPicture(second, agreementCommands[language], variant);
  await second.context().close();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
};

mkdirSync(pictures, { recursive: true });
mkdirSync(shown, { recursive: true });
const browser = await launchChromium();
for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'ar'] as const) await takeVariant(browser, theme, language);
await browser.close();
for (const [name, theme] of Object.entries(shownThemes)) {
  copyFileSync(join(pictures, `${name}-${theme}-en.png`), join(shown, `${name}.png`));
  copyFileSync(join(pictures, `${name}-${theme}-ar.png`), join(shown, `${name}.ar.png`));
}
