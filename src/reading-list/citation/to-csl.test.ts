import { describe, expect, test } from 'vitest';
import { listedPaper } from '../testing/listed-paper.ts';
import { toCsl } from './to-csl.ts';

describe('toCsl', () => {
  test('cites a paper without a venue as a preprint, by what arXiv says', () => {
    const paper = listedPaper({
      title: 'S^{2}FT: 5\\% of Tides',
      authors: ['Ada Moss', 'Bo van Fern'],
      published: '2024-03-05',
      identifiers: { arxiv: '2403.00001' },
    });
    expect(toCsl(paper)).toEqual({
      id: 'key-tideloom',
      type: 'article',
      title: 'S²FT: 5% of Tides',
      author: [
        { given: 'Ada', family: 'Moss' },
        { given: 'Bo', 'non-dropping-particle': 'van', family: 'Fern' },
      ],
      issued: { 'date-parts': [[2024, 3, 5]] },
      publisher: 'arXiv',
      number: 'arXiv:2403.00001',
      DOI: '10.48550/arXiv.2403.00001',
      URL: 'https://arxiv.org/abs/2403.00001',
      abstract: 'An abstract of tideloom.',
      keyword: 'Gardening',
    });
  });

  test('leaves out what is not known', () => {
    expect(toCsl(listedPaper())).toEqual({
      id: 'key-tideloom',
      type: 'document',
      title: 'Invented Paper tideloom',
      abstract: 'An abstract of tideloom.',
      keyword: 'Gardening',
    });
  });

  test.each([
    ['a conference', 'LoomConf 2025', 'paper-conference', 'LoomConf'],
    ['a journal', 'Journal of Looms 2025', 'article-journal', 'Journal of Looms'],
  ])('cites %s by its year, not the month of the preprint', (_kind, venue, type, name) => {
    const identifiers = { arxiv: '2403.00001' };
    const csl = toCsl(listedPaper({ venue, published: '2024-03', identifiers }));
    expect(csl).toMatchObject({
      type,
      'container-title': name,
      issued: { 'date-parts': [[2025]] },
    });
    expect(csl).not.toHaveProperty('publisher');
    expect(csl).not.toHaveProperty('number');
  });

  test('gives the proceedings in full and short, without a year', () => {
    expect(toCsl(listedPaper({ venue: 'ICLR 2024 spotlight' }))).toMatchObject({
      'container-title': 'International Conference on Learning Representations',
      'container-title-short': 'ICLR',
    });
  });

  test('gives the pages of a journal', () => {
    const csl = toCsl(listedPaper({ venue: 'Loom Letters (2024) 9-17' }));
    expect(csl).toMatchObject({ 'container-title': 'Loom Letters', page: '9-17' });
  });

  test('keeps a venue that is neither as a note', () => {
    const csl = toCsl(listedPaper({ venue: 'World Wide Web', published: '2024' }));
    expect(csl).toMatchObject({ type: 'document', note: 'World Wide Web' });
    expect(csl).not.toHaveProperty('container-title');
  });

  test("takes the publisher's DOI before that of arXiv", () => {
    const doi = '10.1000/x?y#z';
    expect(toCsl(listedPaper({ identifiers: { doi } }))).toMatchObject({
      DOI: doi,
      URL: 'https://doi.org/10.1000/x%3Fy%23z',
    });
    expect(toCsl(listedPaper({ identifiers: { doi, arxiv: '2403.00001' } }))).toMatchObject({
      DOI: doi,
      URL: 'https://arxiv.org/abs/2403.00001',
    });
  });
});
