import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../build/list-files.ts';
import { readReadingList } from '../content-files/read-reading-list.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { cslSchema } from './csl-schema.ts';
import { builtSite } from './open-site.ts';

const read = (file: string) => readFile(join(builtSite, file), 'utf8');

let list: ReadingList;
let files: string[];

beforeAll(async () => {
  list = await readReadingList('content');
  files = (await listFiles(builtSite)).filter((file) =>
    /^(?:papers|topics|paths|listings)\//u.test(file),
  );
});

/** Files of one kind, read, a page or list of its own each. */
async function filesOf(ending: string): Promise<[file: string, text: string][]> {
  const named = files.filter((file) => file.endsWith(`.${ending}`));
  return Promise.all(
    named.map(async (file): Promise<[string, string]> => [file, await read(file)]),
  );
}

/** The letters a reader sees, whatever markup a parser makes of TeX. */
function letters(text: string): string {
  return text
    .replaceAll(/<\/?(?:a|b|i|sup|sub|span)\b[^>]*>/gu, '')
    .normalize('NFKC')
    .replaceAll('--', '–')
    .replaceAll(/[_^{}\s]/gu, '');
}

describe('BibTeX', () => {
  test('all.bib gives every paper back: key, title, authors, year, identifiers', async () => {
    const { entries, errors } = parse(await read('all.bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(
      list.papers.map(({ citationKey }) => citationKey),
    );
    expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(entries.length);
    entries.forEach(({ fields }, index) => {
      const paper = list.papers[index];
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
  });

  test('every file beside a page parses', async () => {
    const read = await filesOf('bib');
    expect(read.length).toBeGreaterThan(list.papers.length);
    for (const [file, text] of read) {
      const { entries, errors } = parse(text, { sentenceCase: false });
      expect(errors, file).toEqual([]);
      expect(entries.length, file).toBeGreaterThan(0);
    }
  });
});

describe('RIS', () => {
  test('all.ris gives every paper back', async () => {
    const { data } = new Cite(await read('all.ris'));
    expect(data).toHaveLength(list.papers.length);
    data.forEach((item, index) => {
      const paper = list.papers[index];
      expect(item['id']).toBe(paper?.citationKey);
      expect(item['title']).toBe(paper?.titleText);
      expect(item['abstract']).toBe(paper?.abstractText.replaceAll(/\s+/gu, ' '));
      expect(((item['author'] ?? []) as unknown[]).length).toBe(paper?.data.authors.length);
    });
  });

  test('every file beside a page parses', async () => {
    for (const [file, text] of await filesOf('ris')) {
      const records = text.match(/^TY {2}- /gmu)?.length;
      expect(new Cite(text).data.length, file).toBe(records);
    }
  });
});

describe('CSL-JSON', () => {
  const isCsl = new Ajv({ strict: true, allowUnionTypes: true }).compile(cslSchema);

  test('every file holds to the data model of CSL 1.0.2', async () => {
    const read = [...(await filesOf('json')), ['all', await readAll()] as const];
    for (const [file, text] of read) {
      expect(isCsl(JSON.parse(text)), `${file} ${JSON.stringify(isCsl.errors)}`).toBe(true);
    }
  });

  test('all.csl.json has every paper', async () => {
    const items = JSON.parse(await readAll()) as { id: string; title: string }[];
    expect(items.map(({ id }) => id)).toEqual(list.papers.map(({ citationKey }) => citationKey));
    expect(items.map(({ title }) => title)).toEqual(list.papers.map(({ titleText }) => titleText));
  });

  const readAll = () => read('all.csl.json');
});
