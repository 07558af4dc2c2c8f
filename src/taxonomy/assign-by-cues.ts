import { classify, fallbackTopic } from '../ingest/classify/classify.ts';
import { findCues, toTopicMatchers } from '../ingest/classify/find-cues.ts';
import { isUndecided } from '../ingest/classify/is-undecided.ts';
import { paperText } from '../ingest/classify/paper-text.ts';
import type { PaperData, TopicAssignment } from '../schemas/paper.ts';
import type { TopicData } from '../schemas/topic.ts';

/** Finds topics of papers by the cues of some topics; the fallback topic where none speaks. */
export function cueClassifier(
  topics: ReadonlyMap<string, Pick<TopicData, 'cues'>>,
): (paper: Pick<PaperData, 'title' | 'abstract'>) => TopicAssignment[] {
  const matchers = toTopicMatchers(topics);
  return (paper) => classify(findCues(paperText(paper), matchers));
}

/** Whether a paper has no topic that anybody decided: only the fallback topic, or one that waits. */
export function lacksTopic(data: Pick<PaperData, 'topics'>): boolean {
  return isUndecided(data) || data.topics.every(({ topic }) => topic === fallbackTopic);
}
