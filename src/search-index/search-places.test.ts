import { describe, expect, test } from 'vitest';
import { inventedList, inventedPath } from '../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { searchPlaces } from './search-places.ts';

describe('searchPlaces', () => {
  test('has the texts of topics and paths, and how many papers each has', () => {
    const list = inventedList({
      papers: [inventedPaper('cart'), inventedPaper('wheel')],
      paths: [{ ...inventedPath('barn', 'cart'), body: 'To the **barn**.' }],
    });
    expect(searchPlaces(list)).toEqual([
      {
        ...{ kind: 'topic', id: 'gardening', label: 'Gardening', papers: 2 },
        texts: ['Gardening', 'All about gardening.', '', ''],
      },
      {
        ...{ kind: 'path', id: 'barn', label: 'Path barn', papers: 1 },
        texts: ['Path barn', 'For farmers.', 'To the barn.', 'Read cart for its carts.'],
      },
    ]);
  });
});
