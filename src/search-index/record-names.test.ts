import { describe, expect, test } from 'vitest';
import { recordNames } from './record-names.ts';

describe('recordNames', () => {
  test('follows from the content alone', () => {
    const [a, b] = recordNames(['turnip', 'beet']);
    expect(recordNames(['beet', 'radish', 'turnip'])).toEqual([b, expect.any(String), a]);
  });

  test('gives letters and digits, six of them where that tells all apart', () => {
    for (const name of recordNames(['turnip', 'beet'])) expect(name).toMatch(/^[0-9a-z]{6}$/u);
  });

  test('gives longer names, all of one length, where two would be alike', () => {
    // In so many, two are alike by six characters almost surely: 36^6 is 2.2 thousand million.
    const names = recordNames(Array.from({ length: 200_000 }, (_, index) => String(index)));
    expect(new Set(names).size).toBe(200_000);
    expect(new Set(names.map(({ length }) => length))).toEqual(new Set([7]));
  });

  test('gives no names for no content', () => {
    expect(recordNames([])).toEqual([]);
  });
});
