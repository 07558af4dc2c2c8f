import { describe, expect, test } from 'vitest';
import { findAbbreviations } from './find-abbreviations.ts';

describe('findAbbreviations', () => {
  test.each([
    ['We use a mixture of experts (MoE) here.', ['MoE', 'mixture of experts']],
    ['Turnip carts (TCs) roll.', ['TC', 'turnip carts']],
    ['With key-value (KV) stores.', ['KV', 'key-value']],
    ['By low-rank adaptation (LoRA), wheels turn.', ['LoRA', 'low-rank adaptation']],
  ])('finds in “%s” %j', (text, abbreviation) => {
    expect(findAbbreviations(text)).toEqual([abbreviation]);
  });

  test.each([
    'A cart (see above) rolls.',
    'Turnips (2031) and beets (B2).',
    'Carts that roll far (TC).',
    'Transport (TPT) is one word.',
    'Turnips. Carts (TC) are two sentences.',
  ])('finds none in “%s”', (text) => {
    expect(findAbbreviations(text)).toEqual([]);
  });

  test('finds several, in order', () => {
    expect(
      findAbbreviations('Root cellars (RC) and turnip carts (TC)').map(([short]) => short),
    ).toEqual(['RC', 'TC']);
  });
});
