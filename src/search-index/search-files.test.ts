import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SearchManifest } from '../search/search-manifest.ts';
import { toDocument, type TablePaper } from '../search/testing/table-index.ts';
import { allSearchFiles } from './all-search-files.ts';
import type { SearchFile } from './search-files.ts';
import { openInNode } from './testing/open-in-node.ts';

const papers: TablePaper[] = [
  { id: 'wheel', title: 'Wide Wheels', abstract: 'They help in mud.', date: '2024' },
  { id: 'cart', title: 'Carts', abstract: 'Turnip carts sink in mud.', date: '2023' },
  { id: 'sledge', title: 'A Sledge', abstract: 'Faster on mud.', date: '2020' },
];

const make = (list: readonly TablePaper[], shards = 2) =>
  allSearchFiles(list.map(toDocument), { synonyms: [['cart', 'wagon']], language: 'en', shards });

const pathsOf = (files: readonly SearchFile[], pattern: RegExp) =>
  files.map(({ path }) => path).filter((path) => pattern.test(path));

const records = /^\/search\/records\//u;
const folderOf = (files: readonly SearchFile[]) => {
  const manifest = files.find(({ path }) => path === '/search/manifest.json')?.content;
  return (JSON.parse(String(manifest)) as SearchManifest).folder;
};

describe('searchFiles', () => {
  test('gives the same files again, however many shards there are', async () => {
    expect(await make(papers, 1)).toEqual(await make(papers, 4));
  });

  test('names files so that one name has one content', async () => {
    const edited = papers.map((paper) =>
      paper.id === 'cart' ? { ...paper, abstract: 'Carts of beets.' } : paper,
    );
    const [before, after] = [await make(papers), await make(edited)];
    expect(folderOf(after)).not.toBe(folderOf(before));
    const kept = pathsOf(after, records).filter((path) => pathsOf(before, records).includes(path));
    expect(kept).toHaveLength(2);
    const content = new Map(before.map((file) => [file.path, file.content]));
    for (const path of kept) {
      expect(after.find((file) => file.path === path)?.content).toBe(content.get(path));
    }
  });

  test('has every file in the folder of the manifest, or among the records', async () => {
    const files = await make(papers);
    const others = pathsOf(files, new RegExp(`^(?!/search/(?:${folderOf(files)}|records)/)`, 'u'));
    expect(others.sort()).toEqual(['/search/engine.js', '/search/manifest.json']);
    expect(pathsOf(files, records)).toHaveLength(3);
  });

  test('works for a list without papers', async () => {
    const { engine, sources } = await openInNode(await make([]));
    expect(await engine.search(sources, 'turnip')).toMatchObject({ total: 0, hits: [] });
    expect((await engine.search(sources, '')).total).toBe(0);
  });

  test('works in a language without stems', async () => {
    const documents = papers.map(toDocument);
    const files = await allSearchFiles(documents, { synonyms: [], language: 'cy' });
    const { engine, sources } = await openInNode(files);
    expect((await engine.search(sources, 'turnip')).hits.map(({ id }) => id)).toEqual(['cart']);
  });
});

describe('the script that searches', () => {
  afterEach(() => vi.restoreAllMocks());

  test('reads nothing but what a query needs', async () => {
    const read: string[] = [];
    const { engine, sources } = await openInNode(await make(papers), ({ path }) => read.push(path));
    expect(read).toEqual(['/search/engine.js', '/search/manifest.json']);
    await engine.search(sources, 'turnip');
    expect(read.filter((path) => path.startsWith('/search/records/'))).toHaveLength(1);
    expect(read.filter((path) => path.endsWith('facets.json'))).toEqual([]);
    read.length = 0;
    await engine.search(sources, 'turnip');
    expect(read).toEqual([]);
  });

  test('says so when a part of the index cannot be read, and tries again', async () => {
    const files = await make(papers);
    // Pagefind tells the console as well.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isOffline = true;
    const { engine, sources } = await openInNode(files, ({ path }) => {
      if (isOffline && path.endsWith('.pf_index')) throw new Error('offline');
    });
    await expect(engine.search(sources, 'turnip')).rejects.toThrow('could not be loaded');
    isOffline = false;
    expect((await engine.search(sources, 'turnip')).hits.map(({ id }) => id)).toEqual(['cart']);
  });
});
