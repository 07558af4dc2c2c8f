import type { ReadingList } from '../reading-list/reading-list.ts';
import { topicGroups } from '../reading-list/topic-groups.ts';

/** How many papers came out on each topic, month by month. */
export interface TopicMonths {
  /** Every month from the first to the last, as `2024-05`. */
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One for each month. */
    readonly papers: readonly number[];
  }[];
  /** Papers that came out before the first month. */
  readonly earlier: number;
  /** Papers of which no month is known. */
  readonly undated: number;
}

/** Months shown at most; a list about a field has a long thin tail. */
const maxMonths = 36;

/** Counts the papers of each topic by the month of their publication, topics in their families. */
export function topicMonths(list: ReadingList): TopicMonths {
  const monthOf = new Map(list.papers.map(({ id, data }) => [id, data.published?.slice(0, 7)]));
  const dated = [...monthOf.values()].filter((month) => month?.length === 7).sort();
  const last = dated.at(-1);
  const months = last === undefined ? [] : monthsUpTo(last, dated[0] ?? last);
  const first = months[0] ?? '';
  return {
    months,
    rows: topicGroups(list).flatMap(({ topics }) =>
      topics.map(({ data, papers }) => {
        const counts = Map.groupBy(papers, ({ id }) => monthOf.get(id));
        return { label: data.label, papers: months.map((month) => counts.get(month)?.length ?? 0) };
      }),
    ),
    earlier: dated.filter((month) => month !== undefined && month < first).length,
    undated: list.papers.length - dated.length,
  };
}

function monthsUpTo(last: string, first: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = last.split('-').map(Number);
  for (;;) {
    const name = `${String(year)}-${String(month).padStart(2, '0')}`;
    months.unshift(name);
    if (name <= first || months.length === maxMonths) return months;
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
}
