import { siteKey } from './site-key.ts';

/** Searches that are remembered. */
const maxKept = 8;

const key = () => siteKey('searches');

/** What this reader searched for on this site, the latest first; kept in this browser alone. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch (error) {
    console.info('Recent searches are not known.', error);
    return [];
  }
}

/** Remembers a search that the reader made something of. */
export function rememberSearch(query: string): void {
  const written = query.trim();
  if (written === '') return;
  const others = recentSearches().filter((each) => each !== written);
  keep([written, ...others].slice(0, maxKept));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key());
    else localStorage.setItem(key(), JSON.stringify(queries));
  } catch (error) {
    console.info('Searches are not remembered.', error);
  }
}
