import type { Page } from '../content-files/pages/read-pages.ts';
import type { Curation } from '../schemas/curation.ts';
import type { EntryGroup } from './deduplicate/group-entries.ts';
import { placeKey } from './place-key.ts';
import type { ListingEntry } from './sources/listing-entry.ts';
import { isProvisionalTitle } from './sources/paper-identifiers.ts';
import { paperId } from './naming/paper-id.ts';

/** A paper on its way: its entries, the page it has, the ids it had. */
export interface Candidate {
  id: string;
  readonly entries: ListingEntry[];
  /** The entry whose title and abstract a new page gets; one of its own, not of a merged paper. */
  readonly best: ListingEntry | undefined;
  page: Page | undefined;
  /** Whether the curator split its entries off from a paper of the same title. */
  readonly isSplitOff: boolean;
  readonly aliases: Set<string>;
  /** Pages whose fields and origins it takes over. */
  readonly absorbed: Page[];
}

/** A candidate for each group of entries, by id: that of its page, or a new one. */
export function toCandidates(
  groups: readonly EntryGroup[],
  pages: readonly Page[],
  curation: Curation,
): Map<string, Candidate> {
  const taken = new Set([
    ...pages.flatMap(({ id, data }) => [id, ...data.aliases]),
    ...curation.rename.map(({ to }) => to),
  ]);
  const splits = new Set(curation.split.map(placeKey));
  const candidates = new Map<string, Candidate>();
  const counters = new Map<string, number>();
  for (const { entries, page } of groups) {
    const best = bestEntry(entries);
    const id = page?.id ?? paperId(best?.title ?? '', (stem) => !taken.has(stem), counters);
    taken.add(id);
    candidates.set(id, {
      id,
      entries: [...entries],
      best,
      page,
      isSplitOff: entries.length > 0 && entries.every((each) => splits.has(placeKey(each))),
      aliases: new Set(page?.data.aliases),
      absorbed: [],
    });
  }
  return candidates;
}

/** The candidate that has the id, or had it before a rename or a merge. */
export function findCandidate(
  candidates: ReadonlyMap<string, Candidate>,
  id: string,
): Candidate | undefined {
  return candidates.get(id) ?? [...candidates.values()].find(({ aliases }) => aliases.has(id));
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
