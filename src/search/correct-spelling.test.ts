import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctSpelling, damerauLevenshtein } from './correct-spelling.ts';
import { smallLoadedPart } from './testing/small-vocabulary.ts';

const part = await smallLoadedPart({
  cart: 40,
  card: 2,
  compression: 30,
  turnip: 12,
  turnips: 3,
  wheel: 9,
  wheels: 9,
  whee1: 99,
  storage: 5,
  w4a4: 50,
  mud: 20,
  radish: 1,
});

const best = (word: string) => correctSpelling(word, [part])[0]?.word;

describe('correctSpelling', () => {
  test.each([
    ['compresion', 'compression', 'a letter left out'],
    ['comppression', 'compression', 'a letter too many'],
    ['compressoin', 'compression', 'two letters swapped'],
    ['comprassion', 'compression', 'a wrong letter'],
    ['compresiom', 'compression', 'two mistakes in a long word'],
    ['tunrip', 'turnip', 'two letters swapped in a word of six'],
    ['zompression', 'compression', 'a wrong first letter'],
    ['ompression', 'compression', 'no first letter'],
    ['ocmpression', 'compression', 'the first two letters swapped'],
    ['whel', 'wheel', 'a letter left out of a short word'],
  ])('corrects %s to %s: %s', (typo, word) => {
    expect(best(typo)).toBe(word);
  });

  test.each([
    ['mxd', 'three letters may mean anything'],
    ['w4a5', 'a digit is no slip'],
    ['c4rt', 'a digit is no slip'],
    ['wh3el', 'a digit is no slip'],
    ['whxxl', 'two mistakes are too many in five letters'],
    ['comxxxssion', 'three mistakes are too many'],
  ])('leaves %s alone: %s', (word) => {
    expect(correctSpelling(word, [part])).toEqual([]);
  });

  test('offers no word with a digit', () => {
    expect(correctSpelling('wheex', [part])).toEqual([{ word: 'wheel', distance: 1 }]);
  });

  test('prefers the word that more papers have', () => {
    expect(correctSpelling('carx', [part])).toEqual([
      { word: 'cart', distance: 1 },
      { word: 'card', distance: 1 },
    ]);
  });

  test('prefers the nearer word to the more frequent one', async () => {
    const words = await smallLoadedPart({ turnip: 2, turning: 50 });
    expect(correctSpelling('turnipz', [words])).toEqual([
      { word: 'turnip', distance: 1 },
      { word: 'turning', distance: 2 },
    ]);
  });

  test('prefers the word with the same first letter', async () => {
    const words = await smallLoadedPart({ beats: 5, meets: 5 });
    expect(correctSpelling('meats', [words]).map(({ word }) => word)).toEqual(['meets', 'beats']);
  });

  test('looks in all parts, and orders equals by the alphabet', async () => {
    const [later, earlier] = [
      await smallLoadedPart({ carp: 2 }),
      await smallLoadedPart({ card: 2 }),
    ];
    expect(correctSpelling('carx', [later, earlier]).map(({ word }) => word)).toEqual([
      'card',
      'carp',
    ]);
  });

  test('offers no more than asked for', async () => {
    const words = await smallLoadedPart({ carb: 1, card: 1, care: 1, carp: 1, cart: 1 });
    expect(correctSpelling('carx', [words])).toHaveLength(4);
    expect(correctSpelling('carx', [words], 2)).toHaveLength(2);
  });
});

describe('damerauLevenshtein', () => {
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
    expect(damerauLevenshtein(a, b, 9)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  const limit = fc.nat({ max: 4 });

  test('is the same in both directions', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(damerauLevenshtein(a, b, max)).toBe(damerauLevenshtein(b, a, max));
      }),
    );
  });

  test('is 0 for equal words only', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(damerauLevenshtein(a, b, max) === 0).toBe(a === b);
        expect(damerauLevenshtein(a, a, max)).toBe(0);
      }),
    );
  });

  test('is exact up to the limit, and one more than that above it', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        const exact = damerauLevenshtein(a, b, Infinity);
        expect(exact).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(damerauLevenshtein(a, b, max)).toBe(Math.min(exact, max + 1));
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
        expect(damerauLevenshtein(a, wrong, 3)).toBe(wrong === a ? 0 : 1);
      }),
    );
  });
});
