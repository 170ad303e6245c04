import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type TextDocument,
  workspace,
} from 'vscode';
import { eventually, hoverAt, openArticle, placeOf, plain, safirApi } from '../support.js';

suite('What an article is asked', () => {
  let document: TextDocument;

  suiteSetup(async () => {
    await safirApi();
    ({ document } = await openArticle('summit.article'));
  });

  const hover = (words: string, enough: (text: string) => boolean): Promise<string> =>
    eventually(() => hoverAt(document, words), enough);

  test('who a person is', async () => {
    const text = await hover('هاكان', (text) => text.includes('هاكان فيدان'));
    assert.match(text, /^\d mentions: /m);
    assert.match(text, /^1 statement: /m);
  });

  test('which day a date is, in both calendars', async () => {
    const text = await hover('12 مارس', (text) => text.includes('2025-03-12'));
    assert.match(text, /Wednesday, March 12, 2025/);
    assert.match(text, /Hijri: .*رمضان 1446/);
  });

  test('who said something', async () => {
    const text = await hover('نثمّن', (text) => text.includes('Direct quote'));
    assert.match(text, /فيدان/);
  });

  test('its outline', async () => {
    const [article] = await eventually(
      () => commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (symbols) => symbols?.length === 1 && symbols[0]!.children.length > 0,
    );
    assert.equal(plain(article!.name), 'وزير الخارجية القطري يبحث مع نظيره التركي تطورات المنطقة');
    const names = article!.children.map(({ name }) => plain(name));
    for (const name of ['هاكان فيدان', '12 مارس 2025', 'بلاده ستواصل جهودها لوقف إطلاق النار'])
      assert.ok(names.includes(name), `${name} is among ${names.join(' | ')}`);
  });

  test('where somebody is named in full', async () => {
    const [definition] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 'فيدان، في مؤتمر'),
    );
    assert.ok(definition);
    const range =
      'targetUri' in definition ? (definition.targetSelectionRange ?? definition.targetRange) : definition.range;
    assert.equal(range.start.line, placeOf(document, 'هاكان').line);
  });

  test('where somebody is mentioned', async () => {
    const mentions = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'هاكان'),
    );
    assert.deepEqual([...new Set(mentions.map(({ range }) => range.start.line))].sort(), [0, 3, 5]);
  });
});

suite('Settings', () => {
  const settings = () => workspace.getConfiguration('safir');
  const set = (name: string, value: unknown) => settings().update(name, value, ConfigurationTarget.Workspace);

  test('give the day that relative dates count from', async () => {
    const content = 'قال وزير الخارجية سامر الخطيب اليوم إن الاجتماع انتهى.';
    const document = await workspace.openTextDocument({ language: 'arabic-article', content });
    for (const day of ['2024-05-06', '2023-01-31']) {
      await set('publicationDate', day);
      await eventually(
        () => hoverAt(document, 'اليوم'),
        (text) => text.includes(day),
      );
    }
    await set('publicationDate', 'some day');
    await eventually(
      () => hoverAt(document, 'اليوم'),
      (text) => text !== '' && !text.includes('2023-01-31'),
    );
  });

  test('switch off the lenses above officials', async () => {
    const { document } = await openArticle('summit.article');
    const lenses = () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    await eventually(lenses, (found) => found.length > 0);
    await set('codeLens.statements', false);
    await eventually(lenses, (found) => found.length === 0);
  });

  suiteTeardown(async () => {
    await set('publicationDate', undefined);
    await set('codeLens.statements', undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
