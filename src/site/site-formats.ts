import { apiFormat } from '../formats/api/api-format.ts';
import { cardsFormat } from '../formats/cards/card-files.ts';
import { citationsFormat } from '../formats/citations/citations-format.ts';
import { discoveryFormat } from '../formats/discovery/discovery-format.ts';
import { oEmbedFormat } from '../formats/embed/oembed-format.ts';
import { feedsFormat } from '../formats/feeds/feeds-format.ts';
import { markdownFormat } from '../formats/markdown/markdown-format.ts';
import { redirectsFormat } from '../formats/redirects/redirects-format.ts';
import { shelfFormat } from '../formats/shelf/shelf-format.ts';
import type { Format, SiteFile } from '../formats/site-file.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';

/** Every kind of file that the site has besides its pages and its search. */
export const siteFormats: readonly Format[] = [
  redirectsFormat,
  citationsFormat,
  markdownFormat,
  apiFormat,
  feedsFormat,
  oEmbedFormat,
  discoveryFormat,
  cardsFormat,
  shelfFormat,
];

/** All of their files. */
export function* siteFiles(list: ReadingList): Generator<SiteFile> {
  for (const { files } of siteFormats) yield* files(list);
}
