import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands, Selection, workspace } from 'vscode';
import { openArticle } from '../support.js';

suite('The editor of an article', () => {
  const setting = (name: string): unknown =>
    workspace.getConfiguration('editor', { languageId: 'arabic-article' }).get(name);

  // Each of these would cut a line into pieces, and pieces of a line stand from left to right.
  const off = {
    'bracketPairColorization.enabled': false,
    matchBrackets: 'never',
    'guides.bracketPairs': false,
    renderControlCharacters: false,
    'semanticHighlighting.enabled': false,
    'unicodeHighlight.ambiguousCharacters': false,
    'unicodeHighlight.invisibleCharacters': false,
    'unicodeHighlight.nonBasicASCII': false,
    'inlayHints.enabled': 'off',
    links: false,
  };
  for (const [name, value] of Object.entries(off))
    test(`has ${name} ${value}`, () => {
      assert.equal(setting(name), value);
    });

  test('wraps at the width of the window', () => {
    assert.equal(setting('wordWrap'), 'on');
    assert.equal(setting('wrappingStrategy'), 'advanced');
  });

  test('knows a word with its vowel marks', async () => {
    const { document } = await openArticle('summit.article');
    const at = document.positionAt(document.getText().indexOf('نثمّن') + 3);
    assert.equal(document.getText(document.getWordRangeAtPosition(at)), 'نثمّن');
  });

  test('moves by whole words', async () => {
    const editor = await openArticle('summit.article');
    const at = editor.document.positionAt(editor.document.getText().indexOf('الدوحة/'));
    editor.selection = new Selection(at, at);
    await commands.executeCommand('cursorWordEndRightSelect');
    assert.equal(editor.document.getText(editor.selection), 'الدوحة');
  });
});
