// Reviewing with the built server: two annotators' layers become the curator's, and each is told what was changed.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, Hover, MarkupContent, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anchorIn } from '../src/annotations/anchor.js';
import type { AnnotationStatus, Body } from '../src/annotations/annotation.js';
import { decide } from '../src/annotations/decisions.js';
import { emptySidecar, parseSidecar, type Sidecar, serialise } from '../src/annotations/sidecar.js';
import type { LayerRef } from '../src/curation/layer.js';
import type {
  AgreementParams,
  CurateParams,
  CuratorChangeView,
  LayersView,
  PerformResult,
  ReviewParams,
  ReviewView,
} from '../src/protocol.js';
import { ServerProcess } from './serverProcess.js';

const TEXT = 'لقاء في العاصمة\nقال سامي الحكيم الخميس إن «اللقاء مهم» للطرفين.\nوقال ليث الناصر إن الوفد يصل غدا.\n';
const URI = 'file:///test/a.article';
const SIDECAR = `${URI}.annotations.jsonld`;

const layer = (
  into: Sidecar,
  creator: string,
  made: readonly (readonly [words: string, kind: string, more: Partial<Body>, status?: AnnotationStatus])[],
): Sidecar =>
  made.reduce((sidecar, [words, kind, more, status = 'added'], index) => {
    const start = TEXT.indexOf(words);
    const context = { text: TEXT, article: 'a.article', creator, now: '2026-01-02T00:00:00.000Z' };
    return decide(
      sidecar,
      { ...context, newId: () => `urn:x:${creator}:${index}` },
      {
        fragments: [{ start, end: start + words.length }],
        status,
        body: { type: 'safir:Finding', kind, ...more },
      },
    );
  }, into);

const LEFT = layer(emptySidecar, 'ليلى', [
  ['سامي الحكيم', 'person', { person: 'سامي الحكيم' }],
  ['الخميس', 'date', { value: '2026-01-01' }],
  ['غدا', 'date', { value: '2026-01-03' }],
]);
const BOTH = layer(LEFT, 'سمير', [
  ['الحكيم', 'person', { person: 'سامي الحكيم' }],
  ['الخميس', 'date', { value: '2026-01-01' }],
]);

let server: ServerProcess;
let sidecar: TextDocument;
let revisions: Readonly<Record<string, string>>;

const start = async (annotator: string, content = serialise(BOTH), locale = 'en'): Promise<void> => {
  server = await ServerProcess.start({ initializationOptions: { locale, annotator } });
  server.connection.onRequest('workspace/applyEdit', async ({ edit }: ApplyWorkspaceEditParams) => {
    for (const { edits } of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const text = TextDocument.applyEdits(sidecar, edits as { range: never; newText: string }[]);
      sidecar = TextDocument.create(SIDECAR, 'json', sidecar.version + 1, text);
      await server.change(SIDECAR, sidecar.version, [{ text }]);
    }
    return { applied: true };
  });
  server.connection.onRequest(
    'safir/readRevision',
    ({ revision }: { revision: string }) => revisions[revision] ?? null,
  );
  sidecar = TextDocument.create(SIDECAR, 'json', 1, content);
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: SIDECAR, languageId: 'json', version: 1, text: content },
  });
  await server.open(TEXT, URI);
};

beforeEach(() => {
  revisions = {};
});
afterEach(async () => {
  await server.stop();
});

const now = (creator: string | null): LayerRef => ({ creator, revision: null });
const PARAMS: ReviewParams = { uri: URI, left: now('ليلى'), right: now('سمير'), curator: null };

const review = (params: Partial<ReviewParams> = {}): Promise<ReviewView> =>
  server.connection.sendRequest('safir/review', { ...PARAMS, ...params });

const curate = (params: Pick<CurateParams, 'units' | 'take'> & Partial<CurateParams>): Promise<PerformResult> =>
  server.connection.sendRequest('workspace/executeCommand', {
    command: 'safir.curate',
    arguments: [{ ...PARAMS, version: 1, note: null, ...params }],
  });

const gold = (): string[] => {
  const parsed = parseSidecar(sidecar.getText());
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.sidecar.annotations
    .filter(({ creator }) => creator === 'مها')
    .map((one) => `${one.status} ${anchorIn(TEXT)(one).map(({ start, end }) => TEXT.slice(start, end))}`);
};

