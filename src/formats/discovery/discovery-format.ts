import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import type { Format } from '../site-file.ts';
import { openSearch } from './open-search.ts';
import { robots } from './robots.ts';
import { webManifest } from './web-manifest.ts';

/** What tells browsers, devices and robots of the site. */
export const discoveryFormat: Format = {
  name: 'discovery',
  *files({ site }) {
    const search = canonicalUrl(site, '/search.html');
    if (search !== undefined) {
      yield {
        path: '/opensearch.xml',
        mediaType: 'application/opensearchdescription+xml',
        from: [site, search],
        content: () => openSearch(site, search),
      };
    }
    yield {
      path: '/manifest.webmanifest',
      mediaType: 'application/manifest+json',
      from: site,
      content: () => webManifest(site),
    };
    const sitemap = canonicalUrl(site, '/sitemap.xml');
    yield {
      path: '/robots.txt',
      mediaType: 'text/plain; charset=utf-8',
      from: sitemap ?? null,
      content: () => robots(sitemap),
    };
  },
};
