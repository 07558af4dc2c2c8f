import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['cart', 'cart', 0],
    ['cart', 'car', 1],
    ['cart', 'carts', 1],
    ['cart', 'card', 1],
    ['cart', 'crat', 1],
    ['cart', 'ract', 2],
    ['cart', 'tarc', 2],
    ['ca', 'abc', 3],
    ['wheel', 'mud', 5],
  ])('from “%s” to “%s” it is %i', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  const limit = fc.nat({ max: 4 });

  test('is the same in both directions', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(editDistance(b, a, max));
      }),
    );
  });

  test('is 0 for equal words only', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(editDistance(a, b, max) === 0).toBe(a === b);
        expect(editDistance(a, a, max)).toBe(0);
      }),
    );
  });

  test('is exact up to the limit, and one more than that above it', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        const exact = editDistance(a, b, Infinity);
        expect(exact).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, max)).toBe(Math.min(exact, max + 1));
      }),
      { numRuns: 500 },
    );
  });

  test('is 1 for any one slip', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('insert', 'replace', 'swap'), (a, seed, slip) => {
        const at = a.length === 0 ? 0 : seed % a.length;
        const [before, after] = [a.slice(0, at), a.slice(at)];
        const [first = '', second = ''] = after;
        const wrong = {
          insert: `${before}x${after}`,
          replace: `${before}x${after.slice(1)}`,
          swap: before + second + first + after.slice(2),
        }[slip];
        expect(editDistance(a, wrong, 3)).toBe(wrong === a ? 0 : 1);
      }),
    );
  });
});
