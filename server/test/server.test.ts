// The built server over standard input and output: documents, the analysis request and the outline.
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
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

  it('is empty where there are no words', async () => {
    server = await ServerProcess.start();
    const uri = await server.open('\n \n');
    expect(await server.ask('textDocument/documentSymbol', uri)).toEqual([]);
  });
});

const range = (fromLine: number, from: number, toLine: number, to: number) => ({
  start: { line: fromLine, character: from },
  end: { line: toLine, character: to },
});
