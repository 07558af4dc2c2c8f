import { describe, expect, test } from 'vitest';
import { parseRecord, toStoredRecord } from './stored-record.ts';

describe('toStoredRecord and parseRecord', () => {
  test.each([true, false])('keep what is shown of a paper, with code: %s', (hasCode) => {
    const record = {
      ...{ id: 'cart', title: 'Carts', date: '2024-05', topics: ['transport', 'mud'], hasCode },
      ...{ credit: 'Zoë Beet and Bo Radish', venue: 'Cart Fair', text: 'We pull carts.' },
      coins: 'rft.title=Carts',
      ...{ pdf: 'https://example.org/cart.pdf', formerIds: ['wagon', 'old-cart'] },
    };
    expect(parseRecord(toStoredRecord(record))).toEqual(record);
  });
});
