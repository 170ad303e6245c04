import { expect, test } from 'vitest';
import type { AnnotationsAnswer, AnnotationsParams, ItemView } from '../../../server/src/protocol.js';
import { changed, Listing } from './listing.js';

const item = (text: string): ItemView => ({
  key: { kind: 'date', start: 0, end: 0, id: text },
  ...{ range: null, fragments: [], status: 'added', confidence: 1, creator: null, text, parts: [] },
  body: { type: 'safir:Finding', kind: 'date' },
});

const answer = (items: string[], change: AnnotationsAnswer['change']): AnnotationsAnswer => ({
  ...{ uri: 'u', version: 1, sidecar: '', annotator: null, schema: { kinds: [], attributes: [] } },
  ...{ progress: { undecided: 0, all: 0, orphans: 0 }, done: false, faults: [] },
  items: items.map(item),
  change,
});

test('pages make up the list, the first is shown by itself, and changes find their place', async () => {
  const answers = [
    answer(['أ', 'ب'], { base: null, revision: '1', start: 0, deleted: 0, more: true }),
    answer(['ج'], { base: '1', revision: '2', start: 2, deleted: 0, more: false }),
    answer(['د'], { base: '2', revision: '3', start: 1, deleted: 1, more: false }),
    answer(['ه'], { base: null, revision: '4', start: 0, deleted: 0, more: false }),
  ];
  const asked: AnnotationsParams[] = [];
  const listing = new Listing(async (params) => {
    asked.push(params);
    return answers.shift() ?? null;
  });
  const shown: string[] = [];
  const texts = (view: AnnotationsAnswer | null): string => (view?.items ?? []).map(({ text }) => text).join(' ');
  const ask = async (): Promise<string> => texts(await listing.ask('u', (part) => shown.push(texts(part))));
  expect(await Promise.all([ask(), ask()])).toEqual(['أ ب ج', 'أ د ج']);
  expect(await ask()).toBe('ه');
  expect(shown).toEqual(['أ ب']);
  expect(asked.map(({ known }) => known)).toEqual([undefined, '1', '2', '3']);
});

test('an answer without news leaves the view that it was', () => {
  const held = answer(['أ'], { base: null, revision: '1', start: 0, deleted: 0, more: false });
  const same = answer([], { base: '1', revision: '1', start: 1, deleted: 0, more: false });
  expect(changed(held, same)).toBe(held);
  expect(changed(held, { ...same, done: true })).toEqual({ ...same, done: true, items: held.items });
  const whole = { ...same, change: { ...same.change, more: true } };
  expect(changed({ ...held, change: whole.change }, same)).not.toBe(held);
});
