import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setup, suite, suiteTeardown, test } from 'mocha';
import { ConfigurationTarget, commands, languages, Selection, type TextEditor, type Uri, workspace } from 'vscode';
import type { Annotation } from '../../../server/src/annotations/annotation.js';
import { parseSidecar } from '../../../server/src/annotations/sidecar.js';
import type { LayerRef } from '../../../server/src/curation/layer.js';
import type { ReviewView } from '../../../server/src/protocol.js';
import { articleUri, eventually, hoverAt, openArticle, safirApi } from '../support.js';

const LEFT = 'ليلى';
const RIGHT = 'سمير';
const CURATOR = 'مها';
const ARTICLES = ['review-one.article', 'review-two.article'];
const TEXTS = [
  'الدوحة: اجتمع وزير الخارجية القطري محمد الشمري مع نظيره التركي هاكان فيدان يوم 12 مارس 2025.\nوقال الشمري إن «الحوار مستمر بين البلدين». وأضاف فيدان أن الزيارة ستتكرر في عام 2026.\n',
  'القاهرة: استقبل الرئيس المصري عبد الفتاح السيسي وفدا أوروبيا يوم 3 أبريل 2025.\nوأكد السيسي أن «التعاون أساس الاستقرار»، وشدد المتحدث الرسمي أحمد فهمي على أهمية اللقاء.\n',
];

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  commands.executeCommand(`safir.${command}`, ...given);

const annotateAs = (name: string | undefined): Thenable<void> =>
  workspace.getConfiguration('safir').update('annotator', name, ConfigurationTarget.Global);

const sidecarUri = (article: string): Uri => articleUri(`${article}.annotations.jsonld`);

const annotations = async (article: string): Promise<readonly Annotation[]> => {
  const parsed = parseSidecar(new TextDecoder().decode(await workspace.fs.readFile(sidecarUri(article))));
  assert.ok('sidecar' in parsed, JSON.stringify(parsed));
  return parsed.sidecar.annotations;
};

const by = async (article: string, creator: string): Promise<Annotation[]> =>
  (await annotations(article)).filter((annotation) => annotation.creator === creator);

const select = (editor: TextEditor, words: string): void => {
  const { document } = editor;
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  editor.selection = new Selection(document.positionAt(start), document.positionAt(start + words.length));
};

const acceptEverything = async (editor: TextEditor): Promise<void> => {
  editor.selection = new Selection(0, 0, 0, 0);
  await run('nextUndecided');
  for (let left = 100; left > 0; left--) {
    const before = editor.selection;
    await run('accept');
    if (editor.selection.isEqual(before)) return;
  }
};

const now = (creator: string): LayerRef => ({ creator, revision: null });
const COMPARED = { left: now(LEFT), right: now(RIGHT), curator: null };

const view = async (fits: (view: ReviewView) => boolean = () => true): Promise<ReviewView> => {
  const api = await safirApi();
  return (await eventually(api.review, (found) => found !== null && fits(found)))!;
};

/** The text of the agreement page whose address has `words`. */
const agreementPage = (words: string): string | undefined =>
  workspace.textDocuments.find(({ uri }) => uri.scheme === 'safir-agreement' && uri.query.includes(words))?.getText();

