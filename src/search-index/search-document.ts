import { coins } from '../reading-list/citation/coins.ts';
import { formatDate } from '../reading-list/format-date.ts';
import { listingId } from '../reading-list/permalink.ts';
import type { ListedPaper } from '../reading-list/reading-list.ts';
import { maxRowAuthors, shortAuthors } from '../reading-list/short-authors.ts';
import { pdfUrl } from '../reading-list/ways-out.ts';
import { pageName } from '../search/parse-identifier.ts';

/** All that search knows of a paper: plain data that depends on nothing but the paper's own page. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Who wrote it, in few words; empty when nobody is known. */
  readonly credit: string;
  /** Empty when unknown. */
  readonly venue: string;
  /** Date in words; empty when unknown. */
  readonly dateText: string;
  /** The abstract, and after it the gist and the note that the curator wrote. */
  readonly text: string;
  /** ISO 8601, as exact as known; empty when unknown. */
  readonly date: string;
  /** Address of the PDF; empty when unknown. */
  readonly pdf: string;
  /** Ids that the paper had before. */
  readonly formerIds: readonly string[];
  /** What leads to this paper alone: identifiers, citation keys, addresses; see `identifierKey`. */
  readonly identifiers: readonly string[];
  /** OpenURL context object for reference managers; see `coins`. */
  readonly coins: string;
  /** Facet values by facet: what search can narrow by. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/**
 * What is indexed and shown of a paper.
 * @param curatorText plain text of what the curator wrote of the paper; see `noteText`
 */
export function searchDocument(paper: ListedPaper, curatorText: string): SearchDocument {
  const { id, data, titleText, abstractText, topics, year, hasCode } = paper;
  const { published, venue = '', identifiers } = data;
  const names = [
    identifiers.arxiv,
    identifiers.doi,
    paper.citationKey,
    ...data.formerCitationKeys,
    ...[id, ...data.aliases].map(pageName),
    ...data.links.map(({ url }) => url.replace(/^https?:\/\/(?:www\.)?/u, '')),
  ];
  return {
    id,
    title: titleText,
    authors: data.authors,
    credit: shortAuthors(data, maxRowAuthors),
    venue,
    dateText: published === undefined ? '' : formatDate(published),
    text: [abstractText, data.gist, curatorText].filter(Boolean).join('\n'),
    date: published ?? '',
    pdf: pdfUrl(data) ?? '',
    formerIds: data.aliases,
    identifiers: names.filter((name) => name !== undefined),
    coins: coins(paper),
    facets: {
      topic: topics.map((topic) => topic.id),
      listing: [...new Set(data.origins.map(({ listing }) => listingId(listing)))],
      ...(year === undefined ? {} : { year: [year] }),
      ...(hasCode ? { has: ['code'] } : {}),
    },
  };
}
