import type { SearchOptions } from './search-papers.ts';
import type { SearchState } from './search-state.ts';

/** Papers on one page of results. */
export const hitsPerPage = 20;

/**
 * What the search page asks beside the query.
 * @param limit fewer papers than a page has, for those that are seen first
 */
export function pageOptions(state: SearchState, limit = hitsPerPage): SearchOptions {
  const { filters, sort, page, isVerbatim } = state;
  const offset = (page - 1) * hitsPerPage;
  return { filters, sort, limit, offset, isVerbatim, countFacets: true, markMatches: true };
}
