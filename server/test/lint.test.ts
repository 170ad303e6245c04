// The built `safir lint`: what it finds, how it ends, and whether its SARIF is SARIF.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { decide } from '../src/annotations/decisions.js';
import { emptySidecar, type Sidecar, serialise } from '../src/annotations/sidecar.js';
import { RULES } from '../src/lint/rules.js';
import { tables } from '../src/messages.js';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const schema = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
) as object;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** The day is a Saturday; the emoji is two UTF-16 units. */
const DOUBTFUL = 'القاهرة في 15 مارس 2025\n😀 زار الوزير القاهرة يوم الاثنين 15 مارس 2025.\n';
const CLEAN = 'لقاء\nزار الوزير القاهرة.\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safir-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, '.safir'), { recursive: true });
});

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

const annotated = (
  text: string,
  annotations: readonly (readonly [words: string, kind: string, more?: object])[],
): Sidecar =>
  annotations.reduce((into, [words, kind, more = {}], index) => {
    const start = text.indexOf(words);
    const context = {
      text,
      article: 'a',
      creator: 'ليلى',
      now: '2026-01-02T00:00:00.000Z',
      newId: () => `urn:x:${index}`,
    };
    return decide(into, context, {
      fragments: [{ start, end: start + words.length }],
      status: 'added',
      body: { type: 'safir:Finding', kind, ...more },
    });
  }, emptySidecar);

const lint = (...args: string[]) =>
  spawnSync(process.execPath, [cli, 'lint', ...args], { encoding: 'utf8', cwd: folder });
const found = (...args: string[]): [file: string, rule: string, line: number][] => {
  const { stdout } = lint('--format', 'json', ...args);
  return (JSON.parse(stdout) as { file: string; rule: string; range: { start: { line: number } } }[]).map(
    ({ file, rule, range }) => [file, rule, range.start.line],
  );
};

describe('lint', () => {
  it('is silent about what is right', () => {
    const { stdout, stderr, status } = lint(write('a.article', CLEAN));
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  it('says file, line, column, level, message and rule', () => {
    const { stdout, status } = lint(write('a.article', DOUBTFUL));
    expect(stdout).toMatch(/^a\.article:2:\d+: note: .+ \[wrong-weekday\]\n$/u);
    expect(status).toBe(1);
    expect(lint('--language', 'ar', 'a.article').stdout).toContain('لا');
  });

  it('fails only on what is as bad as it is told', () => {
    write('a.article', DOUBTFUL);
    expect(lint('--fail-on', 'warning', 'a.article').status).toBe(0);
    expect(lint('--fail-on', 'note', 'a.article').status).toBe(1);
  });

  it('reports lost annotations and what the schema does not allow, each at its line', () => {
    write('a.article', CLEAN);
    const gone = 'كلمات ضاعت من المقال تماما ولا أثر لها';
    const sidecar = annotated(`${CLEAN}${gone}`, [
      ['زار', 'visit'],
      ['الوزير', 'official', { category: 'wizard' }],
      ['القاهرة', 'date', { value: 'amanha' }],
      [gone, 'person'],
    ]);
    write('a.article.annotations.jsonld', serialise(sidecar));
    const file = 'a.article.annotations.jsonld';
    expect(found('a.article').toSorted()).toEqual(
      [
        [file, 'orphan', 12],
        [file, 'unknown-kind', 6],
        [file, 'attribute-value', 8],
        [file, 'date-value', 10],
      ].toSorted(),
    );
    write('.safir/schema.yaml', 'kinds:\n  - name: visit\n');
    expect(found('a.article').map(([, rule]) => rule)).not.toContain('unknown-kind');
  });

  it('reports an annotations file that cannot be read, and one without its article', () => {
    write('a.article', CLEAN);
    write('a.article.annotations.jsonld', '{\n<<<<<<< HEAD\n}\n');
    write('b.article.annotations.jsonld', serialise(annotated(CLEAN, [['زار', 'person']])));
    expect(found('.')).toEqual([
      ['a.article.annotations.jsonld', 'sidecar-conflict', 1],
      ['b.article.annotations.jsonld', 'no-article', 0],
    ]);
    expect(lint('a.article').status).toBe(1);
  });

  it('reports the project files that apply to an article, once', () => {
    write('a.article', CLEAN);
    write('b.article', CLEAN);
    write('.safir/officials.yaml', 'officials:\n  - names: 3\n');
    expect(found('a.article', 'b.article', '.safir/officials.yaml')).toEqual([
      [join('.safir', 'officials.yaml'), 'yaml-shape', 1],
    ]);
  });

  it('names what it cannot read, and goes on', () => {
    write('a.article', DOUBTFUL);
    const { stdout, stderr, status } = lint('missing.article', 'a.article');
    expect(stderr).toBe('safir: missing.article: there is no such file\n');
    expect(stdout).toContain('wrong-weekday');
    expect(status).toBe(1);
  });

  test.each([[[]], [['--format', 'xml', 'a']], [['--fail-on', 'never', 'a']]])('refuses %j', (args) => {
    expect(lint(...args).status).toBe(2);
  });
});

describe('SARIF', () => {
  const sarif = (...args: string[]): Log => JSON.parse(lint('--format', 'sarif', ...args).stdout) as Log;

  it('validates against its schema, with problems, without any, and with what cannot be read', () => {
    write('a.article', DOUBTFUL);
    write('b.article', CLEAN);
    write('b.article.annotations.jsonld', '<<<<<<< HEAD\n');
    for (const args of [['.'], ['a.article'], ['b.article'], ['missing']]) {
      const log = sarif(...args);
      expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    }
    expect(isSarif({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('counts columns in UTF-16 units, and says so', () => {
    write('a.article', DOUBTFUL);
    const [run] = sarif('a.article').runs;
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', language: 'en' });
    const { ruleId, ruleIndex, locations } = run!.results![0]!;
    expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    const { region, artifactLocation } = locations![0]!.physicalLocation!;
    const line = DOUBTFUL.split('\n')[region!.startLine! - 1]!;
    expect(line.slice(region!.startColumn! - 1, region!.endColumn! - 1)).toContain('الاثنين');
    expect(artifactLocation!.uri).toBe('a.article');
  });

  it('writes paths as URIs', () => {
    write('خبر 1.مقال', DOUBTFUL);
    const [run] = sarif('خبر 1.مقال').runs;
    const { uri } = run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    expect(decodeURIComponent(uri!)).toBe('خبر 1.مقال');
    expect(uri).toMatch(/^[\w%.-]+$/);
  });

  it('has each rule in both languages', () => {
    write('a.article', CLEAN);
    const [{ tool, translations }] = sarif('a.article').runs as [Log['runs'][number]];
    const ids = tool.driver.rules!.map(({ id }) => id);
    expect(translations![0]!.language).toBe('ar');
    expect(translations![0]!.rules!.map(({ id }) => id)).toEqual(ids);
    for (const { help } of translations![0]!.rules!) expect(help!.text).toMatch(/\p{Script=Arabic}/u);
    const coded = Object.keys(tables.en).flatMap((key) => /^(?:problem|violation) (.+)$/.exec(key)?.[1] ?? []);
    expect(ids).toEqual(expect.arrayContaining(coded));
    expect(new Set(ids).size).toBe(RULES.length);
  });
});
