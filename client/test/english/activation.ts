import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { extensions, languages, workspace } from 'vscode';
import { openArticle } from '../support.js';

const safir = () => {
  const extension = extensions.getExtension('safir.safir');
  assert.ok(extension, 'the extension under development is there');
  return extension;
};

suite('Activation', () => {
  test('waits for an article', () => {
    for (const event of safir().packageJSON.activationEvents) assert.match(event, /^onLanguage:/);
    assert.equal(safir().isActive, false);
  });

  test('starts when an article opens', async () => {
    await openArticle('summit.article');
    await safir().activate();
    assert.equal(safir().isActive, true);
  });

  for (const name of ['summit.article', 'notes.ar.txt', 'report.article.txt', 'خبر.مقال'])
    test(`${name} is an Arabic article`, async () => {
      const { document } = await openArticle(name);
      assert.equal(document.languageId, 'arabic-article');
    });

  test('the language is offered by name', async () => {
    assert.ok((await languages.getLanguages()).includes('arabic-article'));
  });

  test('the folder is open', () => {
    assert.equal(workspace.workspaceFolders?.length, 1);
  });
});
