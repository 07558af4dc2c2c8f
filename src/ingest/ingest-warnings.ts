import type { Listing } from '../schemas/ledger.ts';
import { curationFile } from './curate/curation-file.ts';
import { placeKey } from './place-key.ts';
import { jaccard, shingle } from './deduplicate/shingles.ts';
import type { ListingEntry } from './listing/listing-entry.ts';

/** Entries of one paper whose abstracts share less than this are reported. */
const minAbstractSimilarity = 0.1;

/** A shorter abstract may be the title of a paper whose abstract is missing. */
const minAbstractWords = 12;

/** What had to be guessed, with a count; the curator may want to look at it. */
export function ingestWarnings(
  dates: ReadonlyMap<string, Listing>,
  doubtful: readonly string[],
  entries: readonly ListingEntry[],
): string[] {
  const listings = [...dates.values()];
  const inferred = listings.filter(({ yearInferred }) => yearInferred).length;
  const undated = listings.filter(({ date }) => date === undefined).length;
  const warnings: string[] = [];
  if (inferred > 0) {
    warnings.push(
      `${String(inferred)} listings give no year; it is inferred from their newest paper.`,
    );
  }
  if (undated > 0) warnings.push(`${String(undated)} listings have no date that can be known.`);
  const short = entries.filter(({ abstract }) => abstract.split(' ').length < minAbstractWords);
  if (short.length > 0) {
    warnings.push(
      `${String(short.length)} abstracts are so short that they may be titles: ${short.map(placeKey).join(', ')}.`,
    );
  }
  if (doubtful.length > 0) {
    warnings.push(
      `${String(doubtful.length)} papers have entries whose abstracts differ: ${doubtful.join(', ')}. Split entries off in ${curationFile} where they are another paper.`,
    );
  }
  return warnings;
}

/** Whether entries of one paper have abstracts that say different things. */
export function hasUnlikeAbstracts(entries: readonly ListingEntry[]): boolean {
  const [first, ...others] = entries.map(({ abstract }) => abstract);
  if (first === undefined) return false;
  return others.some(
    (other) => other !== first && jaccard(shingle(first), shingle(other)) < minAbstractSimilarity,
  );
}
