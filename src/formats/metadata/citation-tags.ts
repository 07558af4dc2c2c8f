import { issuedDate } from '../citations/issued-date.ts';
import { toCsl } from '../citations/to-csl.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { arxivPdfUrl } from '../../reading-list/ways-out.ts';

/** A `<meta>` tag by name and content. */
export type MetaTag = readonly [name: string, content: string];

/**
 * What Zotero and search engines for papers read of a paper's page: Highwire Press tags, one
 * `citation_author` an author, and the same in Dublin Core.
 * See https://scholar.google.com/intl/en/scholar/inclusion.html#indexing and
 * https://www.dublincore.org/specifications/dublin-core/dcq-html/
 * @param url the page's published address, where it is known
 */
export function citationTags(paper: ListedPaper, language: string, url?: string): MetaTag[] {
  const csl = toCsl(paper);
  const { authors, identifiers } = paper.data;
  const { arxiv } = identifiers;
  const date = issuedDate(csl);
  const container = csl['container-title'];
  const labels = paper.topics.map(({ label }) => label);
  const tags: (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', csl.title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', date.join('/')],
    [
      csl.type === 'paper-conference' ? 'citation_conference_title' : 'citation_journal_title',
      container,
    ],
    ['citation_doi', csl.DOI],
    ['citation_arxiv_id', arxiv],
    ['citation_pdf_url', arxiv && arxivPdfUrl(arxiv)],
    ['citation_abstract_html_url', url],
    // Zotero splits keywords at semicolons.
    ['citation_keywords', labels.map((label) => label.replaceAll(';', ',')).join('; ')],
    ['citation_language', language],
    ['DC.title', csl.title],
    ...authors.map((author) => ['DC.creator', author] as const),
    ['DC.date', date.join('-')],
    ['DC.identifier', csl.DOI && `doi:${csl.DOI}`],
    ['DC.identifier', csl.URL],
    ['DC.source', container],
    ['DC.description', csl.abstract],
    ...labels.map((label) => ['DC.subject', label] as const),
    ['DC.type', 'Text'],
    ['DC.language', language],
  ];
  return tags.flatMap(([name, content]) => (content ? [[name, content] as const] : []));
}
