import { describe, expect, test } from 'vitest';
import { correctSpelling } from './correct-spelling.ts';
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

  test('offers no short word that a single paper has, for it may be a name', async () => {
    const words = await smallLoadedPart({ card: 1, carpet: 1 });
    expect(correctSpelling('carx', [words])).toEqual([]);
    expect(correctSpelling('carpex', [words])).toEqual([{ word: 'carpet', distance: 1 }]);
  });

  test('allows fewer mistakes where told to', () => {
    expect(correctSpelling('compresxxon', [part], 1)).toEqual([]);
  });

  test('offers at most four', async () => {
    const words = await smallLoadedPart({ carb: 2, card: 2, care: 2, carp: 2, cart: 2 });
    expect(correctSpelling('carx', [words])).toHaveLength(4);
  });
});
