import { updatePage } from '../content-files/pages/update-page.ts';
import type { TopicAssignment } from '../schemas/paper.ts';
import type { TaxonomyContent } from './taxonomy-content.ts';

/** Topics with one under the id of another, once and at the first of both places. */
export function withTopicRenamed(
  topics: readonly TopicAssignment[],
  from: string,
  into: string,
): TopicAssignment[] {
  const changed = topics.map((each) => (each.topic === from ? { ...each, topic: into } : each));
  return changed.filter(
    ({ topic }, index) => changed.findIndex((other) => other.topic === topic) === index,
  );
}

/** Texts of retired pages that have a topic which goes, with the other one: they may come back. */
export function retiredPagesWith(
  { retired }: TaxonomyContent,
  from: string,
  into: string,
): Map<string, string> {
  return new Map(
    retired.flatMap(({ data: { topics }, text, file }) =>
      topics.some(({ topic }) => topic === from)
        ? [[file, updatePage(text, file, { topics: withTopicRenamed(topics, from, into) })]]
        : [],
    ),
  );
}
