// Annotating with the built server: a client that carries out the edits of the sidecar as an editor does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  PublishDiagnosticsParams,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action } from '../src/annotations/actions/action.js';
import { type Annotation, targetOf, targetsOf } from '../src/annotations/annotation.js';
import { emptySidecar, parseSidecar, serialise } from '../src/annotations/sidecar.js';
import type {
  AnalysisView,
  AnnotationsAnswer,
  AnnotationsView,
  HistoryStep,
  ItemView,
  PerformResult,
} from '../src/protocol.js';
import { ServerProcess } from './serverProcess.js';

const ARTICLE = 'الحوار مستمر\nقال المصدر إن «الحوار مستمر ولن يتوقف» بين الطرفين.\nوأضاف أن اللقاء كان مفيدا.\n';

let server: ServerProcess;
let folder: string;
let uri: string;
let text: string;
let version: number;
let sidecar: TextDocument | null;
let created: string[];

const sidecarUri = () => `${uri}.annotations.jsonld`;

/** As an editor does: carries out the edit on the open document, and tells the server of it. */
const applyEdit = async ({ edit }: ApplyWorkspaceEditParams): Promise<{ applied: boolean }> => {
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') created.push(change.uri);
      continue;
    }
    const { textDocument, edits } = change as TextDocumentEdit;
    if (textDocument.version !== null && textDocument.version !== sidecar?.version) return { applied: false };
    const before = sidecar ?? TextDocument.create(textDocument.uri, 'json', 0, '');
    const after = TextDocument.applyEdits(before, edits as { range: never; newText: string }[]);
    await setSidecar(after);
  }
  return { applied: true };
};

const setSidecar = async (content: string): Promise<void> => {
  const { connection } = server;
  const open = sidecar !== null;
  sidecar = TextDocument.create(sidecarUri(), 'json', (sidecar?.version ?? 0) + 1, content);
  const textDocument = { uri: sidecar.uri, version: sidecar.version };
  if (open)
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: content }] });
  else
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'json', text: content },
    });
};

const view = (): Promise<AnnotationsView> => server.connection.sendRequest('safir/annotations', { uri });

const perform = (action: Action | HistoryStep, about: number | null = version): Promise<PerformResult> =>
  server.connection.sendRequest('workspace/executeCommand', {
    command: 'safir.perform',
    arguments: [{ uri, version: about, action }],
  });

const itemOf = async (words: string): Promise<ItemView> => {
  const found = (await view()).items.find((item) => item.text.startsWith(words));
  if (!found) throw new Error(words);
  return found;
};

const edit = async (from: string, to: string): Promise<void> => {
  const document = TextDocument.create(uri, 'arabic-article', version, text);
  const start = text.indexOf(from);
  const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
  text = text.replace(from, to);
  version++;
  await server.change(uri, version, [{ range, text: to }]);
};

const decisions = async () =>
  (await view()).items.flatMap(({ status, text: words, creator }) => (creator ? [[status, words]] : []));

