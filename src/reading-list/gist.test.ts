import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gist } from './gist.ts';

describe('gist', () => {
  test('is the sentence that states the contribution', () => {
    const abstract =
      'Turnips are heavy. Earlier carts break in deep mud. We introduce Cartwheel, a cart with wide iron wheels. It holds 90 turnips.';
    expect(gist('Wide Wheels', abstract)).toBe(
      'We introduce Cartwheel, a cart with wide iron wheels.',
    );
  });

  test.each([
    'This survey reviews carts, wheels and axles of farms.',
    'Our method provides a wheel for every muddy road.',
    'The authors argue, and we carefully investigate, that carts roll downhill.',
  ])('takes "%s" for a contribution', (sentence) => {
    expect(gist('Rolling Stock', `Carts matter. ${sentence} They always did.`)).toBe(sentence);
  });

  test('of several it is the one with the words of the title', () => {
    const abstract =
      'We present a survey of ploughs in northern villages. We present wheels of clay for turnip carts.';
    expect(gist('Clay Wheels', abstract)).toBe('We present wheels of clay for turnip carts.');
  });

  test('is the main contribution rather than one beside it', () => {
    const abstract =
      'We present harnesses for patient old oxen. We also present stables for patient old oxen.';
    expect(gist('Oxen', abstract)).toBe('We present harnesses for patient old oxen.');
  });

  test('is the first sentence that says something where none states a contribution', () => {
    expect(gist('Carts', 'It is so. Turnips fill the carts of every village.')).toBe(
      'Turnips fill the carts of every village.',
    );
  });

  test.each([
    'In this paper, we',
    'In this work we',
    'To this end, we',
    'Thus, we',
    'To bridge this gap, we',
    'Motivated by these findings, in this study, we',
    'Building on this insight and on the axle, we',
    'However, since mud is deep, we',
    'Second, we',
  ])('leaves out the lead-in of "%s"', (lead) => {
    expect(gist('Axles', `Carts break. ${lead} propose a stronger axle of seasoned oak.`)).toBe(
      'We propose a stronger axle of seasoned oak.',
    );
  });

  test('refers to no other sentence where one stands alone', () => {
    const abstract =
      'We propose an axle that solves these problems. We propose an axle of seasoned oak for heavy carts.';
    expect(gist('Axles', abstract)).toBe('We propose an axle of seasoned oak for heavy carts.');
  });

  test('ends no sentence at an abbreviation', () => {
    const sentence = 'We propose carts for roots, e.g. Turnips of Sow et al. 2031, vs. Barrows.';
    expect(gist('Carts', `${sentence} They roll.`)).toBe(sentence);
  });

  test('ends a sentence after its closing quotation mark', () => {
    expect(gist('Carts', 'We present the iron wheel “Cart.” It rolls.')).toBe(
      'We present the iron wheel “Cart.”',
    );
  });

  test('ends a long sentence at the end of a clause, without what is left hanging', () => {
    const more = 'mud and rain and clay and roots and '.repeat(4);
    expect(
      gist(
        'Carts',
        `We propose a cart with two wide iron wheels and an axle of seasoned oak, which bears ${more}.`,
      ),
    ).toBe('We propose a cart with two wide iron wheels and an axle of seasoned oak.');
    expect(
      gist(
        'Carts',
        `We propose a cart with two wide iron wheels and an axle of oak, specifically designed for ${more}.`,
      ),
    ).toBe('We propose a cart with two wide iron wheels and an axle of oak.');
  });

  test('ends no clause within brackets', () => {
    const more = 'mud and rain and clay and roots and '.repeat(4);
    const text = gist(
      'Carts',
      `We propose carts of seasoned oak (made in villages, which ${more}).`,
    );
    expect(text).toMatch(/…$/u);
  });

  test('cuts at a word and says so where there is no clause', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${String(index)}`);
    const cut = gist('Words', `We propose ${words.join(' ')}.`);
    expect(cut).toMatch(/^We propose word0 .* word\d+…$/u);
    expect(words).toContain(/(\w+)…$/u.exec(cut)?.[1]);
  });

  test('keeps a sentence of the greatest length whole', () => {
    const sentence = `We propose ${'a'.repeat(188)}.`;
    expect(sentence).toHaveLength(200);
    expect(gist('Carts', sentence)).toBe(sentence);
  });

  test('is never longer than 200 characters and a mark', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 8 }), (abstract) => {
        expect(gist('Lorem', abstract).length).toBeLessThanOrEqual(201);
      }),
    );
  });
});
