import type { RemovedPaper } from '../schemas/ledger.ts';
import { ContentError, ContentErrors, quote } from '../content-files/content-error.ts';
import {
  contentPaths,
  readLedger,
  readPapers,
  readPermalinks,
  readProposedTopics,
  readReadingPaths,
  readRetired,
  readTaxonomy,
  readTopicModel,
  readTopics,
} from '../content-files/content-folder.ts';
import type { MdxPage, Page } from '../content-files/pages/read-pages.ts';
import { readTextIfPresent } from '../content-files/read-folder.ts';
import type { ReadingPathData } from '../schemas/reading-path.ts';
import type { RetiredPaperData } from '../schemas/retired-paper.ts';
import type { Taxonomy } from '../schemas/taxonomy.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicModel } from '../schemas/topic-model.ts';

/** All that work on topics looks at and may change. */
export interface TaxonomyContent {
  readonly folder: ReturnType<typeof contentPaths>;
  readonly papers: readonly Page[];
  readonly topics: readonly MdxPage<TopicData>[];
  readonly topicById: ReadonlyMap<string, MdxPage<TopicData>>;
  /** Cues and texts of each topic by its id, as `classify` wants them. */
  readonly topicData: ReadonlyMap<string, TopicData>;
  readonly paths: readonly MdxPage<ReadingPathData>[];
  readonly taxonomy: Taxonomy;
  /** `taxonomy.yaml` as written; empty where there is none. */
  readonly taxonomyText: string;
  readonly model: TopicModel | undefined;
  /** Every address that was published; `undefined` where nothing was ingested yet. */
  readonly registered: readonly string[] | undefined;
  /** File names of the listings. */
  readonly listings: readonly string[];
  readonly removed: readonly RemovedPaper[];
  /** Pages that were merged or removed, and may come back. */
  readonly retired: readonly MdxPage<RetiredPaperData>[];
  /** What was proposed for papers, by their ids; `undefined` where nothing is remembered. */
  readonly proposed: ReadonlyMap<string, string> | undefined;
}

/**
 * Reads what work on topics needs.
 * @throws {ContentErrors} with every problem of the files
 */
export async function readTaxonomyContent(root: string): Promise<TaxonomyContent> {
  const folder = contentPaths(root);
  const parts = await Promise.all([
    readPapers(root),
    readTopics(root),
    readReadingPaths(root),
    readTaxonomy(root),
    readTopicModel(root),
    readLedger(root),
    readPermalinks(root),
    readProposedTopics(root),
    readRetired(root),
  ]);
  const [papers, topics, paths, taxonomy, model, ledger, register, proposed, retired] = parts;
  const errors = parts.flatMap((part) => part.errors);
  if (!taxonomy.ok || !model.ok || !ledger.ok || errors.length > 0) throw new ContentErrors(errors);
  return {
    folder,
    papers: papers.pages,
    topics: topics.pages,
    topicById: new Map(topics.pages.map((page) => [page.id, page])),
    topicData: new Map(topics.pages.map(({ id, data }) => [id, data])),
    paths: paths.pages,
    taxonomy: taxonomy.value,
    taxonomyText: (await readTextIfPresent(folder.taxonomy)) ?? '',
    model: model.value,
    registered: register.permalinks?.map(({ permalink }) => permalink),
    listings: ledger.value.listings.map(({ name }) => name),
    removed: ledger.value.removed,
    proposed: proposed.proposed,
    retired: retired.pages,
  };
}

/** @throws {ContentError} where there is no such topic */
export function topicOf(content: TaxonomyContent, id: string): MdxPage<TopicData> {
  const topic = content.topicById.get(id);
  if (topic) return topic;
  throw new ContentError(
    `has no topic ${quote(id)}.`,
    [{ file: content.folder.topics }],
    'name one of its files, without .mdx.',
  );
}
