import type { Curation } from '../../schemas/curation.ts';
import { ContentError, quote } from '../../content-files/content-error.ts';
import { findCandidate, type Candidate } from '../candidate.ts';
import { compareOrigins } from '../compare-origins.ts';
import { placeKey } from '../place-key.ts';
import { foldTitle } from '../deduplicate/title-key.ts';
import type { ListingEntry } from '../sources/listing-entry.ts';
import { curationFile, unknownId } from './curation-file.ts';

/** Makes one paper of two where the curator says so, page and entries. */
export function applyMerges(
  candidates: Map<string, Candidate>,
  { merge, split }: Curation,
): ContentError[] {
  const splits = new Set(split.map(placeKey));
  return merge.flatMap(({ keep, drop }) => {
    const kept = findCandidate(candidates, keep);
    const dropped = findCandidate(candidates, drop);
    if (!kept) return [unknownId('merge', keep, 'keep')];
    if (!dropped) return [unknownId('merge', drop, 'drop')];
    // An earlier run did it, and the paper may have been merged or renamed since.
    if (kept === dropped) return [];
    if (dropped.page && dropped.page.body.trim() !== '') {
      return [
        new ContentError(
          `has notes, but is merged into ${quote(keep)}.`,
          [{ file: dropped.page.file }, { file: curationFile }],
          'move the notes to the page that is kept, then run ingest again.',
        ),
      ];
    }
    const apart = findSplitBetween(kept.entries, dropped.entries, splits);
    if (apart) {
      return [
        new ContentError(
          `merges ${quote(drop)} into ${quote(keep)}, but splits ${placeKey(apart)} off from it.`,
          [{ file: curationFile }],
          'remove one of the two decisions.',
        ),
      ];
    }
    kept.entries.push(...dropped.entries);
    kept.entries.sort(compareOrigins);
    for (const alias of [...dropped.aliases, dropped.id, drop]) kept.aliases.add(alias);
    kept.absorbed.push(...dropped.absorbed);
    if (dropped.page) kept.absorbed.push(dropped.page);
    candidates.delete(dropped.id);
    return [];
  });
}

/** An entry that a split keeps apart from an entry of its title on the other side. */
function findSplitBetween(
  some: readonly ListingEntry[],
  others: readonly ListingEntry[],
  splits: ReadonlySet<string>,
): ListingEntry | undefined {
  const find = (left: readonly ListingEntry[], right: readonly ListingEntry[]) =>
    left.find(
      (entry) =>
        splits.has(placeKey(entry)) &&
        right.some(
          (other) =>
            !splits.has(placeKey(other)) && foldTitle(other.title) === foldTitle(entry.title),
        ),
    );
  return find(some, others) ?? find(others, some);
}
