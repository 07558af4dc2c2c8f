import type { Synonyms } from '../../schemas/synonyms.ts';
import type { SearchSources } from '../../search/search-papers.ts';
import { toDocument, type TablePaper } from '../../search/testing/table-index.ts';
import { allSearchFiles } from '../all-search-files.ts';
import type { SearchPlace } from '../search-places.ts';
import { openInNode } from './open-in-node.ts';

/** What `tableSources` gives, with the index that the build makes and browsers read. */
export async function pagefindSources(
  papers: readonly TablePaper[],
  synonyms: Synonyms = [],
  places: readonly SearchPlace[] = [],
): Promise<SearchSources> {
  const documents = papers.map(toDocument).sort((a, b) => (a.date > b.date ? -1 : 1));
  const files = await allSearchFiles(documents, {
    ...{ synonyms, places, language: 'en', shards: 2 },
  });
  return (await openInNode(files)).sources;
}
