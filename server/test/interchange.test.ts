// The built command line: exports and imports, what it refuses, and that it writes whole files or none.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../src/annotations/annotation.js';
import { parseSidecar, sidecarOf } from '../src/annotations/sidecar.js';
import { FORMATS } from '../src/interchange/formats.js';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const NAME = 'محادثات.article';
const TEXT =
  'الدوحة في 18 مارس 2025 😀\r\n\r\nقال وزير الخارجية المصري سامح شكري إن «الحوار مستمر».\r\nوأضاف شكري أن بلاده ترحب بالاتفاق.\r\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safir-'));
  writeFileSync(join(folder, NAME), TEXT);
});
afterAll(() => rmSync(folder, { recursive: true }));

const safir = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  return { stdout, stderr, status };
};

const decisions = (path: string): readonly Annotation[] => {
  const parsed = parseSidecar(readFileSync(join(folder, sidecarOf(path)), 'utf8'));
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.sidecar.annotations;
};

const exported = (format: (typeof FORMATS)[number], out: string): string[] =>
  readdirSync(join(folder, out))
    .filter((name) => name.endsWith(format.extensions[0]!))
    .map((name) => join(out, name));

describe.each(FORMATS)('$name', (format) => {
  it('is exported, and imported again beside the article', () => {
    const out = `out-${format.name}`;
    const there = safir('export', '--format', format.name, '--out', out, NAME);
    expect(there).toMatchObject({ stderr: '', status: 0 });
    expect(there.stdout).toContain(`# Exported as ${format.name}`);
    const back = `back-${format.name}`;
    safir('export', '--format', 'webannotation', '--out', back, NAME);
    const here = safir(
      'import',
      '--format',
      format.name,
      '--out',
      back,
      '--annotator',
      'ليلى',
      ...exported(format, out),
    );
    expect(here).toMatchObject({ stderr: '', status: 0 });
    const found = decisions(join(back, NAME));
    expect(found.length).toBeGreaterThan(4);
    expect(new Set(found.map(({ creator }) => creator))).toEqual(new Set(['ليلى']));
    expect(readFileSync(join(folder, back, NAME), 'utf8')).toBe(TEXT);
  });
});

