import { answeringIds } from '../../reading-list/answering-ids.ts';
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import { latestAdditions } from '../../reading-list/latest-additions.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { Format } from '../site-file.ts';
import { feedFormats } from './feed-formats.ts';
import { feedPath, type FeedSubject } from './feed-path.ts';
import { feedSubjects } from './feed-subjects.ts';
import { toFeed } from './to-feed.ts';

/**
 * The feeds of the list, its topics and its reading paths. Readers of feeds need full addresses, so
 * only a site that knows its own has them.
 */
export const feedsFormat: Format = {
  name: 'feeds',
  *files(list) {
    for (const subject of feedSubjects(list)) {
      const from = [list.site, membersOf(list, subject)];
      for (const { ending, type, format } of feedFormats) {
        const path = feedPath(subject, ending);
        const selfUrl = canonicalUrl(list.site, path);
        if (selfUrl === undefined) return;
        const mediaType = `${type}; charset=utf-8`;
        const content = () => {
          const feed = toFeed(list, subject);
          return feed ? format(feed, selfUrl) : '';
        };
        yield { path, mediaType, from, content };
      }
    }
  },
};

/** Everything in the list that a feed of a subject is made from. */
function membersOf(list: ReadingList, subject: FeedSubject): unknown {
  if (subject.kind === 'all') return latestAdditions(list.papers);
  const members = subject.kind === 'topics' ? list.topics : list.paths;
  return members.find((each) => answeringIds(each).includes(subject.id));
}
