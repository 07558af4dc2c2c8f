import { createHash } from 'node:crypto';
import { cardPath } from '../../reading-list/card-path.ts';
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import { answeringIds, firstId } from '../../reading-list/answering-ids.ts';
import { latestAdditions } from '../../reading-list/latest-additions.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper, ReadingList } from '../../reading-list/reading-list.ts';
import { waysOut } from '../../reading-list/ways-out.ts';
import { entryHtml } from './entry-html.ts';
import type { FeedSubject } from './feed-path.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { permanentUrl } from './permanent-url.ts';

/**
 * The feed of a subject, or `undefined` when the site's own address is not known: readers of feeds
 * need full addresses. The whole list and topics tell of the latest additions, a path of its steps
 * in order. A former id of a topic or a path gives the same feed as its present one.
 * @throws {Error} when the list has no such topic or path
 */
export function toFeed(
  list: ReadingList,
  subject: FeedSubject,
  environment?: NodeJS.ProcessEnv,
): Feed | undefined {
  const { site } = list;
  if (canonicalUrl(site, '/index.html', environment) === undefined) return undefined;
  const urls = { page: urlsUnder(canonicalUrl), permanent: urlsUnder(permanentUrl) };
  const { name, description, path, firstPath, entries } = contentOf(list, subject, urls);
  return {
    id: urls.permanent(firstPath),
    title: name === site.name ? name : `${name} · ${site.name}`,
    description,
    pageUrl: urls.page(path),
    language: site.language,
    author: site.curator ?? site.name,
    rights:
      site.licence &&
      `Curator’s texts: ${site.licence}. Titles and abstracts belong to their authors.`,
    updated: entries
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1),
    entries: withMoments(entries),
  };

  function urlsUnder(toUrl: typeof permanentUrl): (path: string) => string {
    return (path) => toUrl(site, path, environment) ?? '';
  }
}

interface Urls {
  readonly page: (path: string) => string;
  readonly permanent: (path: string) => string;
}

function contentOf(list: ReadingList, subject: FeedSubject, urls: Urls) {
  if (subject.kind === 'all') {
    const { name, description } = list.site;
    const entries = latestAdditions(list.papers).map((paper) => toEntry(paper, urls));
    return { name, description, path: '/index.html', firstPath: '/index.html', entries };
  }
  const { kind } = subject;
  if (kind === 'topics') {
    const topic = found(list.topics, subject);
    const { data, papers } = topic;
    const entries = latestAdditions(papers).map((paper) => toEntry(paper, urls));
    return { name: data.label, description: data.definition, ...pathsOf(kind, topic), entries };
  }
  const readingPath = found(list.paths, subject);
  const { data, steps } = readingPath;
  const paths = pathsOf(kind, readingPath);
  const entries = steps.map(({ paper, reason }, index) => ({
    ...toEntry(paper, urls, `Step ${String(index + 1)}: ${reason}`),
    // A paper's own entry says something else, and would hide this from who follows both.
    id: `${urls.permanent(paths.firstPath)}#${firstId(paper)}`,
  }));
  return { name: data.title, description: data.description, ...paths, entries };
}

/** Where the page is, and where it was when it was first published. */
function pathsOf(kind: 'topics' | 'paths', page: Parameters<typeof firstId>[0]) {
  return { path: permalink(kind, page.id), firstPath: permalink(kind, firstId(page)) };
}

function toEntry(paper: ListedPaper, urls: Urls, note?: string): EntryOfDay {
  const url = urls.page(permalink('papers', paper.id));
  return {
    // After a first merge it is that of the paper that was dropped, which readers know already.
    id: urls.permanent(permalink('papers', firstId(paper))),
    url,
    paperUrl: waysOut(paper.data, paper.titleText).find(({ kind }) =>
      ['arxiv', 'doi'].includes(kind),
    )?.url,
    title: paper.titleText,
    summary: note ?? paper.gist,
    html: entryHtml(paper, { url, note }),
    authors: paper.data.authors,
    topics: paper.topics,
    date: dateOf(paper),
    image: urls.page(cardPath('papers', paper.id)),
  };
}

type EntryOfDay = Omit<FeedEntry, 'updated'>;

/** The first hours of a day, in milliseconds. */
const spread = 6 * 3_600_000;

/**
 * Gives each entry a moment of its own within its day. It follows from the entry's id, so that it
 * stays when others are added; the order of a day's entries is that of the feed.
 */
function withMoments(entries: readonly EntryOfDay[]): FeedEntry[] {
  const taken = new Set<number>();
  return entries.map((entry) => {
    if (entry.date === undefined) return { ...entry, updated: undefined };
    const digest = createHash('sha256').update(entry.id).digest();
    let moment = Date.parse(entry.date) + (digest.readUInt32BE() % spread);
    while (taken.has(moment)) moment += 1;
    taken.add(moment);
    return { ...entry, updated: new Date(moment) };
  });
}

/**
 * The day on which a paper was added. For a page written by hand that does not say, the first day
 * on which it can have been published; never the clock's.
 */
function dateOf({ data: { added, published } }: ListedPaper): string | undefined {
  return added ?? (published && `${published}-01-01`.slice(0, 10));
}

function found<Each extends Parameters<typeof answeringIds>[0]>(
  all: readonly Each[],
  { kind, id }: Extract<FeedSubject, { id: string }>,
): Each {
  const one = all.find((each) => answeringIds(each).includes(id));
  if (!one) throw new Error(`no feed for ${kind}/${id}: the list has none of that id`);
  return one;
}
