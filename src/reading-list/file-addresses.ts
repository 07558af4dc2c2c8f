import { posix } from 'node:path';
import type { Site } from '../schemas/site.ts';
import { canonicalUrl } from './canonical-url.ts';

/** Writes an address from the site's root, such as `/papers/kvquant.html`, so that it leads there. */
export type Addresses = (path: string) => string;

/**
 * How addresses are written in a file that is no page, which the build leaves as it is: in full where
 * the site's own address is known, else relative to the file. Either way the reader of the file
 * resolves them against the address it came from, as links in a page.
 * @param file its address from the site's root, such as `/api/v1/papers.json`
 */
export function fileAddresses(
  file: string,
  site: Pick<Site, 'url'>,
  environment: NodeJS.ProcessEnv = {},
): Addresses {
  return (path) =>
    canonicalUrl(site, path, environment) ?? posix.relative(posix.dirname(file), path);
}
