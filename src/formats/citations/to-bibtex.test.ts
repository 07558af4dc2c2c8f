import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textCases } from '../../text/testing/text-cases.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { toBibtex } from './to-bibtex.ts';

/** The entry as a reference manager reads it; its text without the markup it makes of TeX. */
function read(paper: ListedPaper) {
  const { entries, errors } = parse(toBibtex(paper), { sentenceCase: false });
  const [entry] = entries;
  const text = (field: string) =>
    String(entry?.fields[field as 'title']).replaceAll(
      /<\/?(?:a|b|i|sup|sub|span|code|pre|small)\b[^>]*>/gu,
      '',
    );
  return { errors, count: entries.length, entry, text };
}

describe('toBibtex', () => {
  test('writes a preprint as arXiv does', () => {
    const paper = listedPaper({
      title: 'TideLoom: Weaving A Tide on GPUs, Layer X',
      authors: ['Ada Moss', 'Bo van Fern', 'Looms Team'],
      moreAuthors: true,
      published: '2024-03-05',
      identifiers: { arxiv: '2403.00001' },
      primaryClass: 'cs.LG',
      formerCitationKeys: ['moss2023tide'],
    });
    expect(toBibtex(paper)).toBe(`@misc{key-tideloom,
  title = {{TideLoom}: Weaving A Tide on {GPUs}, Layer {X}},
  author = {Moss, Ada and van Fern, Bo and {Looms Team} and others},
  howpublished = {arXiv:2403.00001},
  year = {2024},
  month = mar,
  eprint = {2403.00001},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
  doi = {10.48550/arXiv.2403.00001},
  url = {https://arxiv.org/abs/2403.00001},
  keywords = {Gardening},
  options = {eprint=false},
  ids = {moss2023tide},
}
`);
  });

  test.each([
    ['conference', 'LoomConf 2025', 'inproceedings', 'booktitle', 'LoomConf'],
    ['journal', 'Journal of Looms 2025', 'article', 'journal', 'Journal of Looms'],
  ])('writes a paper of a %s with its name and year', (_kind, venue, type, field, name) => {
    const { entry } = read(listedPaper({ venue, authors: ['Ada Moss'] }));
    expect(entry).toMatchObject({ type, fields: { [field]: name, year: '2025' } });
  });

  test('names proceedings in full, with their acronym', () => {
    const bibtex = toBibtex(listedPaper({ venue: 'ICLR 2024', authors: ['Ada Moss'] }));
    expect(bibtex).toContain(
      '  booktitle = {International Conference on Learning Representations (ICLR)},\n',
    );
  });

  test('writes the pages of a journal', () => {
    const { entry } = read(listedPaper({ venue: 'Loom Letters (2024) 9-17' }));
    expect(entry).toMatchObject({ type: 'article', fields: { journal: 'Loom Letters' } });
    expect(toBibtex(listedPaper({ venue: 'Loom Letters (2024) 9-17' }))).toContain(
      '  pages = {9--17},\n',
    );
  });

  test('needs no author: there is a key to sort by, and the type is that of its venue', () => {
    const bibtex = toBibtex(listedPaper({ venue: 'LoomConf 2025' }));
    expect(bibtex).toMatch(/^@inproceedings\{/u);
    expect(bibtex).toContain('  key = {key-tideloom},\n  booktitle = {LoomConf},\n');
    expect(bibtex).not.toContain('author');
  });

  test('braces proper names, which have no capital but their first', () => {
    expect(toBibtex(listedPaper({ title: 'Looms of Southeast Asian Ports' }))).toContain(
      '  title = {Looms of {Southeast} {Asian} Ports},\n',
    );
  });

  test('writes raised digits so that Zotero reads them', () => {
    expect(toBibtex(listedPaper({ title: 'S^{2}FT' }))).toContain('  title = {{S}$^{2}${FT}},\n');
  });

  test('knows the class that an id of the old form names', () => {
    const bibtex = toBibtex(listedPaper({ identifiers: { arxiv: 'math.GT/0309136' } }));
    expect(bibtex).toContain('  primaryclass = {math.GT},\n');
  });

  test.each(textCases.map((each) => [each.rule, each] as const))(
    'gives back a title that %s',
    (_rule, { source, plain }) => {
      const { errors, count, text } = read(listedPaper({ title: source }));
      expect(errors).toEqual([]);
      expect(count).toBe(1);
      expect(comparable(text('title'))).toBe(comparable(plain));
    },
  );

  test.each([
    ['braces', 'A { title } with {{ three }'],
    ['percent signs and comments', '50% of % this'],
    ['dollars', 'From $5 to $10'],
    ['a backslash at the end', 'Ends with \\'],
    ['quotation marks', 'A "title" of ‘quotes’'],
    ['an entry of its own', '}, note = {x} @misc{y, title = {z'],
    ['letters of many scripts', 'Παλίρροια, прилив, 潮汐, مد, 🌊, ő, ﬁ'],
    ['half of a surrogate pair replaced', 'a\ud800b'.toWellFormed()],
  ])('keeps %s in titles, authors and venues', (_what, text) => {
    const paper = listedPaper({ title: text, authors: [`Ada ${text}`], venue: `Workshop ${text}` });
    const { errors, count, entry } = read(paper);
    expect(errors).toEqual([]);
    expect(count).toBe(1);
    expect(Object.keys(entry?.fields ?? {}).sort()).toEqual(
      ['author', 'booktitle', 'keywords', 'title'].sort(),
    );
  });

  test('has balanced braces and one entry, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        const paper = listedPaper({ title: text, authors: [text], venue: text });
        const bibtex = toBibtex(paper);
        let depth = 0;
        for (const character of bibtex) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(parse(bibtex, { sentenceCase: false }).entries).toHaveLength(1);
      }),
    );
  });
});

/** Blanks and dashes as LaTeX sets them; raised and lowered letters by the letters alone. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[_^{}]/gu, '')
    .replaceAll('--', '–')
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim();
}
