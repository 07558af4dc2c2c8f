import type { Ledger, Listing } from '../schemas/ledger.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { ReadingPathData } from '../schemas/reading-path.ts';
import type { Site } from '../schemas/site.ts';
import type { TopicData } from '../schemas/topic.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';
import type { Inline } from '../text/tree.ts';
import { gist } from './gist.ts';
import { lastAddition } from './last-addition.ts';
import { listingId, permalink } from './permalink.ts';
import { relatedPapers, type RelatedPaper } from './related-papers.ts';
import { paperTerms } from './related/paper-terms.ts';

/** A record with its id, as a content collection holds it. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** A paper with everything derived from it that pages show. */
export interface ListedPaper extends Entry<PaperData> {
  /** Its handle in BibTeX; ASCII, unique, and never another once it is written in the page. */
  readonly citationKey: string;
  readonly title: readonly Inline[];
  readonly abstract: readonly Inline[];
  /** Plain text of the title. */
  readonly titleText: string;
  /** Plain text of the abstract. */
  readonly abstractText: string;
  readonly gist: string;
  readonly year: string | undefined;
  readonly hasCode: boolean;
  /** Labels in order, primary first. */
  readonly topics: readonly { readonly id: string; readonly label: string }[];
}

export interface ListedTopic extends Entry<TopicData> {
  /** Papers with the topic; those for which it is primary come first, then newest first. */
  readonly papers: readonly ListedPaper[];
}

export interface ListedPath extends Entry<ReadingPathData> {
  readonly steps: readonly { readonly paper: ListedPaper; readonly reason: string }[];
}

export interface ListedListing extends Listing {
  readonly id: string;
  /** Papers in the order of their lines, each with its line. */
  readonly members: readonly { readonly paper: ListedPaper; readonly line: number }[];
}

/** The whole site's content, indexed for its pages. */
export interface ReadingList {
  readonly site: Site;
  /** Newest first; undated papers last. */
  readonly papers: readonly ListedPaper[];
  readonly paperById: ReadonlyMap<string, ListedPaper>;
  /** Only topics that papers have, by label. */
  readonly topics: readonly ListedTopic[];
  readonly paths: readonly ListedPath[];
  readonly listings: readonly ListedListing[];
  readonly ledger: Ledger;
  readonly related: ReadonlyMap<string, readonly RelatedPaper[]>;
  /** Former id of a paper to its present id. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Former id of a topic to its present id; only topics that papers have. */
  readonly topicRedirects: ReadonlyMap<string, string>;
  /** Former id of a reading path to its present id. */
  readonly pathRedirects: ReadonlyMap<string, string>;
  /** Latest day on which anything was added; from the content, never the clock. */
  readonly lastChange: string | undefined;
}

export interface ReadingListInput {
  readonly site: Site;
  readonly papers: readonly Entry<PaperData>[];
  readonly topics: readonly Entry<TopicData>[];
  readonly paths: readonly Entry<ReadingPathData>[];
  readonly ledger: Ledger;
}

/**
 * Joins papers, topics, paths and listings. Pure: the same content gives the same site.
 * @throws {Error} when a path names a paper that is not there (`npm run check` says where), or two
 *   listings' names make one permalink
 */
export function toReadingList(input: ReadingListInput): ReadingList {
  const labels = new Map(input.topics.map(({ id, data }) => [id, data.label]));
  const papers = input.papers.map((paper) => toListedPaper(paper, labels)).sort(newestFirst);
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const topics = input.topics
    .map(({ id, data }) => ({ id, data, papers: papersOfTopic(papers, id) }))
    .filter(({ papers: { length } }) => length > 0)
    .sort((a, b) => compare(a.data.label, b.data.label));
  const paths = input.paths
    .map(({ id, data }) => ({
      id,
      data,
      steps: data.papers.map(({ paper: paperId, reason }) => {
        const paper = paperById.get(paperId);
        if (!paper) throw new Error(`path ${id} names the unknown paper ${paperId}`);
        return { paper, reason };
      }),
    }))
    .sort((a, b) => compare(a.data.title, b.data.title));
  const listings = input.ledger.listings.map((listing) => ({
    ...listing,
    id: listingId(listing.name),
    members: papers
      .flatMap((paper) =>
        paper.data.origins
          .filter((origin) => origin.listing === listing.name)
          .map(({ line }) => ({ paper, line })),
      )
      .sort((a, b) => a.line - b.line),
  }));
  for (const [id, same] of Map.groupBy(listings, (listing) => listing.id)) {
    if (same.length === 1) continue;
    const names = same.map(({ name }) => name).join(' and ');
    throw new Error(`the listings ${names} have the one permalink ${permalink('listings', id)}`);
  }
  const related = relatedPapers(
    papers.map(({ id, titleText, abstractText }) => ({
      id,
      terms: paperTerms(titleText, abstractText),
    })),
  );
  return {
    site: input.site,
    papers,
    paperById,
    topics,
    paths,
    listings,
    ledger: input.ledger,
    related,
    redirects: redirectsOf(papers),
    topicRedirects: redirectsOf(topics),
    pathRedirects: redirectsOf(paths),
    lastChange: lastAddition(papers),
  };
}

function redirectsOf(
  pages: readonly Entry<{ readonly aliases: readonly string[] }>[],
): Map<string, string> {
  return new Map(
    pages.flatMap(({ id, data }) => data.aliases.map((alias): [string, string] => [alias, id])),
  );
}

function toListedPaper(
  { id, data }: Entry<PaperData>,
  labels: ReadonlyMap<string, string>,
): ListedPaper {
  const title = parseText(data.title);
  const abstract = parseText(data.abstract);
  const abstractText = toPlainText(abstract);
  return {
    id,
    data,
    citationKey: data.citationKey ?? id,
    title,
    abstract,
    titleText: toPlainText(title),
    abstractText,
    gist: gist(abstractText),
    year: data.published?.slice(0, 4),
    hasCode: data.links.some(({ kind }) => kind === 'code'),
    topics: data.topics.map(({ topic }) => ({ id: topic, label: labels.get(topic) ?? topic })),
  };
}

function papersOfTopic(papers: readonly ListedPaper[], topic: string): ListedPaper[] {
  const isPrimary = (paper: ListedPaper) => paper.topics[0]?.id === topic;
  return papers
    .filter(({ topics }) => topics.some(({ id }) => id === topic))
    .sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)));
}

function newestFirst(a: ListedPaper, b: ListedPaper): number {
  return (
    compare(latestDay(b.data), latestDay(a.data)) ||
    compare(a.titleText, b.titleText) ||
    compare(a.id, b.id)
  );
}

/** For ordering only: a month alone counts as its end, so that it comes before its known days. */
function latestDay({ published }: PaperData): string {
  return published === undefined ? '' : `${published}~`;
}

/** Order of code points: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
