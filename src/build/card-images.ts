import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardsOf } from '../formats/cards/cards-of.ts';
import { siteCardPath } from '../formats/cards/card.ts';
import { writeCards } from '../formats/cards/write-cards.ts';
import { throwIfAny } from '../content-files/content-error.ts';
import {
  contentRoot,
  readPapers,
  readReadingPaths,
  readSite,
  readTopics,
} from '../content-files/content-folder.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';

/**
 * Draws the pictures that other sites show with a link to a page, into `cards/`. Their addresses in
 * the pages have to be absolute, so without the site's own address none is drawn.
 */
export function cardImages(): AstroIntegration {
  let cache: string;
  return {
    name: 'card-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('cards/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = contentRoot();
        const site = await readSite(root);
        throwIfAny(site.errors);
        if (!site.ok) return;
        if (canonicalUrl(site.value, siteCardPath) === undefined) {
          logger.info(
            'no cards for links on other sites: they need the address of the site; set SITE_URL or ' +
              'url in content/site.yaml',
          );
          return;
        }
        const [papers, topics, paths] = await Promise.all([
          readPapers(root),
          readTopics(root),
          readReadingPaths(root),
        ]);
        throwIfAny([...papers.errors, ...topics.errors, ...paths.errors]);
        const cards = cardsOf({
          site: site.value,
          papers: papers.pages,
          topics: topics.pages,
          paths: paths.pages,
        });
        const { drawn, kept, bytes } = await writeCards(cards, { root: fileURLToPath(dir), cache });
        logger.info(
          `${String(cards.size)} cards, ${(bytes / 1e6).toFixed(1)} MB: ` +
            `${String(drawn)} drawn, ${String(kept)} unchanged`,
        );
      },
    },
  };
}