describe('export', () => {
  it('writes over nothing that exists, unless it is kept', () => {
    const first = safir('export', '--format', 'json', '--out', 'twice', NAME);
    expect(first.status).toBe(0);
    const file = join(folder, 'twice', `${NAME}.safir.json`);
    writeFileSync(file, 'mine');
    const second = safir('export', '--format', 'json', '--out', 'twice', NAME);
    expect(second).toMatchObject({ stdout: '', status: 1 });
    expect(second.stderr).toContain('exists already; nothing was written');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(safir('export', '--format', 'json', '--out', 'twice', '--backup', NAME).status).toBe(0);
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('mine');
    expect(JSON.parse(readFileSync(file, 'utf8')).text).toBe(TEXT);
    expect(readdirSync(join(folder, 'twice')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes none of its files where one of them exists', () => {
    safir('export', '--format', 'brat', '--out', 'none', NAME);
    for (const name of readdirSync(join(folder, 'none')))
      if (name !== 'visual.conf') rmSync(join(folder, 'none', name));
    expect(safir('export', '--format', 'brat', '--out', 'none', NAME).status).toBe(1);
    expect(readdirSync(join(folder, 'none'))).toEqual(['visual.conf']);
  });

  it('exports one annotator’s decisions alone, and leaves suggestions out', () => {
    safir(
      'import',
      '--format',
      'json',
      '--out',
      'layers',
      '--annotator',
      'ليلى',
      join('out-json', `${NAME}.safir.json`),
    );
    const of = (...args: string[]): unknown[] => {
      const out = `layers-${args.join('')}`;
      const done = safir(
        'export',
        '--format',
        'json',
        '--out',
        out,
        '--layer',
        'decisions',
        ...args,
        join('layers', NAME),
      );
      expect(done.status).toBe(0);
      return JSON.parse(readFileSync(join(folder, out, `${NAME}.safir.json`), 'utf8')).annotations;
    };
    expect(of().length).toBe(decisions(join('layers', NAME)).length);
    expect(of('--annotator', 'عمر')).toEqual([]);
  });

  it('refuses two articles of one name, a format that it does not know, and an unreadable sidecar', () => {
    expect(safir('export', '--format', 'json', '--out', 'x', NAME, NAME)).toMatchObject({ status: 2 });
    const unknown = safir('export', '--format', 'word', '--out', 'x', NAME);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("'brat'");
    writeFileSync(join(folder, 'broken.article'), TEXT);
    writeFileSync(join(folder, sidecarOf('broken.article')), '<<<<<<< ours\n');
    const broken = safir('export', '--format', 'json', '--out', 'x', 'broken.article');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain(`${sidecarOf('broken.article')}:1:`);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('writes the loss report as JSON', () => {
    safir('export', '--format', 'conll', '--out', 'report', '--report', 'losses.json', NAME);
    const losses = JSON.parse(readFileSync(join(folder, 'losses.json'), 'utf8')) as {
      aspect: string;
      document: string;
    }[];
    expect(losses.find(({ aspect }) => aspect === 'speaker')?.document).toBe(NAME);
  });
});

describe('import', () => {
  const ANN = 'T1\tPerson 0 4\tليلى\nT2\tPerson 5 9\tخطأ!\nT3\tPerson 5 8\tعمر\n';
  const bring = (out: string, ...args: string[]) =>
    safir('import', '--format', 'brat', '--out', out, '--annotator', 'سلمى', ...args, 'hand.ann');
  beforeAll(() => {
    writeFileSync(join(folder, 'hand.txt'), 'ليلى عمر');
    writeFileSync(join(folder, 'hand.ann'), ANN);
  });

  it('names a malformed line and imports nothing, or the rest when asked', () => {
    const refused = bring('hand');
    expect(refused).toMatchObject({ stdout: '', status: 1 });
    expect(refused.stderr).toContain('hand.ann:2:');
    expect(existsSync(join(folder, 'hand'))).toBe(false);
    expect(bring('hand', '--keep-going').status).toBe(1);
    expect(decisions('hand/hand.txt').map(({ body }) => body.kind)).toEqual(['person', 'person']);
  });

  it('leaves the annotations that are there, unless told to merge or to keep a copy', () => {
    const before = readFileSync(join(folder, sidecarOf('hand/hand.txt')), 'utf8');
    writeFileSync(join(folder, 'hand.ann'), 'T1\tOfficial 0 4\tليلى\n');
    const refused = bring('hand');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--merge');
    expect(readFileSync(join(folder, sidecarOf('hand/hand.txt')), 'utf8')).toBe(before);
    expect(bring('hand', '--merge').stdout).toContain('0 added, 1 changed, 0 as they were');
    expect(decisions('hand/hand.txt').map(({ body }) => body.kind)).toEqual(['official', 'person']);
    expect(readFileSync(join(folder, `${sidecarOf('hand/hand.txt')}.bak`), 'utf8')).toBe(before);
    expect(bring('hand', '--merge').stdout).toContain('0 added, 0 changed, 1 as they were');
    expect(bring('hand', '--backup').status).toBe(0);
    expect(decisions('hand/hand.txt').length).toBe(1);
    expect(existsSync(join(folder, `${sidecarOf('hand/hand.txt')}.bak2`))).toBe(true);
  });

  it('does not bring annotations to a text that differs', () => {
    writeFileSync(join(folder, 'hand', 'hand.txt'), 'ليلى\nسلمى');
    const refused = bring('hand', '--merge');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('differs from line 1 on');
  });

  it('asks who decided where the file does not say', () => {
    const refused = safir('import', '--format', 'brat', '--out', 'nobody', 'hand.ann');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--annotator');
    expect(existsSync(join(folder, 'nobody'))).toBe(false);
  });

  it('never leaves its folder', () => {
    const evil = {
      format: 'safir-annotations',
      version: 1,
      offsetUnit: 'utf-16',
      article: '../evil.article',
      text: 'نص',
      annotations: [],
    };
    writeFileSync(join(folder, 'evil.safir.json'), JSON.stringify(evil));
    const refused = safir('import', '--format', 'json', '--out', 'inside', '--annotator', 'سلمى', 'evil.safir.json');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('no file name');
    expect(existsSync(join(folder, 'evil.article'))).toBe(false);
  });
});
