import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gist } from './gist.ts';

describe('gist', () => {
  test('is the sentence that states the contribution', () => {
    const abstract =
      'Turnips are heavy. Earlier carts break. We introduce Cartwheel, a cart. It holds 90 turnips.';
    expect(gist(abstract)).toBe('We introduce Cartwheel, a cart.');
  });

  test.each([
    'This survey reviews carts.',
    'Our method provides a wheel.',
    'The authors argue, and we carefully investigate, that carts roll.',
  ])('takes "%s" for a contribution', (sentence) => {
    expect(gist(`Carts matter. ${sentence} They always did.`)).toBe(sentence);
  });

  test('is the first sentence where none states a contribution', () => {
    expect(gist('Turnips are heavy. Carts break.')).toBe('Turnips are heavy.');
  });

  test.each(['In this paper, we', 'In this work we', 'To this end, we', 'Thus, we'])(
    'leaves out the lead-in of "%s"',
    (lead) => {
      expect(gist(`Carts break. ${lead} propose a stronger axle.`)).toBe(
        'We propose a stronger axle.',
      );
    },
  );

  test('ends no sentence at an abbreviation', () => {
    const sentence = 'We propose carts for roots, e.g. Turnips of Sow et al. 2031, vs. Barrows.';
    expect(gist(`${sentence} They roll.`)).toBe(sentence);
  });

  test('ends a sentence after its closing quotation mark', () => {
    expect(gist('We present “Cart.” It rolls.')).toBe('We present “Cart.”');
  });

  test('cuts a long sentence at a word and says so', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${String(index)}`);
    const cut = gist(`We propose ${words.join(' ')}.`);
    expect(cut.length).toBeLessThanOrEqual(181);
    expect(cut).toMatch(/^We propose word0 .* word\d+…$/u);
    expect(words).toContain(/(\w+)…$/u.exec(cut)?.[1]);
  });

  test('leaves no punctuation or opening bracket before the cut', () => {
    const sentence = `We propose ${'a'.repeat(160)}, (${'b'.repeat(60)}).`;
    expect(gist(sentence)).toBe(`We propose ${'a'.repeat(160)}…`);
  });

  test('cuts a hyphenated word as one', () => {
    const sentence = `We propose ${'a'.repeat(150)} state-of-the-art-and-beyond carts.`;
    expect(gist(sentence)).toBe(`We propose ${'a'.repeat(150)}…`);
  });

  test('keeps a sentence of the greatest length whole', () => {
    const sentence = `We propose ${'a'.repeat(168)}.`;
    expect(sentence).toHaveLength(180);
    expect(gist(sentence)).toBe(sentence);
  });

  test('is never longer than 180 characters and a mark', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 8 }), (abstract) => {
        expect(gist(abstract).length).toBeLessThanOrEqual(181);
      }),
    );
  });
});
