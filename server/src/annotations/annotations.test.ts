import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Span } from '../analysis/model.js';
import { anchorIn } from './anchor.js';
import { type Annotation, positionsOf, targetOf, wordsOf } from './annotation.js';
import { type DecisionContext, decide, mergeSidecars, reanchored, renamePerson, withdraw } from './decisions.js';
import { type Edit, editBetween, follow } from './edits.js';
import type { Finding } from './findings.js';
import { itemsOf, progressOf } from './review.js';
import { beginningOf, emptySidecar, parseSidecar, type Sidecar, type SidecarResult, serialise } from './sidecar.js';

const TEXT = 'قال وزير الخارجية سامي الحكيم إن اللقاء مهم.\nوأضاف الحكيم أن الحوار مستمر.\n';

let ids = 0;
const context = (over: Partial<DecisionContext> = {}): DecisionContext => ({
  text: TEXT,
  article: 'a.article',
  creator: 'ليلى',
  now: '2026-01-02T03:04:05Z',
  newId: () => `urn:uuid:${String(ids++).padStart(12, '0')}`,
  ...over,
});

const spanOf = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const accept = (sidecar: Sidecar, words: string, over: Partial<DecisionContext> = {}): Sidecar =>
  decide(sidecar, context(over), {
    fragments: [spanOf(words, over.text)],
    status: 'accepted',
    body: { type: 'safir:Finding', kind: 'official', person: words },
  });

const read = (text: string): Sidecar => {
  const result = parseSidecar(text);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.sidecar;
};

/** What was read, or where what is wrong; the engine's words quote the text. */
const told = (result: SidecarResult) =>
  'errors' in result ? result.errors.map(({ fault, line }) => ({ fault, line })) : result;

describe('the sidecar', () => {
  it('reads back what it wrote, and writes it again byte for byte', () => {
    const sidecar = accept(accept(emptySidecar, 'سامي الحكيم'), 'وزير الخارجية');
    const text = serialise(sidecar);
    expect(serialise(read(text))).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationPage', offsetUnit: 'utf-16' });
  });

  it('holds one annotation a line, sorted by position whatever the order of the decisions', () => {
    const later = serialise(accept(accept(emptySidecar, 'الحكيم أن'), 'قال'));
    const lines = later.split('\n').filter((line) => line.startsWith('{"id"'));
    expect(lines.map((line) => JSON.parse(line).target.selector[1].exact)).toEqual(['قال', 'الحكيم أن']);
  });

  it('keeps fields that it does not know', () => {
    const [annotation] = accept(emptySidecar, 'قال').annotations;
    const foreign = { ...annotation!, rights: 'CC0', body: { ...annotation!.body, mood: 'calm' } };
    const text = serialise({ page: { ...emptySidecar.page, label: 'x' }, annotations: [foreign] });
    const again = accept(read(text), 'وزير');
    expect(again.page.label).toBe('x');
    expect(again.annotations[0]).toMatchObject({ rights: 'CC0', body: { mood: 'calm' } });
  });

  it('writes in its own form what another program formatted', () => {
    const text = serialise(accept(accept(emptySidecar, 'قال'), 'وزير'));
    const [first, second] = text.split('\n').filter((line) => line.startsWith('{"id"'));
    expect(serialise(read(JSON.stringify(JSON.parse(text), null, 1)))).toBe(text);
    expect(serialise(read(text.replace('"status"', '\n"status"')))).toBe(text);
    expect(serialise(read(text.replace(first!, '§').replace(second!, first!).replace('§', second!)))).toBe(text);
  });

  it('is empty where the file is', () => expect(read('\ufeff \n').annotations).toEqual([]));

  const whole = serialise(accept(emptySidecar, 'قال'));
  test.each([
    ['a merge conflict', whole.replace('"items"', '<<<<<<< HEAD\n"items"'), 'conflict', 5],
    ['a truncated file', whole.slice(0, -8), 'json', 6],
    ['another JSON file', '{"a":1}', 'format', 0],
    ['a newer format', whole.replace('"format": 1', '"format": 2'), 'format', 0],
    ['a wrong status', whole.replace('"accepted"', '"maybe"'), 'annotation', 6],
    ['a position that ends before it begins', whole.replace('"end":3', '"end":-1'), 'annotation', 6],
    ['no target', whole.replace(/"target":\{.*\}(?=\}\n)/u, '"target":[]'), 'annotation', 6],
    ['fragments that overlap', whole.replace(/"target":(\{.*\})(?=\}\n)/u, '"target":[$1,$1]'), 'annotation', 6],
    [
      'two annotations of one id',
      serialise({ ...read(whole), annotations: [...read(whole).annotations, ...read(whole).annotations] }),
      'annotation',
      8,
    ],
  ])('%s is an error at its line', (_name, text, fault, line) => {
    expect(parseSidecar(text)).toMatchObject({ errors: [{ fault, line }] });
  });

  it('reads a file that has changed as it reads it anew, and keeps the annotations of lines that have not', () => {
    const before = ['قال', 'وزير', 'سامي', 'الحوار'].reduce((into, words) => accept(into, words), emptySidecar);
    const lines = serialise(before).split('\n');
    const change = fc.record({
      at: fc.nat(lines.length),
      deleted: fc.nat(3),
      line: fc.constantFrom(...lines, '', '{}'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const after = [...lines];
        for (const { at, deleted, line } of changes) after.splice(at, deleted, line);
        const text = after.join('\n');
        // With a space at its end it is not as we write it, and read as a whole.
        const whole = told(parseSidecar(`${text} `));
        expect(told(parseSidecar(text))).toEqual(whole);
        expect(parseSidecar(text, before)).toEqual(parseSidecar(text));
      }),
    );
    const again = parseSidecar(serialise(withdraw(before, before.annotations[0]!.id)), before);
    expect('sidecar' in again && again.sidecar.annotations.every((one) => before.annotations.includes(one))).toBe(true);
  });

  it('begins with its first annotations, wherever it is cut', () => {
    const whole = ['قال', 'وزير', 'سامي', 'الحوار'].reduce((into, words) => accept(into, words), emptySidecar);
    const text = serialise(whole);
    const { annotations } = read(text);
    const begins = (end: number): number => {
      const beginning = beginningOf(text.slice(0, end));
      expect(beginning?.annotations ?? []).toEqual(annotations.slice(0, beginning?.annotations.length ?? 0));
      return beginning?.annotations.length ?? 0;
    };
    const counts = Array.from({ length: text.length }, (_, end) => begins(end));
    expect([...new Set(counts)]).toEqual([0, 1, 2, 3, 4]);
    expect(beginningOf(text.replace('"accepted"', '"perhaps"'))).toBeNull();
  });

  it('never fails in another way, whatever the file holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSidecar(text)));
  });
});

