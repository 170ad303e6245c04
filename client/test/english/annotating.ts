import assert from 'node:assert/strict';
import { setup, suite, suiteTeardown, test } from 'mocha';
import {
  ConfigurationTarget,
  commands,
  type DocumentSymbol,
  Range,
  Selection,
  type TextEditor,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { wordsOf } from '../../../server/src/annotations/annotation.js';
import { parseSidecar } from '../../../server/src/annotations/sidecar.js';
import { articleUri, eventually, openArticle, safirApi } from '../support.js';

const ARTICLE = 'annotated.article';
const sidecarUri = (): Uri => articleUri(`${ARTICLE}.annotations.jsonld`);

const text = async (): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(sidecarUri()));

/** Status and words of each decision on disk. */
const decisions = async (): Promise<[string, string][]> => {
  const parsed = parseSidecar(await text());
  assert.ok('sidecar' in parsed, JSON.stringify(parsed));
  return parsed.sidecar.annotations.map((annotation) => [annotation.status, wordsOf(annotation)]);
};

const select = (editor: TextEditor, words: string): void => {
  const { document } = editor;
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  editor.selection = new Selection(document.positionAt(start), document.positionAt(start + words.length));
};

const run = (command: string): Thenable<unknown> => commands.executeCommand(`safir.${command}`);

