import { canonicalUrl } from '../canonical-url.ts';
import { latestAdditions } from '../latest-additions.ts';
import { permalink } from '../permalink.ts';
import type { ListedPaper, ReadingList } from '../reading-list.ts';
import { waysOut } from '../ways-out.ts';
import { entryHtml } from './entry-html.ts';
import type { FeedSubject } from './feed-path.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { permanentUrl } from './permanent-url.ts';

/**
 * The feed of a subject, or `undefined` when the site's own address is not known: readers of feeds
 * need full addresses. The whole list and topics tell of the latest additions, a path of its steps
 * in order.
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
  const { name, description, path, entries } = contentOf(list, subject, urls);
  return {
    id: urls.permanent(path),
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
    entries,
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
    return { name, description, path: '/index.html', entries };
  }
  const path = permalink(subject.kind, subject.id);
  if (subject.kind === 'topics') {
    const { data, papers } = found(list.topics, subject);
    const entries = latestAdditions(papers).map((paper) => toEntry(paper, urls));
    return { name: data.label, description: data.definition, path, entries };
  }
  const { data, steps } = found(list.paths, subject);
  const entries = steps.map(({ paper, reason }, index) => ({
    ...toEntry(paper, urls, `Step ${String(index + 1)}: ${reason}`),
    // A paper's own entry says something else, and would hide this from who follows both.
    id: `${urls.permanent(path)}#${firstId(paper)}`,
  }));
  return { name: data.title, description: data.description, path, entries };
}

function toEntry(paper: ListedPaper, urls: Urls, note?: string): FeedEntry {
  const url = urls.page(permalink('papers', paper.id));
  return {
    id: urls.permanent(permalink('papers', firstId(paper))),
    url,
    paperUrl: waysOut(paper.data, paper.titleText).find(({ label }) =>
      ['arXiv', 'DOI'].includes(label),
    )?.url,
    title: paper.titleText,
    summary: note ?? paper.gist,
    html: entryHtml(paper, { url, note }),
    authors: paper.data.authors,
    topics: paper.topics,
    date: dateOf(paper),
  };
}

/**
 * The first id a paper had, which renames do not change. After a first merge it is that of the paper
 * that was dropped: what readers know already, all the same.
 */
function firstId({ id, data }: ListedPaper): string {
  return data.aliases[0] ?? id;
}

/**
 * The day on which a paper was added. For a page written by hand that does not say, the first day
 * on which it can have been published; never the clock's.
 */
function dateOf({ data: { added, published } }: ListedPaper): string | undefined {
  return added ?? (published && `${published}-01-01`.slice(0, 10));
}

function found<Each extends { readonly id: string }>(
  all: readonly Each[],
  { kind, id }: Extract<FeedSubject, { id: string }>,
): Each {
  const one = all.find((each) => each.id === id);
  if (!one) throw new Error(`no feed for ${kind}/${id}: the list has none of that id`);
  return one;
}
