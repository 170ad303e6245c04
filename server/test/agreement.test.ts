// The built `safir agreement`: articles, folders and git revisions, as tables, JSON and CSV.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { AgreementReport } from '../src/agreement/report.js';
import { decide } from '../src/annotations/decisions.js';
import { emptySidecar, type Sidecar, serialise } from '../src/annotations/sidecar.js';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const TEXT = 'لقاء\nقال سامي الحكيم الخميس إن الوفد يصل غدا.\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safir-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const add = (into: Sidecar, creator: string, ...made: readonly (readonly [words: string, kind: string])[]): Sidecar =>
  made.reduce((sidecar, [words, kind]) => {
    const start = TEXT.indexOf(words);
    const context = { text: TEXT, article: 'a', creator, now: '2026-01-02T00:00:00.000Z' };
    return decide(
      sidecar,
      { ...context, newId: () => `urn:x:${creator}:${start}` },
      { fragments: [{ start, end: start + words.length }], status: 'added', body: { type: 'safir:Finding', kind } },
    );
  }, into);

const ONE = add(emptySidecar, 'ليلى', ['سامي الحكيم', 'person'], ['غدا', 'date']);
const TWO = add(ONE, 'سمير', ['الحكيم', 'person'], ['غدا', 'date']);

const write = (name: string, sidecar: Sidecar): void => {
  writeFileSync(join(folder, name), TEXT);
  writeFileSync(join(folder, `${name}.annotations.jsonld`), serialise(sidecar));
};
const safir = (...args: string[]) =>
  spawnSync(process.execPath, [cli, 'agreement', ...args], { encoding: 'utf8', cwd: folder });
const report = (...args: string[]): AgreementReport =>
  JSON.parse(safir('--format', 'json', ...args).stdout) as AgreementReport;

describe('agreement', () => {
  it('compares the annotators of an article', () => {
    write('a.article', TWO);
    const { annotators, articles, kinds } = report('a.article');
    expect([annotators, articles]).toEqual([['سمير', 'ليلى'], 1]);
    expect(kinds.map(({ kind, mean }) => [kind, mean.strict, mean.overlap])).toEqual([
      [null, 0.5, 1],
      ['date', 1, 1],
      ['person', 0, 1],
    ]);
  });

  it('takes all annotated articles of a folder together', () => {
    write('a.article', TWO);
    write('b.article', TWO);
    write('c.article', ONE);
    expect(report('.')).toMatchObject({ articles: 2, kinds: [{ annotations: [4, 4] }, {}, {}] });
  });

  it('prints tables whose cells are bidi isolates, and CSV that a spreadsheet reads', () => {
    write('a.article', add(TWO, '=1+1', ['غدا', 'date']));
    const table = safir('a.article');
    expect(table.status).toBe(0);
    expect(table.stdout).toContain('F1 strict');
    expect(table.stdout.split('\u2068')).toHaveLength(table.stdout.split('\u2069').length);
    const { stdout } = safir('--format', 'csv', '--annotator', 'ليلى', '--annotator', '=1+1', 'a.article');
    const { data, errors } = papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data[0]).toEqual({
      ...{ kind: 'all', measure: 'f1-strict', left: "'=1+1", right: 'ليلى' },
      ...{ value: String(2 / 3), unanimous: 'false' },
    });
  });

  it('names what has no annotations or cannot be read, and compares the others', () => {
    write('a.article', TWO);
    writeFileSync(join(folder, 'b.article'), TEXT);
    write('c.article', TWO);
    writeFileSync(join(folder, 'c.article.annotations.jsonld'), '{\n<<<<<<< HEAD\n');
    const { stdout, stderr, status } = safir('--format', 'json', 'a.article', 'b.article', 'c.article', 'missing');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as AgreementReport).articles).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'safir: b.article: has no annotations',
      'safir: c.article: c.article.annotations.jsonld:2: <<<<<<< HEAD',
      'safir: missing: there is no such file',
    ]);
  });

  test.each([
    [['--rev', 'main', 'a'], "not 'main'"],
    [['--rev', '--output=x..main', 'a'], 'A..B'],
    [['--annotator', 'ليلى', 'a'], 'twice'],
    [['--format', 'xml', 'a'], "not 'xml'"],
  ])('refuses %j', (args, complaint) => {
    const { stderr, status } = safir(...args);
    expect(stderr).toContain(complaint);
    expect(status).toBe(2);
  });
});

describe('agreement of two git revisions', () => {
  const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  const commit = (): string => {
    git('add', '-A');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x');
    return git('rev-parse', 'HEAD').trim();
  };
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    write('خبر.article', ONE);
    commit();
    git('checkout', '-q', '-b', 'annot-b');
    write('خبر.article', TWO);
    commit();
  });

  it('takes each revision for an annotator, whatever lies in the folder now', () => {
    write('خبر.article', emptySidecar);
    const { annotators, kinds } = report('--rev', 'main..annot-b', 'خبر.article');
    expect(annotators).toEqual(['annot-b', 'main']);
    expect(kinds[0]!.pairs[0]!.strict).toMatchObject({ matched: 2, left: 4, right: 2 });
    expect(report('--rev', 'HEAD~1..HEAD', '.').kinds[0]!.pairs[0]!.strict).toMatchObject({ matched: 2 });
  });

  it('takes one annotator of each', () => {
    const { annotators, kinds } = report('--rev', 'main..annot-b', '--annotator', 'ليلى', '--annotator', 'سمير', '.');
    expect(annotators).toEqual(['ليلى@main', 'سمير@annot-b'].toSorted());
    expect(kinds[0]!.pairs[0]!.strict).toMatchObject({ matched: 1 });
  });

  it('says where git has none, and runs nothing that a name could hide', () => {
    const { stderr, status } = safir('--rev', 'main..gone', 'خبر.article');
    expect(stderr).toContain('gone');
    expect(status).toBe(1);
    expect(safir('--rev', '$(touch x)..main', '.').status).toBe(2);
    expect(safir('--rev', `--output=${join(folder, 'x')}..main`, '.').status).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
