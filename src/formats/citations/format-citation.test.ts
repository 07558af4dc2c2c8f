import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textContent } from '../../text/testing/text-content.ts';
import { citationStyles } from './citation-styles.ts';
import { formatCitation } from './format-citation.ts';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';

const style = (id: string) => {
  const found = citationStyles.find((each) => each.id === id);
  if (!found) throw new Error(`there is no style ${id}`);
  return found;
};

const preprint = listedPaper({
  title: 'TideLoom: Weaving Tides',
  authors: ['Ada B. Moss', 'Bo van Fern'],
  published: '2024-03-05',
  identifiers: { arxiv: '2403.00001' },
});

describe('formatCitation', () => {
  test.each([
    [
      'apa',
      'Moss, A. B., &#38; van Fern, B. (2024). <i>TideLoom: Weaving Tides</i> (arXiv:2403.00001). arXiv. https://doi.org/10.48550/arXiv.2403.00001',
    ],
    [
      'ieee',
      'A. B. Moss and B. van Fern, “TideLoom: Weaving Tides.” arXiv, Mar. 05, 2024. doi: 10.48550/arXiv.2403.00001.',
    ],
    [
      'acm',
      'Ada B. Moss and Bo van Fern. 2024. TideLoom: Weaving Tides. DOI:https://doi.org/10.48550/arXiv.2403.00001',
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
  ])('writes a preprint in the style %s', (id, html) => {
    expect(formatCitation(preprint, style(id))).toBe(html);
  });

  test('does not number, and does not tell papers of one author and year apart', () => {
    const first = formatCitation(preprint, style('apa'));
    formatCitation(listedPaper({ ...preprint.data, title: 'Another' }, 'another'), style('apa'));
    expect(formatCitation(preprint, style('apa'))).toBe(first);
  });

  test('takes any citation key', () => {
    const paper = listedPaper({ citationKey: '0', title: 'Tides' });
    expect(formatCitation(paper, style('ieee'))).toBe('“Tides.”');
  });

  test('says that there are more authors than are known', () => {
    const paper = listedPaper({ authors: ['Ada Moss'], moreAuthors: true, published: '2024' });
    expect(formatCitation(paper, style('apa'))).toMatch(/^Moss, A\.,? &#38; others/u);
  });

  test.each(citationStyles.map((each) => [each.id, each] as const))(
    'cites in the style %s what has neither author nor date',
    (_id, each) => {
      expect(formatCitation(listedPaper(), each)).toContain('Invented Paper');
    },
  );

  test.each(citationStyles.map((each) => [each.id, each] as const))(
    'takes a text for text in the style %s, and lets no other tag through',
    (_id, each) => {
      fc.assert(
        fc.property(
          fc.array(
            fc.constantFrom('<b>', '</i>', '<script>', '&amp;', '"', 'loom', '<', ' ', '<sup>'),
          ),
          (pieces) => {
            const title = `Tide${pieces.join('').replaceAll(/\s+/gu, ' ')}end`;
            const html = formatCitation(listedPaper({ title }), each);
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
