import { describe, expect, test } from 'vitest';
import { LazyParts, wordGroup } from './lazy-parts.ts';

describe('wordGroup', () => {
  test.each([
    ['turnip', 'tur'],
    ['kv', 'kv'],
    ['kv cach', 'kv'],
    ['a big cart', 'a'],
    ['𝔸𝔹𝔻𝔼', '𝔸𝔹𝔻'],
    ['', ''],
  ])('puts “%s” in “%s”', (text, group) => {
    expect(wordGroup(text)).toBe(group);
  });
});

describe('LazyParts', () => {
  const counting = (starts: readonly string[]) => {
    const loads: number[] = [];
    const load = (index: number) => {
      loads.push(index);
      return loads.length === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(index);
    };
    return { parts: new LazyParts(starts, load), loads };
  };

  test('finds the part that begins last before a word', async () => {
    const parts = new LazyParts(['a', 'car', 'mud'], (index) => Promise.resolve(index));
    const found = await Promise.all(
      ['0', 'apple', 'cart', 'cb', 'mud', 'z'].map((word) => parts.of(word)),
    );
    expect(found).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('loads a part once, and again where it failed', async () => {
    const { parts, loads } = counting(['a']);
    await expect(parts.of('a')).rejects.toThrow('offline');
    expect(await Promise.all([parts.of('a'), parts.of('b')])).toEqual([0, 0]);
    expect(loads).toEqual([0, 0]);
  });

  test('has no part where there is none', async () => {
    const { parts, loads } = counting([]);
    expect(await parts.of('a')).toBeUndefined();
    expect(loads).toEqual([]);
  });
});
