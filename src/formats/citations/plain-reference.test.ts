import { describe, expect, test } from 'vitest';
import type { PaperData } from '../../schemas/paper.ts';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { plainReference } from './plain-reference.ts';

const refer = (fields: Partial<PaperData>) => plainReference(listedPaper(fields));

describe('plainReference', () => {
  test('cites a preprint by its number on arXiv', () => {
    const reference = refer({
      title: 'Weaving $x^2$ Tides',
      authors: ['Ada Moss', 'Bo Fern'],
      published: '2024-03-05',
      identifiers: { arxiv: '2403.00001' },
    });
    expect(reference).toBe(
      'Ada Moss and Bo Fern. 2024. Weaving x² Tides. arXiv:2403.00001. https://arxiv.org/abs/2403.00001',
    );
  });

  test('cites by the venue and its year where there is one', () => {
    const reference = refer({
      title: 'Tides',
      authors: ['Ada Moss'],
      published: '2024-03-05',
      venue: 'LoomConf 2025',
      identifiers: { doi: '10.1000/tides' },
    });
    expect(reference).toBe('Ada Moss. 2025. Tides. LoomConf 2025. https://doi.org/10.1000/tides');
  });

  test('keeps a venue of which no more is known', () => {
    expect(refer({ title: 'Tides', venue: 'World Wide Web' })).toBe('Tides. World Wide Web.');
  });

  test('leaves out what is not known', () => {
    expect(refer({ title: 'Tides' })).toBe('Tides.');
  });

  test('ends no sentence twice', () => {
    expect(refer({ title: 'Tides?', authors: ['Ada Moss Jr.'] })).toBe('Ada Moss Jr. Tides?');
  });

  test('says that there are more authors than are named', () => {
    const authors = Array.from({ length: 12 }, (_, index) => `Ada Moss${String(index)}`);
    expect(refer({ title: 'Tides', authors })).toMatch(/Ada Moss9 and others\. Tides\.$/u);
    expect(refer({ title: 'Tides', authors: ['Bo Fern'], moreAuthors: true })).toBe(
      'Bo Fern and others. Tides.',
    );
  });
});
