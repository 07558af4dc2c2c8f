import type { Curation } from '../schemas/curation.ts';
import { compareOrigins } from './compare-origins.ts';
import type { EntryGroup } from './deduplicate/group-entries.ts';
import { paperId } from './naming/paper-id.ts';
import type { OwnPage } from './own-pages.ts';
import { placeKey } from './place-key.ts';
import type { ListingEntry } from './sources/listing-entry.ts';
import { isProvisionalTitle } from './sources/paper-identifiers.ts';

/** A paper on its way: its entries, the page it has, the ids it had, and what became a part of it. */
export interface Candidate {
  id: string;
  /** Its own; see `allEntries`. */
  readonly entries: readonly ListingEntry[];
  /** The entry whose title and abstract a new page gets. */
  readonly best: ListingEntry | undefined;
  readonly page: OwnPage | undefined;
  /** Whether the curator split its entries off from a paper of the same title. */
  readonly isSplitOff: boolean;
  /** Its own former ids. */
  readonly aliases: Set<string>;
  /** Papers that were merged into it, each with the reason; they keep what is theirs. */
  readonly parts: Part[];
  /** Why the curator removed it. */
  removed?: string;
}

/** A paper that is a part of another. */
export interface Part {
  readonly candidate: Candidate;
  readonly reason: string;
  /** Whether it was split off from the other, and is so no more. */
  readonly unsplit?: true;
}

/** A candidate for each group of entries, by id: that of its page, or a new one. */
export function toCandidates(
  groups: readonly EntryGroup[],
  pages: readonly OwnPage[],
  curation: Curation,
): Map<string, Candidate> {
  const taken = new Set([
    ...pages.flatMap(({ id, full }) => [id, ...full.aliases]),
    ...curation.rename.map(({ to }) => to),
  ]);
  const splits = new Set(curation.split.map(placeKey));
  const counters = new Map<string, number>();
  const toCandidate = ({ entries, page, joined }: EntryGroup): Candidate => {
    const best = bestEntry(entries);
    const id = page?.id ?? paperId(best?.title ?? '', (stem) => !taken.has(stem), counters);
    taken.add(id);
    return {
      id,
      entries,
      best,
      page,
      isSplitOff: entries.length > 0 && entries.every((each) => splits.has(placeKey(each))),
      aliases: new Set(page?.data.aliases),
      parts: joined.map((group) => ({
        candidate: toCandidate(group),
        reason: 'split off no more',
        unsplit: true,
      })),
    };
  };
  return new Map(
    groups.map((group) => {
      const candidate = toCandidate(group);
      return [candidate.id, candidate];
    }),
  );
}

/** Its entries and those of its parts, in order. */
export function allEntries({ entries, parts }: Candidate): readonly ListingEntry[] {
  if (parts.length === 0) return entries;
  return [...entries, ...parts.flatMap(({ candidate }) => allEntries(candidate))].sort(
    compareOrigins,
  );
}

/** The ids that lead to it: its former ones, and those of its parts. */
export function formerIds({ aliases, parts }: Candidate): string[] {
  return [...aliases, ...parts.flatMap(({ candidate }) => [...formerIds(candidate), candidate.id])];
}

/** The candidate that has the id, or had it before a rename or a merge. */
export function findCandidate(
  candidates: ReadonlyMap<string, Candidate>,
  id: string,
): Candidate | undefined {
  return (
    candidates.get(id) ??
    [...candidates.values()].find((candidate) => formerIds(candidate).includes(id))
  );
}

/**
 * The entry that represents a group: one with a title, the fullest abstract, then the first in code
 * point order.
 */
function bestEntry(all: readonly ListingEntry[]): ListingEntry | undefined {
  const titled = all.filter(({ title }) => !isProvisionalTitle(title));
  const entries = titled.length > 0 ? titled : all;
  const rank = (entry: ListingEntry) => [entry.title, entry.abstract, placeKey(entry)].join('\n');
  return entries.reduce<ListingEntry | undefined>((best, entry) => {
    if (best === undefined) return entry;
    const more = entry.abstract.length - best.abstract.length;
    return more > 0 || (more === 0 && rank(entry) < rank(best)) ? entry : best;
  }, undefined);
}
