import { beforeAll, describe, expect, test } from 'vitest';
import { toBibtex } from '../formats/citations/to-bibtex.ts';
import { toCslJson } from '../formats/citations/to-csl-json.ts';
import { toRis } from '../formats/citations/to-ris.ts';
import type { ListedPaper } from '../reading-list/reading-list.ts';
import { listedPaper } from '../reading-list/testing/listed-paper.ts';
import { hostileTexts } from '../reading-list/testing/invented-reading-list.ts';
import type { SearchOptions } from '../search/search-papers.ts';
import { allSearchFiles } from '../search-index/all-search-files.ts';
import { searchDocument } from '../search-index/search-document.ts';
import { openInNode } from '../search-index/testing/open-in-node.ts';
import { readWrittenPapers } from '../shelf/written/read-written-papers.ts';
import { shelfMarkdown } from '../shelf/shelf-markdown.ts';
import { shelved } from '../shelf/testing/any-shelf.ts';
import { findWrittenPaper } from './find-written-paper.ts';

const address = (id: string) => `https://example.org/papers/${id}.html`;

const papers: readonly ListedPaper[] = [
  listedPaper({ title: 'Tides of $n^2$ Looms', identifiers: { arxiv: '2403.00001' } }, 'tides'),
  listedPaper({ title: 'Tides of Looms', identifiers: { doi: '10.1000/a(b)c' } }, 'looms'),
  listedPaper({ title: 'On the \\textit{Same} Title', aliases: ['same-before'] }, 'same'),
  listedPaper({ title: 'Of and To', citationKey: 'moss2024of' }, 'of'),
  ...hostileTexts.map((title, index) => listedPaper({ title }, `hostile-${String(index)}`)),
];

let ask: Parameters<typeof findWrittenPaper>[1];
beforeAll(async () => {
  const documents = papers.map((paper) => searchDocument(paper, ''));
  const files = await allSearchFiles(documents, { synonyms: [], language: 'en', shards: 1 });
  const { engine, sources } = await openInNode(files);
  ask = (query: string, options: SearchOptions) => engine.search(sources, query, options);
});

const find = async (text: string) => {
  const found = [];
  for (const paper of readWrittenPapers(text)) found.push((await findWrittenPaper(paper, ask))?.id);
  return found;
};

describe('findWrittenPaper', () => {
  test.each([
    ['BibTeX', (shelf: readonly ListedPaper[]) => shelf.map(toBibtex).join('\n')],
    ['RIS', (shelf: readonly ListedPaper[]) => shelf.map(toRis).join('\n')],
    ['CSL-JSON', (shelf: readonly ListedPaper[]) => JSON.stringify(shelf.flatMap(toCslJson))],
    [
      'Markdown',
      (shelf: readonly ListedPaper[]) => {
        const byId = new Map(shelf.map((paper) => [paper.id, paper]));
        return shelfMarkdown(
          shelf.map(({ id, titleText }) => shelved(id, { title: titleText })),
          {
            ...{ title: 'Shelf', states: { 'to-read': 'To read', reading: '', read: '' }, address },
            facts: (id) => ({
              ...{ id, title: byId.get(id)?.titleText ?? '', authors: '', venue: '', date: '' },
              ...{ hasCode: false, pdf: '', topics: [] },
            }),
          },
        );
      },
    ],
  ])('finds every paper of a shelf that was saved as %s', async (_format, write) => {
    expect(await find(write(papers))).toEqual(papers.map(({ id }) => id));
  });

  test('goes by an identifier before a title, and by former addresses', async () => {
    const text = `@misc{x, title = {Tides of Looms}, eprint = {2403.00001v2}}
@misc{y, title = {Renamed}, url = {https://other.example/papers/same-before.html}}`;
    expect(await find(text)).toEqual(['tides', 'same']);
  });

  test('takes no paper for another of the same key, or of nearly the same title', async () => {
    const text = `@misc{moss2024of, title = {Wholly Different}}
@misc{z, title = {Tides of Looms, Part Two}}`;
    expect(await find(text)).toEqual([undefined, undefined]);
  });
});
