import type { TopicAssignment } from '../../schemas/paper.ts';
import type { TopicData } from '../../schemas/topic.ts';
import type { TopicModel } from '../../schemas/topic-model.ts';
import { assignTopics } from './assign-topics.ts';
import { classify } from './classify.ts';
import { findCues, toTopicMatchers } from './find-cues.ts';
import { paperText } from './paper-text.ts';
import { rememberingStemmer } from './remembering-stemmer.ts';
import { topicEvidence } from './topic-evidence.ts';
import { topicPredictor } from './topic-model.ts';

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
  const predict = topicPredictor(model, topics.keys());
  const stem = rememberingStemmer();
  return (paper) => [...assignTopics(topicEvidence(paper, matchers, stem), predict, model).topics];
}
