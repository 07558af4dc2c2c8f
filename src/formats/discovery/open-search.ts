import type { Site } from '../../schemas/site.ts';
import { escapeHtml } from '../../text/escape-html.ts';

/** Longest short name that the standard allows, in characters. */
const maxShortNameChars = 16;

/**
 * How a browser's address bar searches the list:
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 * @param searchUrl full address of the search page
 */
export function openSearch({ name, description }: Site, searchUrl: string): string {
  const shortName =
    name.length > maxShortNameChars ? `${name.slice(0, maxShortNameChars - 1).trimEnd()}…` : name;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(shortName)}</ShortName>
  <Description>${escapeHtml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escapeHtml(searchUrl)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
