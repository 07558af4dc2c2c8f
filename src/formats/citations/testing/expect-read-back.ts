import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { ListedPaper } from '../../../reading-list/reading-list.ts';
import { cslSchema } from './csl-schema.ts';

const isCsl = new Ajv({ strict: true, allowUnionTypes: true }).compile(cslSchema);

/** Expects that a parser of others reads papers out of BibTeX: key, title, authors, identifiers. */
export function expectBibtex(text: string, papers: readonly ListedPaper[]): void {
  const { entries, errors } = parse(text, { sentenceCase: false });
  expect(errors).toEqual([]);
  expect(entries.map(({ key }) => key)).toEqual(papers.map(({ citationKey }) => citationKey));
  expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(entries.length);
  entries.forEach(({ fields }, index) => {
    const paper = papers[index];
    if (!paper) throw new Error('there are more entries than papers');
    const { authors, moreAuthors, identifiers } = paper.data;
    expect(letters(String(fields.title))).toBe(letters(paper.titleText));
    const names = (fields.author ?? []).map((author) =>
      letters(
        author.name ?? [author.firstName, author.prefix, author.lastName, author.suffix].join(''),
      ),
    );
    expect(names).toEqual([...authors, ...(moreAuthors ? ['others'] : [])].map(letters));
    expect(fields.eprint).toBe(identifiers.arxiv);
    if (identifiers.arxiv !== undefined && identifiers.doi === undefined) {
      expect(fields.doi).toBe(`10.48550/arXiv.${identifiers.arxiv}`);
    }
  });
}

/** Expects the same of RIS: key, title, abstract, number of authors. */
export function expectRis(text: string, papers: readonly ListedPaper[]): void {
  const { data } = new Cite(text);
  expect(data).toHaveLength(papers.length);
  data.forEach((item, index) => {
    const paper = papers[index];
    expect(item['id']).toBe(paper?.citationKey);
    expect(item['title']).toBe(paper?.titleText);
    // The parser takes a record without a date for one of the format of 2001, with AB for a note.
    expect(item['abstract'] ?? item['note']).toBe(paper?.abstractText.replaceAll(/\s+/gu, ' '));
    expect(((item['author'] ?? []) as unknown[]).length).toBe(paper?.data.authors.length);
  });
}

/** Expects that CSL-JSON keeps to the data model of CSL 1.0.2, and has papers in their order. */
export function expectCsl(text: string, papers: readonly ListedPaper[]): void {
  expectCslModel(text);
  const items = JSON.parse(text) as { id: string; title: string }[];
  expect(items.map(({ id }) => id)).toEqual(papers.map(({ citationKey }) => citationKey));
  expect(items.map(({ title }) => title)).toEqual(papers.map(({ titleText }) => titleText));
}

/** Expects that CSL-JSON keeps to the data model of CSL 1.0.2. */
export function expectCslModel(text: string, file = ''): void {
  expect(isCsl(JSON.parse(text)), `${file} ${JSON.stringify(isCsl.errors)}`).toBe(true);
}

/** The letters a reader sees, whatever markup a parser makes of TeX. */
function letters(text: string): string {
  return text
    .replaceAll(/<\/?(?:a|b|i|sup|sub|span)\b[^>]*>/gu, '')
    .normalize('NFKC')
    .replaceAll('--', '–')
    .replaceAll(/[_^{}\s]/gu, '');
}
