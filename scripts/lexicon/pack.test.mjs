// What is packed comes back as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../server/src/analysis/lexicon/table.ts';
import { pack } from './pack.mjs';

const cell = fc.string({ unit: fc.constantFrom(...'ابتثءىغي ABZabz09-+.@#!;"\\\t', 'ـ', 'é', '😀') });

describe('a packed lexicon', () => {
  test('comes back as it was', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, (rows) => {
        expect(rowsOf(pack(rows))).toEqual(rows);
      }),
    );
  });

  test('holds of a cell what the cell above has not', () => {
    const rows = [
      ['ابا', '1'],
      ['اباه', '1'],
      ['ابل', '2'],
    ];
    expect(pack(rows)).toBe('AghgD<C&\nA1BA2');
  });

  test('may be empty', () => {
    expect(rowsOf(pack([]))).toEqual([]);
  });

  test('does not take what it could not give back', () => {
    expect(() => pack([['Ж']])).toThrow('Ж');
    expect(() => pack([['two\nlines']])).toThrow('cannot be packed');
    expect(() => pack([['a', 'b'], ['c']])).toThrow('not 2 cells: c');
  });
});