describe('git', () => {
  let folder = '';
  const git = (...args: string[]): number | null =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
    }).status;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'safir-merge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('merges two branches that touched neighbouring annotations', () => {
    const file = join(folder, 'a.article.annotations.jsonld');
    const base = ['قال', 'وزير الخارجية', 'سامي الحكيم', 'الحوار'].reduce(
      (sidecar, words) => accept(sidecar, words),
      emptySidecar,
    );
    const change = (words: string, status: 'rejected' | 'corrected'): string => {
      const old = base.annotations.find(({ body }) => body.person === words)!;
      return serialise(
        decide(base, context({ now: '2026-02-02T00:00:00Z' }), {
          fragments: [spanOf(words)],
          status,
          body: old.body,
          replaces: old.id,
        }),
      );
    };
    writeFileSync(file, serialise(base));
    expect([
      git('init', '-q', '-b', 'main'),
      git('add', '.'),
      git('commit', '-qm', 'base'),
      git('checkout', '-qb', 'theirs'),
    ]).toEqual([0, 0, 0, 0]);
    writeFileSync(file, change('سامي الحكيم', 'corrected'));
    expect([git('commit', '-qam', 'theirs'), git('checkout', '-q', 'main')]).toEqual([0, 0]);
    writeFileSync(file, change('وزير الخارجية', 'rejected'));
    expect([git('commit', '-qam', 'ours'), git('merge', '-q', '--no-edit', 'theirs')]).toEqual([0, 0]);
    const statuses = read(readFileSync(file, 'utf8')).annotations.map(({ status }) => status);
    expect(statuses).toEqual(['accepted', 'rejected', 'corrected', 'accepted']);
  });
});

