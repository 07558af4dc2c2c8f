import { formatDate } from '../reading-list/format-date.ts';
import { listingId } from '../reading-list/permalink.ts';
import type { ListedPaper } from '../reading-list/reading-list.ts';
import { maxRowAuthors, shortAuthors } from '../reading-list/short-authors.ts';

/** All that search knows of a paper: plain data that depends on nothing but the paper's own page. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  /** Names with commas between them. */
  readonly authors: string;
  /** Who wrote it, in few words; empty when nobody is known. */
  readonly credit: string;
  /** Empty when unknown. */
  readonly venue: string;
  /** Date in words, venue and identifiers, with blanks between them. */
  readonly facts: string;
  /** The abstract, and after it what the curator wrote. */
  readonly text: string;
  /** ISO 8601, as exact as known; empty when unknown. */
  readonly date: string;
  /** Facet values by facet: what search can narrow by. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/**
 * What is indexed and shown of a paper.
 * @param curatorText plain text of what the curator wrote of the paper; see `noteText`
 */
export function searchDocument(paper: ListedPaper, curatorText: string): SearchDocument {
  const { id, data, titleText, abstractText, topics, year, hasCode } = paper;
  const { published, venue, identifiers } = data;
  const facts = [
    published && formatDate(published),
    venue,
    // Apart from its scheme, so that the number is a word by itself.
    identifiers.arxiv && `arxiv ${identifiers.arxiv}`,
    identifiers.doi && `doi ${identifiers.doi}`,
  ];
  return {
    id,
    title: titleText,
    authors: data.authors.join(', '),
    credit: shortAuthors(data, maxRowAuthors),
    venue: venue ?? '',
    facts: facts.filter(Boolean).join(' '),
    text: [abstractText, data.gist, curatorText].filter(Boolean).join('\n'),
    date: published ?? '',
    facets: {
      topic: topics.map((topic) => topic.id),
      listing: [...new Set(data.origins.map(({ listing }) => listingId(listing)))],
      ...(year === undefined ? {} : { year: [year] }),
      ...(hasCode ? { has: ['code'] } : {}),
    },
  };
}
