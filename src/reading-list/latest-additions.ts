import { lastAddition } from './last-addition.ts';
import type { ListedPaper } from './reading-list.ts';

/**
 * A reader who looks in now and then should still find what came since: days are few and far between.
 * All of the latest day is there anyway.
 */
export const minAdditions = 30;

/** However many papers came on one day, a feed or a page with more than this is too long to load. */
export const maxAdditions = 500;

/**
 * What was added last, newest first, else in the order given: all papers of the latest day, and of
 * earlier ones as many as make up 30; 500 at the most. Papers whose day is not known come after
 * all others.
 */
export function latestAdditions(papers: readonly ListedPaper[]): ListedPaper[] {
  const lastDay = lastAddition(papers);
  const ofLastDay =
    lastDay === undefined ? 0 : papers.filter(({ data }) => data.added === lastDay).length;
  const size = Math.min(Math.max(ofLastDay, minAdditions), maxAdditions);
  return papers.toSorted((a, b) => laterFirst(a.data.added, b.data.added)).slice(0, size);
}

function laterFirst(a = '', b = ''): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
