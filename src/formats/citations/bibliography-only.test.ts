import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { bibliographyOnly } from './bibliography-only.ts';
import { citationFormatter } from './citation-formatter.ts';
import { shippedStyles } from './citation-styles.ts';
import { styleFiles } from './style-files.ts';
import { toCitedItem } from './to-cited-item.ts';

/** As long as any style takes into account, and longer. */
const authorCounts = [0, 1, 2, 3, 4, 6, 7, 10, 11, 20, 21, 60];

const items = authorCounts.flatMap((count) => {
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
  ].map(toCitedItem);
});

describe('bibliographyOnly', () => {
  test.each(shippedStyles)('takes from $label what one reference does not need', ({ id }) => {
    const lean = bibliographyOnly(styleFiles[id]);
    expect(lean).not.toContain('<sort>');
    expect(lean.match(/<citation[^>]*>/gu)).toEqual(['<citation>']);
  });

  test.each(shippedStyles)('leaves the references of $label as they were', ({ id }) => {
    const whole = citationFormatter(styleFiles[id]);
    const lean = citationFormatter(bibliographyOnly(styleFiles[id]));
    expect(items.map(lean)).toEqual(items.map(whole));
  });
});
