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
    ['LoomConf 2025', 'citation_conference_title', 'LoomConf 2025'],
    ['Journal of Looms 2025', 'citation_journal_title', 'Journal of Looms'],
  ])('names the venue %s', (venue, name, content) => {
    const tags = citationTags(listedPaper({ venue }), 'en');
    expect(named(tags, name)).toEqual([content]);
    expect(named(tags, 'citation_publication_date')).toEqual(['2025']);
  });

  test('leaves out what is not known', () => {
    expect(citationTags(listedPaper(), 'en').map(([name]) => name)).toEqual([
      'citation_title',
      'citation_keywords',
      'citation_language',
      'DC.title',
      'DC.description',
      'DC.subject',
      'DC.type',
      'DC.language',
    ]);
  });
});
