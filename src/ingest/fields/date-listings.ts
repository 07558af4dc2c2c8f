import type { Listing } from '../../schemas/ledger.ts';
import type { Candidate } from '../candidate.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';
import { inferDate } from '../sources/infer-date.ts';
import type { ParsedListing } from '../sources/listing-entry.ts';
import { publishedOf } from './facts-of.ts';

/** What the ledger says of each listing, by name; a missing year follows from its newest paper. */
export function dateListings(
  listings: readonly ParsedListing[],
  candidates: ReadonlyMap<string, Candidate>,
  facts: ReadonlyMap<string, KnownFacts>,
): Map<string, Listing> {
  const newest = new Map<string, string>();
  for (const candidate of candidates.values()) {
    const published = candidate.page?.data.published ?? publishedOf(candidate, facts);
    if (published === undefined) continue;
    for (const { listing } of candidate.entries) {
      if (published > (newest.get(listing) ?? '')) newest.set(listing, published);
    }
  }
  const sorted = [...listings].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    sorted.map(({ name, date, entries, broken }) => {
      const inferred = inferDate(date, newest.get(name)) ?? { yearInferred: false };
      return [name, { name, ...inferred, entries: entries.length + broken.length }];
    }),
  );
}
