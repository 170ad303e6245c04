import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { extensions, workspace } from 'vscode';
import { openArticle } from '../support.js';

suite('Restricted Mode', () => {
  test('the folder is not trusted', () => {
    assert.equal(workspace.isTrusted, false);
  });

  test('articles are read all the same', async () => {
    const { document } = await openArticle('summit.article');
    assert.equal(document.languageId, 'arabic-article');
    const safir = extensions.getExtension('safir.safir')!;
    await safir.activate();
    assert.equal(safir.isActive, true);
  });
});
