import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import {
  papersPerResponse,
  papersResponseCount,
  papersResponsePath,
  toPapersResponse,
} from './to-papers-response.ts';

const many = inventedReadingList(
  Array.from({ length: 2 * papersPerResponse + 1 }, (_, index) =>
    inventedPaper(`cart-${String(index)}`),
  ),
);

describe('toPapersResponse', () => {
  test('gives every paper once, at most a thousand on a page', () => {
    const pages = Array.from({ length: papersResponseCount(many) }, (_, index) =>
      toPapersResponse(many, index + 1),
    );
    expect(pages.map(({ papers }) => papers.length)).toEqual([1000, 1000, 1]);
    expect(pages.flatMap(({ papers }) => papers.map(({ id }) => id))).toEqual(
      many.papers.map(({ id }) => id),
    );
  });

  test('leads from page to page, and from the first and the last no further', () => {
    const pages = [1, 2, 3].map((page) => toPapersResponse(many, page));
    expect(pages.map(({ page, pages: of, total }) => [page, of, total])).toEqual([
      [1, 3, 2001],
      [2, 3, 2001],
      [3, 3, 2001],
    ]);
    expect(pages.map(({ previous, next }) => [previous, next])).toEqual([
      [undefined, 'papers-2.json'],
      ['papers.json', 'papers-3.json'],
      ['papers-2.json', undefined],
    ]);
  });

  test('is one empty page where there is no paper', () => {
    const none = inventedReadingList([]);
    expect(papersResponseCount(none)).toBe(1);
    expect(toPapersResponse(none, 1)).toMatchObject({ total: 0, page: 1, pages: 1, papers: [] });
  });
});

describe('papersResponsePath', () => {
  test('has no number for the first page', () => {
    expect([1, 2].map(papersResponsePath)).toEqual([
      '/api/v1/papers.json',
      '/api/v1/papers-2.json',
    ]);
  });
});
