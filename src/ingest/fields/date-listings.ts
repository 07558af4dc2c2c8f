import type { Listing } from '../../schemas/ledger.ts';
import type { Candidate } from '../candidate.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';
import { inferDate } from '../sources/infer-date.ts';
import type { ParsedListing } from '../sources/listing-entry.ts';
import { factsOf } from './facts-of.ts';

/** What the ledger says of each listing, by name; a missing year follows from its newest paper. */
export function dateListings(
  listings: readonly ParsedListing[],
  candidates: ReadonlyMap<string, Candidate>,
  bibliography: ReadonlyMap<string, KnownFacts>,
): Map<string, Listing> {
  const newest = new Map<string, string>();
  const note = (candidate: Candidate, publishedOfWhole?: string) => {
    const { page, entries, parts } = candidate;
    const published =
      page?.data.published ?? factsOf(candidate, bibliography).published ?? publishedOfWhole;
    for (const part of parts) note(part.candidate, published);
    if (published === undefined) return;
    for (const { listing } of entries) {
      if (published > (newest.get(listing) ?? '')) newest.set(listing, published);
    }
  };
  for (const candidate of candidates.values()) note(candidate);
  const sorted = [...listings].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    sorted.map(({ name, date, entries, broken }) => {
      const inferred = inferDate(date, newest.get(name)) ?? { yearInferred: false };
      return [name, { name, ...inferred, entries: entries.length + broken.length }];
    }),
  );
}
