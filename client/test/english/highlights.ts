import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { ConfigurationTarget, commands, Range, type TextEditor, workspace } from 'vscode';
import type { Api } from '../../src/extension.js';
import type { HighlightKind, HighlightRanges } from '../../src/highlights/kinds.js';
import { eventually, openArticle, safirApi, wordsAt } from '../support.js';

suite('Highlights', () => {
  let api: Api;
  let editor: TextEditor;

  suiteSetup(async () => {
    api = await safirApi();
    editor = await openArticle('summit.article');
  });

  const settings = () => workspace.getConfiguration('safir.highlights');
  const words = (highlights: HighlightRanges, kind: HighlightKind): string[] =>
    highlights[kind].map((range) => wordsAt(editor.document, range));
  const highlights = (enough: (found: HighlightRanges) => boolean): Promise<HighlightRanges> =>
    eventually(
      () => api.highlights(editor.document) as HighlightRanges,
      (found) => found !== null && enough(found),
    );

  test('stand on the words of a quote and its cue', async () => {
    const found = await highlights(({ directQuote }) => directQuote.length > 0);
    assert.deepEqual(words(found, 'directQuote'), ['نثمّن دور قطر (Qatar) في الوساطة، وسنعمل معا خلال عام 2025']);
    assert.ok(words(found, 'cue').includes('وأكد'));
    assert.deepEqual(words(found, 'indirectQuote'), ['بلاده ستواصل جهودها لوقف إطلاق النار']);
  });

  test('follow an edit', async () => {
    const addition = 'وقال فيدان: "نحن هنا".\n';
    await editor.edit((edit) => edit.insert(editor.document.lineAt(4).range.start, addition));
    const found = await highlights(({ directQuote }) => directQuote.length === 2);
    assert.equal(words(found, 'directQuote')[0], 'نحن هنا');
    await editor.edit((edit) => edit.delete(new Range(4, 0, 5, 0)));
    await highlights(({ directQuote }) => directQuote.length === 1);
  });

  test('are switched off and on by the command', async () => {
    await commands.executeCommand('safir.toggleHighlights');
    assert.equal(settings().get('enabled'), false);
    await highlights(({ directQuote }) => directQuote.length === 0);
    await commands.executeCommand('safir.toggleHighlights');
    await highlights(({ directQuote }) => directQuote.length === 1);
  });

  test('are of the kinds that the setting names', async () => {
    await settings().update('kinds', ['cue'], ConfigurationTarget.Workspace);
    const found = await highlights(({ directQuote }) => directQuote.length === 0);
    assert.ok(found.cue.length > 0);
    await settings().update('kinds', undefined, ConfigurationTarget.Workspace);
    await highlights(({ directQuote }) => directQuote.length === 1);
  });

  suiteTeardown(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
