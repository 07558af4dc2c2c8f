import type { Page } from '../content-files/pages/read-pages.ts';
import { placeKey } from '../ingest/place-key.ts';
import type { DoubtfulEntries } from '../ingest/plan-ingest.ts';
import type { Curation } from '../schemas/curation.ts';
import type { Proposal } from '../schemas/ledger.ts';
import type { UndecidedPaper } from '../taxonomy/undecided-papers.ts';

/** What waits for a decision of the curator. */
export type WaitingDecision =
  | { readonly kind: 'merge'; readonly papers: readonly [Page, Page]; readonly similarity: number }
  | {
      readonly kind: 'unlike';
      readonly page: Page;
      readonly entries: DoubtfulEntries['unlike'][number]['entries'];
    }
  | { readonly kind: 'topic'; readonly paper: UndecidedPaper }
  | { readonly kind: 'broken'; readonly entry: DoubtfulEntries['broken'][number] };

/** What is known of a content folder, as ingest would leave it. */
export interface ReviewInput {
  readonly pages: readonly Page[];
  readonly curation: Curation;
  readonly proposed: readonly Proposal[];
  readonly doubtful: DoubtfulEntries;
  readonly undecided: readonly UndecidedPaper[];
}

/**
 * What waits for a decision: merges, most alike first; papers whose entries differ; entries that
 * cannot be read; topics, the least sure first. What was decided since the last ingest is left out.
 */
export function waitingDecisions({
  pages,
  curation,
  proposed,
  doubtful,
  undecided,
}: ReviewInput): WaitingDecision[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const decided = new Set(
    [
      ...curation.merge.map(({ keep, drop }) => [keep, drop]),
      ...curation.distinct.map(({ papers }) => papers),
    ].map(pairKey),
  );
  const split = new Set(curation.split.map(placeKey));
  const skipped = new Set(curation.skip.map(placeKey));
  return [
    ...proposed
      .filter(({ papers }) => !decided.has(pairKey(papers)))
      .toSorted((a, b) => b.similarity - a.similarity)
      .flatMap(({ papers: [a, b], similarity }): WaitingDecision[] => {
        const [one, other] = [byId.get(a), byId.get(b)];
        return one && other ? [{ kind: 'merge', papers: [one, other], similarity }] : [];
      }),
    ...doubtful.unlike.flatMap(({ id, entries }): WaitingDecision[] => {
      const page = byId.get(id);
      const rest = entries.filter((entry) => !split.has(placeKey(entry)));
      return page && rest.length > 1 ? [{ kind: 'unlike', page, entries: rest }] : [];
    }),
    ...doubtful.broken
      .filter((entry) => !skipped.has(placeKey(entry)))
      .map((entry) => ({ kind: 'broken', entry }) as const),
    ...undecided.map((paper) => ({ kind: 'topic', paper }) as const),
  ];
}

function pairKey(papers: readonly string[]): string {
  return papers.toSorted().join('\n');
}
