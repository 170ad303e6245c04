import { describe, expect, it } from 'vitest';
import { blockSizes, estimatedHeight } from './blocks.js';

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

describe('blocks', () => {
  it('hold about a screen of text', () => {
    const sizes = blockSizes(Array.from({ length: 100 }, () => 500));
    expect(new Set(sizes.slice(0, -1))).toEqual(new Set([3]));
    expect(total(sizes)).toBe(100);
  });
  it('hold few lines even where these are empty', () => {
    const sizes = blockSizes(Array.from({ length: 1000 }, () => 0));
    expect(Math.max(...sizes)).toBeLessThan(50);
    expect(total(sizes)).toBe(1000);
  });
  it('hold a long line alone', () => expect(blockSizes([10, 100_000, 10])).toEqual([1, 1, 1]));
  it('are none for nothing', () => expect(blockSizes([])).toEqual([]));
  it('are estimated by rows', () => {
    expect(estimatedHeight(['x'.repeat(950)])).toBe(0.5 + 10 * 2.25);
    expect(estimatedHeight(['x', '', 'x'])).toBeCloseTo(2 * 2.75 + 0.6);
  });
});
