// The packaged extension, and what its user sees: it is installed into a real VS Code, whose window is looked at.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.js';
import { kindsBehind, leftToRight, type PaintedRow, paintedHighlights, paintedRows } from './harness/painted.js';
import { artifacts, root } from './harness/paths.js';
import { eventually } from './harness/poll.js';
import { installExtension, startVsCodeServer, type VsCodeServer } from './harness/vscodeServer.js';
import { hoverOver, openWindow, runCommand, stopHovering } from './harness/window.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const languages = ['package.nls.json', 'package.nls.ar.json'].map((file) =>
  JSON.parse(readFileSync(join(root, file), 'utf8')),
);
/** The pages of the walkthroughs in each language: their paths stand among the translations. */
const walkthroughPages = (walkthroughs: { steps: { media: { markdown: string } }[] }[]): string[] =>
  walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ media }) => languages.map((texts) => texts[media.markdown.replaceAll('%', '')] as string)),
  );
const vsix = join(artifacts, 'safir.vsix');
const scratch = mkdtempSync(join(tmpdir(), 'safir-package-'));
const data = join(scratch, 'data');
const installed = join(data, 'extensions', `${manifest.publisher}.${manifest.name}-${manifest.version}`);
const articles = join(scratch, 'articles');
const file = join(articles, 'talks.article');
let output: string;

beforeAll(() => {
  mkdirSync(artifacts, { recursive: true });
  rmSync(vsix, { force: true });
  const shell = process.platform === 'win32';
  const command = ['run', '--silent', 'package', '--', '--out', vsix];
  const made = spawnSync('npm', command, { cwd: root, encoding: 'utf8', shell });
  output = made.stdout + made.stderr;
  installExtension(data, vsix);
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
});

afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

describe('the package', () => {
  test('is made without a warning', () => {
    const own = output.split('\n').filter((line) => !line.startsWith('npm '));
    expect(own.join('\n')).toContain('DONE');
    expect(own.filter((line) => /warn|error/i.test(line))).toEqual([]);
  });

  test('holds what its manifest names, what VS Code shows of it, and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(installed.length + 1)
          .replaceAll('\\', '/'),
      );
    const { contributes, main, browser, icon } = manifest;
    const named = [
      main,
      browser,
      icon,
      'server/dist/serverMain.js',
      'client/dist/reader/page.js',
      'client/dist/reader/style.css',
      'server/schemas/interchange.schema.json',
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.languages.map(({ configuration }: { configuration: string }) => configuration),
      ...contributes.languages.flatMap(({ icon }: { icon: object }) => Object.values(icon)),
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...walkthroughPages(contributes.walkthroughs),
      ...[...contributes.jsonValidation, ...contributes.yamlValidation].map(({ url }: { url: string }) => url),
      ...['package.nls.json', 'package.nls.ar.json'],
    ].map((path: string) => path.replace('./', ''));
    const shown = ['package.json', 'readme.md', 'README.ar.md', 'changelog.md', 'LICENSE.txt', 'NOTICE'];
    const expected = new Set([...named, ...shown, '.vsixmanifest']);
    expect([...expected].filter((file) => !files.includes(file))).toEqual([]);
    expect(files.filter((file) => !expected.has(file) && !/^l10n\/bundle\.l10n(\.ar)?\.json$/.test(file))).toEqual([]);
  });

  test('takes at most 600 KB', () => {
    expect(statSync(vsix).size).toBeLessThanOrEqual(600 * 1024);
  });
});

const KINDS = ['officialName', 'title', 'person', 'directQuote', 'indirectQuote', 'cue', 'date'];

/** Waits until officials, quotes and dates are highlighted. */
const highlighted = (page: Page) =>
  eventually(
    () => paintedHighlights(page, KINDS),
    (highlights) =>
      ['officialName', 'directQuote', 'date'].every((kind) => highlights.some((one) => one.kind === kind)),
  );

