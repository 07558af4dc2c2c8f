import type { Curation } from '../../schemas/curation.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { ContentError, quote } from '../../content-files/content-error.ts';
import { maxAbstractChars } from '../../schemas/paper.ts';
import { compareOrigins } from '../compare-origins.ts';
import { placeKey } from '../place-key.ts';
import type { BrokenEntry, ListingEntry, ParsedListing } from '../sources/listing-entry.ts';
import { curationFile } from './curation-file.ts';

/** Where an entry begins. */
type Place = Pick<ListingEntry, 'listing' | 'line'>;

/** As much of a skipped entry as the ledger shows. */
const maxSkippedChars = 300;

/**
 * The entries that are to become papers, and what does not: what the curator skips, and broken
 * entries, each of which is told in `bad` until the curator skips it.
 * @param isKnown whether a page names the place as an origin, so that it is a paper whatever it looks
 *   like
 */
export function applySkips(
  listings: readonly ParsedListing[],
  curation: Curation,
  isKnown: (place: Place) => boolean,
): {
  entries: ListingEntry[];
  skipped: Ledger['skipped'];
  /** Broken entries that no decision skips. */
  broken: BrokenEntry[];
  /** A message for each of them. */
  bad: ContentError[];
  errors: ContentError[];
} {
  const reasons = new Map(curation.skip.map((skip) => [placeKey(skip), skip.reason]));
  const used = new Set<string>();
  const skipped: Ledger['skipped'] = [];
  const errors: ContentError[] = [];
  const waiting: BrokenEntry[] = [];
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
  const refuse = (place: Place, text: string, problem: string) => {
    record(place, text, problem);
    waiting.push({ listing: place.listing, line: place.line, text, problem });
  };
  const entries = listings.flatMap((listing) => {
    for (const broken of listing.broken) {
      if (skip(broken, broken.text)) continue;
      refuse(broken, broken.text, broken.problem);
    }
    return listing.entries.filter((entry) => {
      if (skip(entry, entry.title)) return false;
      const problem = problemOf(entry);
      if (problem !== undefined && !isKnown(entry)) refuse(entry, entry.title, problem);
      return problem === undefined || isKnown(entry);
    });
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
  return {
    entries,
    skipped: skipped.sort(compareOrigins),
    broken: waiting,
    bad: waiting.map(badEntry),
    errors,
  };
}

function badEntry({ listing, line, text, problem }: BrokenEntry): ContentError {
  return new ContentError(
    `${quote(text)} is ${problem}.`,
    [{ file: `content/listings/${listing}`, line }],
    'restore it from the source, or skip it in content/curation.yaml with a reason.',
  );
}

/** Lines of paper-listing pages that are no titles: counts, votes, who submitted a paper. */
const strayLine =
  /^(?:[\d\s.,:;·•|/()+–—-]+k?|(?:submitted|posted|published|listed) (?:by|on)\b.*|\d+ (?:authors?|comments?|votes?|upvotes?|likes?|views?|replies|citations?)|(?:upvote|view|read|download|share|comments?|authors?|abstract|pdf|arxiv|github)s?:?)$/iu;

/** Why an entry is no paper, or nothing. */
function problemOf({ title, abstract }: ListingEntry): string | undefined {
  if (abstract.length > maxAbstractChars) {
    return `a title with an abstract of ${String(abstract.length)} characters; a paper has at most ${String(maxAbstractChars)}`;
  }
  return strayLine.test(title) ? 'a line of the page around, not a title' : undefined;
}
