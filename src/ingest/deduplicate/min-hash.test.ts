import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSimilarPairs, jaccard, shingle } from './min-hash.ts';

/** `count` words of which no two are alike, from one of many vocabularies. */
function words(vocabulary: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `w${String(vocabulary)}x${String(index)}`);
}

const setOf = (...texts: string[][]) => shingle(texts.flat().join(' '));

describe('shingle', () => {
  test('takes case, punctuation and white space as no difference', () => {
    expect(shingle('Moss grows, on  MOST roofs.')).toEqual(shingle('moss grows on most roofs'));
  });

  test('counts each three-word sequence once', () => {
    expect(shingle('a b c d').size).toBe(2);
    expect(shingle('a b a b a b').size).toBe(2);
  });

  test('takes a text of fewer words as one sequence', () => {
    expect(shingle('moss').size).toBe(1);
    expect(shingle('moss grows')).not.toEqual(shingle('moss'));
  });
});

describe('jaccard', () => {
  test('gives the share of common members', () => {
    expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5);
    expect(jaccard(new Set([1]), new Set([1]))).toBe(1);
    expect(jaccard(new Set([1]), new Set([2]))).toBe(0);
  });

  test('takes two empty sets as unlike', () => {
    expect(jaccard(new Set(), new Set())).toBe(0);
  });
});

describe('findSimilarPairs', () => {
  test('pairs texts that differ by a few words, the lower index first', () => {
    const base = words(1, 200);
    const changed = base.with(50, 'one').with(120, 'two');
    expect(findSimilarPairs([setOf(words(2, 200)), setOf(changed), setOf(base)])).toEqual([[1, 2]]);
  });

  test('finds nearly all pairs that are alike by two thirds', () => {
    const sets = Array.from({ length: 100 }, (_, index) => {
      const common = words(index, 160);
      return [setOf(common, words(1000 + index, 40)), setOf(common, words(2000 + index, 40))];
    });
    expect(jaccard(sets[0]?.[0] ?? new Set(), sets[0]?.[1] ?? new Set())).toBeCloseTo(0.66, 1);
    expect(findSimilarPairs(sets.flat()).length).toBeGreaterThanOrEqual(99);
  });

  test('pairs no texts that share nothing', () => {
    const sets = Array.from({ length: 500 }, (_, index) => setOf(words(index, 100)));
    expect(findSimilarPairs(sets)).toEqual([]);
  });

  test('always pairs identical sets', () => {
    const member = fc.integer({ min: 0, max: 0xffffffff });
    const sets = fc.array(fc.uniqueArray(member, { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(sets, fc.nat(), (arrays, choice) => {
        const twin = choice % arrays.length;
        const all = [...arrays, [...(arrays[twin] ?? [])].reverse()].map((array) => new Set(array));
        const identical = all.findLastIndex(
          (set, index) => index < arrays.length && jaccard(set, all.at(-1) ?? new Set()) === 1,
        );
        expect(findSimilarPairs(all)).toContainEqual([identical, arrays.length]);
      }),
    );
  });

  test('gives each pair once, in the order of indices', () => {
    const set = setOf(words(1, 50));
    expect(findSimilarPairs([set, set, set])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  test('chains a text that comes very often, so that pairs grow with texts, not with their square', () => {
    const pairsOf = (count: number) => {
      const set = setOf(words(1, 50));
      return findSimilarPairs(Array.from({ length: count }, () => set)).length;
    };
    expect([100, 200, 400].map(pairsOf)).toEqual([99, 199, 399]);
  });
});
