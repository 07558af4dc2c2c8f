import { describe, expect, test } from 'vitest';
import { listedPaper } from '../reading-list/testing/listed-paper.ts';
import { coins } from '../reading-list/citation/coins.ts';
import { searchDocument } from './search-document.ts';

describe('searchDocument', () => {
  test('has what is indexed and shown of a paper', () => {
    const paper = listedPaper(
      {
        title: 'S$^2$FT on {Mud}',
        authors: ['Zoë Beet', 'Bo Radish'],
        moreAuthors: true,
        published: '2024-05-01',
        venue: 'Cart Fair 2024',
        aliases: ['old-cart'],
        formerCitationKeys: ['old-key'],
        identifiers: { arxiv: '2405.00001', doi: '10.1000/182' },
        links: [{ kind: 'code', url: 'https://example.org/cart' }],
        topics: [{ topic: 'transport' }, { topic: 'mud' }],
        abstract: 'We pull *carts*.',
        origins: [
          { listing: 'Spring 1.txt', line: 3, title: 'Aligncart' },
          { listing: 'Spring 1.txt', line: 9, title: 'Aligncart' },
        ],
      },
      'aligncart',
    );
    expect(searchDocument(paper, 'Read it beside the almanac.')).toEqual({
      id: 'aligncart',
      title: paper.titleText,
      authors: ['Zoë Beet', 'Bo Radish'],
      credit: 'Zoë Beet, Bo Radish and others',
      venue: 'Cart Fair 2024',
      dateText: '1 May 2024',
      text: `${paper.abstractText}\nRead it beside the almanac.`,
      date: '2024-05-01',
      pdf: 'https://arxiv.org/pdf/2405.00001',
      formerIds: ['old-cart'],
      identifiers: [
        '2405.00001',
        '10.1000/182',
        'key-aligncart',
        'old-key',
        'papers/aligncart',
        'papers/old-cart',
        'example.org/cart',
      ],
      coins: coins(paper),
      facets: {
        topic: ['transport', 'mud'],
        listing: ['spring-1'],
        year: ['2024'],
        has: ['code'],
      },
    });
  });

  test('leaves out what is not known', () => {
    const paper = listedPaper({ abstract: 'We pull.' }, 'cart');
    expect(searchDocument(paper, '')).toEqual({
      id: 'cart',
      title: 'Invented Paper cart',
      authors: [],
      credit: '',
      venue: '',
      dateText: '',
      text: 'We pull.',
      date: '',
      pdf: '',
      formerIds: [],
      identifiers: ['key-cart', 'papers/cart'],
      coins: coins(paper),
      facets: { topic: ['gardening'], listing: [] },
    });
  });
});
