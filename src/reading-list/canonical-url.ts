import type { Site } from '../schemas/site.ts';

/**
 * The published address of a page, or `undefined` when the site's own address is not known.
 * @param path address from the site's root, such as `/papers/kvquant.html`
 */
export function canonicalUrl(
  { url }: Pick<Site, 'url'>,
  path: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const base = environment['SITE_URL'] ?? url;
  if (base === undefined || base === '') return undefined;
  const page = path === '/index.html' ? '' : path.replace(/^\//u, '');
  return new URL(page, base.endsWith('/') ? base : `${base}/`).href;
}
