import { describe, expect, test } from 'vitest';
import { termsOf } from './terms.ts';

const keysOf = (text: string) => termsOf(text).map(({ key }) => key);
const surfacesOf = (text: string) => termsOf(text).map(({ surface }) => surface);

describe('termsOf', () => {
  test('gives each word, and each pair of neighbours after its second word', () => {
    expect(keysOf('turnip cart axle')).toEqual([
      'turnip',
      'cart',
      'turnip cart',
      'axle',
      'cart axle',
    ]);
  });

  test('makes no pair across a stop word or a mark that ends a phrase', () => {
    expect(keysOf('turnip and cart')).toEqual(['turnip', 'cart']);
    expect(keysOf('turnip, cart (axle)')).toEqual(['turnip', 'cart', 'axle']);
  });

  test('counts singular and plural, large and small letters as one', () => {
    expect(keysOf('Turnips')).toEqual(keysOf('turnip'));
    expect(keysOf('batteries')).toEqual(['battery']);
  });

  test('takes no plural off a short word or a double s', () => {
    expect(keysOf('bias')).toEqual(['bias']);
    expect(keysOf('wellness')).toEqual(['wellness']);
  });

  test('leaves out stop words, their plurals, single letters and numbers', () => {
    expect(keysOf('the various frameworks, a x, 2031, 7')).toEqual([]);
  });

  test('keeps digits and hyphens within a word', () => {
    expect(keysOf('cart2 root-to-leaf')).toEqual(['cart2', 'root-to-leaf', 'cart2 root-to-leaf']);
  });

  test('keeps capitals of a name, not of the first word of a sentence', () => {
    expect(surfacesOf('Turnip')).toEqual(['turnip']);
    expect(surfacesOf('CartNet cache')).toEqual(['CartNet', 'cache', 'CartNet cache']);
  });

  test('reads letters of any script', () => {
    expect(keysOf('Rübe 蕪菁')).toEqual(['rübe', '蕪菁', 'rübe 蕪菁']);
  });
});
