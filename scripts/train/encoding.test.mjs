// What is written of weights is what the analysis reads.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeGroups, decodeHashes } from '../../server/src/analysis/names/hashes.ts';
import { encodeGroups, encodeHashes } from './encoding.mjs';

const hashes = fc.uniqueArray(fc.nat({ max: 2 ** 22 - 1 }), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));

describe('hashes', () => {
  test('come back with their numbers', () => {
    fc.assert(
      fc.property(hashes, (list) => {
        const table = decodeHashes(encodeHashes(list).split('\n'));
        expect(list.map((hash) => table.get(hash))).toEqual([...list.keys()]);
      }),
    );
  });

  test('that were not written have no number', () => {
    expect(decodeHashes(encodeHashes([3, 1000, 90_000]).split('\n')).get(4)).toBe(-1);
  });
});

describe('groups of weights', () => {
  const weight = fc.integer({ min: -44, max: 44 });

  test('come back, the common ones as the rare ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(weight, weight, weight), { minLength: 1, maxLength: 400 }), (groups) => {
        const [common, named, others] = encodeGroups(groups).split('\n');
        expect([...decodeGroups(common, named, others, 3)]).toEqual(groups.flat());
      }),
    );
  });

  test('take a digit each where they are common', () => {
    expect(encodeGroups([...Array(50)].map(() => [0, 1, 0])).split('\n')[1]).toBe('#'.repeat(50));
  });
});