describe('decisions', () => {
  it('change what the same person said before, and leave others alone', () => {
    const twice = decide(accept(emptySidecar, 'قال'), context(), {
      fragments: [spanOf('قال')],
      status: 'rejected',
      body: { type: 'safir:Finding', kind: 'person' },
    });
    expect(twice.annotations.map(({ status }) => status)).toEqual(['rejected']);
    expect(accept(twice, 'قال', { creator: 'عمر' }).annotations).toHaveLength(2);
  });

  it('can be taken back', () => {
    const sidecar = accept(emptySidecar, 'قال');
    expect(withdraw(sidecar, sidecar.annotations[0]!.id).annotations).toEqual([]);
  });

  it('rename a person wherever he is mentioned or speaks', () => {
    const quote = decide(accept(emptySidecar, 'سامي الحكيم'), context(), {
      fragments: [spanOf('اللقاء مهم')],
      status: 'accepted',
      body: { type: 'safir:Finding', kind: 'indirect-quote', speaker: 'سامي الحكيم' },
    });
    const renamed = renamePerson(quote, '2026-03-03T00:00:00Z', 'سامي الحكيم', 'سامي أحمد الحكيم');
    expect(renamed.annotations.map(({ body }) => body.person ?? body.speaker)).toEqual([
      'سامي أحمد الحكيم',
      'سامي أحمد الحكيم',
    ]);
  });

  it('of two versions are merged by id, the later change winning', () => {
    const base = accept(accept(emptySidecar, 'قال'), 'وزير');
    const later = {
      ...base,
      annotations: base.annotations.map((one) => ({ ...one, status: 'rejected' as const, modified: '2027' })),
    };
    expect(mergeSidecars(base, later).annotations.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(mergeSidecars(later, base).annotations.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('anchoring', () => {
  const annotationOf = (words: string, text = TEXT): Annotation =>
    accept(emptySidecar, words, { text }).annotations[0]!;
  const placed = (words: string, text: string): string | null => {
    const [at] = anchorIn(text)(annotationOf(words));
    return at ? text.slice(at.start, at.end) : null;
  };

  test.each([
    ['where nothing changed', TEXT, 'سامي الحكيم'],
    ['after text before it', `مقدمة جديدة طويلة.\n${TEXT}`, 'سامي الحكيم'],
    ['with CRLF', TEXT.replaceAll('\n', '\r\n'), 'سامي الحكيم'],
    ['decomposed', TEXT.normalize('NFD'), 'سامي الحكيم'],
    ['after a BOM', `\ufeff${TEXT}`, 'سامي الحكيم'],
    ['with a letter changed', TEXT.replace('سامي الحكيم إن', 'سامى الحكيم إن'), 'سامى الحكيم'],
    ['with a word put in', TEXT.replace('سامي الحكيم إن', 'سامي بن الحكيم إن'), 'سامي بن الحكيم'],
    ['with a word changed', TEXT.replace('سامي الحكيم إن', 'سالم الحكيم إن'), 'سالم الحكيم'],
    ['another name elsewhere', TEXT.replace('سامي الحكيم', 'غيره'), null],
    ['gone', 'نص آخر لا صلة له بالأول على الإطلاق.', null],
  ])('%s', (_name, text, expected) => expect(placed('سامي الحكيم', text)).toBe(expected));

  it('tells one occurrence from another by what stands around it', () => {
    const second = { ...annotationOf('قال') };
    const at = TEXT.lastIndexOf('الحكيم');
    const annotation: Annotation = {
      ...second,
      target: targetOf('a.article', TEXT, [{ start: at, end: at + 6 }]),
    };
    const text = `الحكيم الحكيم ${TEXT}`;
    expect(anchorIn(text)(annotation)[0]?.start).toBe(text.lastIndexOf('الحكيم'));
  });

  describe('of discontinuous annotations', () => {
    const apart = decide(emptySidecar, context(), {
      fragments: [spanOf('قال'), spanOf('سامي الحكيم')],
      status: 'added',
      body: { type: 'safir:Finding', kind: 'person' },
    });
    const found = (text: string): string[] =>
      anchorIn(text)(apart.annotations[0]!).map(({ start, end }) => text.slice(start, end));

    it('finds every fragment again', () => {
      expect(found(`مقدمة.\n${TEXT.replace('وزير', 'أمس وزير')}`.replaceAll('\n', '\r\n'))).toEqual([
        'قال',
        'سامي الحكيم',
      ]);
    });
    it('has lost its place where one is gone', () => {
      expect(found('قال وزير آخر إن اللقاء مهم.')).toEqual([]);
    });
    it('writes all their places anew', () => {
      const text = `مقدمة.\n${TEXT}`;
      const after = reanchored(apart, text, anchorIn(text));
      expect(positionsOf(after.annotations[0]!)).toMatchObject([spanOf('قال', text), spanOf('سامي الحكيم', text)]);
      expect(read(serialise(after))).toEqual(after);
    });
  });

  it('does not orphan composed text that is decomposed', () => {
    const text = 'أعلن آدم أن الرئيس سيأتي';
    const [annotation] = accept(emptySidecar, 'آدم', { text }).annotations;
    const decomposed = text.normalize('NFD');
    const at = anchorIn(decomposed)(annotation!)[0]!;
    expect(decomposed.slice(at.start, at.end)).toBe('آدم'.normalize('NFD'));
  });

  it('finds every word of any text again after any text is put before it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        (body, before) => {
          const text = `${before}${body}`;
          const span = { start: 0, end: body.length };
          const annotation: Annotation = {
            ...annotationOf('قال'),
            target: targetOf('', body, [span]),
          };
          const [at] = anchorIn(text)(annotation);
          if (at) expect(at.start).toBeLessThan(at.end);
          if (at?.how === 'position') expect(text.slice(at.start, at.end)).toBe(body);
        },
      ),
    );
  });
});

describe('live edits', () => {
  const span: Span = { start: 10, end: 20 };
  test.each<[string, Edit, Span | null]>([
    ['before', { start: 0, end: 2, length: 5 }, { start: 13, end: 23 }],
    ['typing at its beginning', { start: 10, end: 10, length: 1 }, { start: 11, end: 21 }],
    ['typing at its end', { start: 20, end: 20, length: 1 }, { start: 10, end: 20 }],
    ['typing inside', { start: 15, end: 15, length: 2 }, { start: 10, end: 22 }],
    ['deleting inside', { start: 12, end: 14, length: 0 }, { start: 10, end: 18 }],
    ['deleting over its beginning', { start: 5, end: 12, length: 0 }, { start: 5, end: 13 }],
    ['deleting over its end', { start: 18, end: 25, length: 1 }, { start: 10, end: 18 }],
    ['deleting it', { start: 10, end: 20, length: 0 }, null],
    ['deleting more than it', { start: 5, end: 30, length: 3 }, null],
  ])('%s', (_name, edit, expected) => expect(follow(span, edit)).toEqual(expected));
});

describe('review', () => {
  const finding = (words: string, kind = 'official'): Finding => ({
    ...spanOf(words),
    kind,
    confidence: 0.9,
    body: { type: 'safir:Finding', kind },
  });
  const items = (sidecar: Sidecar, ...findings: Finding[]): string[] =>
    itemsOf(findings, sidecar.annotations, anchorIn(TEXT)).map(
      ({ span, status }) => `${span ? TEXT.slice(span.start, span.end) : '—'}: ${status}`,
    );

  it('shows suggestions that nobody has decided on', () =>
    expect(items(emptySidecar, finding('سامي الحكيم'))).toEqual(['سامي الحكيم: undecided']));

  it('shows the decision in place of the suggestion that it answers', () => {
    expect(items(accept(emptySidecar, 'سامي الحكيم'), finding('سامي الحكيم'))).toEqual(['سامي الحكيم: accepted']);
    expect(items(accept(emptySidecar, 'وزير الخارجية سامي الحكيم'), finding('سامي الحكيم'))).toEqual([
      'وزير الخارجية سامي الحكيم: accepted',
    ]);
  });

  it('keeps findings of another family', () => {
    expect(items(accept(emptySidecar, 'سامي الحكيم'), finding('سامي الحكيم', 'date'))).toHaveLength(2);
  });

  it('lists a decision that has lost its place as an orphan', () => {
    const lost = accept(emptySidecar, 'نص', { text: 'نص لا وجود له هنا البتة' });
    expect(items(lost)).toEqual(['—: accepted']);
    expect(progressOf(itemsOf([], lost.annotations, anchorIn(TEXT)))).toEqual({ undecided: 0, all: 1, orphans: 1 });
  });
});

test('the edit between two texts makes one of the other, whatever they are', () => {
  const text = fc.oneof(fc.string({ unit: fc.constantFrom('ا', 'ب', '\n'), maxLength: 40 }), fc.string());
  const long = fc.tuple(text, fc.nat(12_000)).map(([seed, length]) => seed + 'ط'.repeat(length) + seed);
  fc.assert(
    fc.property(fc.oneof(text, long), fc.oneof(text, long), (before, after) => {
      const edit = editBetween(before, after);
      if (!edit) return before === after;
      const inserted = after.slice(edit.start, edit.start + edit.length);
      return before.slice(0, edit.start) + inserted + before.slice(edit.end) === after;
    }),
  );
  expect(editBetween('ابج', 'ابج')).toBeNull();
  expect(editBetween('ابج', 'ادج')).toEqual({ start: 1, end: 2, length: 1 });
});

test('new words at the old place are taken into the selectors; what did not move stays the very same', () => {
  const sidecar = accept(accept(emptySidecar, 'سامي الحكيم'), 'قال');
  const text = TEXT.replace('سامي', 'رامي');
  const place = positionsOf;
  const after = reanchored(sidecar, text, place);
  expect(after.annotations.map(wordsOf)).toEqual(['رامي الحكيم', 'قال']);
  expect(after.annotations[1]).toBe(sidecar.annotations[1]);
  expect(reanchored(after, text, place)).toBe(after);
});
