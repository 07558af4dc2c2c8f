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
      'TY  - UNPB',
      'ID  - key-tideloom',
      'AB  - An abstract of tideloom.',
      'DO  - 10.48550/arXiv.2403.00001',
      'TI  - S²FT: Tides that are Longer than Seventy Characters, which Some Would Break',
      'UR  - https://arxiv.org/abs/2403.00001',
      'PY  - 2024',
      'DA  - 2024/03/05/',
      'AU  - Moss, Ada',
      'AU  - van Fern, Bo',
      'PB  - arXiv',
      'KW  - Gardening',
      'L1  - https://arxiv.org/pdf/2403.00001',
      'N1  - The list of authors goes on.',
      'ER  - ',
      '',
    ]);
  });

  test.each([
    ['LoomConf 2025', 'CONF', 'C3'],
    ['Journal of Looms 2025', 'JOUR', 'T2'],
  ])('names the venue %s where programs look for it', (venue, type, tag) => {
    const ris = toRis(listedPaper({ venue }));
    expect(ris).toMatch(new RegExp(`^TY {2}- ${type}\n`, 'u'));
    expect(ris).toContain(`\n${tag}  - ${venue.replace(/^(J.*) 2025/u, '$1')}\n`);
    expect(ris).toContain('\nPY  - 2025\n');
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
