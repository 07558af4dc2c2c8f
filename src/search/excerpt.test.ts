import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, markMatches } from './excerpt.ts';

/** Marks as brackets. */
const marks = (text: string, ...matched: string[]) =>
  markMatches(text, matched)
    .map((run) => (run.isMatch ? `[${run.text}]` : run.text))
    .join('');

/** Words that nobody searches, numbered from `from`. */
const filler = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `w${String(from + index)}`).join(' ');

describe('markMatches', () => {
  test.each([
    ['Turnip carts, turnip roads.', ['turnip'], '[Turnip] carts, [turnip] roads.'],
    ['We compressed it by compressing.', ['compression'], 'We [compressed] it by [compressing].'],
    ['Tülu and S²FT', ['tulu', 's2ft'], '[Tülu] and [S²FT]'],
    ['the quantization of carts', ['quant'], 'the [quantization] of carts'],
    ['the quantization of carts', ['quantizati'], 'the [quantization] of carts'],
    ['a kvcache, a KV-cache', ['kvcache'], 'a [kvcache], a [KV-cache]'],
    ['the KV-cache', ['cache'], 'the KV-[cache]'],
    ['visual-language carts', ['visual'], '[visual]-language carts'],
    ['turnip carts', ['turnip', 'carts'], '[turnip] [carts]'],
    ['a cart at art', ['ar'], 'a cart at art'],
    ['a cart', [], 'a cart'],
    ['… – .', ['cart'], '… – .'],
    ['', ['cart'], ''],
  ])('in “%s” marks %j', (text, matched, marked) => {
    expect(marks(text, ...matched)).toBe(marked);
  });

  test('keeps the text as it is, in runs that differ from their neighbours', () => {
    const text = fc
      .array(fc.constantFrom('cart', 'KV-cache', 'mud', ' ', '-', '²', 'é', '.'), { maxLength: 20 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const runs = markMatches(source, ['cart', 'kvcache']);
        expect(runs.map((run) => run.text).join('')).toBe(source);
        runs.forEach((run, index) => expect(run.isMatch).not.toBe(runs[index - 1]?.isMatch));
      }),
    );
  });
});

describe('excerpt', () => {
  test('is the whole of a short text', () => {
    expect(excerpt('  We pull\n carts. ', ['carts'])).toBe('We pull carts.');
  });

  test('is the beginning of a text without the words searched', () => {
    expect(excerpt(filler(80), ['cart'])).toBe(`${filler(36)} …`);
  });

  test('leads up to the words by a few others, and says where it leaves off', () => {
    const text = `${filler(50)} carts ${filler(50, 50)}`;
    expect(excerpt(text, ['cart'])).toBe(`… ${filler(4, 46)} carts ${filler(31, 50)} …`);
  });

  test('is as long at the end of a text', () => {
    const text = `${filler(80)} carts`;
    expect(excerpt(text, ['cart'])).toBe(`… ${filler(35, 45)} carts`);
  });

  test('prefers more of the words to one of them more often', () => {
    const text = `cart cart cart cart ${filler(60)} cart mud ${filler(60, 60)}`;
    expect(excerpt(text, ['cart', 'mud'])).toContain('cart mud');
  });

  test('prefers a word more often to once', () => {
    const text = `cart ${filler(60)} carts w carts ${filler(60, 60)}`;
    expect(excerpt(text, ['cart'])).toContain('carts w carts');
  });

  test('prefers the first of equal stretches', () => {
    const text = `${filler(60)} first cart ${filler(60, 60)} second cart ${filler(60, 120)}`;
    expect(excerpt(text, ['cart'])).toContain('first cart');
  });

  test('shows all the words that its stretch was chosen for', () => {
    const text = `${filler(60)} cart ${filler(30)} mud ${filler(60)}`;
    const shown = excerpt(text, ['cart', 'mud']);
    expect(shown).toContain('cart');
    expect(shown).toContain('mud');
  });

  test('chooses no stretch for words that do not fit into it together', () => {
    const text = `cart ${filler(32)} mud ${filler(60, 60)} last cart mud ${filler(60, 120)}`;
    expect(excerpt(text, ['cart', 'mud'])).toContain('last cart mud');
  });

  test('finds a hyphenated word, and a word by its beginning, as they are marked', () => {
    const text = `${filler(60)} KV-cache ${filler(60, 60)}`;
    expect(excerpt(text, ['kvcache'])).toContain('KV-cache');
    expect(excerpt(text, ['cac'])).toContain('KV-cache');
  });
});
