// Both languages of the user interface say everything.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Bundle = Readonly<Record<string, string>>;
const bundle = (path: string): Bundle => JSON.parse(readFileSync(path, 'utf8')) as Bundle;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g))].sort();

const source = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');

describe('what the extension says', () => {
  const english = bundle('l10n/bundle.l10n.json');
  const arabic = bundle('l10n/bundle.l10n.ar.json');
  const said = [...source.matchAll(/\bl10n\.t\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map((match) => match[1]!);

  test('is always a literal, so that it can be looked up', () => {
    expect(said.length).toBeGreaterThan(40);
    expect(source.match(/\bl10n\.t\(/g)).toHaveLength(said.length);
  });
  test('is in the English bundle, which holds nothing else', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(said)].sort());
  });
  test('is in the Arabic bundle, which holds nothing else', () => {
    expect(Object.keys(arabic).sort()).toEqual([...new Set(said)].sort());
  });
  test.each(Object.entries(arabic))('%s is in Arabic, with the same values', (key, text) => {
    expect(text).toMatch(/\p{Script=Arabic}/u);
    expect(placeholders(text)).toEqual(placeholders(key));
  });
});

describe('what the manifest says', () => {
  const english = bundle('package.nls.json');
  const arabic = bundle('package.nls.ar.json');
  const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);

  test('is in both languages, which hold nothing else', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(arabic).sort()).toEqual([...new Set(used)].sort());
  });
  test.each(Object.entries(arabic))('%s is in Arabic', (_, text) => {
    if (text.endsWith('.ar.md')) return expect(readFileSync(text, 'utf8')).toMatch(/\p{Script=Arabic}/u);
    expect(text).toMatch(/\p{Script=Arabic}/u);
  });
});