suite('Reviewing', () => {
  setup(async () => {
    await safirApi();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
  suiteTeardown(async () => {
    await run('endReview');
    await annotateAs(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const article of ARTICLES)
      for (const uri of [articleUri(article), sidecarUri(article)]) await workspace.fs.delete(uri);
  });

  for (const [index, article] of ARTICLES.entries())
    test(`${article}: two layers become one gold layer, by commands alone`, async () => {
      const api = await safirApi();
      await workspace.fs.writeFile(articleUri(article), new TextEncoder().encode(TEXTS[index]));
      const editor = await openArticle(article);
      await eventually(
        () => api.highlights(editor.document),
        (highlights) => highlights !== null && highlights.date.length > 0,
      );
      await annotateAs(LEFT);
      await acceptEverything(editor);
      const left = await by(article, LEFT);
      assert.ok(left.length > 4, `${left.length}`);

      await annotateAs(RIGHT);
      await acceptEverything(editor);
      const [word] = /\p{L}+/u.exec(editor.document.lineAt(1).text)!;
      select(editor, word);
      await run('annotate.person');
      select(editor, '2025');
      await run('reject');
      select(editor, index === 0 ? 'هاكان فيدان' : 'أحمد فهمي');
      await run('growEnd');
      const right = await by(article, RIGHT);
      assert.notDeepEqual(
        right.map(({ body }) => body.kind),
        left.map(({ body }) => body.kind),
      );

      await annotateAs(CURATOR);
      await run('review', COMPARED);
      const before = await view(({ curator }) => curator === CURATOR);
      assert.equal(before.fault, null);
      assert.ok(before.progress.different >= 3, JSON.stringify(before.progress));
      assert.equal(before.progress.openDifferent, before.progress.different);
      await run('takeAgreed');
      assert.equal((await view()).progress.openAgreed, 0);
      const takes = ['takeLeft', 'takeRight', 'takeBoth', 'takeNeither'];
      for (let step = 0; (await view()).progress.openDifferent > 0; step++) {
        assert.ok(step < 50);
        const open = (await view()).progress.openDifferent;
        if (step === 0) await run('nextDifference');
        await run(takes[step % takes.length]!);
        assert.equal((await view()).progress.openDifferent, open - 1, `${step}`);
      }

      const gold = await by(article, CURATOR);
      assert.deepEqual([...new Set(gold.map(({ motivation }) => motivation))], ['moderating']);
      const told = new Set(gold.flatMap(({ curated }) => [...curated!.from, ...curated!.over]));
      const both = [...(await by(article, LEFT)), ...(await by(article, RIGHT))];
      assert.deepEqual(
        both.filter(({ id, status }) => status !== 'rejected' && !told.has(id)),
        [],
      );
      assert.deepEqual(await by(article, LEFT), left);
      assert.deepEqual(await by(article, RIGHT), right);
      assert.equal((await workspace.openTextDocument(sidecarUri(article))).isDirty, false);

      await run('undoDecision');
      assert.equal((await view(({ progress }) => progress.openDifferent === 1)).progress.openDifferent, 1);
      await run('redoDecision');
      await view(({ progress }) => progress.openDifferent === 0);
      assert.deepEqual(await by(article, CURATOR), gold);
    });

  test('two git revisions become one gold layer, and their agreement is a page', async () => {
    const folder = articleUri('revisions');
    const article = 'revisions/review.article';
    const git = (...args: string[]): void => {
      const name = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
      execFileSync('git', ['-C', folder.fsPath, ...name, ...args], { stdio: 'ignore' });
    };
    const commit = (branch: string): void => {
      git('add', '--all');
      git('commit', '-m', branch);
      git('branch', '-f', branch);
    };
    await workspace.fs.writeFile(articleUri(article), new TextEncoder().encode(TEXTS[0]));
    git('init', '--quiet', '.');
    try {
      const editor = await openArticle(article);
      const api = await safirApi();
      await eventually(
        () => api.highlights(editor.document),
        (highlights) => highlights !== null && highlights.date.length > 0,
      );
      await annotateAs(LEFT);
      await acceptEverything(editor);
      commit('first');
      select(editor, '2025');
      await run('reject');
      select(editor, 'الدوحة');
      await run('annotate.person');
      commit('second');

      await annotateAs(CURATOR);
      const at = (revision: string): LayerRef => ({ creator: null, revision });
      await run('review', { left: at('first'), right: at('second'), curator: null });
      const before = await view(({ left, right }) => left === 'first' && right === 'second');
      assert.equal(before.fault, null);
      const aspects = before.units.flatMap(({ text, differences }) => differences.map(({ aspect }) => [text, aspect]));
      assert.deepEqual(aspects, [
        ['الدوحة', 'missing'],
        ['يوم 12 مارس 2025', 'missing'],
      ]);
      await run('takeAgreed');
      await run('takeRight');
      await view(({ progress }) => progress.openDifferent === 1);
      await run('takeLeft');
      await view(({ progress }) => progress.openDifferent === 0 && progress.openAgreed === 0);
      const gold = (await by(article, CURATOR)).filter(({ status }) => status !== 'rejected');
      assert.ok(gold.some(({ target, body }) => body.kind === 'person' && JSON.stringify(target).includes('"الدوحة"')));
      assert.ok(gold.some(({ body }) => body.value === '2025-03-12'));
      assert.equal(gold.length, before.units.length);

      await run('showAgreement', { uri: editor.document.uri.toString(), revisions: ['first', 'second'] });
      const page = await eventually(
        () => agreementPage('second'),
        (text) => text !== undefined,
      );
      assert.ok(page!.includes('first') && page!.includes('second') && page!.includes('κ'), page);

      await run('endReview');
      const started = run('review', { left: at('first'), right: at('nowhere'), curator: null });
      await eventually(
        async () => {
          await commands.executeCommand('notifications.clearAll');
          return api.review();
        },
        (found) => found === null,
      );
      await started;
    } finally {
      await run('endReview');
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(folder, { recursive: true });
    }
  });

  test('an annotator is told what the curator changed', async () => {
    const [article] = ARTICLES as [string];
    await annotateAs(LEFT);
    const { document } = await openArticle(article);
    const told = await eventually(
      () => languages.getDiagnostics(document.uri).filter(({ code }) => `${code}`.startsWith('curator-')),
      (found) => found.length > 0,
    );
    assert.ok(told.every(({ message }) => message.includes(CURATOR)));
    const hover = await hoverAt(document, document.getText(told[0]!.range));
    assert.ok(hover.includes(CURATOR), hover);
  });

  test('the agreement of an article is a page', async () => {
    const { document } = await openArticle(ARTICLES[0]!);
    await run('showAgreement', { uri: document.uri.toString(), revisions: null });
    const page = await eventually(
      () => agreementPage('"revisions":null'),
      (text) => text !== undefined,
    );
    assert.ok(page!.includes(LEFT) && page!.includes(RIGHT) && page!.includes('κ'), page);
  });

  test('the review says so where a curator is one of the two', async () => {
    await annotateAs(LEFT);
    await openArticle(ARTICLES[0]!);
    await run('endReview');
    const started = run('review', COMPARED);
    await eventually(
      async () => {
        await commands.executeCommand('notifications.clearAll');
        return (await safirApi()).review();
      },
      (found) => found === null,
    );
    await started;
    assert.equal((await safirApi()).review(), null);
  });
});
