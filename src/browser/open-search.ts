import { searchPapers, type SearchOptions, type SearchResult } from '../search/search-papers.ts';
import { Vocabulary, type SearchManifest, type VocabularyPart } from '../search/vocabulary.ts';
import { PagefindPaperIndex, type Pagefind } from './pagefind-paper-index.ts';
import { siteRoot } from './site-key.ts';

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
  const root = siteRoot();
  const [pagefind, { folder, parts }] = await Promise.all([
    import(new URL('pagefind/pagefind.js', root).href) as Promise<Pagefind>,
    readJson<SearchManifest>(new URL('search/manifest.json', root)),
  ]);
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  const sources = {
    index: new PagefindPaperIndex(pagefind),
    vocabulary: new Vocabulary(parts, (index) =>
      readJson<VocabularyPart>(new URL(`search/${folder}/${String(index)}.json`, root)),
    ),
  };
  return (query, options) => searchPapers(sources, query, options);
}

async function readJson<Content>(url: URL): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${String(response.status)}`);
  return (await response.json()) as Content;
}
