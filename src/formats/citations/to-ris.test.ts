import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { toRis } from './to-ris.ts';

describe('toRis', () => {
  test('writes one tag a line, a record at a time', () => {
    const paper = listedPaper({
      title: 'S^{2}FT: Tides that are Longer than Seventy Characters, which Some Would Break',
      authors: ['Ada Moss', 'Bo van Fern'],
      moreAuthors: true,
      published: '2024-03-05',
      identifiers: { arxiv: '2403.00001' },
    });
    expect(toRis(paper).split('\n')).toEqual([
      'TY  - RPRT',
      'ID  - key-tideloom',
      'TI  - S²FT: Tides that are Longer than Seventy Characters, which Some Would Break',
      'AU  - Moss, Ada',
      'AU  - van Fern, Bo',
      'PY  - 2024',
      'DA  - 2024/03/05/',
      'PB  - arXiv',
      'SN  - arXiv:2403.00001',
      'M3  - Preprint',
      'DO  - 10.48550/arXiv.2403.00001',
      'UR  - https://arxiv.org/abs/2403.00001',
      'L1  - https://arxiv.org/pdf/2403.00001',
      'AB  - An abstract of tideloom.',
      'KW  - Gardening',
      'N1  - The list of authors goes on.',
      'ER  - ',
      '',
    ]);
  });

  test.each([
    [
      'NeurIPS 2025',
      [
        'TY  - CONF',
        'PY  - 2025',
        'T2  - NeurIPS',
        'C3  - Advances in Neural Information Processing Systems',
      ],
    ],
    ['TMLR 2025', ['TY  - JOUR', 'T2  - Transactions on Machine Learning Research', 'J2  - TMLR']],
    ['Loom Letters (2025) 9-17', ['TY  - JOUR', 'T2  - Loom Letters', 'SP  - 9', 'EP  - 17']],
    [undefined, ['TY  - GEN']],
  ])('names the venue %s where programs look for it', (venue, tags) => {
    expect(toRis(listedPaper({ venue })).split('\n')).toEqual(expect.arrayContaining(tags));
  });

  test('keeps a venue that is a note beside the word that there are more authors', () => {
    const paper = listedPaper({
      authors: ['Ada Moss'],
      moreAuthors: true,
      venue: 'World Wide Web',
    });
    expect(toRis(paper)).toContain('N1  - World Wide Web\nN1  - The list of authors goes on.\n');
  });

  test('is read back by citation-js, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const title = `Tide ${text} loom`.replaceAll(/\s+/gu, ' ').trim();
        // Without a tag of the newer form citation-js takes a record for one of the older.
        const identifiers = { doi: '10.1000/182' };
        const abstract = 'x\nTY  - JOUR\nER  - \ny';
        const paper = listedPaper({ title, abstract, identifiers });
        const { data } = new Cite(toRis(paper));
        expect(data).toHaveLength(1);
        expect(data[0]).toMatchObject({ abstract: 'x TY - JOUR ER - y' });
      }),
    );
  });
});
