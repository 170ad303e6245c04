import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { commands, window } from 'vscode';
import type { Api } from '../../src/extension.js';
import type { Node } from '../../src/trees/branch.js';
import { eventually, openArticle, safirApi, wordsAt } from '../support.js';

const labels = (nodes: readonly Node[]): string[] => nodes.map(({ words }) => words[0] ?? '');
const leaves = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? leaves(node.children) : [node]));

suite('The Safir views', () => {
  let api: Api;

  suiteSetup(async () => {
    api = await safirApi();
    await openArticle('summit.article');
    await eventually(
      () => api.trees.statements(),
      (roots) => roots.length > 0,
    );
  });

  test('list the officials with their mentions', () => {
    const [qatari, turkish] = api.trees.officials();
    assert.equal(qatari?.words[0], 'محمد بن عبد الرحمن آل ثاني');
    assert.equal(turkish?.words[0], 'هاكان فيدان');
    const mentions = turkish.children.find(({ key }) => key === 'mentions')!.children;
    assert.deepEqual(labels(mentions).slice(-2), ['نظيره التركي هاكان فيدان', 'فيدان']);
  });

  test('list the dates in the order of the calendar', () => {
    assert.deepEqual(labels(leaves(api.trees.timeline())), ['عام 2025', '12 مارس 2025', 'الأربعاء']);
  });

  test('list who says what', () => {
    const statements = leaves(api.trees.statements()).filter(({ subject }) => subject.kind === 'statement');
    assert.ok(labels(statements).includes('بلاده ستواصل جهودها لوقف إطلاق النار'));
  });

  test('lead to the place in the article', async () => {
    const statement = leaves(api.trees.statements()).find(({ range }) => range !== null)!;
    await commands.executeCommand('workbench.action.closeAllEditors');
    const { document } = await openArticle('notes.ar.txt');
    await commands.executeCommand('safir.reveal', `${document.uri}`, statement.range);
    const editor = window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), wordsAt(document, statement.range!));
    assert.notEqual(editor.document.getText(editor.selection), '');
  });

  test('are narrowed by the filter, whatever the spelling', async () => {
    await openArticle('summit.article');
    const all = leaves(api.trees.statements()).length;
    await commands.executeCommand('safir.filter', 'اطلاق النَّار');
    const [found, ...more] = leaves(api.trees.statements());
    assert.equal(found?.words[0], 'بلاده ستواصل جهودها لوقف إطلاق النار');
    assert.deepEqual(more, []);
    await commands.executeCommand('safir.filter', 'لا وجود له هنا');
    assert.deepEqual(api.trees.statements(), []);
    await commands.executeCommand('safir.clearFilter');
    assert.equal(leaves(api.trees.statements()).length, all);
  });

  test('are empty without an article', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(
      () => [api.trees.officials(), api.trees.statements(), api.trees.timeline()].flat(),
      (roots) => roots.length === 0,
    );
  });
});
