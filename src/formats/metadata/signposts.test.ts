import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { signposts } from './signposts.ts';

describe('signposts', () => {
  test('says under which address to cite a paper, and what the page is about', () => {
    expect(signposts(listedPaper({ identifiers: { arxiv: '2403.00001' } }))).toEqual([
      ['cite-as', 'https://doi.org/10.48550/arXiv.2403.00001'],
      ['type', 'https://schema.org/ScholarlyArticle'],
      ['type', 'https://schema.org/AboutPage'],
    ]);
  });

  test('knows no address of a paper without identifiers', () => {
    expect(signposts(listedPaper()).map(([rel]) => rel)).toEqual(['type', 'type']);
  });
});
