import { generateAtomFeed, type AtomFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.ts';
import { toXml } from './to-xml.ts';

/** Atom needs a date: for a paper without any, one that nobody takes for news. */
const unknownDay = '1970-01-01';

/**
 * The feed in Atom: https://www.rfc-editor.org/rfc/rfc4287
 * @param selfUrl address under which this text is published
 */
export function toAtom(feed: Feed, selfUrl: string): string {
  return toXml((value: AtomFeed.Feed<Date, true>) => generateAtomFeed(value, { strict: true }), {
    xml: { lang: feed.language },
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: new Date(feed.updated ?? unknownDay),
    // The author of entries that have none.
    authors: [{ name: feed.author }],
    ...(feed.rights === undefined ? {} : { rights: { value: feed.rights } }),
    generator: { text: 'Shelfmark' },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: selfUrl },
      { rel: 'alternate', type: 'text/html', href: feed.pageUrl },
    ],
    entries: feed.entries.map(toAtomEntry),
  });
}

function toAtomEntry(entry: FeedEntry): AtomFeed.Entry<Date, true> {
  const { id, url, paperUrl, title, summary, html, authors, topics, date, updated, image } = entry;
  return {
    id,
    title: { value: title },
    updated: updated ?? new Date(unknownDay),
    ...(date === undefined ? {} : { published: new Date(date) }),
    authors: authors.map((name) => ({ name })),
    categories: topics.map((topic) => ({ term: topic.id, label: topic.label })),
    links: [
      { rel: 'alternate', type: 'text/html', href: url },
      ...(paperUrl === undefined ? [] : [{ rel: 'related', href: paperUrl }]),
      { rel: 'enclosure', type: 'image/png', href: image },
    ],
    summary: { value: summary },
    content: { type: 'html', value: html },
  };
}
