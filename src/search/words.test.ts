import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundWords, fold, haveSameWords, toOneLine } from './words.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('compoundWords', () => {
  test.each([
    ['KV-cache', 'kvcache', ['kv', 'cache']],
    ['vision–language', 'visionlanguage', ['vision', 'language']],
    ['W4/A4', 'w4a4', ['w4', 'a4']],
    ['1.58', '158', ['1', '58']],
    ['snake_case', 'snakecase', ['snake', 'case']],
    ['don’t', 'dont', ['don', 't']],
    ['S^2FT', 's2ft', ['s2ft']],
    ['S²FT', 's2ft', ['s2ft']],
    ['x^{10}', 'x10', ['x10']],
    ['TÜLU', 'tulu', ['tulu']],
    ['PanGu-π', 'panguπ', ['pangu', 'π']],
    ['ﬁne', 'fine', ['fine']],
    ['C++', 'cplusplus', ['cplusplus']],
    ['C/C++', 'ccplusplus', ['c', 'cplusplus']],
    ['F#', 'fsharp', ['fsharp']],
  ])('reads %s as one word', (text, joined, parts) => {
    expect(compoundWords(text)).toEqual([{ joined, parts }]);
  });

  test.each([
    ['carts, and wheels.', ['carts', 'and', 'wheels']],
    ['carts - wheels', ['carts', 'wheels']],
    ['C (fast!)', ['c', 'fast']],
    ['-carts- ..wheels..', ['carts', 'wheels']],
    ['  … — ', []],
    ['', []],
  ])('takes characters at the edge of a word for no part of it: “%s”', (text, joined) => {
    expect(compoundWords(text).map((word) => word.joined)).toEqual(joined);
  });

  test('gives only letters and digits, and whole words that are their parts joined', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { joined, parts } of compoundWords(text)) {
          expect(parts.join('')).toBe(joined);
          for (const part of parts) expect(part).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });

  test('loses no letter and no digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = compoundWords(text).map(({ joined }) => joined);
        expect(letters.join('')).toBe(fold(text).replaceAll(/[^\p{L}\p{N}]/gu, ''));
      }),
    );
  });
});

describe('haveSameWords', () => {
  test.each([
    ['Turnip Carts: A Survey', 'turnip carts a survey'],
    ['Align²Cart', 'align2cart'],
    ['KV-Cache', 'kv cache'],
    ['Pläne.', 'plane'],
  ])('takes “%s” and “%s” for the same', (a, b) => {
    expect(haveSameWords(a, b)).toBe(true);
  });

  test.each([
    ['Turnip Carts', 'Turnip Cart'],
    ['Turnip Carts', 'Carts Turnip'],
    ['Turnip Carts', ''],
  ])('tells “%s” from “%s”', (a, b) => {
    expect(haveSameWords(a, b)).toBe(false);
  });
});

describe('toOneLine', () => {
  test.each([
    ['S²FT', 'S2FT'],
    ['x^2 + y^{10}', 'x2 + y10'],
    ['L_{max} of snake_case', 'Lmax of snake_case'],
    ['Pläne ﬁt', 'Pläne fit'],
    ['a ^ b_{1,2}', 'a ^ b_{1,2}'],
  ])('turns %s into %s, and changes no word', (text, plain) => {
    expect(toOneLine(text)).toBe(plain);
    expect(compoundWords(plain)).toEqual(compoundWords(text));
  });
});

describe('fold', () => {
  test.each([
    ['Ünïcode', 'unicode'],
    ['İzmir', 'izmir'],
    ['x^2 + y^{10}', 'x2 + y10'],
    ['2ⁿ', '2n'],
    ['^', '^'],
  ])('turns %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
