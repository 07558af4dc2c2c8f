import type { Site } from '../schemas/site.ts';

/**
 * The published address of a page, or `undefined` when the site's own address is not known.
 * @param path address from the site's root, such as `/papers/kvquant.html`
 */
export function canonicalUrl(
  { url }: Pick<Site, 'url'>,
  path: string,
  environment: NodeJS.ProcessEnv = {},
): string | undefined {
  // Continuous integration passes a variable that nobody set as an empty one.
  const base = [environment['SITE_URL'], url].find(Boolean);
  if (base === undefined) return undefined;
  const page = path === '/index.html' ? '' : path.replace(/^\//u, '');
  return new URL(page, base.endsWith('/') ? base : `${base}/`).href;
}
