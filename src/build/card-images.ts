import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content-files/content-folder.ts';
import { readReadingList } from '../content-files/read-reading-list.ts';
import { cardFiles } from '../formats/cards/card-files.ts';
import { writeCards } from './write-cards.ts';

/** Draws the pictures that other sites show with a link to a page, into `cards/`. */
export function cardImages(): AstroIntegration {
  let cache: string;
  return {
    name: 'card-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('cards/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const cards = cardFiles(await readReadingList(contentRoot()));
        if (cards.length === 0) {
          logger.info(
            'no cards for links on other sites: they need the address of the site; set SITE_URL or ' +
              'url in content/site.yaml',
          );
          return;
        }
        const { drawn, kept, bytes } = await writeCards(cards, { root: fileURLToPath(dir), cache });
        logger.info(
          `${String(cards.length)} cards, ${(bytes / 1e6).toFixed(1)} MB: ` +
            `${String(drawn)} drawn, ${String(kept)} unchanged`,
        );
      },
    },
  };
}
