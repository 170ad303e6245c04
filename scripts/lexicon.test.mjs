// Every lexicon: sorted and without duplicates by its first column, which is folded; its columns explained at its top.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../server/src/analysis/text/fold.ts';

const FOLDER = join(import.meta.dirname, '../server/lexicon');

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.tsv')))('%s', (name) => {
  const lines = readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n');
  const entries = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[0]);

  test('says at its top what it holds', () => {
    expect(lines[0]).toMatch(/^# ./u);
  });

  test('has each entry once, in order', () => {
    expect(entries).toEqual([...new Set(entries)].sort());
  });

  test('is folded', () => {
    expect(entries.filter((entry) => fold(entry) !== entry)).toEqual([]);
  });
});
