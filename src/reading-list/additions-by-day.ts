import { latestAdditions } from './latest-additions.ts';
import type { ListedPaper } from './reading-list.ts';

/** The papers that were added on one day. */
export interface DayOfAdditions {
  /** ISO 8601. */
  readonly day: string;
  /** How many were added in all; may be more than `papers`. */
  readonly total: number;
  readonly papers: readonly ListedPaper[];
}

/** What the page "What is new" shows, and how much it leaves out. */
export interface Additions {
  /** Latest first. */
  readonly days: readonly DayOfAdditions[];
  /** Papers with a day of addition that are not among them. */
  readonly earlier: number;
  /** Papers without a day of addition. */
  readonly undated: number;
}

/** The latest additions by their day; as many papers as a feed has. */
export function additionsByDay(papers: readonly ListedPaper[]): Additions {
  const dated = papers.filter(({ data }) => data.added !== undefined);
  const totals = Map.groupBy(dated, ({ data }) => data.added);
  const shown = latestAdditions(dated);
  const days = [...Map.groupBy(shown, ({ data }) => data.added ?? '')].map(([day, ofDay]) => ({
    day,
    total: totals.get(day)?.length ?? 0,
    papers: ofDay,
  }));
  return { days, earlier: dated.length - shown.length, undated: papers.length - dated.length };
}
