import type { ListedTopic, ReadingList, TopicFamily } from './reading-list.ts';

/** Topics under one heading, or all of them under none. */
export interface TopicGroup {
  readonly family: TopicFamily | undefined;
  readonly topics: readonly ListedTopic[];
}

/** The topics in their families; where a list has no families, all of them in one group. */
export function topicGroups({
  families,
  topics,
}: Pick<ReadingList, 'families' | 'topics'>): TopicGroup[] {
  if (families.length === 0) return [{ family: undefined, topics }];
  return families.map((family) => ({ family, topics: family.topics }));
}
