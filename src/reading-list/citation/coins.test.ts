import { describe, expect, test } from 'vitest';
import { listedPaper } from '../testing/listed-paper.ts';
import { coins } from './coins.ts';

describe('coins', () => {
  test('gives a preprint as a context object, each author by itself', () => {
    const paper = listedPaper({
      title: 'Tides & Looms: 5% = <more>',
      authors: ['Ada Moss', 'Bo Fern'],
      published: '2024-03',
      identifiers: { arxiv: '2403.00001' },
    });
    expect([...new URLSearchParams(coins(paper))]).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'preprint'],
      ['rft.title', 'Tides & Looms: 5% = <more>'],
      ['rft.publisher', 'arXiv'],
      ['rft.date', '2024-03'],
      ['rft.au', 'Ada Moss'],
      ['rft.au', 'Bo Fern'],
      ['rft_id', 'info:doi/10.48550/arXiv.2403.00001'],
      ['rft_id', 'https://arxiv.org/abs/2403.00001'],
    ]);
  });

  test.each([
    [
      'LoomConf 2025',
      [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
        ['rft.genre', 'proceeding'],
        ['rft.atitle', 'Invented Paper tideloom'],
        ['rft.btitle', 'LoomConf'],
        ['rft.date', '2025'],
      ],
    ],
    [
      'Loom Letters (2025) 9-17',
      [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
        ['rft.genre', 'article'],
        ['rft.atitle', 'Invented Paper tideloom'],
        ['rft.jtitle', 'Loom Letters'],
        ['rft.date', '2025'],
        ['rft.pages', '9-17'],
      ],
    ],
  ])('names the venue %s', (venue, fields) => {
    expect([...new URLSearchParams(coins(listedPaper({ venue })))].slice(1)).toEqual(fields);
  });

  test('leaves out what is not known', () => {
    const fields = new URLSearchParams(coins(listedPaper()));
    expect([...fields.keys()]).toEqual(['ctx_ver', 'rft_val_fmt', 'rft.type', 'rft.title']);
  });
});
