import type { TopicAssignment } from '../../schemas/paper.ts';
import type { TopicData } from '../../schemas/topic.ts';
import type { TopicModel } from '../../schemas/topic-model.ts';
import { assignTopics } from './assign-topics.ts';
import { classify } from './classify.ts';
import { findCues, toTopicMatchers } from './find-cues.ts';
import { paperText } from './paper-text.ts';
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
  if (model === undefined) return (paper) => classify(findCues(paperText(paper), matchers));
  return (paper) => [...assignTopics(topicEvidence(paper, matchers), topics.keys(), model).topics];
}
