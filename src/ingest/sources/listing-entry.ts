import type { ListingDate } from './listing-date.ts';
import type { SourceFacts } from './source-facts.ts';

/** A record of a listing, as written there save for white space. */
export interface ListingEntry {
  readonly title: string;
  /** Empty where the listing has none. */
  readonly abstract: string;
  /** Listing's file name and the 1-based line of the title. */
  readonly listing: string;
  readonly line: number;
  /** What else the listing says of the paper. */
  readonly facts?: SourceFacts;
}

/** Text in a listing that should be an entry but is not; needs a `skip` or a better source. */
export interface BrokenEntry {
  readonly listing: string;
  readonly line: number;
  readonly text: string;
  readonly problem: string;
}

/** What is in a listing: nothing of it is left out. */
export interface ParsedListing {
  readonly name: string;
  /** Month and day, and the year where the listing gives it. */
  readonly date: ListingDate | undefined;
  readonly entries: readonly ListingEntry[];
  readonly broken: readonly BrokenEntry[];
}
