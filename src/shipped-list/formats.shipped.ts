import { beforeAll, expect, test } from 'vitest';
import { readReadingList } from '../content-files/read-reading-list.ts';
import {
  expectBibtex,
  expectCsl,
  expectRis,
} from '../formats/citations/testing/expect-read-back.ts';
import { toBibtex } from '../formats/citations/to-bibtex.ts';
import { toCsl } from '../reading-list/citation/to-csl.ts';
import { toRis } from '../formats/citations/to-ris.ts';
import { feedFormats } from '../formats/feeds/feed-formats.ts';
import { feedPath } from '../formats/feeds/feed-path.ts';
import { feedSubjects } from '../formats/feeds/feed-subjects.ts';
import { findFeedProblems } from '../formats/feeds/testing/find-feed-problems.ts';
import { toFeed } from '../formats/feeds/to-feed.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { describeShipped, shippedContent } from './shipped-list.ts';

describeShipped('the papers', () => {
  let list: ReadingList;
  beforeAll(async () => {
    list = await readReadingList(shippedContent);
  });

  test('are read back from BibTeX', () => {
    expectBibtex(list.papers.map(toBibtex).join('\n'), list.papers);
  });

  test('are read back from RIS', () => {
    expectRis(list.papers.map(toRis).join('\n'), list.papers);
  });

  test('are read back from CSL-JSON', () => {
    expectCsl(JSON.stringify(list.papers.map(toCsl)), list.papers);
  });

  test('have sound feeds', async () => {
    const environment = { SITE_URL: 'https://lists.example/garden' };
    const files = feedSubjects(list).flatMap((subject) => {
      const feed = toFeed(list, subject, environment);
      return feedFormats.map(({ ending, format }) => {
        const name = feedPath(subject, ending);
        const selfUrl = canonicalUrl(list.site, name, environment);
        if (!feed || selfUrl === undefined) throw new Error(`there is no ${name}`);
        return { name, text: format(feed, selfUrl) };
      });
    });
    expect(files.length).toBeGreaterThan(feedFormats.length);
    expect(await findFeedProblems(files)).toEqual([]);
  });
});
