import { parseIdentifier } from '../search/parse-identifier.ts';
import type { Hit, SearchResult } from '../search/search-papers.ts';
import type { WrittenPaper } from '../shelf/written/written-paper.ts';
import { foldedWords, foldTitle } from '../text/fold-title.ts';

/** What is asked of search; see `searchPapers`. */
type Ask = (
  query: string,
  options: { readonly limit: number; readonly isVerbatim: boolean },
) => Promise<Pick<SearchResult, 'hits'>>;

/** A paper of this list, with its title as plain text. */
export type FoundPaper = Pick<Hit, 'id' | 'title'>;

/** Papers looked at for one of the same title. */
const maxLookedAt = 5;

/**
 * The paper of this list that a file names: by an identifier, else by its citation key or
 * its title, as long as the title is the same. A key alone may be another paper's in another list.
 */
export async function findWrittenPaper(
  { title, key, names }: WrittenPaper,
  ask: Ask,
): Promise<FoundPaper | undefined> {
  const sought = foldTitle(title);
  const find = async (query: string) => {
    const { hits } = await ask(query, { limit: maxLookedAt, isVerbatim: true });
    return hits;
  };
  const ofTitle = async (query: string) =>
    (await find(query)).find((hit) => title === '' || foldTitle(hit.title) === sought);
  const identifiers = names.map((name) => ({ name, identifier: parseIdentifier(name) }));
  for (const { name, identifier } of identifiers) {
    if (!identifier) continue;
    const { scheme } = identifier;
    // An address may be that of a project with several papers.
    const found = scheme === 'address' ? await ofTitle(name) : (await find(name))[0];
    if (found) return found;
  }
  const byKey = /^\S+$/u.test(key) ? await ofTitle(key) : undefined;
  if (byKey || title === '') return byKey;
  return ofTitle(foldedWords(title).join(' '));
}
