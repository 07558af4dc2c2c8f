import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { servedPermalinks } from './served-permalinks.ts';

describe('servedPermalinks', () => {
  test('knows every page and every former id, with the page each leads to', () => {
    const served = servedPermalinks({
      papers: [inventedPaper('cart', { aliases: ['barrow'], topics: [{ topic: 'wheels' }] })],
      removed: [],
      topics: [{ id: 'wheels', data: { aliases: ['axles'] } }],
      paths: [{ id: 'harvest', data: { aliases: [] } }],
      listings: ['May 1.txt'],
    });
    expect(Object.fromEntries(served)).toEqual({
      '/papers/cart.html': { kind: 'papers', id: 'cart' },
      '/papers/barrow.html': { kind: 'papers', id: 'cart' },
      '/topics/wheels.html': { kind: 'topics', id: 'wheels' },
      '/topics/axles.html': { kind: 'topics', id: 'wheels' },
      '/paths/harvest.html': { kind: 'paths', id: 'harvest' },
      '/listings/may-1.html': { kind: 'listings', id: 'May 1.txt' },
    });
  });

  test('knows no page of a topic that no paper has', () => {
    const served = servedPermalinks({
      papers: [],
      removed: [],
      topics: [{ id: 'wheels', data: { aliases: ['axles'] } }],
      paths: [],
      listings: [],
    });
    expect(served.size).toBe(0);
  });
});
