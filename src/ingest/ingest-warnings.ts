import type { Listing } from '../schemas/ledger.ts';
import { curationFile } from './curate/curation-file.ts';
import { placeKey } from './place-key.ts';
import { jaccard, shingle } from './deduplicate/shingles.ts';
import type { ListingEntry } from './sources/listing-entry.ts';
import { isProvisionalTitle } from './sources/paper-identifiers.ts';

/** Entries of one paper whose abstracts share less than this are reported. */
const minAbstractSimilarity = 0.1;

/** As many disagreements as a run tells one by one. */
const maxShown = 50;

/** A shorter abstract may be the title of a paper whose abstract is missing. */
const minAbstractWords = 12;

/** What had to be guessed, with a count; the curator may want to look at it. */
export function ingestWarnings(
  dates: ReadonlyMap<string, Listing>,
  doubtful: readonly string[],
  disagreeing: readonly string[],
  entries: readonly ListingEntry[],
  keyless: readonly string[],
): string[] {
  const listings = [...dates.values()];
  const inferred = listings.filter(({ yearInferred }) => yearInferred).length;
  const undated = listings.filter(({ date }) => date === undefined).length;
  const warnings: string[] = [];
  if (inferred > 0) {
    warnings.push(
      `Listings that give no year: ${String(inferred)}; it is inferred from the newest paper.`,
    );
  }
  if (undated > 0) {
    warnings.push(
      `Listings whose day is not known: ${String(undated)}; --date gives one to new listings.`,
    );
  }
  const nameless = entries.filter(({ title }) => isProvisionalTitle(title)).length;
  if (nameless > 0) {
    warnings.push(
      `Entries that are only identifiers: ${String(nameless)}; npm run enrich asks for the rest.`,
    );
  }
  const short = entries.filter(
    ({ abstract }) => abstract !== '' && abstract.split(' ').length < minAbstractWords,
  );
  if (short.length > 0) {
    warnings.push(`Abstracts so short that they may be titles: ${short.map(placeKey).join(', ')}.`);
  }
  if (keyless.length > 0) {
    warnings.push(
      `Pages made by hand without a citation key, as they name no author: ${keyless.join(', ')}. Write authors, or give keys made of titles with \`npm run ingest -- --keys\`.`,
    );
  }
  if (doubtful.length > 0) {
    warnings.push(
      `Papers with entries whose abstracts differ: ${doubtful.join(', ')}. Split entries off in ${curationFile} where they are another paper.`,
    );
  }
  if (disagreeing.length > 0) {
    const shown = disagreeing.slice(0, maxShown);
    const others = disagreeing.length - shown.length;
    warnings.push(
      `Facts of listings that disagree with pages, which stay as they are: ${String(disagreeing.length)}\n` +
        shown.map((each) => `  ${each}`).join('\n') +
        (others > 0 ? `\n  and ${String(others)} more` : ''),
    );
  }
  return warnings;
}

/** Whether entries of one paper have abstracts that say different things. */
export function hasUnlikeAbstracts(entries: readonly ListingEntry[]): boolean {
  const [first, ...others] = entries.map(({ abstract }) => abstract).filter(Boolean);
  if (first === undefined) return false;
  return others.some(
    (other) => other !== first && jaccard(shingle(first), shingle(other)) < minAbstractSimilarity,
  );
}