suite('Annotating', () => {
  setup(async () => {
    await safirApi();
    await workspace.getConfiguration('safir').update('annotator', 'ليلى', ConfigurationTarget.Global);
  });
  suiteTeardown(async () => {
    await workspace.getConfiguration('safir').update('annotator', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('decides a whole article by commands alone', async () => {
    const api = await safirApi();
    const editor = await openArticle(ARTICLE);
    await eventually(
      () => api.highlights(editor.document),
      (highlights) => highlights !== null,
    );
    editor.selection = new Selection(0, 0, 0, 0);
    await run('nextUndecided');
    for (let left = 200; left > 0; left--) {
      const before = editor.selection;
      await run('accept');
      if (editor.selection.isEqual(before)) break;
    }
    const statuses = (await decisions()).map(([status]) => status);
    assert.ok(statuses.length > 0);
    assert.deepEqual([...new Set(statuses)], ['accepted']);
    const highlights = await eventually(
      () => api.highlights(editor.document),
      (now) => now !== null && now.decided.length > 0,
    );
    const suggested = [...highlights!.directQuote, ...highlights!.indirectQuote, ...highlights!.date];
    for (const range of suggested)
      assert.ok(
        highlights!.decided.some((one) => JSON.stringify(one) === JSON.stringify(range)),
        `${JSON.stringify(range)} is decided`,
      );
    assert.equal((await workspace.openTextDocument(sidecarUri())).isDirty, false);
  });

  test('keeps the annotations file open while its article is in sight', async () => {
    const editor = await openArticle(ARTICLE);
    const open = () => workspace.textDocuments.filter(({ uri }) => uri.toString() === sidecarUri().toString());
    const [held] = await eventually(open, (documents) => documents.length > 0);
    select(editor, editor.document.lineAt(1).text.split(' ')[0]!);
    await run('annotate.person');
    await run('reject');
    assert.equal(held!.isDirty, false);
    assert.deepEqual(open(), [held]);
  });

  test('adds, corrects, takes back and does again', async () => {
    const editor = await openArticle(ARTICLE);
    const [word, next] = /(\p{L}+) (\p{L}+)/u.exec(editor.document.lineAt(1).text)!.slice(1) as [string, string];
    const before = await decisions();
    select(editor, word);
    await run('annotate.person');
    assert.deepEqual(
      (await decisions()).filter(([status]) => status === 'added'),
      [['added', word]],
    );
    await run('growEnd');
    assert.deepEqual(
      (await decisions()).filter(([status]) => status === 'added'),
      [['added', `${word} ${next}`]],
    );
    await run('undoDecision');
    await run('undoDecision');
    assert.deepEqual(await decisions(), before);
    await run('redoDecision');
    assert.deepEqual(
      (await decisions()).filter(([status]) => status === 'added'),
      [['added', word]],
    );
    await run('reject');
    assert.deepEqual(await decisions(), before);
  });

  test('an undo in the annotations file itself takes decisions back, a redo does them again', async () => {
    const editor = await openArticle(ARTICLE);
    const before = await text();
    select(editor, editor.document.lineAt(1).text.split(' ')[0]!);
    await run('annotate.date');
    const after = await text();
    assert.notEqual(after, before);
    const sidecar = await window.showTextDocument(sidecarUri());
    await commands.executeCommand('undo');
    assert.equal(sidecar.document.getText(), before);
    await commands.executeCommand('redo');
    assert.equal(sidecar.document.getText(), after);
    await commands.executeCommand('undo');
    await sidecar.document.save();
  });

  test('finds every annotation in place after the article was edited, closed and opened again', async () => {
    const editor = await openArticle(ARTICLE);
    const words = (await decisions()).map(([, exact]) => exact);
    await editor.edit((builder) => builder.insert(editor.document.positionAt(0), 'سطر جديد في أول المقال.\n'));
    await editor.document.save();
    await commands.executeCommand('workbench.action.closeAllEditors');
    const again = await openArticle(ARTICLE);
    const api = await safirApi();
    const highlights = await eventually(
      () => api.highlights(again.document),
      (now) => now !== null && now.decided.length > 0,
    );
    const placed = highlights!.decided.map(({ start, end }) =>
      again.document.getText(new Range(start.line, start.character, end.line, end.character)),
    );
    assert.deepEqual([...new Set(placed)].sort(), [...new Set(words)].sort());
  });

  test('annotations go with their article when it is renamed, and back, but never over others', async () => {
    const [moved, taken] = [articleUri('moved.article'), articleUri('taken.article')];
    const others = articleUri('taken.article.annotations.jsonld');
    const [old, before] = [articleUri(ARTICLE), await text()];
    const rename = async (from: Uri, to: Uri): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await workspace.applyEdit(edit));
    };
    const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
    await rename(old, moved);
    assert.equal(await read(articleUri('moved.article.annotations.jsonld')), before);
    await assert.rejects(text());
    await rename(moved, old);
    assert.equal(await text(), before);
    await workspace.fs.writeFile(others, new TextEncoder().encode('{}'));
    await rename(old, taken);
    assert.equal(await read(others), '{}');
    assert.equal(await text(), before);
    await rename(taken, old);
    await workspace.fs.delete(others);
  });

  test('does not write an annotations file that holds a merge conflict', async () => {
    const good = await text();
    const broken = good.replace('"items"', '<<<<<<< HEAD\n"items"');
    await workspace.fs.writeFile(sidecarUri(), new TextEncoder().encode(broken));
    const editor = await openArticle(ARTICLE);
    await eventually(
      async () => (await workspace.openTextDocument(sidecarUri())).getText(),
      (now) => now === broken,
    );
    select(editor, editor.document.lineAt(1).text.split(' ')[0]!);
    const acting = run('annotate.date');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await commands.executeCommand('notifications.clearAll');
    await acting;
    assert.equal(await text(), broken);
    await workspace.fs.writeFile(sidecarUri(), new TextEncoder().encode(good));
    await eventually(
      async () => (await workspace.openTextDocument(sidecarUri())).getText(),
      (now) => now === good,
    );
  });

  test('annotates what is apart, and shows what was added in the tree and in the outline', async () => {
    const api = await safirApi();
    const editor = await openArticle(ARTICLE);
    const [first, , third] = editor.document.lineAt(1).text.split(' ') as [string, string, string];
    select(editor, first);
    await run('annotate.person');
    select(editor, third);
    await run('addFragment');
    const added = `${first} … ${third}`;
    assert.deepEqual(
      (await decisions()).filter(([status]) => status === 'added'),
      [['added', added]],
    );
    await eventually(
      () => JSON.stringify(api.trees.officials(), (key, value) => (key === 'parent' ? undefined : value)),
      (tree) => tree.includes(`${first} ${third}`),
    );
    await eventually(
      () => commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri),
      (symbols) =>
        symbols.some(({ children }) =>
          children.some(({ name, detail }) => name.includes(first) && detail.includes('✓')),
        ),
    );
    select(editor, third);
    await run('removeFragment');
    assert.deepEqual(
      (await decisions()).filter(([status]) => status === 'added'),
      [['added', first]],
    );
    select(editor, first);
    await run('reject');
  });

  test('offers to merge unsaved decisions with a file that has changed on disk, and keeps both', async () => {
    const settings = workspace.getConfiguration('safir');
    const editor = await openArticle(ARTICLE);
    const before = await decisions();
    const saved = await text();
    const [first, second] = editor.document.lineAt(1).text.split(' ') as [string, string];
    select(editor, first);
    await run('annotate.person');
    const others = (await text()).replaceAll('ليلى', 'سمير').replaceAll('urn:uuid:', 'urn:x:');
    await run('reject');
    assert.equal(await text(), saved);
    await settings.update('annotating.save', false, ConfigurationTarget.Global);
    try {
      select(editor, second);
      await run('annotate.person');
      const sidecar = await workspace.openTextDocument(sidecarUri());
      assert.ok(sidecar.isDirty);
      await workspace.fs.writeFile(sidecarUri(), new TextEncoder().encode(others));
      const acceptOffer = () => commands.executeCommand('notification.acceptPrimaryAction');
      await eventually(
        async () => {
          await acceptOffer();
          return (await decisions()).map(([, words]) => words);
        },
        (words) => words.length === 2 * before.length + 2 && words.includes(first) && words.includes(second),
      );
    } finally {
      await settings.update('annotating.save', undefined, ConfigurationTarget.Global);
      await workspace.fs.writeFile(sidecarUri(), new TextEncoder().encode(saved));
    }
  });

  test('the mode makes the article read-only, and writable again', async () => {
    const editor = await openArticle(ARTICLE);
    const type = () => commands.executeCommand('type', { text: 'x' });
    const before = editor.document.getText();
    await run('toggleAnnotating');
    await type();
    assert.equal(editor.document.getText(), before);
    await run('toggleAnnotating');
    await type();
    assert.notEqual(editor.document.getText(), before);
    await commands.executeCommand('undo');
  });
});
