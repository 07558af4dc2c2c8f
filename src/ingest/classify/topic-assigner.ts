import type { TopicAssignment } from '../../schemas/paper.ts';
import type { TopicData } from '../../schemas/topic.ts';
import type { TopicModel } from '../../schemas/topic-model.ts';
import { assignTopics } from './assign-topics.ts';
import { classify } from './classify.ts';
import { toTopicMatchers } from './find-cues.ts';
import { topicEvidence } from './topic-evidence.ts';

/** Gives a new paper its topics, primary first. */
export type TopicAssigner = (paper: {
  readonly title: string;
  readonly abstract: string;
}) => TopicAssignment[];

/** Assigns by a learned model, or by the cues alone where nothing was learned yet. */
export function topicAssigner(
  topics: ReadonlyMap<string, Pick<TopicData, 'cues'>>,
  model: TopicModel | undefined,
): TopicAssigner {
  const matchers = toTopicMatchers(topics);
  return (paper) => {
    const evidence = topicEvidence(paper, matchers);
    return model === undefined
      ? classify(evidence.cues)
      : [...assignTopics(evidence, topics.keys(), model).topics];
  };
}
