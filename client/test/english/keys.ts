// The keys are Safir's own: none is taken from VS Code where an article is worked on.
import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { extensions, Uri, workspace } from 'vscode';
import { safirApi } from '../support.js';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** The keys that VS Code and its built-in extensions come with, and Safir's; a JSON array with comments. */
const defaultKeys = async (): Promise<readonly Keybinding[]> => {
  const document = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
  const entries = document.getText().replace(/^\s*\/\/.*$/gm, '');
  return JSON.parse(entries.slice(entries.indexOf('['), entries.lastIndexOf(']') + 1)) as Keybinding[];
};

/** A key as it may be compared: the order of modifiers means nothing. */
const comparable = (key: string): string =>
  key
    .toLowerCase()
    .split(' ')
    .map((chord) =>
      chord
        .split(/\+(?=.)/)
        .sort()
        .join('+'),
    )
    .join(' ');

/** What does not hold while the text of an article or a Reader has the focus. */
const ELSEWHERE = /\b(?:inChat|inChatInput|terminal\w*|accessibleView\w*|searchViewletVisible|notebook\w*)\b/;

/** Taken knowingly, and nothing else: where another key is found for one of them, its line is to go. */
const TAKEN = [
  // The menu of remote windows has a button of its own.
  'ctrl+alt+o workbench.action.remote.showMenu',
  // Who replaces all is in the find widget, not in the text.
  'ctrl+alt+enter editor.action.replaceAll',
  // An article has no brackets to remove.
  'ctrl+alt+backspace editor.action.removeBrackets',
  // Only while a review is open.
  'ctrl+alt+- workbench.action.navigateBack',
  'ctrl+alt+- workbench.action.quickInputBack',
];

suite('Keys', () => {
  test('are none that VS Code has for the text of an article, but for those taken knowingly', async () => {
    await safirApi();
    const all = await defaultKeys();
    const keys = extensions.getExtension('safir.safir')!.packageJSON.contributes.keybindings as Keybinding[];
    // Single keys work where nothing can be typed; Escape ends whatever is on top.
    const own = keys.filter(({ key }) => /ctrl|alt/.test(key));
    const theirs = all.filter(({ command, when }) => !command.startsWith('safir.') && !when?.includes('safir.'));
    assert.ok(theirs.length > 500, `${theirs.length} keys of VS Code`);
    const taken = theirs
      .filter(({ when }) => !ELSEWHERE.test(when ?? ''))
      .flatMap((one) =>
        own.some(({ key }) => `${comparable(one.key)} `.startsWith(`${comparable(key)} `))
          ? [`${one.key} ${one.command}`]
          : [],
      );
    assert.deepEqual([...new Set(taken)].sort(), [...TAKEN].sort());
  });
});
