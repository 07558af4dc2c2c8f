import { searchPapers, type SearchOptions, type SearchResult } from '../search/search-papers.ts';
import { Vocabulary, type SearchManifest, type VocabularyPart } from '../search/vocabulary.ts';
import { PagefindPaperIndex } from './pagefind-paper-index.ts';
import { siteFiles } from './site-files.ts';

export type Search = (query: string, options?: SearchOptions) => Promise<SearchResult>;

let opened: Promise<Search> | undefined;

/** Loads index and vocabulary at the first call; a failed download is tried again at the next. */
export function openSearch(): Promise<Search> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Search> {
  const files = siteFiles();
  const [pagefind, manifest] = await Promise.all([
    files.loadPagefind(),
    files.readJson('search/manifest.json'),
  ]);
  const { folder, papers, parts } = manifest as SearchManifest;
  await pagefind.init();
  const sources = {
    papers,
    index: new PagefindPaperIndex(pagefind),
    vocabulary: new Vocabulary(
      parts,
      async (index) =>
        (await files.readJson(`search/${folder}/${String(index)}.json`)) as VocabularyPart,
    ),
  };
  return (query, options) => searchPapers(sources, query, options);
}
