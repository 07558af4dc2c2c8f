import { describe, expect, test } from 'vitest';
import { inventedList } from '../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { bylineOf, groupPages, type GroupProps } from './group-pages.ts';

const papers = [
  inventedPaper('oak', { authors: ['Ada Aster', 'Bo Radish'], venue: 'Cart Fair 2024' }),
  inventedPaper('fir', { authors: ['Ada Aster', 'Bo Radish', 'Cy Leek'], published: '2024' }),
];
const list = inventedList({ papers });

const propsOf = (pages: Iterable<{ path: string; props: unknown }>, path: string) =>
  [...pages].find((page) => page.path === path)?.props as GroupProps;

describe('groupPages', () => {
  test('are of authors with two papers, of venues, of years, and an index of each', () => {
    expect([...groupPages(list)].map(({ path }) => path)).toEqual([
      '/authors/ada-aster.html',
      '/authors/bo-radish.html',
      '/venues/cart-fair.html',
      '/years/2024.html',
      '/authors.html',
      '/venues.html',
      '/years.html',
    ]);
  });

  test('of an author name co-authors who have a page', () => {
    const { others, topics } = propsOf(groupPages(list), '/authors/ada-aster.html');
    expect(others).toEqual([{ id: 'bo-radish', name: 'Bo Radish', papers: 2 }]);
    expect(topics.map(({ name, papers: count }) => [name.label, count])).toEqual([
      ['Gardening', 2],
    ]);
  });

  test('of a large group go on', () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      inventedPaper(`p${String(index)}`, { published: '2023' }),
    );
    const pages = [...groupPages(inventedList({ papers: many }))];
    expect(propsOf(pages, '/years/2023.html').shown.length).toBe(100);
    expect(propsOf(pages, '/years/2023-page-2.html')).toMatchObject({ number: 2, pages: 2 });
  });
});

describe('bylineOf', () => {
  test('leads to the pages of authors and venue, and to a search for other names', () => {
    const [first, second] = ['oak', 'fir'].map((id) => list.paperById.get(id));
    if (!first || !second) throw new Error('the list lacks its papers');
    expect(bylineOf(list)(first).venue).toBe('/venues/cart-fair.html');
    expect(bylineOf(list)(second)).toEqual({
      authors: [
        { name: 'Ada Aster', href: '/authors/ada-aster.html' },
        { name: 'Bo Radish', href: '/authors/bo-radish.html' },
        { name: 'Cy Leek', href: '/search.html?q=author%3A%22Cy%20Leek%22' },
      ],
      venue: undefined,
    });
  });
});
