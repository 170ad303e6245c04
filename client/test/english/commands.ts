import assert from 'node:assert/strict';
import { setup, suite, suiteTeardown, test } from 'mocha';
import { ColorThemeKind, ConfigurationTarget, commands, env, extensions, Selection, window, workspace } from 'vscode';
import { commands as shared } from '../../../server/src/protocol.js';
import { articleUri, eventually, openArticle, safirApi } from '../support.js';

interface Contributed {
  readonly command: string;
  readonly category: string;
}
const contributed = (): readonly Contributed[] =>
  extensions.getExtension('safir.safir')!.packageJSON.contributes.commands as Contributed[];

const QUOTE = 'نثمّن دور قطر (Qatar) في الوساطة، وسنعمل معا خلال عام 2025';

suite('Commands', () => {
  setup(async () => {
    await safirApi();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('each of the palette is there, under Safir', async () => {
    const known = new Set(await commands.getCommands(true));
    for (const { command, category } of contributed()) {
      assert.ok(known.has(command), command);
      assert.equal(category, 'Safir');
    }
    for (const command of Object.values(shared)) assert.ok(known.has(command), command);
  });

  test('each can be called with no editor open', async () => {
    for (const { command } of contributed()) {
      await commands.executeCommand(command);
      await commands.executeCommand('workbench.action.closeQuickOpen');
    }
    await workspace.getConfiguration('safir.highlights').update('enabled', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('the server is started anew, and reads again', async () => {
    const { document } = await openArticle('summit.article');
    await commands.executeCommand('safir.restartServer');
    const api = await safirApi();
    await eventually(
      () => api.highlights(document)?.directQuote.length,
      (count) => count === 1,
    );
  });

  test('next and previous finding go through the article and come round', async () => {
    const editor = await openArticle('summit.article');
    const visited: string[] = [];
    const step = async (command: string): Promise<string> => {
      const before = editor.selection;
      await commands.executeCommand(command);
      await eventually(
        () => editor.selection,
        (selection) => !selection.isEqual(before),
      );
      return editor.document.getText(editor.selection);
    };
    do visited.push(await step('safir.nextFinding'));
    while (visited.length < 2 || visited.at(-1) !== visited[0]);
    assert.ok(visited.includes(QUOTE), visited.join(' | '));
    assert.equal(await step('safir.previousFinding'), visited.at(-2));
  });

  test('next finding selects nothing in high contrast, whose selections would scramble the line', async () => {
    const workbench = workspace.getConfiguration('workbench');
    await workbench.update('colorTheme', 'Default High Contrast', ConfigurationTarget.Global);
    await eventually(
      () => window.activeColorTheme.kind,
      (kind) => kind === ColorThemeKind.HighContrast,
    );
    const editor = await openArticle('summit.article');
    const visited: string[] = [];
    for (let steps = 0; steps < 4; steps++) {
      const before = visited.at(-1);
      await commands.executeCommand('safir.nextFinding');
      const at = await eventually(
        () => `${editor.selection.active.line}:${editor.selection.active.character}`,
        (place) => place !== before,
      );
      assert.ok(editor.selection.isEmpty);
      visited.push(at);
    }
    assert.equal(new Set(visited).size, 4);
    await workbench.update('colorTheme', undefined, ConfigurationTarget.Global);
  });

  test('the statements of a person are shown, with the person selected', async () => {
    const editor = await openArticle('summit.article');
    editor.selection = new Selection(2, 0, 2, 0);
    const api = await safirApi();
    const speaker = await eventually(
      () => api.trees.statements().find(({ words }) => words[0] === 'هاكان فيدان'),
      (found) => found !== undefined,
    );
    const { subject } = speaker!;
    assert.ok(subject.kind === 'speaker' && subject.person);
    await commands.executeCommand('safir.showStatements', `${editor.document.uri}`, subject.person.id);
    await eventually(
      async () => {
        await commands.executeCommand('safir.copyFinding');
        return env.clipboard.readText();
      },
      (text) => text === 'هاكان فيدان',
    );
  });

  test('go to a finding moves along the list, and back on escape', async () => {
    const editor = await openArticle('summit.article');
    editor.selection = new Selection(2, 3, 2, 3);
    await commands.executeCommand('safir.goToFinding');
    await eventually(
      () => editor.selection.isEmpty,
      (isEmpty) => !isEmpty,
    );
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await eventually(
      () => editor.selection,
      (selection) => selection.isEqual(new Selection(2, 3, 2, 3)),
    );
    await commands.executeCommand('safir.goToFinding');
    await eventually(
      () => editor.selection.isEmpty,
      (isEmpty) => !isEmpty,
    );
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(editor.selection.isEmpty, false);
  });

  test('a finding is copied without isolates', async () => {
    const editor = await openArticle('summit.article');
    const at = editor.document.positionAt(editor.document.getText().indexOf('الوساطة'));
    editor.selection = new Selection(at, at);
    await commands.executeCommand('safir.copyFinding');
    await eventually(
      () => env.clipboard.readText(),
      (text) => text === QUOTE,
    );
  });

  test('an official is added to the registry of the folder', async () => {
    await workspace.fs.writeFile(
      articleUri('unknown.article'),
      new TextEncoder().encode('الدوحة: قال وزير الخارجية الجزائري عبد الحميد سليماني إن «الحوار مستمر».\n'),
    );
    const editor = await openArticle('unknown.article');
    const api = await safirApi();
    await eventually(
      () => api.highlights(editor.document)?.officialName.length,
      (count) => count === 1,
    );
    const at = editor.document.positionAt(editor.document.getText().indexOf('سليماني'));
    editor.selection = new Selection(at, at);
    await commands.executeCommand('safir.addToRegistry');
    const shown = await eventually(
      () => window.activeTextEditor?.document,
      (document) => document?.uri.path.endsWith('/.safir/officials.yaml') === true,
    );
    const registry = shown!;
    assert.equal(registry.isDirty, false);
    assert.match(registry.getText(), /^officials:\n(.*\n)+ +- عبد الحميد سليماني$/m);
    await workspace.fs.delete(registry.uri);
  });

  test('a file of another language is read as an article', async () => {
    const plain = await workspace.openTextDocument({ language: 'plaintext', content: 'قال الوزير إن «الحوار مستمر».' });
    await window.showTextDocument(plain);
    await commands.executeCommand('safir.treatAsArticle');
    const api = await safirApi();
    const { document } = window.activeTextEditor!;
    assert.equal(document.languageId, 'arabic-article');
    await eventually(
      () => api.highlights(document)?.directQuote.length,
      (count) => count === 1,
    );
  });

  suiteTeardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
