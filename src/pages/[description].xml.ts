import type { APIRoute, GetStaticPaths } from 'astro';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import { readingList } from '../site.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** Only a site that knows its address can be searched from a browser's address bar. */
export const getStaticPaths = (async () => {
  const { site } = await readingList();
  const search = canonicalUrl(site, '/search.html');
  return search === undefined ? [] : [{ params: { description: 'opensearch' }, props: { search } }];
}) satisfies GetStaticPaths;

/** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
export const GET: APIRoute<{ search: string }> = async ({ props: { search } }) => {
  const { site } = await readingList();
  // The standard allows 16 characters for the short name.
  const shortName = site.name.length > 16 ? `${site.name.slice(0, 15).trimEnd()}…` : site.name;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(shortName)}</ShortName>
  <Description>${escapeHtml(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escapeHtml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
