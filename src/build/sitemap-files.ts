import { pageDates } from '../formats/sitemap/page-dates.ts';
import { toSitemapFiles } from '../formats/sitemap/to-sitemap-files.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { sitePages } from '../site/site-pages.ts';

/**
 * What tells search engines of every page that is to be found; nothing where the site does not know
 * its address.
 */
export async function sitemapFiles(
  list: ReadingList,
): Promise<{ readonly path: string; readonly text: string }[]> {
  const home = canonicalUrl(list.site, '/index.html');
  if (home === undefined) return [];
  const dates = pageDates(list.papers);
  const entries = [...sitePages(list)]
    .filter(({ isIndexed }) => isIndexed)
    .map(({ path }) => path)
    .sort()
    .flatMap((path) => {
      const url = canonicalUrl(list.site, path);
      const lastmod = dates.get(path);
      return url === undefined ? [] : [lastmod === undefined ? { url } : { url, lastmod }];
    });
  const files = await toSitemapFiles(entries, { home });
  return files.map(({ name, text }) => ({ path: `/${name}`, text }));
}
