import { describe, expect, test } from 'vitest';
import { compareOrigins } from './compare-origins.ts';

describe('compareOrigins', () => {
  test('orders by listing, then by line as a number', () => {
    const places = [
      { listing: 'b.txt', line: 5 },
      { listing: 'a.txt', line: 100 },
      { listing: 'a.txt', line: 9 },
    ];
    expect(places.sort(compareOrigins).map(({ line }) => line)).toEqual([9, 100, 5]);
  });
});
