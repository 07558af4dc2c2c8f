import { describe, expect, test } from 'vitest';
import { shardCount, shardOf } from './shards.ts';

const ids = Array.from({ length: 8000 }, (_, index) => `turnip-cart-${String(index)}`);

describe('shardCount', () => {
  test.each([
    [0, 1],
    [300, 1],
    [301, 2],
    [600, 2],
    [601, 4],
    [4110, 16],
    [8220, 32],
  ])('is for %i papers %i', (papers, count) => {
    expect(shardCount(papers)).toBe(count);
  });
});

describe('shardOf', () => {
  test('makes shards of about one size', () => {
    const sizes = [...Map.groupBy(ids, (id) => shardOf(id, 32)).values()].map(
      ({ length }) => length,
    );
    expect(sizes).toHaveLength(32);
    expect(Math.min(...sizes)).toBeGreaterThan(180);
    expect(Math.max(...sizes)).toBeLessThan(320);
  });

  test('splits each shard in two when their number doubles', () => {
    for (const id of ids.slice(0, 200)) expect(shardOf(id, 16) % 8).toBe(shardOf(id, 8));
  });

  test('puts all papers into the only shard', () => {
    expect(new Set(ids.map((id) => shardOf(id, 1)))).toEqual(new Set([0]));
  });
});
