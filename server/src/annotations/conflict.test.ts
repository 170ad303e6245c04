import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Annotation } from './annotation.js';
import { keepBothSides } from './conflict.js';
import { emptySidecar, parseSidecar, serialise } from './sidecar.js';

const annotation = (id: string, start: number, status: Annotation['status'], day: number): Annotation => ({
  id,
  type: 'Annotation',
  motivation: 'classifying',
  creator: 'ليلى',
  created: '2026-01-01T00:00:00Z',
  modified: `2026-01-0${day}T00:00:00Z`,
  status,
  body: { type: 'safir:Finding', kind: 'date' },
  target: {
    source: 'a.article',
    selector: [
      { type: 'TextPositionSelector', start, end: start + 3 },
      { type: 'TextQuoteSelector', exact: 'أمس', prefix: '', suffix: '' },
    ],
  },
});
const page = (...annotations: Annotation[]): string => serialise({ ...emptySidecar, annotations });

/** What git makes of two changes to one file. */
const mergedByGit = (base: string, ours: string, theirs: string, style: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'safir-'));
  const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  spawnSync('git', ['merge-file', ...(style ? [style] : []), ...files]);
  const text = readFileSync(files[0]!, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
};

describe('a merge conflict', () => {
  const base = page(annotation('x', 5, 'accepted', 1));
  const ours = page(annotation('x', 5, 'corrected', 3), annotation('y', 9, 'added', 2));
  const theirs = page(annotation('x', 5, 'rejected', 2), annotation('z', 20, 'added', 2));

  test.each(['', '--diff3'])('keeps the annotations of both sides, and the later change of one (%s)', (style) => {
    const text = mergedByGit(base, ours, theirs, style);
    expect(parseSidecar(text)).toHaveProperty('errors');
    expect(keepBothSides(text)).toBe(
      page(annotation('x', 5, 'corrected', 3), annotation('y', 9, 'added', 2), annotation('z', 20, 'added', 2)),
    );
  });

  it('is left alone where a side cannot be read on its own', () => {
    const text = mergedByGit(base, ours, theirs, '');
    expect(keepBothSides(text.replace('>>>>>>>', '>>>'))).toBeNull();
    expect(keepBothSides(text.replace('"rejected"', '"maybe"'))).toBeNull();
  });
});
