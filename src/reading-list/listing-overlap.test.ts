import { describe, expect, test } from 'vitest';
import { listingOverlap } from './listing-overlap.ts';

const from = (...names: string[]) => names.map((listing) => ({ listing }));

describe('listingOverlap', () => {
  test('counts the papers two listings share, and on the diagonal those of one', () => {
    const papers = [from('a', 'b'), from('a'), from('b', 'c'), from('a', 'b', 'c')];
    expect(listingOverlap(['a', 'b', 'c'], papers)).toEqual([
      [3, 2, 1],
      [2, 3, 2],
      [1, 2, 2],
    ]);
  });

  test('counts a paper once that is in a listing twice', () => {
    expect(listingOverlap(['a', 'b'], [from('a', 'a', 'b')])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('keeps the order of the names', () => {
    expect(listingOverlap(['b', 'a'], [from('a')])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('passes over a listing that is not asked for', () => {
    expect(listingOverlap(['a'], [from('a', 'z'), from('z'), []])).toEqual([[1]]);
  });
});
