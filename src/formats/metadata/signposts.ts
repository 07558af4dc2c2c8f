import { toCsl } from '../../reading-list/citation/to-csl.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { doiUrl } from '../../reading-list/ways-out.ts';

/** A `<link>` by relation and address. */
export type Signpost = readonly [rel: 'cite-as' | 'type', href: string];

/**
 * Typed links of a paper's page that programs follow (https://signposting.org/FAIR/): under which
 * address the paper is to be cited, its DOI where it has one, and that the page is about an article.
 */
export function signposts(paper: ListedPaper): Signpost[] {
  const { DOI: doi, URL: url } = toCsl(paper);
  const citeAs = doi === undefined ? url : doiUrl(doi);
  return [
    ...(citeAs === undefined ? [] : [['cite-as', citeAs] as const]),
    ['type', 'https://schema.org/ScholarlyArticle'],
    ['type', 'https://schema.org/AboutPage'],
  ];
}
