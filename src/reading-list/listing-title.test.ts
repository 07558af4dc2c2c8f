import { describe, expect, test } from 'vitest';
import { listingTitle } from './listing-title.ts';

describe('listingTitle', () => {
  test('tells a listing by number and date, not by its file', () => {
    expect(listingTitle(4, '2025-07-30')).toBe('Listing 4, 30 July 2025');
  });

  test('tells an undated listing by its number', () => {
    expect(listingTitle(1)).toBe('Listing 1');
  });
});
