import type { Filters } from '../search/facet-sets.ts';
import type { SearchOptions } from '../search/search-papers.ts';
import { openSearch } from './open-search.ts';
import { enhanceSearchBox } from './search-box.ts';
import { runSearchPage } from './search-page.ts';
import { siteRoot } from './site-key.ts';

/** Search for other scripts on the page: `window.shelfmark.search(query, options)`. */
interface ShelfmarkSearch {
  search(
    query: string,
    options?: {
      /** By facet, values of which any will do, or values that must and must not apply. */
      filters?: Record<string, string | readonly string[] | Filters[string]>;
      sort?: SearchOptions['sort'];
      limit?: number;
    },
  ): Promise<{
    total: number;
    corrected: string | null;
    hits: { id: string; title: string; url: string; score: number; matched: readonly string[] }[];
  }>;
}

declare global {
  interface Window {
    shelfmark?: ShelfmarkSearch;
  }
}

window.shelfmark = {
  async search(query, { filters = {}, sort, limit = 10 } = {}) {
    const search = await openSearch();
    const { total, corrected, hits } = await search(query, {
      filters: Object.fromEntries(
        Object.entries(filters).map(([facet, value]) => [facet, toChoice(value)]),
      ),
      ...(sort === undefined ? {} : { sort }),
      limit,
    });
    return {
      total,
      corrected,
      hits: hits.map(({ id, title, path, score, matched }) => {
        return { id, title, url: new URL(path, siteRoot()).href, score, matched };
      }),
    };
  },
};

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) runSearchPage(page);
for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (input && !page?.contains(form)) enhanceSearchBox(form, input);
}

function toChoice(value: string | readonly string[] | Filters[string]): Filters[string] {
  if (typeof value === 'string') return { any: [value], not: [] };
  return 'any' in value ? value : { any: value, not: [] };
}
