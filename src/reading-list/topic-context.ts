import type { ListedPaper, ListedTopic, ReadingList, TopicName } from './reading-list.ts';

/** A topic with what is around it. */
export interface TopicContext {
  readonly topic: ListedTopic;
  /** Reading paths with papers on the topic, those with the most first. */
  readonly paths: readonly {
    readonly path: { readonly id: string; readonly title: string };
    /** How many of its steps have the topic, of how many. */
    readonly onTopic: number;
    readonly steps: number;
  }[];
  /** Topics that the same papers have, those of the most papers first. */
  readonly neighbours: readonly {
    readonly topic: TopicName;
    readonly shared: number;
  }[];
  /** How many papers each year has, from the first year to the last; undated papers are left out. */
  readonly years: readonly { readonly year: string; readonly papers: number }[];
}

/** Topics named as neighbours at most. */
const maxNeighbours = 8;

/** Looks up what is around a topic. */
export function topicContext(list: ReadingList, topic: ListedTopic): TopicContext {
  const isOnTopic = new Set(topic.papers.map(({ id }) => id));
  const paths = list.paths
    .map(({ id, data, steps }) => ({
      path: { id, title: data.title },
      onTopic: steps.filter(({ paper }) => isOnTopic.has(paper.id)).length,
      steps: steps.length,
    }))
    .filter(({ onTopic }) => onTopic > 0)
    .sort((a, b) => b.onTopic - a.onTopic);
  return { topic, paths, neighbours: neighboursOf(topic), years: papersPerYear(topic.papers) };
}

function neighboursOf({ id, papers }: ListedTopic): TopicContext['neighbours'] {
  const others = papers.flatMap(({ topics }) => topics.filter((topic) => topic.id !== id));
  return [...Map.groupBy(others, (topic) => topic.id).values()]
    .flatMap(([topic, ...rest]) => (topic ? [{ topic, shared: rest.length + 1 }] : []))
    .sort((a, b) => b.shared - a.shared || (a.topic.id < b.topic.id ? -1 : 1))
    .slice(0, maxNeighbours);
}

/** Years of which each has a bar, also one without papers; of more, only those with papers have one. */
const maxYearsWithGaps = 15;

/** How many papers each year has. */
function papersPerYear(papers: readonly ListedPaper[]): TopicContext['years'] {
  const counts = new Map<number, number>();
  for (const { year } of papers) {
    if (year !== undefined) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const first = Math.min(...counts.keys());
  const length = counts.size === 0 ? 0 : Math.max(...counts.keys()) - first + 1;
  const years =
    length > maxYearsWithGaps
      ? [...counts.keys()].sort((a, b) => a - b)
      : Array.from({ length }, (_, index) => first + index);
  return years.map((year) => ({ year: String(year), papers: counts.get(year) ?? 0 }));
}
