import { generateRssFeed, type RssFeed } from 'feedsmith';
import { cardSize } from '../../reading-list/card-path.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { toXml } from './to-xml.ts';

/**
 * The feed in RSS 2.0, with the full text as `content:encoded` and each author as `dc:creator`, since
 * RSS's own `author` wants an e-mail address: https://www.rssboard.org/rss-specification
 * @param selfUrl address under which this text is published
 */
export function toRss(feed: Feed, selfUrl: string): string {
  return toXml((value: RssFeed.Feed<Date, true>) => generateRssFeed(value, { strict: true }), {
    title: feed.title,
    link: feed.pageUrl,
    description: feed.description,
    language: feed.language,
    ...(feed.rights === undefined ? {} : { copyright: feed.rights }),
    ...(feed.updated === undefined ? {} : { lastBuildDate: new Date(feed.updated) }),
    generator: 'Shelfmark',
    atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: selfUrl }] },
    items: feed.entries.map(toRssItem),
  });
}

function toRssItem(entry: FeedEntry): RssFeed.Item<Date, true> {
  const { id, url, title, summary, html, authors, topics, date, image } = entry;
  return {
    title,
    link: url,
    // The specification reads a description as HTML.
    description: escapeHtml(summary),
    // The id is an address, but not always the one where the page is now.
    guid: { value: id, isPermaLink: false },
    ...(date === undefined ? {} : { pubDate: new Date(date) }),
    categories: topics.map(({ label }) => ({ name: label })),
    dc: { creators: [...authors] },
    content: { encoded: html },
    media: { contents: [{ url: image, type: 'image/png', medium: 'image', ...cardSize }] },
  };
}
