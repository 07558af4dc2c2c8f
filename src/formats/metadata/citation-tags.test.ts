import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { citationTags } from './citation-tags.ts';

const named = (tags: ReturnType<typeof citationTags>, name: string) =>
  tags.filter(([each]) => each === name).map(([, content]) => content);

describe('citationTags', () => {
  const paper = listedPaper({
    title: 'S^{2}FT: <Tides>',
    authors: ['Ada Moss', 'Bo van Fern'],
    published: '2024-03-05',
    identifiers: { arxiv: '2403.00001' },
  });

  test('gives each author a tag, in Highwire and in Dublin Core', () => {
    const tags = citationTags(paper, 'en');
    expect(named(tags, 'citation_author')).toEqual(['Ada Moss', 'Bo van Fern']);
    expect(named(tags, 'DC.creator')).toEqual(['Ada Moss', 'Bo van Fern']);
  });

  test('gives title, date and identifiers as Zotero reads them', () => {
    const tags = citationTags(paper, 'en', 'https://tides.example/papers/tideloom.html');
    expect(named(tags, 'citation_title')).toEqual(['S²FT: <Tides>']);
    expect(named(tags, 'citation_publication_date')).toEqual(['2024/03/05']);
    expect(named(tags, 'citation_doi')).toEqual(['10.48550/arXiv.2403.00001']);
    expect(named(tags, 'citation_pdf_url')).toEqual(['https://arxiv.org/pdf/2403.00001']);
    expect(named(tags, 'citation_abstract_html_url')).toEqual([
      'https://tides.example/papers/tideloom.html',
    ]);
    expect(named(tags, 'DC.date')).toEqual(['2024-03-05']);
    expect(named(tags, 'DC.identifier')).toEqual([
      'doi:10.48550/arXiv.2403.00001',
      'https://arxiv.org/abs/2403.00001',
    ]);
  });

  test.each([
    [
      'NeurIPS 2025',
      'conferencePaper',
      [
        ['citation_inbook_title', 'Advances in Neural Information Processing Systems'],
        ['citation_conference_title', 'NeurIPS'],
      ],
    ],
    [
      'TMLR 2025',
      'journalArticle',
      [
        ['citation_journal_title', 'Transactions on Machine Learning Research'],
        ['citation_journal_abbrev', 'TMLR'],
      ],
    ],
    [
      'Loom Letters (2025) 9-17',
      'journalArticle',
      [
        ['citation_journal_title', 'Loom Letters'],
        ['citation_firstpage', '9'],
        ['citation_lastpage', '17'],
      ],
    ],
  ])('makes Zotero take a paper of %s for a %s', (venue, type, place) => {
    const tags = citationTags(listedPaper({ venue }), 'en');
    const from = tags.findIndex(([name]) => name === 'citation_publication_date') + 1;
    expect(tags.slice(from, from + place.length)).toEqual(place);
    expect(named(tags, 'citation_publication_date')).toEqual(['2025']);
    expect(named(tags, 'DC.type')).toEqual([type]);
  });

  test('makes Zotero take a preprint for one, with repository, number, address and abstract', () => {
    const tags = citationTags(paper, 'en');
    expect(named(tags, 'DC.type')).toEqual(['preprint']);
    expect(named(tags, 'citation_publisher')).toEqual(['arXiv']);
    expect(named(tags, 'prism.number')).toEqual(['arXiv:2403.00001']);
    expect(named(tags, 'citation_public_url')).toEqual(['https://arxiv.org/abs/2403.00001']);
    expect(named(tags, 'citation_abstract')).toEqual(['An abstract of tideloom.']);
  });

  test('leaves out what is not known', () => {
    expect(citationTags(listedPaper(), 'en').map(([name]) => name)).toEqual([
      'citation_title',
      'citation_abstract',
      'citation_keywords',
      'citation_language',
      'DC.title',
      'DC.subject',
      'DC.type',
      'DC.language',
    ]);
  });
});
