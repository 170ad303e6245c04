// PROTOCOL.md tells of all that protocol.ts has, and of nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as protocol from './protocol.js';

const page = readFileSync(join(import.meta.dirname, '../PROTOCOL.md'), 'utf8');
const source = readFileSync(join(import.meta.dirname, 'protocol.ts'), 'utf8');

const names = Object.values(protocol)
  .flatMap((value) => (typeof value === 'string' ? [value] : 'method' in value ? [value.method] : Object.values(value)))
  .filter((name) => /^safir[./]/.test(name));

/** The fields of an interface of protocol.ts. */
const fieldsOf = (name: string): string[] => {
  const body = new RegExp(`interface ${name}(?: extends \\w+)? \\{(.*?)\\n\\}`, 's').exec(source)?.[1] ?? '';
  return [...body.matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field!);
};

describe('the page', () => {
  test('has a section for each message and command', () => {
    const sections = [...page.matchAll(/^### `(.+)`$/gm)].map(([, name]) => name);
    expect(sections.toSorted()).toEqual([...new Set(names)].sort());
  });

  test('tells of each option', () => {
    const table = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, field]) => field);
    expect(table.toSorted()).toEqual(fieldsOf('InitializationOptions').sort());
  });

  test.each([...page.matchAll(/`(\w+(?:Params|View|Result))\b/g)].map(([, name]) => name!))('%s is a type', (name) => {
    expect(fieldsOf(name)).not.toEqual([]);
  });
});
