import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { paperContext } from '../../reading-list/paper-context.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { apiRoot, apiVersion } from './api-version.ts';
import type { PapersResponse } from './responses.ts';
import { toPaperRecord } from './to-paper-record.ts';

/** Papers in one response: a mirror of 10,000 papers takes ten requests. */
export const papersPerResponse = 1000;

/** Pages that the papers take, at least one. */
export function papersResponseCount({ papers }: Pick<ReadingList, 'papers'>): number {
  return Math.max(1, Math.ceil(papers.length / papersPerResponse));
}

/** Address of a page from the site's root; the first is `papers.json`. */
export function papersResponsePath(page: number): string {
  return page === 1 ? `${apiRoot}/papers.json` : `${apiRoot}/papers-${String(page)}.json`;
}

/**
 * One page of all papers; of related papers it has the ids, as their records are on these pages too.
 * @param page counts from 1
 */
export function toPapersResponse(list: ReadingList, page: number): PapersResponse {
  const address = fileAddresses(papersResponsePath(page), list.site);
  const pages = papersResponseCount(list);
  const start = (page - 1) * papersPerResponse;
  return {
    version: apiVersion,
    ...(list.lastChange === undefined ? {} : { updated: list.lastChange }),
    total: list.papers.length,
    page,
    pages,
    ...(page > 1 ? { previous: address(papersResponsePath(page - 1)) } : {}),
    ...(page < pages ? { next: address(papersResponsePath(page + 1)) } : {}),
    papers: list.papers.slice(start, start + papersPerResponse).map((paper) => {
      const record = toPaperRecord(paperContext(list, paper), address);
      return { ...record, related: record.related.map(({ id }) => ({ id })) };
    }),
  };
}
