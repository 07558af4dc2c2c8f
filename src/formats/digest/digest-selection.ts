import type { ListedPaper, ReadingList } from '../../reading-list/reading-list.ts';

/** Which additions a digest tells of; days are ISO 8601. */
export interface DigestSelection {
  /** The day after which papers were added: the last day of the digest before. */
  readonly since: string;
  /** The last day; without it there is no end. */
  readonly until?: string | undefined;
  /** A topic that all papers have. */
  readonly topic?: string | undefined;
}

/**
 * The papers of a digest in the order in which room is given to them: the newest of each topic, then
 * the second of each, and so on, so that a digest that is cut still tells of every topic.
 */
export function selectForDigest(
  { papers, topics }: ReadingList,
  { since, until, topic }: DigestSelection,
): ListedPaper[] {
  const added = papers.filter(
    ({ data, topics: own }) =>
      data.added !== undefined &&
      data.added > since &&
      (until === undefined || data.added <= until) &&
      (topic === undefined || own.some(({ id }) => id === topic)),
  );
  const byTopic = Map.groupBy(added, (paper) => topicInDigest(paper, topic));
  const groups = topics.flatMap(({ id }) => byTopic.get(id) ?? []);
  const ranks = new Map<string, number>();
  const ranked = groups.map((paper) => {
    const group = topicInDigest(paper, topic);
    const rank = ranks.get(group) ?? 0;
    ranks.set(group, rank + 1);
    return { paper, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ paper }) => paper);
}

/** The topic under which a digest shows a paper: the one chosen, else the paper's primary one. */
export function topicInDigest({ topics: [primary] }: ListedPaper, chosen?: string): string {
  return chosen ?? primary?.id ?? '';
}
