import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaccard, shingle } from './shingles.ts';

describe('shingle', () => {
  test('takes case, punctuation and white space as no difference', () => {
    expect(shingle('Moss grows, on  MOST roofs.')).toEqual(shingle('moss grows on most roofs'));
  });

  test('counts each three-word sequence once', () => {
    expect(shingle('a b c d')).toHaveLength(2);
    expect(shingle('a b a b a b')).toHaveLength(2);
  });

  test('tells the order of words apart', () => {
    expect(jaccard(shingle('moss on roofs'), shingle('roofs on moss'))).toBe(0);
  });

  test('takes a text of fewer words as one sequence', () => {
    expect(shingle('moss')).toHaveLength(1);
    expect(jaccard(shingle('moss grows'), shingle('moss'))).toBe(0);
  });

  test('gives none for a text without words', () => {
    expect(shingle('?!')).toHaveLength(0);
  });

  test('gives hashes in ascending order', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (text) => {
        const shingles = [...shingle(text)];
        expect(shingles).toEqual(shingles.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('jaccard', () => {
  const of = (...hashes: number[]) => Uint32Array.from(hashes);

  test('gives the share of common members', () => {
    expect(jaccard(of(1, 2, 3), of(2, 3, 4))).toBe(0.5);
    expect(jaccard(of(1), of(1))).toBe(1);
    expect(jaccard(of(1), of(2))).toBe(0);
  });

  test('gives 0 for less than is asked for, and the exact share for no less', () => {
    const anySet = fc
      .uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 })
      .map((members) => Uint32Array.from(members).sort());
    fc.assert(
      fc.property(anySet, anySet, fc.constantFrom(0.25, 0.5, 0.6, 1), (a, b, least) => {
        const exact = jaccard(a, b);
        expect(jaccard(a, b, least)).toBe(exact < least ? 0 : exact);
      }),
    );
  });

  test('takes two texts without members as unlike', () => {
    expect(jaccard(of(), of())).toBe(0);
  });
});
