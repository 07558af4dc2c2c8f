import type { ReadingList } from '../reading-list/reading-list.ts';
import { topicGroups } from '../reading-list/topic-groups.ts';

/** Two topics that papers have together. */
export interface TopicPair {
  /** Labels, in the order of the families. */
  readonly one: string;
  readonly other: string;
  /** How many papers have both. */
  readonly papers: number;
}

/** Which topics occur together, most often first. */
export function topicPairs(list: ReadingList): TopicPair[] {
  const labels = topicGroups(list).flatMap(({ topics }) => topics.map(({ data }) => data.label));
  const position = new Map(labels.map((label, index) => [label, index]));
  const counts = new Map<string, TopicPair>();
  for (const { topics } of list.papers) {
    const sorted = topics
      .map(({ label }) => label)
      .sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        const key = JSON.stringify([one, other]);
        counts.set(key, { one, other, papers: (counts.get(key)?.papers ?? 0) + 1 });
      }
    });
  }
  return [...counts.values()].sort((a, b) => b.papers - a.papers);
}
