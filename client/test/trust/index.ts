import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { workspace } from 'vscode';
import { eventually, openArticle, safirApi } from '../support.js';

suite('Restricted Mode', () => {
  test('the folder is not trusted', () => {
    assert.equal(workspace.isTrusted, false);
  });

  test('articles are read all the same', async () => {
    const { document } = await openArticle('summit.article');
    assert.equal(document.languageId, 'arabic-article');
    const api = await safirApi();
    await eventually(
      () => api.highlights(document)?.directQuote.length,
      (count) => count === 1,
    );
  });
});
