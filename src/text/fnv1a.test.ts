import { describe, expect, test } from 'vitest';
import { fnv1a } from './fnv1a.ts';

describe('fnv1a', () => {
  // From the authors' own test suite: https://github.com/lcn2/fnv (test_fnv.c)
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('gives the published value of "%s"', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
});
