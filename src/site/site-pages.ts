import { embedPath } from '../formats/embed/embed-path.ts';
import { answeringIds } from '../reading-list/answering-ids.ts';
import { paperContext, type PaperContext } from '../reading-list/paper-context.ts';
import { papersPagePath, papersPerPage } from '../reading-list/papers-per-page.ts';
import { permalink } from '../reading-list/permalink.ts';
import type {
  ListedListing,
  ListedPaper,
  ListedPath,
  ListedTopic,
  ReadingList,
  TopicName,
} from '../reading-list/reading-list.ts';
import { bylineOf, groupPages, type Byline } from './group-pages.ts';
import { topicContext } from '../reading-list/topic-context.ts';
import type { RemovedPaper } from '../schemas/ledger.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';
import type { SitePage } from './site-page.ts';

/** `papers/<id>.html` */
export interface PaperProps extends PaperContext {
  /** Its place among the papers of its primary topic; none without a topic. */
  readonly inTopic: TopicPlace | undefined;
  /** The pages of its authors and its venue. */
  readonly byline: Byline;
}

/** A paper's place among the papers for which a topic is primary. */
export interface TopicPlace {
  readonly topic: TopicName;
  /** Counts from 0. */
  readonly position: number;
  readonly total: number;
  readonly previous: ListedPaper | undefined;
  readonly next: ListedPaper | undefined;
}

/** `papers.html`, `papers-2.html`, … */
export interface PapersProps {
  /** Counts from 1. */
  readonly number: number;
  readonly pages: number;
  readonly total: number;
  readonly shown: readonly ListedPaper[];
}

/** The frame of a topic. */
export interface TopicProps {
  readonly topic: ListedTopic;
}

/** `paths/<id>.html` and the frame of it. */
export interface PathProps {
  readonly path: ListedPath;
}

/** `listings/<id>.html` */
export interface ListingProps {
  readonly listing: ListedListing;
}

/** The frame of a paper. */
export interface EmbeddedPaperProps {
  readonly paper: ListedPaper;
}

/** `papers/<id>.html`, its former addresses and its frames, of a paper that the curator removed. */
export interface RemovedPaperProps {
  readonly removed: {
    readonly id: string;
    /** Plain text. */
    readonly title: string;
    readonly reason: string;
  };
}

/** Whether a page says that its paper was removed. */
export function isRemoved(props: object): props is RemovedPaperProps {
  return 'removed' in props;
}

/** A page that is there once and shows something of the whole list. */
export interface ListProps {
  readonly list: ReadingList;
}

const listPages = [
  '/index.html',
  '/topics.html',
  '/map.html',
  '/paths.html',
  '/listings.html',
  '/new.html',
  '/ledger.html',
  '/about.html',
  '/api.html',
];

/** Every page of a reading list's site. */
export function* sitePages(list: ReadingList): Generator<SitePage> {
  const props: ListProps = { list };
  for (const path of listPages) yield { path, props, isIndexed: true };
  yield { path: '/search.html', props, isIndexed: false };
  yield { path: '/shelf.html', props: {}, isIndexed: true };
  for (const path of ['/404.html', '/offline.html']) yield { path, props: {}, isIndexed: false };
  yield* papersPages(list);
  yield* paperPages(list);
  for (const paper of list.ledger.removed) yield* removedPages(paper);
  for (const topic of list.topics) {
    yield {
      path: permalink('topics', topic.id),
      props: topicContext(list, topic),
      isIndexed: true,
    };
    yield* frames('topics', topic, { topic } satisfies TopicProps);
  }
  for (const path of list.paths) {
    const ofPath: PathProps = { path };
    yield { path: permalink('paths', path.id), props: ofPath, isIndexed: true };
    yield* frames('paths', path, ofPath);
  }
  yield* groupPages(list);
  for (const listing of list.listings) {
    const ofListing: ListingProps = { listing };
    yield { path: permalink('listings', listing.id), props: ofListing, isIndexed: true };
  }
}

function* papersPages({ papers }: ReadingList): Generator<SitePage> {
  const pages = Math.max(1, Math.ceil(papers.length / papersPerPage));
  for (let number = 1; number <= pages; number += 1) {
    const first = (number - 1) * papersPerPage;
    const shown = papers.slice(first, first + papersPerPage);
    const props: PapersProps = { number, pages, total: papers.length, shown };
    yield { path: papersPagePath(number), props, isIndexed: true };
  }
}

function* paperPages(list: ReadingList): Generator<SitePage> {
  const places = topicPlaces(list);
  const byline = bylineOf(list);
  for (const paper of list.papers) {
    const props: PaperProps = {
      ...paperContext(list, paper),
      inTopic: places.get(paper.id),
      byline: byline(paper),
    };
    yield { path: permalink('papers', paper.id), props, isIndexed: true };
    yield* frames('papers', paper, { paper } satisfies EmbeddedPaperProps);
  }
}

function* removedPages({ id, title = id, aliases, reason }: RemovedPaper) {
  const titleText = toPlainText(parseText(title));
  const props: RemovedPaperProps = { removed: { id, title: titleText, reason } };
  for (const name of [id, ...aliases]) {
    yield { path: permalink('papers', name), props, isIndexed: false };
    yield { path: embedPath('papers', name), props, isIndexed: false };
  }
}

/** By a paper's id, its place in its primary topic. */
function topicPlaces({ topics }: ReadingList): Map<string, TopicPlace> {
  const places = new Map<string, TopicPlace>();
  for (const { id, name, papers } of topics) {
    const primary = papers.filter(({ topics: [first] }) => first?.id === id);
    primary.forEach((paper, position) => {
      const [previous, next] = [primary[position - 1], primary[position + 1]];
      places.set(paper.id, { topic: name, position, total: primary.length, previous, next });
    });
  }
  return places;
}

type Renamed = Parameters<typeof answeringIds>[0];

/** Frames under former ids show the present page: pages of others cannot be changed. */
function* frames(
  kind: Parameters<typeof embedPath>[0],
  page: Renamed,
  props: unknown,
): Generator<SitePage> {
  for (const id of answeringIds(page)) yield { path: embedPath(kind, id), props, isIndexed: false };
}
