import { generateJsonFeed, type JsonFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.ts';

/**
 * The feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
 * @param selfUrl address under which this text is published
 */
export function toJsonFeed(feed: Feed, selfUrl: string): string {
  // feedsmith drops an empty list of items, which the format wants.
  const { items = [], ...rest } = generateJsonFeed<true>(
    {
      title: feed.title,
      home_page_url: feed.pageUrl,
      feed_url: selfUrl,
      description: feed.description,
      language: feed.language,
      authors: [{ name: feed.author }],
      items: feed.entries.map(toJsonItem),
    },
    { strict: true },
  ) as { items?: unknown[] };
  return `${JSON.stringify({ ...rest, items })}\n`;
}

function toJsonItem(entry: FeedEntry): JsonFeed.Item<Date, true> {
  const { id, url, paperUrl, title, summary, html, authors, topics, date, image } = entry;
  return {
    id,
    url,
    ...(paperUrl === undefined ? {} : { external_url: paperUrl }),
    title,
    content_html: html,
    summary,
    image,
    ...(date === undefined ? {} : { date_published: new Date(date) }),
    authors: authors.map((name) => ({ name })),
    tags: topics.map(({ label }) => label),
  };
}
