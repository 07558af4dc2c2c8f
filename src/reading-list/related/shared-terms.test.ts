import { describe, expect, test } from 'vitest';
import { indexWords } from './index-words.ts';
import { paperTerms } from './paper-terms.ts';
import { sharedTermsFinder } from './shared-terms.ts';

/** Terms that two papers share, on a list with twenty more, on other things. */
function sharedTerms(
  one: readonly [title: string, abstract: string],
  other: readonly [title: string, abstract: string],
  more: readonly string[] = [],
): string[] {
  const others = [...Array.from({ length: 20 }, () => 'Wool of sheep.'), ...more];
  const papers = [one, other, ...others.map((text) => ['', text] as const)];
  const index = indexWords(papers.map(([title, abstract]) => paperTerms(title, abstract)));
  return sharedTermsFinder(index)(0, 1, 3);
}

describe('sharedTermsFinder', () => {
  test('gives words of both, those that add most to their similarity first', () => {
    expect(
      sharedTerms(
        ['CartNet: turnips', 'The soil. A plough.'],
        ['CartNet, turnips', 'In soil. The axle. Turnips.'],
        ['The soil. Soil.', 'The turnip. A turnip.'],
      ),
    ).toEqual(['CartNet', 'turnips', 'soil']);
  });

  test.each([
    ['two words', 'heavy soil'],
    ['four', 'rain on', 'heavy clay soil'],
    ['words that a hyphen joins', 'root-to-leaf'],
    ['words that "of" joins', 'harvest of turnips'],
  ])('gives a phrase of %s for its words', (_what, ...phrases) => {
    const phrase = phrases.join('; ');
    const texts = ['Ladder', 'Orchard'].map((title) => [title, `With ${phrase}.`] as const);
    expect(sharedTerms(texts[0] ?? ['', ''], texts[1] ?? ['', ''])).toContain(phrases.at(-1));
  });

  test('gives no part of a word that a hyphen makes', () => {
    expect(sharedTerms(['Turnip-aware', ''], ['Turnips', ''])).toEqual([]);
    expect(sharedTerms(['Turnip-aware carts', ''], ['Carts', ''])).toEqual(['carts']);
  });

  test('gives no two terms that have a word in common', () => {
    const title = 'Heavy clay soil, heavy rain, clay pots';
    expect(sharedTerms([title, ''], [title, ''])).toEqual(['heavy clay soil', 'rain', 'pots']);
  });

  test('gives no two forms of one word', () => {
    const title = 'Compressing turnips, the compression, it is compressed';
    expect(sharedTerms([title, ''], [title, ''])).toEqual(['compressing turnips']);
  });

  test.each([
    ['without the capital of a title', 'Turnip', 'Turnips and turnip', 'turnips'],
    ['with the capitals of a name', 'CartNet', 'cartnet', 'CartNet'],
    ['with a capital that abstracts have as well', 'Welsh', 'welsh', 'Welsh'],
    ['with a hyphen, if either has one', 'heavy soil', 'heavy-soil', 'heavy-soil'],
    ['in the plural, if either has it', 'carts of turnip', 'cart of turnips', 'carts of turnips'],
  ])('gives a term %s', (_how, one, other, term) => {
    expect(sharedTerms([one, 'The Welsh.'], [other, 'A Welsh.'])).toContain(term);
  });

  test('gives no word that papers only mention', () => {
    expect(sharedTerms(['Ladder', 'A turnip.'], ['Orchard', 'The turnip.'])).toEqual([]);
    expect(sharedTerms(['Ladder', 'A turnip.'], ['Turnip', 'The orchard.'])).toEqual(['turnip']);
  });

  test('gives no word of the language of papers, alone or in a phrase', () => {
    const title = 'Significant results, effective turnip, outperforms, 7B';
    expect(sharedTerms([title, ''], [title, ''])).toEqual(['turnip']);
  });

  test('gives common words of a field in a phrase alone', () => {
    const title = 'Turnip model; the model';
    expect(sharedTerms([title, ''], [title, ''])).toEqual(['turnip model']);
    expect(sharedTerms(['The language model', ''], ['Language model', ''])).toEqual([]);
  });

  test('gives no term that adds next to nothing', () => {
    const numbered = (word: string) =>
      Array.from({ length: 150 }, (_, index) => `${word}${String(index)}, ${word}${String(index)}`);
    const [carts, axles] = [numbered('cart').join(', '), numbered('axle').join(', ')];
    expect(
      sharedTerms(
        ['', `A turnip. Turnips. ${carts}`],
        ['', `Turnip. A turnip. ${axles}`],
        [carts, axles],
      ),
    ).toEqual([]);
  });
});