describe('a window with the installed package', () => {
  let server: VsCodeServer;
  let browser: Browser;
  let page: Page;

  const rowWith = (rows: readonly PaintedRow[], word: string): PaintedRow =>
    rows.find(({ words }) => words.some(({ text }) => text === word))!;

  beforeAll(async () => {
    server = await startVsCodeServer({ data });
    browser = await launchChromium();
    page = await openWindow(server, browser, { folder: articles, file });
    await highlighted(page);
    await page.screenshot({ path: join(artifacts, 'window.png') });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('highlights the right words', async () => {
    const wordsWithKinds = async () => {
      const highlights = await paintedHighlights(page, KINDS);
      const { words } = rowWith(await paintedRows(page), 'Siemens');
      return words.map((word) => [word.text, kindsBehind(word, highlights).join(' ')]);
    };
    // Lines move down when their CodeLens comes: words and highlights agree once the window is at rest.
    await expect.poll(wordsWithKinds, { timeout: 60_000 }).toEqual([
      ['وقال', 'cue'],
      ['وزير', 'title'],
      ['الخارجية', 'title'],
      ['الأردني', 'title'],
      ['سامر', 'officialName'],
      ['الخطيب', 'officialName'],
      ['في', ''],
      ['عمّان', ''],
      ['يوم', 'date'],
      ['12', 'date'],
      ['مارس', 'date'],
      ['2025', 'date'],
      ['إن', ''],
      ['الاتفاق', 'indirectQuote'],
      ['المرحلة', 'indirectQuote'],
      ['الثانية', 'indirectQuote'],
      ['مع', 'indirectQuote'],
      ['شركة', 'indirectQuote'],
      ['Siemens', 'indirectQuote'],
      ['يفتح', 'directQuote indirectQuote'],
      ['بابا', 'directQuote indirectQuote'],
      ['جديدا', 'directQuote indirectQuote'],
      ['للتعاون', 'directQuote indirectQuote'],
      ['بين', 'directQuote indirectQuote'],
      ['البلدين', 'directQuote indirectQuote'],
    ]);
  });

  test('paints the words of a highlighted line in their order', async () => {
    const { words } = rowWith(await paintedRows(page), 'Siemens');
    // VS Code sets a line from left to right, so what follows the Latin name stands to the right of it.
    const [before, after] = [
      'وقال وزير الخارجية الأردني سامر الخطيب في عمّان يوم 12 مارس 2025 إن الاتفاق المرحلة الثانية مع شركة',
      'يفتح بابا جديدا للتعاون بين البلدين',
    ].map((words) => words.split(' ').reverse());
    expect(leftToRight(words)).toEqual([...before!, 'Siemens', ...after!]);
  });

  test('paints every line in the order that it has without highlights', async () => {
    for (const { words, plain } of await paintedRows(page)) expect(leftToRight(words)).toEqual(leftToRight(plain));
  });

  for (const sample of readdirSync(join(root, 'samples')).filter((name) => /\.(article|ar\.txt)$/.test(name)))
    test(`paints ${sample} in the order that it has without highlights`, async () => {
      const folder = join(root, 'samples');
      const window = await openWindow(server, browser, { folder, file: join(folder, sample) });
      await highlighted(window);
      await window.screenshot({ path: join(artifacts, `${sample}.png`) });
      for (const { words, plain } of await paintedRows(window)) expect(leftToRight(words)).toEqual(leftToRight(plain));
      await window.context().close();
    });

  test('would be caught at colouring the text of a word', async () => {
    const developmentPath = join(root, 'test/colouring-extension');
    const colouring = await openWindow(server, browser, { folder: articles, file, developmentPath });
    await eventually(
      () => paintedRows(colouring),
      (rows) => rows.some(({ words, plain }) => leftToRight(words).join(' ') !== leftToRight(plain).join(' ')),
    );
    await colouring.context().close();
  });

  test('shows who an official is when the pointer rests on the name', async () => {
    const hover = await hoverOver(page, 'سامر');
    expect(await hover.textContent()).toContain('وزير الخارجية الأردني');
    await page.screenshot({ path: join(artifacts, 'hover.png') });
    await stopHovering(page);
  });

  test('lists what was found in the outline', async () => {
    await runCommand(page, 'Explorer: Focus on Outline View');
    const rows = page.locator('.outline-pane .monaco-list-row');
    await rows.filter({ hasText: 'سامر الخطيب' }).first().waitFor();
    await page.screenshot({ path: join(artifacts, 'outline.png') });
  });

  test('lists what was found in the Safir view', async () => {
    await runCommand(page, 'Safir: Focus on Officials View');
    const rows = page.locator('.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'سامر الخطيب' }).first().waitFor();
    await page.screenshot({ path: join(artifacts, 'safir-view.png') });
  });
});
