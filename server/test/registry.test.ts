// A workspace's own registry of officials, over standard input and output.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { AnalysisView } from '../src/protocol.js';
import { ServerProcess } from './serverProcess.js';

const ARTICLE = 'لقاء في مسقط\nوقال وزير الخارجية العماني ساهر الغندوري إن المحادثات ستستأنف قريبا.\n';
const REGISTRY = `officials:
  - key: ghandouri
    english: Saher al-Ghandouri
    names: [ساهر الغندوري]
    offices:
      - title: وزير الخارجية العماني
        category: minister
        country: OM
        from: 2020
`;

let folder: string;
let server: ServerProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safir-registry-'));
  mkdirSync(join(folder, '.safir'));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const url = (path = ''): string => pathToFileURL(join(folder, path)).href;
const registryUrl = (): string => url('.safir/officials.yaml');
const write = (yaml: string): void => writeFileSync(join(folder, '.safir/officials.yaml'), yaml);
const onTheName = { position: { line: 1, character: 28 } };
const nameRange = { range: { start: onTheName.position, end: onTheName.position }, context: { diagnostics: [] } };

const keyOf = async (uri: string): Promise<string | null | undefined> => {
  const view = await server.connection.sendRequest<AnalysisView>('safir/analysis', { uri });
  return view.people.find(({ name }) => name === 'ساهر الغندوري')?.registry;
};
const touched = (): Promise<void> =>
  server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: registryUrl(), type: 2 }] });
const reported = (fits: (count: number) => boolean): Promise<PublishDiagnosticsParams> =>
  server.notified<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }) => uri === registryUrl() && fits(diagnostics.length),
  );
const additions = async (uri: string): Promise<CodeAction[]> => {
  const actions = await server.ask<CodeAction[]>('textDocument/codeAction', uri, nameRange);
  return actions.filter(({ kind }) => kind === 'quickfix.addToRegistry');
};

describe('a workspace’s registry', () => {
  it('is known to the analysis and the hover', async () => {
    write(REGISTRY);
    server = await ServerProcess.start({ folder: url() });
    const uri = await server.open(ARTICLE, url('a.article'));
    expect(await keyOf(uri)).toBe('ghandouri');
    const hover = await server.ask<Hover>('textDocument/hover', uri, onTheName);
    expect((hover.contents as { value: string }).value).toContain('Saher al\\-Ghandouri');
    expect(await additions(uri)).toEqual([]);
  });

  it('is not known to an article outside of the folder', async () => {
    write(REGISTRY);
    server = await ServerProcess.start({ folder: url() });
    const uri = await server.open(ARTICLE, 'file:///elsewhere/a.article');
    expect(await keyOf(uri)).toBeNull();
    expect(await additions(uri)).toEqual([]);
  });

  it('is read again when it changes', async () => {
    server = await ServerProcess.start({ folder: url() });
    const uri = await server.open(ARTICLE, url('a.article'));
    expect(await keyOf(uri)).toBeNull();
    write(REGISTRY);
    await touched();
    await server.notified('safir/analysisChanged');
    await expect.poll(() => keyOf(uri)).toBe('ghandouri');
  });

  it('is told what is wrong with it, at its line, until it is right', async () => {
    write(`${REGISTRY}        to: never\n`);
    server = await ServerProcess.start({ folder: url() });
    const { diagnostics } = await reported((count) => count > 0);
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([['yaml-value', 9]]);
    server.received.length = 0;
    write(REGISTRY);
    await touched();
    await reported((count) => count === 0);
  });

  it('comes from the client where the server cannot read', async () => {
    server = await ServerProcess.start({
      folder: 'vscode-vfs://host/news',
      initializationOptions: { readsFiles: true },
    });
    server.connection.onRequest('safir/readFile', ({ uri }: { uri: string }) =>
      uri === 'vscode-vfs://host/news/.safir/officials.yaml' ? REGISTRY : null,
    );
    const uri = await server.open(ARTICLE, 'vscode-vfs://host/news/a.article');
    await touched();
    expect(await keyOf(uri)).toBe('ghandouri');
  });
});

describe('an official', () => {
  it('is added to a registry that is not there yet', async () => {
    server = await ServerProcess.start({ folder: url() });
    const uri = await server.open(ARTICLE, url('a.article'));
    const [action] = await additions(uri);
    const [create, change] = action!.edit!.documentChanges!;
    expect(create).toMatchObject({ kind: 'create', uri: registryUrl() });
    const [edit] = (change as unknown as { edits: { newText: string }[] }).edits;
    expect(edit!.newText).toContain('officials:\n  - names:\n      - ساهر الغندوري\n');
    expect(edit!.newText).toContain('title: وزير الخارجية العماني\n        category: minister\n        country: OM\n');
  });

  it('is added after those in a registry that is there', async () => {
    write(REGISTRY.replaceAll('ساهر الغندوري', 'فلان الفلاني'));
    server = await ServerProcess.start({ folder: url() });
    const uri = await server.open(ARTICLE, url('a.article'));
    const [action] = await additions(uri);
    const [change] = action!.edit!.documentChanges as unknown as { edits: { newText: string }[] }[];
    expect(change!.edits[0]!.newText).toContain('- ساهر الغندوري');
  });
});
