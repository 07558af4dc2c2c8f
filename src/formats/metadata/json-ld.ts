import { toCsl, type CslItem } from '../../reading-list/citation/to-csl.ts';
import { licenceUrl } from '../../reading-list/licence-url.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper, ReadingList } from '../../reading-list/reading-list.ts';
import { doiUrl } from '../../reading-list/ways-out.ts';

/** Published address of a path from the site's root; `undefined` when the site has none. */
export type ToUrl = (path: string) => string | undefined;

/** A node of JSON-LD in the vocabulary of https://schema.org */
export type JsonLd = Readonly<Record<string, unknown>>;

/** Papers named in the JSON-LD of a list; a longer list names its beginning. */
const maxParts = 100;

/** A paper's page as a `ScholarlyArticle`; fields that are not known are left out. */
export function paperJsonLd(paper: ListedPaper, toUrl: ToUrl): JsonLd {
  const csl = toCsl(paper);
  const { authors, published, identifiers } = paper.data;
  const url = toUrl(permalink('papers', paper.id));
  const sameAs = [csl.URL, csl.DOI && doiUrl(csl.DOI)].filter(Boolean);
  return present({
    '@type': 'ScholarlyArticle',
    '@id': url && `${url}#paper`,
    mainEntityOfPage: url,
    name: csl.title,
    // Google shows no more of it.
    headline: [...csl.title].slice(0, 110).join(''),
    author: authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: published,
    abstract: csl.abstract,
    keywords: paper.topics.map(({ label }) => label),
    isPartOf: containerOf(csl),
    pagination: csl.page,
    identifier: [
      identifiers.arxiv && property('arXiv', identifiers.arxiv),
      csl.DOI && property('DOI', csl.DOI),
    ].filter(Boolean),
    sameAs: [...new Set(sameAs)],
  });
}

/** The work that a paper is a part of: proceedings are a book, as schema.org has no type for them. */
function containerOf({ type, ...csl }: CslItem): JsonLd | undefined {
  const { 'container-title': name, 'container-title-short': alternateName } = csl;
  if (name === undefined) return undefined;
  return present({
    '@type': type === 'article-journal' ? 'Periodical' : 'Book',
    name,
    alternateName,
  });
}

/** A page that lists papers as a `CollectionPage`, in the page's order. */
export function collectionJsonLd(
  page: {
    readonly title: string;
    readonly description?: string | undefined;
    readonly path: string;
  },
  papers: readonly ListedPaper[],
  toUrl: ToUrl,
): JsonLd {
  const url = toUrl(page.path);
  return present({
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: page.title,
    description: page.description,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: papers.length,
      itemListElement: papers.slice(0, maxParts).map((paper, index) =>
        present({
          '@type': 'ListItem',
          position: index + 1,
          name: paper.titleText,
          url: toUrl(permalink('papers', paper.id)),
        }),
      ),
    },
  });
}

/** A step on the way from the home page to a page. */
export interface Crumb {
  readonly title: string;
  readonly path: string;
}

/** The way to a page as a `BreadcrumbList`, the home page first and the page itself last. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[], toUrl: ToUrl): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, index) =>
      present({ '@type': 'ListItem', position: index + 1, name: title, item: toUrl(path) }),
    ),
  };
}

/** The reading list itself, for its home page. */
export function siteJsonLd({ site, lastChange }: ReadingList, toUrl: ToUrl): JsonLd {
  return present({
    '@type': 'WebSite',
    '@id': toUrl('/index.html'),
    url: toUrl('/index.html'),
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    author: site.curator,
    license: licenceUrl(site.licence),
    dateModified: lastChange,
  });
}

/** Nodes as the text of a `<script type="application/ld+json">`, in which nothing can end it. */
export function formatJsonLd(nodes: readonly JsonLd[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function property(propertyID: string, value: string): JsonLd {
  return { '@type': 'PropertyValue', propertyID, value };
}

function present(node: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
