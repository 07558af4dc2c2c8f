import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxLineChars, wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  test('breaks lines between words', () => {
    expect(wrapText('ab '.repeat(60)).split('\n')).toEqual([
      'ab '.repeat(26).trim(),
      'ab '.repeat(26).trim(),
      'ab '.repeat(8).trim(),
    ]);
  });

  test('indents every line', () => {
    expect(wrapText('ab '.repeat(30), '  ')).toBe(
      `  ${'ab '.repeat(25).trim()}\n  ${'ab '.repeat(5).trim()}`,
    );
  });

  test('never breaks an address', () => {
    const url = `https://lists.example/${'long-'.repeat(30)}`;
    expect(wrapText(`See ${url} for more`)).toBe(`See\n${url}\nfor more`);
  });

  test('makes no line of nothing', () => {
    expect(wrapText('  \n ', '  ')).toBe('');
  });

  test('keeps every word, and the width', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).map((word) => {
        return word.replaceAll(/\s/gu, 'x');
      }),
    );
    fc.assert(
      fc.property(words, fc.constantFrom('', '  '), (all, indent) => {
        const wrapped = wrapText(all.join(' '), indent);
        expect(wrapped.split(/\s+/u).filter(Boolean)).toEqual(all);
        for (const line of wrapped.split('\n')) {
          expect(line.length).toBeLessThanOrEqual(maxLineChars);
        }
      }),
    );
  });
});
