import type { Curation } from '../../schemas/curation.ts';
import { ContentError, quote } from '../../content-files/content-error.ts';
import { foldTitle } from '../../text/fold-title.ts';
import { allEntries, findCandidate, type Candidate } from '../candidate.ts';
import { placeKey } from '../place-key.ts';
import type { ListingEntry } from '../sources/listing-entry.ts';
import { curationFile, unknownId } from './curation-file.ts';

/** Makes one paper a part of another where the curator says so. */
export function applyMerges(
  candidates: Map<string, Candidate>,
  { merge, split }: Curation,
): ContentError[] {
  const splits = new Set(split.map(placeKey));
  return merge.flatMap(({ keep, drop, reason }) => {
    const kept = findCandidate(candidates, keep);
    const dropped = findCandidate(candidates, drop);
    if (!kept) return [unknownId('merge', keep, 'keep')];
    if (!dropped) return [unknownId('merge', drop, 'drop')];
    // An earlier run did it, and the paper may have been merged or renamed since.
    if (kept === dropped) return [];
    const apart = findSplitBetween(allEntries(kept), allEntries(dropped), splits);
    if (apart) {
      return [
        new ContentError(
          `merges ${quote(drop)} into ${quote(keep)}, but splits ${placeKey(apart)} off from it.`,
          [{ file: curationFile }],
          'remove one of the two decisions.',
        ),
      ];
    }
    kept.parts.push({ candidate: dropped, reason });
    candidates.delete(dropped.id);
    return [];
  });
}

/** Pages with notes that would go: their papers become parts of others. */
export function lostNotes({ id, parts }: Candidate): ContentError[] {
  return parts.flatMap(({ candidate }) => {
    const { page } = candidate;
    const hasNotes = page !== undefined && page.retired === undefined && page.body.trim() !== '';
    return [
      ...(hasNotes
        ? [
            new ContentError(
              `has notes, but is merged into ${quote(id)}.`,
              [{ file: page.file }, { file: curationFile }],
              'move the notes to the page that is kept, then run ingest again.',
            ),
          ]
        : []),
      ...lostNotes(candidate),
    ];
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
