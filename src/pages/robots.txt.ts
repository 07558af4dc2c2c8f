import type { APIRoute } from 'astro';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import { readingList } from '../site.ts';

/**
 * https://www.rfc-editor.org/rfc/rfc9309: all may read all. Robots look for it at the root of a
 * domain only; under a sub-path, copy its line "Sitemap" into the one there.
 */
export const GET: APIRoute = async () => {
  const { site } = await readingList();
  const sitemap = canonicalUrl(site, '/sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /'];
  if (sitemap !== undefined) {
    lines.push(
      '',
      '# Robots read this file at the root of a domain only. Under a sub-path, copy the next line there.',
      `Sitemap: ${sitemap}`,
    );
  }
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
