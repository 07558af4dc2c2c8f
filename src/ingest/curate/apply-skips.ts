import type { Curation } from '../../schemas/curation.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { ContentError, quote } from '../../content-files/content-error.ts';
import { compareOrigins } from '../compare-origins.ts';
import { placeKey } from '../place-key.ts';
import type { ListingEntry, ParsedListing } from '../sources/listing-entry.ts';
import { curationFile } from './curation-file.ts';

/** Where an entry begins. */
type Place = Pick<ListingEntry, 'listing' | 'line'>;

/** As much of a skipped entry as the ledger shows. */
const maxSkippedChars = 300;

/**
 * The entries that are to become papers, and what does not: what the curator skips, and broken
 * entries, each of which is told in `bad` until the curator skips it.
 */
export function applySkips(
  listings: readonly ParsedListing[],
  curation: Curation,
): {
  entries: ListingEntry[];
  skipped: Ledger['skipped'];
  bad: ContentError[];
  errors: ContentError[];
} {
  const reasons = new Map(curation.skip.map((skip) => [placeKey(skip), skip.reason]));
  const used = new Set<string>();
  const skipped: Ledger['skipped'] = [];
  const errors: ContentError[] = [];
  const bad: ContentError[] = [];
  const record = ({ listing, line }: Place, text: string, reason: string) => {
    const beginning = [...text.replaceAll(/\s+/gu, ' ').trim()].slice(0, maxSkippedChars).join('');
    skipped.push({ listing, line, text: beginning, reason });
  };
  const skip = (place: Place, text: string): boolean => {
    const reason = reasons.get(placeKey(place));
    if (reason === undefined) return false;
    used.add(placeKey(place));
    record(place, text, reason);
    return true;
  };
  const entries = listings.flatMap((listing) => {
    for (const broken of listing.broken) {
      if (skip(broken, broken.text)) continue;
      record(broken, broken.text, broken.problem);
      bad.push(
        new ContentError(
          `${quote(broken.text)} is ${broken.problem}.`,
          [{ file: `content/listings/${broken.listing}`, line: broken.line }],
          'restore it from the source, or skip it in content/curation.yaml with a reason.',
        ),
      );
    }
    return listing.entries.filter((entry) => !skip(entry, entry.title));
  });
  for (const place of reasons.keys()) {
    if (used.has(place)) continue;
    errors.push(
      new ContentError(
        `skips ${place}, where nothing begins.`,
        [{ file: curationFile }],
        'name the listing and the line of the title.',
      ),
    );
  }
  return { entries, skipped: skipped.sort(compareOrigins), bad, errors };
}
