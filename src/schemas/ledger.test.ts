import { describe, expect, test } from 'vitest';
import { ledgerSchema } from './ledger.ts';

describe('ledgerSchema', () => {
  test('takes a listing whose date is not known', () => {
    const listings = [{ name: 'a.txt', entries: 0 }];
    expect(ledgerSchema.parse({ listings, skipped: [], proposed: [] }).listings).toEqual([
      { name: 'a.txt', entries: 0, yearInferred: false },
    ]);
  });

  test('refuses a similarity beyond 1', () => {
    const proposed = (similarity: number) =>
      ledgerSchema.safeParse({
        listings: [],
        skipped: [],
        proposed: [{ papers: ['moss', 'tide-loom'], similarity }],
      }).success;
    expect([0, 1, 1.01].map(proposed)).toEqual([true, true, false]);
  });
});
