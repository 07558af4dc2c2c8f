import { issuedDate } from '../../reading-list/citation/issued-date.ts';
import { toCsl, type CslItem } from '../../reading-list/citation/to-csl.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { arxivPdfUrl } from '../../reading-list/ways-out.ts';

/** A `<meta>` tag by name and content. */
export type MetaTag = readonly [name: string, content: string];

/**
 * What Zotero and search engines for papers read of a paper's page: Highwire Press tags, one
 * `citation_author` an author, and Dublin Core, whose type makes a preprint of what Zotero would
 * take for a journal article.
 * See https://scholar.google.com/intl/en/scholar/inclusion.html#indexing and
 * https://www.dublincore.org/specifications/dublin-core/dcq-html/
 * @param url the page's published address, where it is known
 */
export function citationTags(paper: ListedPaper, language: string, url?: string): MetaTag[] {
  const csl = toCsl(paper);
  const { authors, identifiers } = paper.data;
  const { arxiv } = identifiers;
  const date = issuedDate(csl);
  const labels = paper.topics.map(({ label }) => label);
  const tags: (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', csl.title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', date.join('/')],
    ...placeTags(csl),
    ['citation_doi', csl.DOI],
    ['citation_arxiv_id', arxiv],
    ['citation_pdf_url', arxiv && arxivPdfUrl(arxiv)],
    ['citation_public_url', csl.URL],
    ['citation_abstract_html_url', url],
    // Without it Zotero takes the page's teaser.
    ['citation_abstract', csl.abstract],
    // Zotero splits keywords at semicolons.
    ['citation_keywords', labels.map((label) => label.replaceAll(';', ',')).join('; ')],
    ['citation_language', language],
    ['DC.title', csl.title],
    ...authors.map((author) => ['DC.creator', author] as const),
    ['DC.date', date.join('-')],
    ['DC.identifier', csl.DOI && `doi:${csl.DOI}`],
    ['DC.identifier', csl.URL],
    ['DC.source', csl['container-title']],
    ...labels.map((label) => ['DC.subject', label] as const),
    ['DC.type', types[csl.type]],
    ['DC.language', language],
  ];
  return tags.flatMap(([name, content]) => (content ? [[name, content] as const] : []));
}

/** Zotero's names of types, which it takes as they are. */
const types = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  document: 'document',
} as const;

/** Where a paper appeared. Zotero reads a preprint's number as a PRISM number only. */
function placeTags(csl: CslItem): (readonly [name: string, content: string | undefined])[] {
  const { 'container-title': container, 'container-title-short': short, page } = csl;
  const [first, last] = page?.split('-') ?? [];
  switch (csl.type) {
    case 'paper-conference':
      return [
        // In this order: of the two, Zotero takes the type from the last.
        ['citation_inbook_title', container],
        ['citation_conference_title', short ?? container],
        ['citation_firstpage', first],
        ['citation_lastpage', last],
      ];
    case 'article-journal':
      return [
        ['citation_journal_title', container],
        ['citation_journal_abbrev', short],
        ['citation_firstpage', first],
        ['citation_lastpage', last],
      ];
    case 'article':
      return [
        ['citation_publisher', csl.publisher],
        ['prism.number', csl.number],
      ];
    case 'document':
      return [];
  }
}
