// The built server over standard input and output: documents, the analysis request and the outline.
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type DocumentSymbol } from 'vscode-languageserver/node';
import type { AnalysisView } from '../src/protocol.js';
import { ServerProcess } from './serverProcess.js';

const HEADLINE = 'وزير الخارجية يستقبل سفراء';
const BODY = 'استقبل الوزير أمس عددا من السفراء في مكتبه بالعاصمة.';
const ARTICLE = `${HEADLINE}\n${BODY}\n`;

let server: ServerProcess;
afterEach(async () => {
  await server.stop();
});

const analysis = (uri: string): Promise<AnalysisView | null> =>
  server.connection.sendRequest('safir/analysis', { uri });

describe('documents', () => {
  it('announces the analysis of what was opened, then of each change', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(ARTICLE);
    await server.notified<{ uri: string; version: number }>('safir/analysisChanged', ({ version }) => version === 1);
    await server.change(uri, 2, [{ range: range(0, 0, 0, 0), text: 'عاجل ' }]);
    const changed = await server.notified<{ uri: string }>('safir/analysisChanged', (params) =>
      'version' in params ? params.version === 2 : false,
    );
    expect(changed.uri).toBe(uri);
    const view = await analysis(uri);
    expect(view?.version).toBe(2);
    expect(view?.articles[0]?.headline).toEqual(range(0, 0, 0, HEADLINE.length + 5));
  });

  it('knows nothing of a document that was closed', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(ARTICLE);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await analysis(uri)).toBeNull();
    expect(await server.ask('textDocument/documentSymbol', uri)).toEqual([]);
  });

  it('answers nothing about a version that has passed', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(ARTICLE);
    const answer = server.ask('textDocument/documentSymbol', uri);
    await server.change(uri, 2, [{ text: BODY }]);
    await expect(answer).rejects.toMatchObject({ code: -32801 });
  });
});

describe('outline', () => {
  it('begins with the headline', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(ARTICLE);
    const [article] = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(article?.name).toBe(`\u2068${HEADLINE}\u2069`);
    expect(article?.selectionRange).toEqual(range(0, 0, 0, HEADLINE.length));
  });

  it('has officials with their mentions, quotes with their speakers, and dates', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(
      'قمة\nقال الرئيس الفرنسي إيمانويل ماكرون إن اللقاء مثمر، وأضاف ماكرون أنه سيعود في 14 مايو 2025.\n',
    );
    const [article] = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    const shown = ({ name, detail, children = [] }: DocumentSymbol): unknown[] => [
      [name, detail].map((text) => text?.replace(/[\u2066-\u2069]/g, '')).join(' | '),
      ...children.map(shown),
    ];
    expect(article?.children?.map(shown)).toEqual([
      ['إيمانويل ماكرون | الرئيس الفرنسي', ['الرئيس الفرنسي إيمانويل ماكرون | '], ['ماكرون | ']],
      ['اللقاء مثمر | إيمانويل ماكرون'],
      ['أنه سيعود في 14 مايو 2025 | إيمانويل ماكرون'],
      ['14 مايو 2025 | Wednesday, May 14, 2025'],
    ]);
  });

  it('is empty where there are no words', async () => {
    server = await ServerProcess.start();
    const uri = await server.open('\n \n');
    expect(await server.ask('textDocument/documentSymbol', uri)).toEqual([]);
  });
});

describe('incremental changes', () => {
  const FIRST = 'قمة 🕊 في القاهرة\r\nوقالت وزارة الخارجية إن اللقاء مثمر.\r\n';

  it.each([
    ['a word within a line', [{ range: range(1, 6, 1, 11), text: 'وكالة' }], 'وكالة الخارجية'],
    ['a line taken away', [{ range: range(0, 0, 1, 0), text: '' }], 'وزارة الخارجية'],
    ['text behind a surrogate pair', [{ range: range(0, 6, 0, 6), text: ' كبيرة' }], 'وزارة الخارجية'],
    [
      'two changes, the second after the first',
      [
        { range: range(0, 0, 0, 0), text: 'عاجل\n' },
        { range: range(2, 6, 2, 11), text: 'رئاسة' },
      ],
      'رئاسة الخارجية',
    ],
  ])('%s', async (_, changes, source) => {
    server = await ServerProcess.start();
    const uri = await server.open(FIRST);
    await server.change(uri, 2, changes);
    const view = await analysis(uri);
    expect(view?.version).toBe(2);
    expect(view?.quotes.map(({ speaker, text }) => [speaker.label, text])).toEqual([[source, 'اللقاء مثمر']]);
  });
});

describe('cancellation', () => {
  it('is answered as such', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(ARTICLE);
    const cancelling = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const answer = server.connection.sendRequest('textDocument/documentSymbol', params, cancelling.token);
    cancelling.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('settings', () => {
  const DRAFT = 'قمة\nعقد اللقاء أمس.\n';
  const yesterday = async (uri: string): Promise<string | undefined> => (await analysis(uri))?.dates[0]?.value;

  it('that are invalid are reported once, and the default is used', async () => {
    const settings = { publicationDate: '2025-02-30', diagnostics: { severity: 'loud' }, codeLens: true };
    server = await ServerProcess.start({ settings });
    const uri = await server.open(DRAFT);
    await server.open(DRAFT, 'file:///test/second.article');
    await yesterday(uri);
    await yesterday('file:///test/second.article');
    expect(server.shown().sort()).toEqual([
      'Safir: the setting safir.codeLens is true; expected: {…}. The default is used.',
      'Safir: the setting safir.diagnostics.severity is "loud"; expected: error, warning, information, hint, off. The default is used.',
      'Safir: the setting safir.publicationDate is "2025-02-30"; expected: YYYY-MM-DD. The default is used.',
    ]);
  });

  it('count at once when they change', async () => {
    server = await ServerProcess.start({ settings: { publicationDate: '2025-04-10' } });
    const uri = await server.open(DRAFT);
    expect(await yesterday(uri)).toBe('2025-04-09');
    server.settings = { publicationDate: '2025-05-20' };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await yesterday(uri)).toBe('2025-05-19');
  });

  it('change in a client that refuses what it offered', async () => {
    const refreshes = { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } };
    server = await ServerProcess.start({ capabilities: { workspace: { configuration: true, ...refreshes } } });
    const uri = await server.open(ARTICLE);
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.notified<{ type: number }>('window/logMessage', ({ type }) => type === 1);
    expect(await analysis(uri)).toMatchObject({ uri });
  });

  it('may be pushed by a client that cannot be asked', async () => {
    server = await ServerProcess.start({ capabilities: {} });
    const uri = await server.open(DRAFT);
    const settings = { safir: { publicationDate: '2025-04-10' } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    expect(await yesterday(uri)).toBe('2025-04-09');
  });
});

const range = (fromLine: number, from: number, toLine: number, to: number) => ({
  start: { line: fromLine, character: from },
  end: { line: toLine, character: to },
});
