import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { readReadingList } from '../content-files/read-reading-list.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { builtContent, builtSite } from './open-site.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** What machines find on a page. */
interface Findings {
  /** Contents of the `<meta>` tags of a name. */
  readonly meta: (name: string) => string[];
  /** Fields of each COinS span. */
  readonly coins: readonly URLSearchParams[];
  /** Nodes of JSON-LD of a type. */
  readonly jsonLd: (type: string) => Readonly<Record<string, unknown>>[];
}

async function findingsOn(page: string): Promise<Findings> {
  const elements = elementsOf(parse(await readFile(join(builtSite, page), 'utf8')));
  const attribute = (element: DefaultTreeAdapterTypes.Element, wanted: string) =>
    element.attrs.find(({ name }) => name === wanted)?.value;
  const graphs = elements.flatMap((element) => {
    if (attribute(element, 'type') !== 'application/ld+json') return [];
    const [text] = element.childNodes;
    return text && 'value' in text ? [JSON.parse(text.value) as Record<string, unknown>] : [];
  });
  return {
    meta: (name) =>
      elements
        .filter((element) => attribute(element, 'name') === name)
        .map((element) => attribute(element, 'content') ?? ''),
    coins: elements
      .filter((element) => attribute(element, 'class') === 'Z3988')
      .map((element) => new URLSearchParams(attribute(element, 'title'))),
    jsonLd: (type) =>
      graphs
        .flatMap((graph) => {
          expect(graph['@context']).toBe('https://schema.org');
          return graph['@graph'] as Readonly<Record<string, unknown>>[];
        })
        .filter((node) => node['@type'] === type),
  };
}

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'attrs' in node ? [node, ...below] : below;
}

describe('describe papers to machines', () => {
  let list: ReadingList;
  beforeAll(async () => {
    list = await readReadingList(builtContent);
  });

  test('each paper’s page names title, authors, date and identifiers, for one paper only', async () => {
    for (const { id, titleText, data } of list.papers) {
      const { meta, coins, jsonLd } = await findingsOn(`papers/${id}.html`);
      expect(meta('citation_title')).toEqual([titleText]);
      expect(meta('citation_author')).toEqual(data.authors);
      expect(meta('DC.creator')).toEqual(data.authors);
      expect(meta('citation_publication_date')).toHaveLength(data.published === undefined ? 0 : 1);
      expect(meta('citation_arxiv_id')).toEqual([data.identifiers.arxiv].filter(Boolean));
      // COinS would go before these.
      expect(coins).toEqual([]);
      expect(jsonLd('ScholarlyArticle').map(({ name }) => name)).toEqual([titleText]);
      expect(jsonLd('BreadcrumbList')).toHaveLength(1);
    }
  });

  test('each page that lists papers offers all of them to Zotero', async () => {
    const pages = [
      ...list.topics.map(({ id, papers }) => ({ page: `topics/${id}.html`, papers })),
      ...list.paths.map(({ id, steps }) => ({
        page: `paths/${id}.html`,
        papers: steps.map(({ paper }) => paper),
      })),
      ...list.listings.map(({ id, members }) => ({
        page: `listings/${id}.html`,
        papers: members.map(({ paper }) => paper),
      })),
    ];
    for (const { page, papers } of pages) {
      const { coins, jsonLd } = await findingsOn(page);
      const titles = (each: readonly string[]) => [...each].sort();
      const titleOf = (fields: URLSearchParams) =>
        fields.get('rft.atitle') ?? fields.get('rft.title') ?? '';
      expect(titles(coins.map(titleOf))).toEqual(titles(papers.map(({ titleText }) => titleText)));
      expect(jsonLd('CollectionPage')).toHaveLength(1);
      expect(jsonLd('BreadcrumbList')).toHaveLength(1);
    }
  });
});
