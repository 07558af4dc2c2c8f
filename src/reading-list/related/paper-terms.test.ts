import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joints, paperTerms } from './paper-terms.ts';

const wordsOf = (text: string) => paperTerms('', text).words;

/** The text again, with a bar where words are apart. */
function phrasesOf(text: string): string {
  const { words, joints: before } = paperTerms('', text);
  return words
    .map((word, at) => (at === 0 ? '' : (joints[before[at] ?? 0] ?? '') || '|') + word)
    .join('');
}

describe('paperTerms', () => {
  test('gives the words in their order as they are written, the title first', () => {
    expect(paperTerms('CartNet: Turnips', 'turnip carts')).toEqual({
      words: ['CartNet', 'Turnips', 'turnip', 'carts'],
      joints: [0, 0, 0, 1],
      titleWords: 2,
    });
  });

  test.each([
    ['white space and hyphens', 'root-to-leaf turnip carts', 'root-to-leaf turnip carts'],
    ['"of"', 'mixture of turnips', 'mixture of turnips'],
  ])('joins words across %s', (_what, text, phrases) => {
    expect(phrasesOf(text)).toBe(phrases);
  });

  test.each([
    ['other function words', 'turnip and cart', 'turnip|cart'],
    ['"of" that another function word follows', 'mixture of the turnips', 'mixture|turnips'],
    ['marks', 'turnip, cart (axle)', 'turnip|cart|axle'],
    ['two spaces or a line', 'turnip  cart\naxle', 'turnip|cart|axle'],
  ])('keeps words apart that are on both sides of %s', (_what, text, phrases) => {
    expect(phrasesOf(text)).toBe(phrases);
  });

  test('leaves out function words, single letters and numbers', () => {
    expect(wordsOf('However, the x is 2031, or 3.14 of a turnip.')).toEqual(['turnip']);
  });

  test('keeps what a hyphen joins, and numbers in names', () => {
    expect(phrasesOf('in-context 3-bit Cart-3.1-B')).toBe('in-context 3-bit Cart-3.1-B');
  });

  test.each([
    'https://example.org/GroupOfCarts/axle',
    'www.example.org/GroupOfCarts',
    '(github.com/GroupOfCarts/axle)',
    'carts.example.io.',
  ])('leaves out the address %s', (address) => {
    expect(wordsOf(`Turnip at ${address} and cider.`)).toEqual(['Turnip', 'cider']);
  });

  test('takes no full stop without a space for an address', () => {
    expect(wordsOf('Turnips.Carts')).toEqual(['Turnips', 'Carts']);
  });

  test('reads letters of any script', () => {
    expect(wordsOf('Rübe 蕪菁 काल 𐐀𐐁')).toEqual(['Rübe', '蕪菁', 'काल', '𐐀𐐁']);
  });

  test('is the same after JSON, and says of each word what is before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, abstract) => {
        const terms = paperTerms(title, abstract);
        expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
        expect(terms.joints).toHaveLength(terms.words.length);
        expect(terms.titleWords).toBe(paperTerms(title, '').words.length);
      }),
    );
  });
});
