import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { env, extensions } from 'vscode';
import { eventually, hoverAt, openArticle, safirApi } from '../support.js';

suite('Arabic UI', () => {
  test('VS Code speaks Arabic', () => {
    assert.equal(env.language, 'ar');
  });

  test('so do the commands, views and settings', () => {
    const { commands, views, configuration } = extensions.getExtension('safir.safir')!.packageJSON.contributes;
    const said: (string | { readonly value: string })[] = [
      ...commands.map(({ title }: { title: { value: string } }) => title),
      ...views.safir.map(({ name }: { name: string }) => name),
      ...Object.values<{ markdownDescription: string }>(configuration[0].properties).map(
        ({ markdownDescription }) => markdownDescription,
      ),
    ];
    for (const text of said) assert.match(typeof text === 'string' ? text : text.value, /\p{Script=Arabic}/u);
  });

  test('articles are read', async () => {
    const { document } = await openArticle('summit.article');
    const api = await safirApi();
    await eventually(
      () => api.highlights(document)?.directQuote.length,
      (count) => count === 1,
    );
  });

  test('hovers speak Arabic', async () => {
    const { document } = await openArticle('summit.article');
    const text = await eventually(
      () => hoverAt(document, 'هاكان'),
      (text) => text.includes('هاكان فيدان'),
    );
    assert.match(text, /تصريح واحد: /);
    assert.doesNotMatch(text, /statement|mention/);
  });
});
