import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { pageDates } from './page-dates.ts';

describe('pageDates', () => {
  test('dates a paper by its own addition, a list by the last one to it', () => {
    const dates = pageDates([
      inventedPaper('turnip', { added: '2031-05-07', topics: [{ topic: 'roots' }] }),
      inventedPaper('beet', {
        added: '2031-06-01',
        topics: [{ topic: 'roots' }, { topic: 'red' }],
      }),
    ]);
    expect(Object.fromEntries(dates)).toEqual({
      '/index.html': '2031-06-01',
      '/papers.html': '2031-06-01',
      '/papers/turnip.html': '2031-05-07',
      '/papers/beet.html': '2031-06-01',
      '/topics/roots.html': '2031-06-01',
      '/topics/red.html': '2031-06-01',
    });
  });

  test('gives no date where none is known', () => {
    expect(pageDates([inventedPaper('turnip')]).size).toBe(0);
  });
});
