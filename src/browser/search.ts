import type { Filters } from '../search/facet-sets.ts';
import type { SearchOptions } from '../search/search-papers.ts';
import { openSearch } from './open-search.ts';
import { searchDialog } from './search-dialog.ts';
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
else {
  const open = searchDialog();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]')) {
    const box = form.querySelector<HTMLInputElement>('input[type="search"]');
    if (box) openFrom(form, box, open);
  }
}

/** A box that is only passed by the Tab key stays a box; one that is used opens the dialog. */
function openFrom(
  form: HTMLFormElement,
  box: HTMLInputElement,
  open: (box: HTMLInputElement) => void,
): void {
  for (const use of ['click', 'input']) box.addEventListener(use, () => open(box));
  const wasUsed = form.dataset['used'] !== undefined || box.value !== '';
  const isWanted = document.activeElement === box || !box.checkVisibility();
  if (wasUsed && isWanted) open(box);
}

function toChoice(value: string | readonly string[] | Filters[string]): Filters[string] {
  if (typeof value === 'string') return { any: [value], not: [] };
  return 'any' in value ? value : { any: value, not: [] };
}