const start = async (annotator?: string, article = ARTICLE): Promise<void> => {
  server = await ServerProcess.start({
    folder: pathToFileURL(folder).href,
    initializationOptions: { locale: 'en', ...(annotator ? { annotator } : {}) },
  });
  server.connection.onRequest('workspace/applyEdit', applyEdit);
  [text, version, sidecar, created] = [article, 1, null, []];
  await server.open(text, uri);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safir-'));
  uri = pathToFileURL(join(folder, 'a.article')).href;
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('annotating', () => {
  it('suggests, creates the sidecar with the first decision, and counts what is left', async () => {
    await start('ليلى');
    const before = await view();
    expect(before.progress!.undecided).toBe(before.items.length);
    expect(before.sidecar).toBe(sidecarUri());
    const quote = await itemOf('الحوار مستمر ولن');
    expect(await perform({ do: 'accept', items: [quote.key] })).toEqual({ refused: null });
    expect(created).toEqual([sidecarUri()]);
    expect(await decisions()).toEqual([['accepted', 'الحوار مستمر ولن يتوقف']]);
    expect((await view()).progress!.undecided).toBe(before.progress!.undecided - 1);
    const parsed = parseSidecar(sidecar!.getText());
    expect('sidecar' in parsed && parsed.sidecar.annotations).toMatchObject([
      { creator: 'ليلى', status: 'accepted', target: { source: 'a.article' } },
    ]);
  });

  it('sends only what has changed, a page at a time, to a client that keeps the items', async () => {
    await start('ليلى');
    let held: { items: readonly ItemView[]; known?: string } = { items: [] };
    const ask = async (limit: number): Promise<AnnotationsAnswer> => {
      const { known } = held;
      const params = { uri, limit, ...(known ? { known } : {}) };
      const answer = await server.connection.sendRequest<AnnotationsAnswer>('safir/annotations', params);
      const { base, start, deleted, revision } = answer.change;
      const before = base === null ? [] : held.items;
      held = {
        items: [...before.slice(0, start), ...answer.items, ...before.slice(start + deleted)],
        known: revision,
      };
      return answer;
    };
    const whole = (await view()).items;
    expect(whole.length).toBeGreaterThan(1);
    held = { items: [] };
    for (let i = 1; i < whole.length; i++) expect((await ask(1)).change.more).toBe(true);
    const last = await ask(1);
    expect(last.change.more).toBe(false);
    expect(held.items).toEqual(whole);
    expect((await ask(1)).change.revision).toBe(last.change.revision);

    await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] });
    held = { items: [] };
    await ask(100);
    await perform({
      do: 'add',
      span: { start: text.indexOf('اللقاء'), end: text.indexOf('اللقاء') + 6 },
      kind: 'date',
    });
    expect((await ask(100)).items.map((item) => item.text)).toEqual(['اللقاء']);
    expect((await ask(100)).items).toEqual([]);
    await edit('مفيدا', 'مفيدا جدا');
    await ask(100);
    expect(held.items).toEqual((await view()).items);
  });

  it('takes several actions that were asked at once one after the other', async () => {
    await start('ليلى');
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const words = ['المصدر', 'الطرفين', 'اللقاء', 'مفيدا'];
    const results = await Promise.all(words.map((word) => perform({ do: 'add', span: at(word), kind: 'person' })));
    expect(results).toEqual(words.map(() => ({ refused: null })));
    expect(await decisions()).toEqual(words.map((word) => ['added', word]));
  });

  it('follows the text while it is edited, and keeps the new places when the article is saved', async () => {
    await start('ليلى');
    await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] });
    await edit('الحوار مستمر\n', 'عاجل: الحوار مستمر اليوم\n');
    await edit('ولن يتوقف', 'ولن يتوقف أبدا');
    expect(await decisions()).toEqual([['accepted', 'الحوار مستمر ولن يتوقف']]);
    await edit('مستمر ولن', 'متواصل ولن');
    expect(await decisions()).toEqual([['accepted', 'الحوار متواصل ولن يتوقف']]);
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await perform({ do: 'markDone', done: true });
    const parsed = parseSidecar(sidecar!.getText());
    const [position, quote] = 'sidecar' in parsed ? targetsOf(parsed.sidecar.annotations[0]!)[0]!.selector : [];
    expect(quote?.exact).toBe('الحوار متواصل ولن يتوقف');
    expect(text.slice(position?.start, position?.end)).toBe('الحوار متواصل ولن يتوقف');
  });

  it('lists an annotation whose words are gone, reports it in the sidecar, and attaches it again', async () => {
    await start('ليلى');
    await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] });
    await edit(text.split('\n')[1]!, 'كلام آخر تماما.');
    expect((await view()).progress!.orphans).toBe(1);
    const { diagnostics } = await server.notified<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === sidecarUri() && params.diagnostics.some(({ code }) => code === 'orphan'),
    );
    const { id } = diagnostics[0]!.data as { id: string };
    expect(sidecar!.getText().split('\n')[diagnostics[0]!.range.start.line]).toContain(id);
    const [attach, discard] = await server.ask<CodeAction[]>('textDocument/codeAction', sidecarUri(), {
      ...{ range: diagnostics[0]!.range, context: { diagnostics: [] } },
    });
    expect(attach!.command).toMatchObject({ command: 'safir.reattach', arguments: [uri, id] });
    const lost = sidecar!;
    expect(
      TextDocument.applyEdits(lost, (discard!.edit!.documentChanges![0] as TextDocumentEdit).edits as never),
    ).not.toContain(id);
    const at = text.indexOf('كلام آخر');
    await perform({ do: 'reattach', id, span: { start: at, end: at + 8 } });
    expect(await decisions()).toEqual([['accepted', 'كلام آخر']]);
  });

  it('never writes a sidecar that it cannot read, and says at which line', async () => {
    await start('ليلى');
    await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] });
    const conflict = sidecar!.getText().replace('"items"', '<<<<<<< HEAD\n"items"');
    await setSidecar(conflict);
    const published = await server.notified<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === sidecarUri() && params.diagnostics.some(({ code }) => code === 'sidecar-conflict'),
    );
    expect(published.diagnostics[0]!.range.start.line).toBe(conflict.split('\n').indexOf('<<<<<<< HEAD'));
    const result = await perform({ do: 'markDone', done: true });
    expect(result.refused).toContain('Mend it first');
    expect(sidecar!.getText()).toBe(conflict);
    expect((await view()).faults).toMatchObject([{ fault: 'conflict' }]);

    const good = conflict.replace('<<<<<<< HEAD\n', '');
    const fixes = (content: string): Promise<CodeAction[]> =>
      setSidecar(content).then(() =>
        server.ask('textDocument/codeAction', sidecarUri(), {
          range: published.diagnostics[0]!.range,
          context: { diagnostics: [] },
        }),
      );
    expect(await fixes(conflict)).toEqual([]);
    const line = good.split('\n').find((text) => text.startsWith('{"id"'))!;
    const both = good.replace(line, `<<<<<<< a\n${line}\n=======\n${line}\n>>>>>>> b`);
    const [fix] = await fixes(both);
    await applyEdit({ edit: fix!.edit! });
    expect(sidecar!.getText()).toBe(good);
  });

  it('reads a sidecar that is not open from its file', async () => {
    await start('ليلى');
    await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] });
    writeFileSync(join(folder, 'a.article.annotations.jsonld'), sidecar!.getText());
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: sidecarUri() } });
    expect(await decisions()).toEqual([['accepted', 'الحوار مستمر ولن يتوقف']]);
  });

  it('takes actions back and does them again, but not over what somebody else wrote since', async () => {
    await start('ليلى');
    const { key } = await itemOf('الحوار مستمر ولن');
    await perform({ do: 'accept', items: [key] });
    const accepted = sidecar!.getText();
    await perform({ do: 'markDone', done: true });
    const done = sidecar!.getText();
    const step = async (way: 'undo' | 'redo') => (await perform({ do: way })).refused;
    expect([await step('undo'), sidecar!.getText()]).toEqual([null, accepted]);
    expect([await step('redo'), sidecar!.getText()]).toEqual([null, done]);
    expect(await step('redo')).toContain('no action to redo');
    const all = (await view()).items.filter(({ status }) => status === 'undecided').map((item) => item.key);
    expect(all.length).toBeGreaterThan(1);
    await perform({ do: 'accept', items: all });
    expect([await step('undo'), sidecar!.getText()]).toEqual([null, done]);
    await setSidecar(accepted.replace('"accepted"', '"rejected"'));
    expect(await step('undo')).toContain('no action to undo');
  });

  it('takes actions back after the article was closed and opened again', async () => {
    await start('ليلى');
    await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] });
    const accepted = sidecar!.getText();
    await perform({ do: 'markDone', done: true });
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.open(text, uri);
    await perform({ do: 'undo' });
    expect(sidecar!.getText()).toBe(accepted);
  });

  it('offers what can be done at the cursor and with a selection as code actions', async () => {
    await start('ليلى');
    const range = (await itemOf('الحوار مستمر ولن')).range!;
    const offered = (at: Range) =>
      server.ask<CodeAction[]>('textDocument/codeAction', uri, { range: at, context: { diagnostics: [] } });
    const [accept] = await offered({ start: range.start, end: range.start });
    expect(accept!.title).toBe('Accept \u2068الحوار مستمر ولن يتوقف\u2069');
    await server.connection.sendRequest('workspace/executeCommand', accept!.command!);
    expect(await decisions()).toEqual([['accepted', 'الحوار مستمر ولن يتوقف']]);
    const titles = (await offered(range)).map(({ title }) => title);
    expect(titles[0]).toContain('Undo the decision on');
    expect(titles).toContain('Annotate as person');
  });

  it('shows what was decided wherever the article is shown, and what was rejected nowhere', async () => {
    await start('ليلى');
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const quote = await itemOf('الحوار مستمر ولن');
    await perform({ do: 'add', span: at('المصدر'), kind: 'person' });
    await perform({ do: 'accept', items: [quote.key] });
    const outline = async (): Promise<string[]> => {
      const symbols = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      return symbols.flatMap(({ children }) => children ?? []).map(({ name, detail }) => `${name}: ${detail}`);
    };
    expect(await outline()).toContainEqual(expect.stringMatching(/المصدر.*✓/));
    expect(await outline()).toContainEqual(expect.stringMatching(/الحوار مستمر ولن يتوقف.*✓ Accepted/));
    const analysis = await server.connection.sendRequest<AnalysisView>('safir/analysis', { uri });
    expect(analysis.people.map(({ name }) => name)).toContain('المصدر');

    const { range } = await itemOf('المصدر');
    const asked = { position: range!.start, context: { includeDeclaration: true } };
    expect(await server.ask<Location[]>('textDocument/references', uri, asked)).toEqual([{ uri, range }]);

    await perform({ do: 'reject', items: [(await itemOf('الحوار مستمر ولن')).key] });
    expect(await outline()).not.toContainEqual(expect.stringMatching(/^\u2068الحوار مستمر ولن يتوقف\u2069/));
  });

  it('says in the hover what was decided, whatever it holds shown as text', async () => {
    await start('ليلى <b>');
    const { key, range } = await itemOf('الحوار مستمر ولن');
    await perform({ do: 'setAttribute', item: key, name: 'note', value: '[x](command:y)' });
    const hover = await server.ask<Hover>('textDocument/hover', uri, { position: range!.start });
    const { value } = hover.contents as MarkupContent;
    expect(value).toContain('**Corrected**');
    expect(value).toContain('\\[x\\]');
    expect(value).toContain('&lt;b&gt;');
  });

  it('takes the kinds and values of the project’s schema, and no others', async () => {
    mkdirSync(join(folder, '.safir'));
    const attribute = 'attributes:\n  - name: mood\n    kinds: [place]\n    values: [calm]\n';
    writeFileSync(join(folder, '.safir/schema.yaml'), `kinds:\n  - name: place\n${attribute}`);
    await start('ليلى');
    const at = text.indexOf('المصدر');
    const span = { start: at, end: at + 6 };
    expect((await perform({ do: 'add', span, kind: 'ship' })).refused).toContain('cannot be taken');
    expect(await perform({ do: 'add', span, kind: 'place' })).toEqual({ refused: null });
    const { key } = (await view()).items.find(({ status }) => status === 'added')!;
    const set = (value: string) => perform({ do: 'setAttribute', item: key, name: 'mood', value });
    expect((await set('angry')).refused).toContain('cannot be taken');
    expect(await set('calm')).toEqual({ refused: null });
    expect(sidecar!.getText()).toContain('"mood":"calm"');
    expect((await view()).schema.kinds.at(-1)?.name).toBe('place');
  });

  it('learns who annotates after the start', async () => {
    await start();
    expect((await view()).annotator).toBeNull();
    await server.connection.sendNotification('safir/annotatorKnown', { name: 'سمير' });
    expect((await view()).annotator).toBe('سمير');
  });

  it('renames a person, and finds them, in the other articles of the workspace too', async () => {
    await start('ليلى');
    const at = text.indexOf('المصدر');
    await perform({ do: 'add', span: { start: at, end: at + 6 }, kind: 'person' });
    const [closed, broken] = [join(folder, 'b.article'), join(folder, 'c.article')];
    writeFileSync(closed, `سطر قبله\n${text}`);
    writeFileSync(`${closed}.annotations.jsonld`, sidecar!.getText());
    writeFileSync(`${broken}.annotations.jsonld`, '{"broken"');
    const other = pathToFileURL(closed).href;
    server.connection.onRequest('safir/annotatedArticles', () => [uri, other, pathToFileURL(broken).href]);
    const { range } = (await view()).items.find(({ status }) => status === 'added')!;
    const position = range!.start;

    const found = await server.ask<Location[]>('textDocument/references', uri, {
      ...{ position, context: { includeDeclaration: true } },
    });
    const moved = { line: position.line + 1, character: position.character };
    expect(found.filter((place) => place.uri === other).map((place) => place.range.start)).toEqual([moved]);

    expect(await server.ask('textDocument/prepareRename', uri, { position })).toEqual({ range, placeholder: 'المصدر' });
    const edit = await server.ask<WorkspaceEdit>('textDocument/rename', uri, { position, newName: 'أحمد' });
    const changed = edit.documentChanges as TextDocumentEdit[];
    expect(changed.map(({ textDocument }) => textDocument.uri)).toEqual([sidecarUri(), `${other}.annotations.jsonld`]);
    for (const { edits } of changed)
      expect(TextDocument.applyEdits(sidecar!, edits as { range: never; newText: string }[])).toContain(
        '"person":"أحمد"',
      );
  });

  it('shows how a long file begins before all of it is read, and decides in the whole', async () => {
    const lines = 'قال المصدر إن اللقاء كان مفيدا.\n';
    const long = lines.repeat(1_500);
    const annotations = Array.from({ length: 1_500 }, (_, line) => ({
      ...{ id: `urn:uuid:${line}`, type: 'Annotation', motivation: 'classifying', creator: 'ليلى' },
      ...{ created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', status: 'added' as const },
      body: { type: 'safir:Finding', kind: 'person', person: 'المصدر' },
      target: targetOf('a.article', long, [{ start: line * lines.length + 4, end: line * lines.length + 10 }]),
    })) as Annotation[];
    writeFileSync(new URL(sidecarUri()), serialise({ ...emptySidecar, annotations }));
    await start('ليلى', long);
    const page = (known?: string, limit = 5_000) =>
      server.connection.sendRequest<AnnotationsAnswer>('safir/annotations', { uri, limit, known });
    const first = await page(undefined, 500);
    expect(first.items).toHaveLength(500);
    expect(first).toMatchObject({ progress: null, change: { more: true }, faults: [] });
    const rest = await page(first.change.revision);
    expect(rest.change).toMatchObject({ base: first.change.revision, start: 500, deleted: 0, more: false });
    expect(rest.progress!.all).toBe(500 + rest.items.length);
    const decided = [...first.items, ...rest.items].filter(({ key }) => key.id !== null);
    expect(new Set(decided.map(({ key }) => key.id)).size).toBe(1_500);
    sidecar = null;
    server.connection.onRequest('workspace/applyEdit', async (params: ApplyWorkspaceEditParams) => {
      if (!sidecar) await setSidecar(serialise({ ...emptySidecar, annotations }));
      return applyEdit(params);
    });
    expect(await perform({ do: 'withdraw', items: [decided[3]!.key] })).toEqual({ refused: null });
    const written = parseSidecar(sidecar!.getText());
    expect('sidecar' in written && written.sidecar.annotations).toHaveLength(1_499);
  });

  it('takes a file that cannot be read for what it is, and writes nothing', async () => {
    mkdirSync(new URL(sidecarUri()));
    await start('ليلى');
    const { faults, items } = await view();
    expect(faults).toMatchObject([{ fault: 'unreadable', line: 0 }]);
    expect((await perform({ do: 'accept', items: [items[0]!.key] })).refused).not.toBeNull();
    expect(sidecar).toBeNull();
  });

  it('asks to save an article that has no file yet', async () => {
    await start('ليلى');
    uri = await server.open(text, 'untitled:Untitled-1');
    expect((await perform({ do: 'accept', items: [(await itemOf('الحوار مستمر ولن')).key] })).refused).toContain(
      'Save',
    );
    expect(sidecar).toBeNull();
  });

  it('does nothing about a version that has passed, nor without an annotator', async () => {
    await start();
    const { key } = await itemOf('الحوار مستمر ولن');
    expect((await perform({ do: 'accept', items: [key] })).refused).toContain('who annotates');
    expect((await perform({ do: 'accept', items: [key] }, 0)).refused).toContain('changed');
    expect(sidecar).toBeNull();
  });
});
