import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { bibliographyOnly } from './bibliography-only.ts';
import { citationStyles } from './citation-styles.ts';
import { formatCitation } from './format-citation.ts';

/** As long as any style takes into account, and longer. */
const authorCounts = [0, 1, 2, 3, 4, 6, 7, 10, 11, 20, 21, 60];

const papers = authorCounts.flatMap((count) => {
  const authors = Array.from({ length: count }, (_, index) => `Ada B. Moss${String(index)}`);
  return [
    listedPaper({ title: 'TideLoom: Weaving "Tides" in <b>Time</b>', authors }),
    listedPaper({ title: 'Tides', authors, moreAuthors: true, venue: 'TideConf 2024 (oral)' }),
    listedPaper({
      title: 'Looms',
      authors: [...authors, 'The Loom Collaboration', 'Bo van der Fern Jr.'],
      published: '2024-03',
      identifiers: { arxiv: '2403.00001', doi: '10.5555/looms' },
    }),
  ];
});

describe('bibliographyOnly', () => {
  test.each(citationStyles)('takes from $label what one reference does not need', ({ csl }) => {
    const lean = bibliographyOnly(csl);
    expect(lean).not.toContain('<sort>');
    expect(lean.match(/<citation[^>]*>/gu)).toEqual(['<citation>']);
  });

  test.each(citationStyles)('leaves the references of $label as they were', ({ id, ...style }) => {
    const whole = { ...style, id: `${id}-whole` };
    const lean = { ...style, id: `${id}-lean`, csl: bibliographyOnly(style.csl) };
    expect(papers.map((paper) => formatCitation(paper, lean))).toEqual(
      papers.map((paper) => formatCitation(paper, whole)),
    );
  });
});
