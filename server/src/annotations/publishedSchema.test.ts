// The published JSON Schema of sidecars says what the program writes and refuses.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { perform } from './actions/perform.js';
import { anchorIn } from './anchor.js';
import { itemsOf } from './review.js';
import { builtIn } from './schema.js';
import { emptySidecar, parseSidecar, type Sidecar, serialise } from './sidecar.js';

const schema = JSON.parse(readFileSync('server/schemas/annotations.schema.json', 'utf8')) as object;
const validate = new Ajv({ strict: false }).compile(schema);

const TEXT = 'قال سامي الحكيم إن اللقاء مهم.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

let ids = 0;
const act = (sidecar: Sidecar, action: Parameters<typeof perform>[3]): Sidecar => {
  const items = itemsOf([], sidecar.annotations, anchorIn(TEXT));
  const outcome = perform(
    sidecar,
    items,
    {
      text: TEXT,
      article: 'a.article',
      creator: 'ليلى',
      now: '2026-01-02T03:04:05.000Z',
      newId: () => `urn:x:${ids++}`,
      schema: builtIn,
    },
    action,
  );
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.sidecar;
};

const quoteKey = (sidecar: Sidecar) => ({
  kind: 'indirect-quote',
  ...at('اللقاء مهم'),
  id: sidecar.annotations[1]!.id,
});

const written = (): Sidecar => {
  let sidecar = act(emptySidecar, { do: 'add', span: at('سامي الحكيم'), kind: 'official' });
  sidecar = act(sidecar, { do: 'add', span: at('اللقاء مهم'), kind: 'indirect-quote' });
  sidecar = act(sidecar, { do: 'setCue', item: quoteKey(sidecar), span: at('قال') });
  sidecar = act(sidecar, { do: 'setSpeaker', item: quoteKey(sidecar), person: 'سامي الحكيم' });
  sidecar = act(sidecar, { do: 'setAttribute', item: quoteKey(sidecar), name: 'note', value: 'ملاحظة' });
  sidecar = act(sidecar, { do: 'addFragment', item: quoteKey(sidecar), span: at('قال') });
  return act(sidecar, { do: 'markDone', done: true });
};

describe('the published schema', () => {
  it('takes what the actions write', () => {
    const page: unknown = JSON.parse(serialise(written()));
    expect(validate(page), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(JSON.parse(serialise(emptySidecar)))).toBe(true);
  });

  const text = serialise(written());
  test.each([
    ['a wrong status', text.replace('"added"', '"maybe"')],
    ['a negative position', text.replace(/"TextPositionSelector","start":\d+/u, '"TextPositionSelector","start":-1')],
    ['a quote without its suffix', text.replace(/,"suffix":"[^"]*"/u, '')],
    ['an annotation without a target', text.replace(/"target":\{.*\}(?=\}\n)/u, '"target":[]')],
    ['no kind', text.replace('"kind":"official",', '')],
    ['a newer format', text.replace('"format": 1', '"format": 2')],
    ['no creator', text.replace('"creator":"ليلى",', '')],
  ])('refuses %s, as reading does', (_, broken) => {
    expect(validate(JSON.parse(broken))).toBe(false);
    expect(parseSidecar(broken)).toHaveProperty('errors');
  });
});
