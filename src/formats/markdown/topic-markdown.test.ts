import { describe, expect, test } from 'vitest';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { topicMarkdown } from './topic-markdown.ts';

describe('topicMarkdown', () => {
  test('lists papers by title and date, those for which it is primary first', () => {
    const both = [{ topic: 'carts' }, { topic: 'gardening' }];
    const { topics } = inventedReadingList([
      inventedPaper('turnip', { title: 'Of **turnips** at https://example.org/' }),
      inventedPaper('cart', { title: 'Carts', topics: both, published: '2031-05' }),
    ]);
    const [topic] = topics;
    const address = fileAddresses('/topics/gardening.md', { url: 'https://example.org/' }, {});
    expect(topicMarkdown({ ...(topic ?? expect.fail()), body: '<Hint>Dig.</Hint>' }, address))
      .toBe(`# Gardening & more

All about gardening.

- Page: <https://example.org/topics/gardening.html>

Dig.

## Papers on this topic (1)

- [Of **turnips** at https://example.org/](https://example.org/papers/turnip.md)

## Papers that also have this topic (1)

- [Carts](https://example.org/papers/cart.md), May 2031
`);
  });
});
