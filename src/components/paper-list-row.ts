import { coins } from '../reading-list/citation/coins.ts';
import { listedRow } from '../paper-list/listed-row.ts';
import { markupToHtml } from '../paper-list/markup-to-html.ts';
import { paperRow, type RowWords } from '../paper-list/paper-row.ts';
import type { ListedPaper } from '../reading-list/reading-list.ts';

/** What a list says of a paper besides what every list says. */
export interface ListEntry {
  readonly paper: ListedPaper;
  /** In place of its gist. */
  readonly reason?: string;
  /** Id of the row. */
  readonly anchor?: string;
  /** Such as its line in a listing. */
  readonly place?: string;
}

/** By level of the title: rows that are the same in every list, as a paper is in a dozen. */
type KnownRows = Readonly<Record<2 | 3, WeakMap<ListedPaper, string>>>;

const knownIn = new WeakMap<RowWords, KnownRows>();

/**
 * A row of a list as HTML.
 * @param fragment with which the paper is opened, so that it shows its place in the list
 */
export function paperListRow(
  each: ListedPaper | ListEntry,
  words: RowWords,
  level: 2 | 3,
  fragment?: string,
): string {
  if ('paper' in each) return makeRow(each, words, level, fragment);
  if (fragment !== undefined) return makeRow({ paper: each }, words, level, fragment);
  const known: KnownRows = knownIn.get(words) ?? { 2: new WeakMap(), 3: new WeakMap() };
  knownIn.set(words, known);
  const row = known[level].get(each) ?? makeRow({ paper: each }, words, level);
  known[level].set(each, row);
  return row;
}

function makeRow(
  { paper, reason, ...ofList }: ListEntry,
  words: RowWords,
  level: 2 | 3,
  fragment?: string,
): string {
  const row = listedRow(paper, reason);
  const href = fragment === undefined ? row.href : `${row.href}#${fragment}`;
  return markupToHtml(paperRow({ ...row, href, coins: coins(paper), ...ofList }, words, level));
}