describe('reviewing', () => {
  it('lists whose decisions there are', async () => {
    await start('مها');
    const { annotator, layers } = await server.connection.sendRequest<LayersView>('safir/layers', { uri: URI });
    expect(annotator).toBe('مها');
    expect(layers.map(({ creator, annotations, curated }) => [creator, annotations, curated])).toEqual([
      ['سمير', 2, 0],
      ['ليلى', 3, 0],
    ]);
  });

  it('shows two layers side by side, and says in words in what they differ', async () => {
    await start('مها');
    const { left, right, curator, units, progress } = await review();
    expect([left, right, curator]).toEqual(['ليلى', 'سمير', 'مها']);
    expect(progress).toEqual({ agreed: 1, different: 2, openAgreed: 1, openDifferent: 2 });
    expect(units.map(({ text, kindLabel, differences }) => [text, kindLabel, differences])).toEqual([
      ['سامي الحكيم', 'Person', [{ aspect: 'span', label: 'Span', left: 'سامي الحكيم', right: 'الحكيم' }]],
      ['الخميس', 'Date', []],
      ['غدا', 'Date', [{ aspect: 'missing', label: 'Missing', left: 'غدا', right: null }]],
    ]);
  });

  it('takes units into the curator’s layer, takes that back, and tells the annotators', async () => {
    await start('مها');
    const { units } = await review();
    const key = (text: string) => units.find((unit) => unit.text === text)!.key;
    expect(await curate({ units: [key('الخميس')], take: 'both' })).toEqual({ refused: null });
    expect(await curate({ units: [key('غدا')], take: 'neither', note: 'ليس تاريخا' })).toEqual({ refused: null });
    expect(await curate({ units: [key('سامي الحكيم')], take: 'right' })).toEqual({ refused: null });
    expect(gold()).toEqual(['added الحكيم', 'added الخميس', 'rejected غدا']);
    const after = await review();
    expect(after.progress).toMatchObject({ openAgreed: 0, openDifferent: 0 });
    expect(after.units.map(({ outcome }) => outcome)).toEqual([
      { kept: ['right'], note: null },
      { kept: ['left', 'right'], note: null },
      { kept: [], note: 'ليس تاريخا' },
    ]);
    expect(await curate({ units: [key('غدا')], take: 'reopen' })).toEqual({ refused: null });
    expect(gold()).toEqual(['added الحكيم', 'added الخميس']);
    await server.connection.sendRequest('workspace/executeCommand', {
      command: 'safir.perform',
      arguments: [{ uri: URI, version: 1, action: { do: 'undo' } }],
    });
    expect(gold()).toHaveLength(3);

    const content = sidecar.getText();
    await server.stop();
    await start('ليلى', content);
    const changes = await server.connection.sendRequest<CuratorChangeView[]>('safir/curatorChanges', { uri: URI });
    expect(changes.map(({ change, text, note }) => [change, text, note])).toEqual([
      ['changed', 'سامي الحكيم', null],
      ['dropped', 'غدا', 'ليس تاريخا'],
    ]);
    const published = (await server.diagnostics(URI, 1)).filter(({ code }) => `${code}`.startsWith('curator-'));
    expect(published.map(({ code }) => code)).toEqual(['curator-changed', 'curator-dropped']);
    expect(published[1]!.message).toContain('ليس تاريخا');
    const position = TextDocument.create(URI, '', 1, TEXT).positionAt(TEXT.indexOf('غدا') + 1);
    const hover = await server.ask<Hover>('textDocument/hover', URI, { position });
    expect((hover.contents as MarkupContent).value).toContain('ليس تاريخا');
  });

  it('compares revisions, and says so where git has none', async () => {
    await start('مها');
    revisions = { main: serialise(LEFT), torn: '<<<<<<< a' };
    const at = (revision: string): LayerRef => ({ creator: null, revision });
    const { left, units } = await review({ left: at('main'), right: now(null) });
    expect(left).toBe('main');
    expect(units.map(({ text, differences }) => [text, differences.map(({ aspect }) => aspect)])).toEqual([
      ['سامي الحكيم', []],
      ['الحكيم', ['missing']],
      ['الخميس', []],
      ['الخميس', ['missing']],
      ['غدا', []],
    ]);
    expect((await review({ left: at('gone') })).fault).toContain('gone');
    expect((await review({ left: at('torn') })).fault).toContain('torn');
    expect((await review({ left: at('--output=/tmp/x') })).fault).not.toBeNull();
  });

  it('refuses a curator who is one of the two, a layer against itself, and units that are not there', async () => {
    await start('ليلى');
    const { units, fault } = await review({ curator: 'مها' });
    expect(fault).toBeNull();
    expect((await review()).fault).not.toBeNull();
    expect((await review({ left: now('سمير') })).fault).not.toBeNull();
    const key = units[0]!.key;
    const before = sidecar.getText();
    expect((await curate({ units: [key], take: 'left' })).refused).not.toBeNull();
    expect(
      (await curate({ units: [{ left: 'x', right: null }], take: 'left', curator: 'مها' })).refused,
    ).not.toBeNull();
    expect((await curate({ units: [key], take: 'left', curator: 'مها', version: 7 })).refused).not.toBeNull();
    expect(sidecar.getText()).toBe(before);
    expect((await curate({ units: [key], take: 'left', curator: 'مها' })).refused).toBeNull();
    expect(gold()).toEqual(['added سامي الحكيم']);
  });

  it('says how far annotators agree, and what could not be read', async () => {
    await start('مها');
    revisions = { main: serialise(LEFT), branch: serialise(BOTH) };
    const page = (params: AgreementParams): Promise<string> => server.connection.sendRequest('safir/agreement', params);
    const rows = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('| **All**'));
    const plain = (markdown: string) => markdown.replace(/[\u2066-\u2069]/g, '');
    const one = plain(await page({ uri: URI, revisions: null }));
    expect(one).toContain('| Kind | سمير | ليلى | F1 strict | F1 overlap | κ | α | uα |');
    expect(rows(one)).toEqual([expect.stringMatching(/^\| \*\*All\*\* \| 2 \| 3 \| ✗ 0\.400 \| ✓ 0\.800 \|/)]);
    const two = plain(await page({ uri: URI, revisions: ['main', 'branch'] }));
    expect(rows(two)).toEqual([expect.stringMatching(/^\| \*\*All\*\* \| 5 \| 3 \| ≈ 0\.750 \|/)]);
    expect(plain(await page({ uri: URI, revisions: ['main', 'gone'] }))).toContain('a\\.article');
    expect(await page({ uri: null, revisions: null })).toContain('nothing to compare');
  });

  it('speaks Arabic', async () => {
    await start('مها', serialise(BOTH), 'ar');
    expect((await review()).units[0]).toMatchObject({ kindLabel: 'شخص', differences: [{ label: 'الحدود' }] });
  });
});
