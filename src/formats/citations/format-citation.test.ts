import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textContent } from '../../text/testing/text-content.ts';
import { shippedStyles } from './citation-styles.ts';
import { formatCitation } from './format-citation.ts';
import { toCitedItem } from './to-cited-item.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';

const citedItem = (fields?: Partial<PaperData>, id?: string) =>
  toCitedItem(listedPaper(fields, id));

const fields = {
  title: 'TideLoom: Weaving Tides',
  authors: ['Ada B. Moss', 'Bo van Fern'],
  published: '2024-03-05',
  identifiers: { arxiv: '2403.00001' },
};
const preprint = citedItem(fields);

describe('formatCitation', () => {
  test.each([
    [
      'apa',
      'Moss, A. B., &#38; van Fern, B. (2024). <i>TideLoom: Weaving Tides</i> (arXiv:2403.00001). arXiv. https://doi.org/10.48550/arXiv.2403.00001',
    ],
    [
      'ieee',
      'A. B. Moss and B. van Fern, “TideLoom: Weaving Tides,” Mar. 05, 2024, <i>arXiv</i>: arXiv:2403.00001. doi: 10.48550/arXiv.2403.00001.',
    ],
    [
      'acm',
      'Ada B. Moss and Bo van Fern. 2024. TideLoom: Weaving Tides. https://doi.org/10.48550/arXiv.2403.00001',
    ],
    [
      'chicago',
      'Moss, Ada B., and Bo van Fern. 2024. “TideLoom: Weaving Tides.” arXiv. https://doi.org/10.48550/arXiv.2403.00001.',
    ],
    [
      'mla',
      'Moss, Ada B., and Bo van Fern. <i>TideLoom: Weaving Tides</i>. arXiv:2403.00001, arXiv, 5 Mar. 2024, https://doi.org/10.48550/arXiv.2403.00001.',
    ],
    [
      'nature',
      'Moss, A. B. &#38; van Fern, B. TideLoom: Weaving Tides. Preprint at https://doi.org/10.48550/arXiv.2403.00001 (2024).',
    ],
  ] as const)('writes a preprint in the style %s', (style, html) => {
    expect(formatCitation(preprint, style)).toBe(html);
  });

  test('does not number, and does not tell papers of one author and year apart', () => {
    const first = formatCitation(preprint, 'apa');
    formatCitation(citedItem({ ...fields, title: 'Another' }, 'another'), 'apa');
    expect(formatCitation(preprint, 'apa')).toBe(first);
  });

  test('takes any citation key', () => {
    const paper = citedItem({ citationKey: '0', title: 'Tides' });
    expect(formatCitation(paper, 'ieee')).toBe('“Tides.”');
  });

  test('says that there are more authors than are known', () => {
    const paper = citedItem({ authors: ['Ada Moss'], moreAuthors: true, published: '2024' });
    expect(formatCitation(paper, 'apa')).toMatch(/^Moss, A\.,? &#38; others/u);
  });

  test.each(shippedStyles)(
    'cites in the style $label what has neither author nor date',
    ({ id }) => {
      expect(formatCitation(citedItem(), id)).toContain('Invented Paper');
    },
  );

  test.each(shippedStyles)(
    'takes a text for text in the style $label, and lets no other tag through',
    ({ id }) => {
      fc.assert(
        fc.property(
          fc.array(
            fc.constantFrom('<b>', '</i>', '<script>', '&amp;', '"', 'loom', '<', ' ', '<sup>'),
          ),
          (pieces) => {
            const title = `Tide${pieces.join('').replaceAll(/\s+/gu, ' ')}end`;
            const html = formatCitation(citedItem({ title }), id);
            expect(html.replaceAll(/<\/?(?:i|b|sup|sub)>/gu, '')).not.toMatch(/[<>]/u);
            const letters = (text: string) => text.replaceAll(/["“”‘’'\s]/gu, '').toLowerCase();
            expect(letters(textContent(html))).toContain(letters(title));
          },
        ),
        { numRuns: 30 },
      );
    },
  );
});
