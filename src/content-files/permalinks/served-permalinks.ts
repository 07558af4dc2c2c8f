import { answeringIds } from '../../reading-list/answering-ids.ts';
import { listingId, permalink, type PageKind } from '../../reading-list/permalink.ts';
import type { PaperData } from '../../schemas/paper.ts';
import type { RemovedPaper } from '../../schemas/ledger.ts';
import type { ReadingPathData } from '../../schemas/reading-path.ts';
import type { TopicData } from '../../schemas/topic.ts';

/** What of a content folder decides which addresses lead to a page. */
export interface ServingContent {
  readonly papers: readonly ServingPage<Pick<PaperData, 'aliases' | 'topics'>>[];
  /** Papers whose pages say that they were removed. */
  readonly removed: readonly Pick<RemovedPaper, 'id' | 'aliases'>[];
  readonly topics: readonly ServingPage<Pick<TopicData, 'aliases'>>[];
  readonly paths: readonly ServingPage<Pick<ReadingPathData, 'aliases'>>[];
  /** File names of the listings that were ingested. */
  readonly listings: readonly string[];
}

interface ServingPage<Data> {
  readonly id: string;
  readonly data: Data;
}

/** The page that a permalink leads to: its own, or the one it redirects to. */
export interface ServedPage {
  readonly kind: PageKind;
  /** Id of the page; for a listing its file name. */
  readonly id: string;
}

/**
 * Every permalink that the built site answers, former ones included, with the page it leads to. A
 * topic has a page only while a paper has the topic.
 */
export function servedPermalinks(content: ServingContent): Map<string, ServedPage> {
  const served = new Map<string, ServedPage>();
  const serve = (kind: PageKind, pages: ServingContent['topics']) => {
    for (const page of pages) {
      for (const name of answeringIds(page))
        served.set(permalink(kind, name), { kind, id: page.id });
    }
  };
  const inUse = new Set(
    content.papers.flatMap(({ data }) => data.topics.map(({ topic }) => topic)),
  );
  serve('papers', content.papers);
  serve(
    'papers',
    content.removed.map(({ id, aliases }) => ({ id, data: { aliases } })),
  );
  serve(
    'topics',
    content.topics.filter(({ id }) => inUse.has(id)),
  );
  serve('paths', content.paths);
  for (const name of content.listings) {
    served.set(permalink('listings', listingId(name)), { kind: 'listings', id: name });
  }
  return served;
}
