import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { breadcrumbJsonLd, collectionJsonLd, formatJsonLd, paperJsonLd } from './json-ld.ts';

const toUrl = (path: string) => `https://tides.example${path}`;
const nowhere = () => undefined;

describe('paperJsonLd', () => {
  test('describes a paper, its authors and its identifiers', () => {
    const paper = listedPaper({
      authors: ['Ada Moss'],
      published: '2024-03-05',
      venue: 'LoomConf 2024',
      identifiers: { arxiv: '2403.00001' },
    });
    expect(paperJsonLd(paper, toUrl)).toEqual({
      '@type': 'ScholarlyArticle',
      '@id': 'https://tides.example/papers/tideloom.html#paper',
      mainEntityOfPage: 'https://tides.example/papers/tideloom.html',
      name: 'Invented Paper tideloom',
      headline: 'Invented Paper tideloom',
      author: [{ '@type': 'Person', name: 'Ada Moss' }],
      datePublished: '2024-03-05',
      abstract: 'An abstract of tideloom.',
      keywords: ['Gardening'],
      isPartOf: { '@type': 'Book', name: 'LoomConf' },
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'arXiv', value: '2403.00001' },
        { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.48550/arXiv.2403.00001' },
      ],
      sameAs: ['https://arxiv.org/abs/2403.00001', 'https://doi.org/10.48550/arXiv.2403.00001'],
    });
  });

  test.each([
    [
      'NeurIPS 2024',
      {
        '@type': 'Book',
        name: 'Advances in Neural Information Processing Systems',
        alternateName: 'NeurIPS',
      },
    ],
    ['Journal of Looms 2025', { '@type': 'Periodical', name: 'Journal of Looms' }],
    ['World Wide Web', undefined],
  ])('makes it a part of the work that %s is', (venue, work) => {
    expect(paperJsonLd(listedPaper({ venue }), toUrl)['isPartOf']).toEqual(work);
  });

  test('encodes what a DOI may have and an address may not', () => {
    const paper = listedPaper({ identifiers: { doi: '10.5555/a?b#c' } });
    expect(paperJsonLd(paper, toUrl)['sameAs']).toEqual(['https://doi.org/10.5555/a%3Fb%23c']);
  });

  test('leaves out what is not known, the site’s address included', () => {
    expect(Object.keys(paperJsonLd(listedPaper(), nowhere))).toEqual([
      '@type',
      'name',
      'headline',
      'abstract',
      'keywords',
    ]);
  });
});

describe('collectionJsonLd', () => {
  test('lists the papers of a page in its order, the beginning of a long list', () => {
    const papers = Array.from({ length: 120 }, (_, index) => listedPaper({}, `p${String(index)}`));
    const { mainEntity, ...page } = collectionJsonLd(
      { title: 'Tides', path: '/topics/tides.html' },
      papers,
      toUrl,
    );
    expect(page).toEqual({
      '@type': 'CollectionPage',
      '@id': 'https://tides.example/topics/tides.html',
      url: 'https://tides.example/topics/tides.html',
      name: 'Tides',
    });
    const { numberOfItems, itemListElement } = mainEntity as Record<string, unknown[]>;
    expect(numberOfItems).toBe(120);
    expect(itemListElement).toHaveLength(100);
    expect(itemListElement?.[1]).toEqual({
      '@type': 'ListItem',
      position: 2,
      name: 'Invented Paper p1',
      url: 'https://tides.example/papers/p1.html',
    });
  });
});

describe('breadcrumbJsonLd', () => {
  test('numbers the steps, without addresses where the site has none', () => {
    const crumbs = [
      { title: 'Home', path: '/index.html' },
      { title: 'Tides', path: '/topics/tides.html' },
    ];
    expect(breadcrumbJsonLd(crumbs, nowhere)['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home' },
      { '@type': 'ListItem', position: 2, name: 'Tides' },
    ]);
  });
});

describe('formatJsonLd', () => {
  test('gives text that nothing in it can end', () => {
    const hostile = '</script><script>alert(1)</script><!-- & "';
    const text = formatJsonLd([{ name: hostile }]);
    const [script, ...rest] = parseFragment(
      `<script type="application/ld+json">${text}</script>`,
    ).childNodes;
    expect(rest).toEqual([]);
    const [content] = script && 'childNodes' in script ? script.childNodes : [];
    const value = content && 'value' in content ? content.value : '';
    expect(JSON.parse(value)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ name: hostile }],
    });
  });
});
