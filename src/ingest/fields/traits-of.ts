import type { Page } from '../../content-files/pages/read-pages.ts';
import { foldTitle } from '../../text/fold-title.ts';
import type { PaperTraits } from '../deduplicate/paper-traits.ts';
import { compareIdentifiers } from '../deduplicate/resemblance.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';
import type { ListingEntry } from '../sources/listing-entry.ts';

/**
 * What is known of a listing entry or a page, from itself and from the row of the bibliography that
 * has its title, unless that is about a paper of another identifier.
 */
export function traitsOf(
  record: ListingEntry | Page,
  bibliography: ReadonlyMap<string, KnownFacts>,
): PaperTraits {
  const { title, abstract } = 'data' in record ? record.data : record;
  const own = 'data' in record ? record.data : record.facts;
  const identifiers = own?.identifiers ?? {};
  const known = bibliography.get(foldTitle(title));
  const isSame = known !== undefined && compareIdentifiers({ identifiers }, known) !== 'other';
  const published = own?.published ?? (isSame ? known.published : undefined);
  return {
    title,
    abstract,
    authors: own?.authors?.length ? own.authors : isSame ? known.authors : [],
    identifiers: isSame ? { ...known.identifiers, ...identifiers } : identifiers,
    ...(published === undefined ? {} : { published }),
  };
}
