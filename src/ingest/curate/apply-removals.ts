import { ContentError, quote } from '../../content-files/content-error.ts';
import type { Curation } from '../../schemas/curation.ts';
import type { RemovedPaper } from '../../schemas/ledger.ts';
import { allEntries, findCandidate, type Candidate } from '../candidate.ts';
import { curationFile, unknownId } from './curation-file.ts';

/** Listings that the curator removes, by name, with the reason. */
export function removedListings({ remove }: Pick<Curation, 'remove'>): Map<string, string> {
  return new Map(
    remove.flatMap(({ listing, reason }) => (listing === undefined ? [] : [[listing, reason]])),
  );
}

/**
 * Marks the papers that go: those that the curator names, and those that came from listings alone
 * that the curator removes.
 * @param published ids of papers that have an address, whether or not anything is left of them
 * @returns papers of which no page is left, and every problem
 */
export function applyRemovals(
  candidates: ReadonlyMap<string, Candidate>,
  { remove }: Pick<Curation, 'remove'>,
  published: ReadonlySet<string>,
): { gone: RemovedPaper[]; errors: ContentError[] } {
  const gone: RemovedPaper[] = [];
  const errors: ContentError[] = [];
  for (const { paper, reason } of remove) {
    if (paper === undefined) continue;
    const candidate = findCandidate(candidates, paper);
    if (candidate?.id === paper) candidate.removed = reason;
    else if (candidate !== undefined) {
      errors.push(
        new ContentError(
          `removes ${quote(paper)}, which is ${quote(candidate.id)} now.`,
          [{ file: curationFile }],
          `write ${quote(candidate.id)} there, or remove the line.`,
        ),
      );
    } else if (published.has(paper)) gone.push({ id: paper, aliases: [], reason });
    else errors.push(unknownId('remove', paper, 'paper'));
  }
  const listings = removedListings({ remove });
  for (const candidate of listings.size > 0 ? candidates.values() : []) {
    const origins = candidate.page?.full.origins ?? [];
    const reasons = origins.map(({ listing }) => listings.get(listing));
    const [reason] = reasons;
    if (allEntries(candidate).length > 0 || reason === undefined) continue;
    if (reasons.every((other) => other !== undefined)) candidate.removed ??= reason;
  }
  return { gone, errors };
}
