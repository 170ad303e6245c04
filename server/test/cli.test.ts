// The built command line: what it prints, what it says of bad input, and how it ends.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../src/analysis/model.js';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const TEXT = 'زار الوزير القاهرة أمس.\nوعاد إلى بلاده مساء.\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safir-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const safir = (args: string[], input?: string) =>
  spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', ...(input === undefined ? {} : { input }) });

type Line = Analysis & { file?: string; encoding?: string; id?: unknown; error?: string };
const results = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** The bytes of `text` in Windows-1256, for the characters that these tests use. */
const windows1256 = (text: string): Uint8Array => {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => table.indexOf(character));
};
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('annotate FILE...', () => {
  it('prints a line per file, in order, with the fields of the result', () => {
    const first = file('first.txt', TEXT);
    const second = file('second.txt', '');
    const { stdout, stderr, status } = safir(['annotate', first, second]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const lines = results(stdout);
    expect(lines.map((line) => line.file)).toEqual([first, second]);
    for (const line of lines)
      for (const field of ['published', 'people', 'quotes', 'dates', 'articles', 'problems'])
        expect(line).toHaveProperty(field);
    expect(lines[0]?.lines[0]).toEqual({ start: 0, end: TEXT.indexOf('\n'), kind: 'headline' });
  });

  it.each([
    ['utf-8', 'plain', Buffer.from(TEXT)],
    ['utf-8', 'with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', 'with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16le', 'plain', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', 'with a mark', utf16be(`\ufeff${TEXT}`)],
    ['utf-16be', 'plain', utf16be(TEXT)],
    ['windows-1256', 'plain', windows1256(TEXT)],
  ])('reads %s (%s) as the same text', (encoding, how, bytes) => {
    const path = file(`${encoding} ${how}.txt`, bytes);
    const [line] = results(safir(['annotate', path]).stdout);
    expect(line?.encoding).toBe(encoding);
    const [plain] = results(safir(['annotate', file('plain.txt', TEXT)]).stdout);
    expect({ ...line, file: '', encoding: '' }).toEqual({ ...plain, file: '', encoding: '' });
  });

  it('names a file that it cannot read and annotates the others', () => {
    const good = file('good.txt', TEXT);
    const latin = file(
      'latin.bin',
      Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 128)),
    );
    const broken = file('broken.txt', Buffer.from([0xef, 0xbb, 0xbf, 0xc3, 0x28]));
    const missing = join(folder, 'missing.txt');
    const { stdout, stderr, status } = safir(['annotate', missing, latin, broken, folder, good]);
    expect(status).toBe(1);
    expect(results(stdout).map((line) => line.file)).toEqual([good]);
    expect(stderr.trim().split('\n')).toEqual([
      `safir: ${missing}: there is no such file`,
      `safir: ${latin}: is not UTF-8, UTF-16 or Windows-1256 text`,
      `safir: ${broken}: begins as UTF-8 but is not valid UTF-8`,
      `safir: ${folder}: is a folder`,
    ]);
  });

  it('reads an article from standard input', () => {
    const [line] = results(safir(['annotate', '-'], TEXT).stdout);
    expect(line?.file).toBe('-');
    expect(line?.lines).toHaveLength(3);
  });

  it('prints tables whose cells are bidi isolates', () => {
    const { stdout, status } = safir(['annotate', '--format', 'table', file('table.txt', TEXT)]);
    expect(status).toBe(0);
    expect(stdout).toContain('Officials');
    const count = (mark: string) => stdout.split(mark).length;
    expect(count('\u2068')).toBe(count('\u2069'));
  });
});

describe('annotate --registry', () => {
  const ARTICLE = 'لقاء\nوقال ساهر الغندوري إن المحادثات ستستأنف قريبا.\n';
  const REGISTRY =
    'officials:\n  - key: ghandouri\n    names: [ساهر الغندوري]\n    offices: [{title: وزير الخارجية}]\n';
  const people = (stdout: string) => results(stdout)[0]?.people.map(({ name, registry }) => [name, registry]);

  it('knows the officials of the file', () => {
    const registry = file('officials.yaml', REGISTRY);
    const { stdout, status } = safir(['annotate', '--registry', registry, file('known.txt', ARTICLE)]);
    expect(people(stdout)).toEqual([['ساهر الغندوري', 'ghandouri']]);
    expect(status).toBe(0);
  });

  it('says which entries are wrong and goes on without them', () => {
    const registry = file('wrong.yaml', `${REGISTRY}  - names: 3\n`);
    const { stdout, stderr, status } = safir(['annotate', '--registry', registry, file('known.txt', ARTICLE)]);
    expect(stderr).toMatch(`safir: ${registry}:5: names is not of the right form\n`);
    expect(people(stdout)).toEqual([['ساهر الغندوري', 'ghandouri']]);
    expect(status).toBe(1);
  });

  it('annotates nothing without the registry that was asked for', () => {
    const missing = join(folder, 'no.yaml');
    const { stdout, stderr, status } = safir(['annotate', '--registry', missing, file('known.txt', ARTICLE)]);
    expect([stdout, stderr, status]).toEqual(['', `safir: ${missing}: there is no such file\n`, 2]);
  });
});

describe('annotate --input jsonl', () => {
  it('answers each line as it comes, in order', async () => {
    const process_ = spawn(process.execPath, [cli, 'annotate', '--input', 'jsonl', '-']);
    const answers = process_.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      process_.stdin.write(`${JSON.stringify({ id, text: TEXT, published: null })}\n`);
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id });
    }
    process_.stdin.end();
    expect(await new Promise((resolve) => process_.once('exit', resolve))).toBe(0);
  });

  it('answers a bad line with its error and goes on', () => {
    const lines = ['{"id":1,"text":"a\u2028b"}', 'no json', '{"id":3}', '{"id":4,"text":"","published":"10 May"}', ''];
    const { stdout, stderr, status } = safir(
      ['annotate', '--input', 'jsonl', '-'],
      [...lines, '{"id":5,"text":""}'].join('\n'),
    );
    expect(status).toBe(1);
    expect(results(stdout).map(({ id, error }) => (error ? 'error' : id))).toEqual([1, 'error', 'error', 'error', 5]);
    expect(stderr.match(/^safir: -:\d+/gm)).toEqual(['safir: -:2', 'safir: -:3', 'safir: -:4']);
  });

  it('ends quietly when nobody reads any more', async () => {
    const process_ = spawn(process.execPath, [cli, 'annotate', '--input', 'jsonl', '-']);
    process_.stdin.on('error', () => undefined);
    process_.stdout.once('data', () => process_.stdout.destroy());
    let complaints = '';
    process_.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    process_.stdin.end(`${JSON.stringify({ id: 1, text: TEXT })}\n`.repeat(5000));
    expect(await new Promise((resolve) => process_.once('exit', resolve))).toBe(0);
    expect(complaints).toBe('');
  });
});

describe('the command line itself', () => {
  it('helps', () => {
    const { stdout, status } = safir(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('safir annotate');
  });

  it.each([
    [['publish'], "no command 'publish'"],
    [['annotate'], 'no FILE'],
    [['annotate', '--frmat', 'json', 'a'], '--frmat'],
    [['annotate', '--format', 'xml', 'a'], "not 'xml'"],
    [['annotate', '--input', 'csv', 'a'], "not 'csv'"],
    [['annotate', '--published', '2025-02-30', 'a'], "not '2025-02-30'"],
  ])('refuses %j', (args, complaint) => {
    const { stdout, stderr, status } = safir(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(complaint);
  });
});
