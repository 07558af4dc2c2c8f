import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot, readPapers, readSite } from '../content-files/content-folder.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import { indexableAddress } from '../formats/sitemap/indexable-address.ts';
import { pageDates } from '../formats/sitemap/page-dates.ts';
import { toSitemapFiles, type SitemapEntry } from '../formats/sitemap/to-sitemap-files.ts';
import { listFiles } from './list-files.ts';

/**
 * Lists for search engines every page that calls itself canonical and does not ask to be left out:
 * the pages themselves decide, so none can be forgotten. Without the site's address there is no
 * such list.
 */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = contentRoot();
        const site = await readSite(root);
        const home = site.ok ? canonicalUrl(site.value, '/index.html') : undefined;
        if (!site.ok || home === undefined) return;
        const dates = pageDates((await readPapers(root)).pages);
        const folder = fileURLToPath(dir);
        const entries: SitemapEntry[] = [];
        for (const file of await listFiles(folder)) {
          if (!file.endsWith('.html')) continue;
          const url = indexableAddress(await readFile(join(folder, file), 'utf8'));
          if (url === undefined || url !== canonicalUrl(site.value, `/${file}`)) continue;
          const lastmod = dates.get(`/${file}`);
          entries.push(lastmod === undefined ? { url } : { url, lastmod });
        }
        for (const { name, text } of await toSitemapFiles(entries, { home })) {
          await writeFile(join(folder, name), text);
        }
        logger.info(`${String(entries.length)} pages for search engines`);
      },
    },
  };
}
