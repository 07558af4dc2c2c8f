import type { APIRoute, GetStaticPaths } from 'astro';
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import { feedFormats, type FeedFormat } from '../../formats/feeds/feed-formats.ts';
import { feedPath, type FeedSubject } from '../../formats/feeds/feed-path.ts';
import { feedSubjects } from '../../formats/feeds/feed-subjects.ts';
import { toFeed } from '../../formats/feeds/to-feed.ts';
import { readingList } from '../../site.ts';

interface Props extends Record<string, unknown> {
  readonly subject: FeedSubject;
  readonly format: FeedFormat;
  readonly selfUrl: string;
}

/** Only a site that knows its address can be followed: readers of feeds need full addresses. */
export const getStaticPaths = (async () => {
  const list = await readingList();
  return feedSubjects(list).flatMap((subject) =>
    feedFormats.flatMap((format) => {
      const path = feedPath(subject, format.ending);
      const selfUrl = canonicalUrl(list.site, path);
      if (selfUrl === undefined) return [];
      const props = { subject, format, selfUrl };
      return [{ params: { feed: path.replace(/^\/feeds\//u, '') }, props }];
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { subject, format, selfUrl } }) => {
  const feed = toFeed(await readingList(), subject);
  return new Response(feed && format.format(feed, selfUrl), {
    headers: { 'Content-Type': `${format.type}; charset=utf-8` },
  });
};
