import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeGrowth } from '../../testing/time-growth.ts';
import { jaccard, shingle } from './shingles.ts';
import { findSimilarPairs } from './similar-pairs.ts';

/** `count` words of which no two are alike, from one of many vocabularies. */
function words(vocabulary: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `w${String(vocabulary)}x${String(index)}`);
}

const setOf = (...texts: string[][]) => shingle(texts.flat().join(' '));

const pairsOf = (texts: readonly Uint32Array[], minSimilarity = 0.5) =>
  findSimilarPairs(texts, minSimilarity).map(({ left, right }) => [left, right]);

describe('findSimilarPairs', () => {
  test('pairs texts that differ by a few words, the lower index first, with their similarity', () => {
    const base = words(1, 200);
    const changed = base.with(50, 'one').with(120, 'two');
    expect(findSimilarPairs([setOf(words(2, 200)), setOf(changed), setOf(base)], 0.5)).toEqual([
      { left: 1, right: 2, similarity: jaccard(setOf(changed), setOf(base)) },
    ]);
  });

  test('finds all pairs that a comparison of each with each does', () => {
    const member = fc.integer({ min: 0, max: 30 });
    const anySet = fc
      .uniqueArray(member, { maxLength: 20 })
      .map((members) => Uint32Array.from(members).sort());
    const anySets = fc.array(anySet, { maxLength: 16 });
    fc.assert(
      fc.property(anySets, fc.constantFrom(0.3, 0.5, 0.6, 0.75, 1), (sets, minSimilarity) => {
        const expected = sets.flatMap((set, right) =>
          sets.flatMap((other, left) =>
            left < right && jaccard(other, set) >= minSimilarity ? [[left, right]] : [],
          ),
        );
        expect(pairsOf(sets, minSimilarity)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('finds all of many pairs that are alike by just as much as is asked for', () => {
    const sets = Array.from({ length: 100 }, (_, index) => {
      const common = words(index, 102);
      return [setOf(common, words(1000 + index, 50)), setOf(common, words(2000 + index, 50))];
    });
    const similarity = jaccard(sets[0]?.[0] ?? setOf(), sets[0]?.[1] ?? setOf());
    expect(similarity).toBe(0.5);
    expect(pairsOf(sets.flat(), similarity)).toEqual(
      sets.map((_, index) => [2 * index, 2 * index + 1]),
    );
  });

  test('gives each pair of a few copies once', () => {
    const set = setOf(words(1, 50));
    expect(pairsOf([set, set, set])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  test('makes a chain of a text that comes very often', () => {
    const set = setOf(words(1, 50));
    const pairs = pairsOf(Array.from({ length: 400 }, () => set));
    expect(pairs.slice(-2)).toEqual([
      [397, 398],
      [398, 399],
    ]);
    expect(pairs.length).toBeLessThan(600);
  });

  test.each([
    ['that have nothing in common', 0, 80],
    ['that have much in common', 60, 80],
    ['that are all alike', 80, 20],
  ])('takes time for texts %s that grows with them, not with their square', (_, common, own) => {
    const lists = new Map(
      [400, 1600].map((length) => [
        length,
        Array.from({ length }, (__, index) => setOf(words(0, common), words(1 + index, own))),
      ]),
    );
    const find = (length: number) => findSimilarPairs(lists.get(length) ?? [], 0.5);
    expect(timeGrowth(find, 400)).toBeLessThan(8);
  });
});
