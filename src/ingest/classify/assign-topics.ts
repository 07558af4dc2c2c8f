import { maxTopics, type TopicAssignment } from '../../schemas/paper.ts';
import type { TopicModel } from '../../schemas/topic-model.ts';
import { classify, fallbackTopic } from './classify.ts';
import type { TopicEvidence } from './topic-evidence.ts';
import { calibrated, type LikelyTopic, type TopicPredictor } from './topic-model.ts';

/** What is said of a paper's topics, and how sure that is. */
export interface JudgedTopics {
  /** The primary one first. It has its `confidence` where that is below the model's threshold. */
  readonly topics: readonly TopicAssignment[];
  /** How often a primary topic of this confidence is right, 0 to 1. */
  readonly confidence: number;
  /** Topics that the primary one may be, the likeliest first: two or three, each worth a thought. */
  readonly candidates: readonly LikelyTopic[];
}

const maxCandidates = 3;

/** A third candidate has to be at least this likely. */
const minProbability = 0.05;

/**
 * Topics of a paper by a learned model: the primary one is the likeliest, and those that cues speak
 * for come after it.
 * @param predict made of the model; see `topicPredictor`
 */
export function assignTopics(
  evidence: TopicEvidence,
  predict: TopicPredictor,
  model: Pick<TopicModel, 'calibration' | 'threshold'>,
): JudgedTopics {
  const ranked = predict(evidence);
  const [primary = { topic: fallbackTopic, probability: 0 }] = ranked;
  const confidence = calibrated(model.calibration, primary.probability);
  const byCues = classify(evidence.cues).filter(({ topic }) => topic !== fallbackTopic);
  const others =
    primary.topic === fallbackTopic ? [] : byCues.filter(({ topic }) => topic !== primary.topic);
  const first = {
    topic: primary.topic,
    ...(byCues.find(({ topic }) => topic === primary.topic) ?? {}),
    ...(confidence < model.threshold && { confidence: Number(confidence.toFixed(2)) }),
  };
  return {
    topics: [first, ...others].slice(0, maxTopics),
    confidence,
    candidates: ranked
      .slice(0, maxCandidates)
      .filter(({ probability }, index) => index < 2 || probability >= minProbability),
  };
}
