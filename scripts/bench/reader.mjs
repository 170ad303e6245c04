// The Reader's page in Chromium with an article of 100,000 words, beside one of 1,000: how soon its first screen is
// painted, and whether it scrolls smoothly. The page gets what the extension sends it, of what the server found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnalysis } from '../train/analysis.mjs';
import { endServer, spawnServer } from './connection.mjs';
import { median, milliseconds, printTable, times, verdict } from './measure.mjs';
import { ARTICLE, wordsIn } from './texts.mjs';

const ROOT = join(import.meta.dirname, '../..');
const RUNS = 5;
const WORDS = { few: 1_000, many: 100_000 };
/** Milliseconds beyond which people see that a page stands still, and from which on the browser speaks of a long task. */
const LONG = 50;
/** Lines in one message, as the extension sends them. */
const CHUNK = 40;
const ORIGIN = 'http://127.0.0.1:1';

const textOf = (words) =>
  Array(Math.round(words / wordsIn(ARTICLE)))
    .fill(ARTICLE)
    .join('\n\n');

/** What the server says of a text: what stands in it, and what was found and decided. */
async function answersOf(text) {
  const connection = spawnServer();
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///bench.article';
  const textDocument = { uri, languageId: 'arabic-article', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const view = await connection.sendRequest('safir/analysis', { uri });
  const annotations = await connection.sendRequest('safir/annotations', { uri });
  await endServer(connection);
  return { view, annotations };
}

/** What the extension sends to a page that opens. */
async function messagesOf(text, { marksOf, panelOf }) {
  const lines = text.split('\n');
  const { view, annotations } = await answersOf(text);
  const marked = marksOf(
    view,
    annotations.items,
    (line) => lines[line].length,
    (kind) => kind,
  );
  const shown = [...marked.lines.values()];
  const chunks = Array.from({ length: Math.ceil(shown.length / CHUNK) }, (_, i) =>
    shown.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  const start = { line: 0, character: 0 };
  return [
    { type: 'setup', texts: {}, keys: [], language: 'en', fontFamily: '', fontSize: 0 },
    { type: 'text', version: 1, name: 'bench.article', lines },
    { type: 'select', range: { start, end: start }, reveal: false },
    { type: 'scroll', line: 0 },
    ...chunks.map((some) => ({ type: 'marks', version: 1, lines: some })),
    { type: 'panel', panel: panelOf(view, annotations) },
  ];
}

/** In the page: sends the messages once it is ready, and notes when text and when annotations are painted. */
const open = async () => {
  const messages = await (await fetch('/messages.json')).json();
  let delivered = 0;
  globalThis.allDelivered = new Promise((resolve) => {
    window.addEventListener('message', () => ++delivered === messages.length && resolve());
  });
  return new Promise((resolve) => {
    const painted = (selector, done) => {
      const look = () => {
        if (!document.querySelector(selector)) return requestAnimationFrame(look);
        // A task after the frame in which it is there.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        requestAnimationFrame(() => port2.postMessage(null));
      };
      requestAnimationFrame(look);
    };
    const send = () => {
      const began = performance.now();
      let text;
      painted('.line', (at) => {
        text = at - began;
      });
      painted('[data-marks]', (at) => resolve({ text, annotations: at - began }));
      const rest = [...messages];
      const next = () => {
        window.postMessage(rest.shift());
        if (rest.length > 0) setTimeout(next);
      };
      for (const message of rest.splice(0, 4)) window.postMessage(message);
      next();
    };
    globalThis.acquireVsCodeApi = () => ({
      postMessage: ({ type }) => type === 'ready' && send(),
      getState: () => undefined,
      setState: () => {},
    });
    document.body.append(Object.assign(document.createElement('script'), { src: '/page.js' }));
  });
};

/** In the page: scrolls through the whole of it, a screen at a time and by great leaps; the long tasks in milliseconds. */
const scroll = async ({ screens, leaps }) => {
  const long = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const scroller = document.querySelector('.scroller');
  const frames = [];
  let last = performance.now();
  const step = async (top) => {
    scroller.scrollTop = top;
    await frame();
    frames.push(performance.now() - last);
    last = performance.now();
  };
  const height = scroller.clientHeight;
  for (let i = 0; i < screens; i++) await step(scroller.scrollTop + height * 0.8);
  for (let i = 0; i < leaps; i++) await step(((i * 7) % leaps) * (scroller.scrollHeight / leaps));
  for (let i = 0; i < screens; i++) await step(scroller.scrollTop - height * 0.8);
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const { duration } of observer.takeRecords()) long.push(duration);
  observer.disconnect();
  return { long, frames };
};

const html = '<!DOCTYPE html><html lang="ar" dir="rtl"><link rel="stylesheet" href="/style.css"><body></body></html>';

/** Milliseconds of the longest task in a trace, of the processor's time. */
const longestTask = (trace) => {
  const { traceEvents } = JSON.parse(trace);
  const threads = new Set(
    traceEvents.flatMap(({ name, args, tid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' ? [tid] : [],
    ),
  );
  const tasks = traceEvents.filter(({ name, tid }) => threads.has(tid) && name === 'ThreadControllerImpl::RunTask');
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
};

/** One page, from its opening to the end of scrolling. */
async function run(browser, body) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/messages.json') return route.fulfill({ contentType: 'application/json', body });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: readFileSync(join(ROOT, 'client/dist/reader', pathname), 'utf8') });
  });
  await page.goto(ORIGIN);
  const opened = await page.evaluate(open);
  await page.evaluate(async () => {
    await globalThis.allDelivered;
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
  await browser.startTracing(page, { categories: ['toplevel'] });
  const scrolled = await page.evaluate(scroll, { screens: 60, leaps: 20 });
  const task = longestTask(await browser.stopTracing());
  await page.close();
  return { ...opened, ...scrolled, task };
}

export async function benchReader() {
  const { launchChromium } = await import('../../test/dist/chromium.mjs');
  const reader = await importAnalysis(`
    export { marksOf } from './client/src/reader/marks.ts';
    export { panelOf } from './client/src/reader/panel.ts';
  `);
  const texts = { few: textOf(WORDS.few), many: textOf(WORDS.many) };
  const messages = {
    few: JSON.stringify(await messagesOf(texts.few, reader)),
    many: JSON.stringify(await messagesOf(texts.many, reader)),
  };
  const browser = await launchChromium();
  const runs = { few: [], many: [] };
  for (let i = 0; i < RUNS; i++)
    for (const size of ['few', 'many']) runs[size].push(await run(browser, messages[size]));
  await browser.close();
  const of = (size, name) => median(runs[size].map((one) => one[name]));
  const longest = (size, name) => Math.max(0, ...runs[size].flatMap((one) => one[name]));
  const frame = (size) => median(runs[size].flatMap(({ frames }) => frames));
  const row = (name, few, many) => [name, milliseconds(few), milliseconds(many), few ? times(many / few) : ''];
  printTable(`The Reader in Chromium, of ${RUNS} runs`, [
    ['', `${wordsIn(texts.few)} words`, `${wordsIn(texts.many)} words`, 'ratio'],
    row('first screen of text painted', of('few', 'text'), of('many', 'text')),
    row('its annotations painted', of('few', 'annotations'), of('many', 'annotations')),
    row('a frame while scrolling', frame('few'), frame('many')),
    row('longest task while scrolling', longest('few', 'long'), longest('many', 'long')),
    row("… of the processor's time", longest('few', 'task'), longest('many', 'task')),
  ]);
  console.log(verdict('text painted within twice the time', of('many', 'text') <= 2 * of('few', 'text')));
  console.log(
    verdict('annotations painted within twice the time', of('many', 'annotations') <= 2 * of('few', 'annotations')),
  );
  // What the browser reports holds the time in which other programs had the processor, too.
  console.log(verdict(`no long task (${LONG} ms) reported while scrolling`, longest('many', 'long') <= LONG));
  console.log(verdict(`no task with ${LONG} ms of the processor`, longest('many', 'task') <= LONG));
}
