import assert from 'node:assert/strict';
import { setup, suite, suiteTeardown, test } from 'mocha';
import { ConfigurationTarget, commands, FileType, Uri, window, workspace } from 'vscode';
import { parseSidecar } from '../../../server/src/annotations/sidecar.js';
import { articleUri, eventually, openArticle, safirApi } from '../support.js';

const ARTICLE = 'exchanged.article';
const TEXT = 'الدوحة 😀 في 18 مارس 2025\n\nقال وزير الخارجية المصري سامح شكري إن «الحوار مستمر».\n';

const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
const folder = (name: string): Uri => articleUri(`exchange-${name}`);
const names = async (uri: Uri): Promise<string[]> =>
  (await workspace.fs.readDirectory(uri)).flatMap(([name, type]) => (type === FileType.File ? [name] : [])).sort();
const decisions = async (uri: Uri) => {
  const parsed = parseSidecar(await read(uri));
  assert.ok('sidecar' in parsed, JSON.stringify(parsed));
  return parsed.sidecar.annotations;
};

const exportTo = (format: string, where: string, articles = [articleUri(ARTICLE)]): Thenable<unknown> =>
  commands.executeCommand('safir.exportAnnotations', { format, layer: 'all', articles, folder: folder(where) });

suite('Exchanging annotations', () => {
  setup(async () => {
    await safirApi();
    await workspace.fs.writeFile(articleUri(ARTICLE), new TextEncoder().encode(TEXT));
    await openArticle(ARTICLE);
    await workspace.getConfiguration('safir').update('annotator', 'ليلى', ConfigurationTarget.Global);
  });
  suiteTeardown(async () => {
    await workspace.getConfiguration('safir').update('annotator', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['brat', 'tei', 'csv', 'conll', 'broken'])
      await workspace.fs.delete(folder(name), { recursive: true }).then(undefined, () => undefined);
    await workspace.fs.delete(articleUri(ARTICLE));
  });

  test('an article is exported to brat, with a report of what brat does not hold, and imported again', async () => {
    await exportTo('brat', 'brat');
    const files = [`${ARTICLE}.ann`, `${ARTICLE}.txt`, 'annotation.conf', 'visual.conf'];
    assert.deepEqual(await names(folder('brat')), files.sort());
    assert.match(
      await read(Uri.joinPath(folder('brat'), `${ARTICLE}.ann`)),
      /^T\d+\tOfficial \d+ \d+\tوزير الخارجية المصري سامح شكري$/m,
    );
    await eventually(
      () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.includes('Export.md')),
    );
    await workspace.fs.writeFile(Uri.joinPath(folder('brat'), ARTICLE), new TextEncoder().encode(TEXT));
    const given = { format: 'brat', files: [Uri.joinPath(folder('brat'), `${ARTICLE}.ann`)], folder: folder('brat') };
    await commands.executeCommand('safir.importAnnotations', given);
    const imported = await decisions(Uri.joinPath(folder('brat'), `${ARTICLE}.annotations.jsonld`));
    assert.deepEqual([...new Set(imported.map(({ creator }) => creator))], ['ليلى']);
    assert.ok(imported.some(({ body }) => body.kind === 'direct-quote' && body.speaker === 'سامح شكري'));
    assert.ok(imported.some(({ body }) => body.value === '2025-03-18'));
  });

  test('what is imported twice is merged into what is there, and a copy is kept', async () => {
    await exportTo('tei', 'tei');
    const given = {
      format: 'tei',
      files: [Uri.joinPath(folder('tei'), `${ARTICLE}.tei.xml`)],
      folder: folder('tei'),
      existing: 'merge',
    };
    await commands.executeCommand('safir.importAnnotations', given);
    const sidecar = Uri.joinPath(folder('tei'), `${ARTICLE}.annotations.jsonld`);
    const first = await decisions(sidecar);
    assert.equal(await read(Uri.joinPath(folder('tei'), ARTICLE)), TEXT);
    await commands.executeCommand('safir.importAnnotations', given);
    assert.deepEqual(await decisions(sidecar), first);
  });

  test('CoNLL is written as it is asked, and one annotator’s decisions alone', async () => {
    const given = { format: 'conll', articles: [articleUri(ARTICLE)], folder: folder('conll'), layer: 'all' };
    await commands.executeCommand('safir.exportAnnotations', { ...given, clitics: 'expand', flat: true });
    const flat = await read(Uri.joinPath(folder('conll'), `${ARTICLE}.conll`));
    assert.match(flat, /^سامح -X- -X- I-PER$/m);
    await workspace.fs.delete(folder('conll'), { recursive: true });
    await commands.executeCommand('safir.exportAnnotations', { ...given, clitics: 'segment', flat: false });
    assert.match(await read(Uri.joinPath(folder('conll'), `${ARTICLE}.conll`)), /^سامح -X- -X- I-Official /m);
    await workspace.fs.delete(folder('conll'), { recursive: true });

    const chosen = async (): Promise<void> => {
      const picked = commands.executeCommand('safir.exportAnnotations', { ...given, flat: true });
      let isDone = false;
      void picked.then(() => (isDone = true));
      await eventually(
        async () => {
          await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          return isDone;
        },
        (done) => done,
      );
    };
    const file = Uri.joinPath(folder('conll'), `${ARTICLE}.conll`);
    // VS Code takes back what it asks when something else takes the focus: then it is asked again.
    await eventually(
      async () => {
        await chosen();
        return read(file).catch(() => null);
      },
      (written) => written !== null,
    );
    assert.equal(await read(file), flat);

    await workspace.fs.writeFile(Uri.joinPath(folder('conll'), ARTICLE), new TextEncoder().encode(TEXT));
    for (const annotator of ['ليلى', 'عمر'])
      await commands.executeCommand('safir.importAnnotations', {
        ...{ format: 'conll', files: [file], folder: folder('conll') },
        ...{ annotator, existing: 'merge' },
      });
    const shared = { ...given, format: 'json', articles: [Uri.joinPath(folder('conll'), ARTICLE)], layer: 'decisions' };
    await commands.executeCommand('safir.exportAnnotations', { ...shared, annotator: 'عمر' });
    const { annotations } = JSON.parse(await read(Uri.joinPath(folder('conll'), `${ARTICLE}.safir.json`)));
    const creators = annotations.map(({ creator }: { creator: string }) => creator);
    assert.deepEqual([...new Set(creators)], ['عمر']);
  });

  test('tables are exported', async () => {
    await exportTo('csv', 'csv');
    assert.deepEqual(await names(folder('csv')), ['dates.csv', 'officials.csv', 'other.csv', 'quotes.csv']);
    assert.ok((await read(Uri.joinPath(folder('csv'), 'officials.csv'))).includes('وزير الخارجية المصري سامح شكري'));
  });

  test('a file in which nothing can be read is told with its line, and nothing is written', async () => {
    const file = Uri.joinPath(folder('broken'), 'x.ann');
    await workspace.fs.writeFile(file, new TextEncoder().encode('T1\tPerson 0 99\tليلى\n'));
    await workspace.fs.writeFile(Uri.joinPath(folder('broken'), 'x.txt'), new TextEncoder().encode('نص'));
    const done = commands.executeCommand('safir.importAnnotations', {
      format: 'brat',
      files: [file],
      folder: folder('broken'),
    });
    await eventually(
      () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.includes('Import.md')),
    );
    void done;
    assert.deepEqual(await names(folder('broken')), ['x.ann', 'x.txt']);
  });
});
