import type { FacetChoice } from './parse-query.ts';

/** Everything that a search page shows, as its address carries it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Readonly<Record<string, FacetChoice>>;
  readonly sort: 'relevance' | 'newest' | 'title';
  /** 1-based. */
  readonly page: number;
  /** Corrections refused. */
  readonly isVerbatim: boolean;
}

/** Facets in the order of the page; also their names in the address. */
export const facetNames = ['topic', 'year', 'has', 'listing'] as const;

const notSign = '!';

/**
 * Reads the address of a search page. Unknown parameters and values are ignored: an old link must
 * still lead somewhere.
 */
export function parseSearchState(parameters: URLSearchParams): SearchState {
  const filters: Record<string, FacetChoice> = {};
  for (const facet of facetNames) {
    const values = parameters.getAll(facet).filter((value) => value !== '' && value !== notSign);
    if (values.length === 0) continue;
    filters[facet] = {
      any: values.filter((value) => !value.startsWith(notSign)),
      not: values.filter((value) => value.startsWith(notSign)).map((value) => value.slice(1)),
    };
  }
  const sort = parameters.get('sort');
  const page = Number(parameters.get('page'));
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: sort === 'newest' || sort === 'title' ? sort : 'relevance',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    isVerbatim: parameters.get('verbatim') === '1',
  };
}

/** The shortest address that `parseSearchState` reads back to the same state. */
export function formatSearchState(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.query !== '') parameters.set('q', state.query);
  for (const facet of facetNames) {
    const { any, not } = state.filters[facet] ?? { any: [], not: [] };
    for (const value of any) parameters.append(facet, value);
    for (const value of not) parameters.append(facet, notSign + value);
  }
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.page > 1) parameters.set('page', String(state.page));
  if (state.isVerbatim) parameters.set('verbatim', '1');
  return parameters;
}

/** The state with a facet value included, excluded or released; back on the first page. */
export function withFacetValue(
  state: SearchState,
  facet: string,
  value: string,
  choice: 'any' | 'not' | undefined,
): SearchState {
  const present = state.filters[facet] ?? { any: [], not: [] };
  const next = {
    any: present.any.filter((each) => each !== value),
    not: present.not.filter((each) => each !== value),
  };
  if (choice) next[choice].push(value);
  const filters = Object.entries({ ...state.filters, [facet]: next }).filter(
    ([, { any, not }]) => any.length > 0 || not.length > 0,
  );
  return { ...state, page: 1, filters: Object.fromEntries(filters) };
}
