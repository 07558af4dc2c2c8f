import { describe, expect, test } from 'vitest';
import { isTitleWord, titleWord, titleWords } from './title-words.ts';
import { compoundWords } from './words.ts';

describe('titleWords', () => {
  test('has the words in order, and whole hyphenated ones after them', () => {
    expect(titleWords('Turnip-Carts and turnip roads')).toEqual(
      ['turnip', 'carts', 'and', 'turnip', 'roads', 'turnipcarts'].map(titleWord),
    );
  });

  test('is empty for a title without words', () => {
    expect(titleWords(' – ')).toEqual([]);
  });
});

describe('titleWord', () => {
  test('is one word to the index, and not one that people write', () => {
    expect(compoundWords(titleWord('Béet'))).toHaveLength(1);
    expect(titleWord('Béet')).not.toMatch(/^(?:title|beet)/u);
    expect([titleWord('beet'), 'beet'].map(isTitleWord)).toEqual([true, false]);
  });
});
