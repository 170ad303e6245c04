import assert from 'node:assert/strict';
import { suite, suiteTeardown, teardown, test } from 'mocha';
import { ConfigurationTarget, commands, languages, type TextDocument, window, workspace } from 'vscode';
import { articleUri, eventually, openArticle, safirApi } from '../support.js';

const setting = (value: string | undefined): Thenable<void> =>
  workspace.getConfiguration('safir').update('detectArticles', value, ConfigurationTarget.Workspace);

const ARABIC = 'بحث وزير الخارجية القطري مع نظيره التركي تطورات الأوضاع في المنطقة وسبل دعم الحوار بين الأطراف.\n';

const openNew = async (name: string, text: string): Promise<TextDocument> => {
  await workspace.fs.writeFile(articleUri(name), new TextEncoder().encode(text));
  return (await openArticle(name)).document;
};

const isArticle = (document: TextDocument): Promise<string> =>
  eventually(
    () => document.languageId,
    (language) => language === 'arabic-article',
  );

suite('Files that are mostly Arabic', () => {
  teardown(() => commands.executeCommand('workbench.action.closeAllEditors'));

  test('are articles where the setting says always', async () => {
    await safirApi();
    await setting('always');
    await isArticle(await openNew('plain.txt', ARABIC));
    await isArticle(await openNew('plain.md', `# خبر\n\n${ARABIC}`));
  });

  test('and no others', async () => {
    const english = await openNew('english.txt', 'The minister met his counterpart to discuss the region.\n'.repeat(3));
    await isArticle(await openNew('second.txt', ARABIC));
    assert.equal(english.languageId, 'plaintext');
  });

  test('stay what their user makes of them', async () => {
    const document = await openNew('mine.txt', ARABIC);
    await isArticle(document);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await setting('never');
    const plain = await openNew('never.txt', ARABIC);
    await openArticle('summit.article');
    await window.showTextDocument(plain);
    assert.equal(plain.languageId, 'plaintext');
  });

  test('are left alone until the question is answered', async () => {
    await setting(undefined);
    const document = await openNew('asked.txt', ARABIC);
    await openArticle('summit.article');
    assert.equal(document.languageId, 'plaintext');
    await commands.executeCommand('notifications.clearAll');
  });

  test('a new file stays an article when VS Code guesses its language late', async () => {
    const document = await workspace.openTextDocument({ content: ARABIC });
    await window.showTextDocument(document);
    await commands.executeCommand('safir.treatAsArticle');
    await isArticle(document);
    await languages.setTextDocumentLanguage(document, 'ini');
    await isArticle(document);
    await languages.setTextDocumentLanguage(document, 'plaintext');
    assert.equal(document.languageId, 'plaintext');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  suiteTeardown(() => setting(undefined));
});
