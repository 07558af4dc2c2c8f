import type { TopicModel } from '../../schemas/topic-model.ts';
import type { TopicEvidence } from './topic-evidence.ts';

/** A topic with the probability that it is a paper's primary topic. */
export interface LikelyTopic {
  readonly topic: string;
  readonly probability: number;
}

/**
 * What the cues' own score counts before anything is learned, in logits for each unit of
 * `scoreSize`. By cross-validation; from 1.5 to 2.5 makes no difference.
 */
const trustInCues = 2;

/**
 * Sizes of the kinds of feature, which decide how much each has to show before it counts, as all
 * weights are held to 0 by the same force. By cross-validation over the shipped pages.
 */
const sizes = { score: 0.45, cue: 0.58, word: 2.6 };

/**
 * Features of a paper by name: the score of each topic by its cues, each cue, and each stem that the
 * model knows, by TF-IDF.
 */
export function topicFeatures(
  { cues, words }: TopicEvidence,
  rarities: ReadonlyMap<string, number>,
): Map<string, number> {
  const features = new Map<string, number>();
  for (const [topic, score] of cueScores(cues)) {
    features.set(`score ${topic}`, sizes.score * scoreSize(score));
  }
  for (const { cue, points } of cues) features.set(`cue ${cue}`, sizes.cue * Math.sqrt(points));
  const said = [...words].flatMap(([word, mentions]): [string, number][] => {
    const rarity = rarities.get(word);
    return rarity === undefined ? [] : [[word, (1 + Math.log(mentions)) * rarity]];
  });
  const length = Math.hypot(...said.map(([, value]) => value));
  for (const [word, value] of said) features.set(`word ${word}`, (sizes.word * value) / length);
  return features;
}

/** Logits of topics before anything is learned, by the cues alone; 0 for all others. */
export function logitsOfCues({ cues }: TopicEvidence): Map<string, number> {
  const scores = [...cueScores(cues)];
  return new Map(scores.map(([topic, score]) => [topic, trustInCues * scoreSize(score)]));
}

/** Gives all topics of a taxonomy with their probabilities, which sum to 1, the likeliest first. */
export type TopicPredictor = (evidence: TopicEvidence) => LikelyTopic[];

/** What a model says of papers; made once for many of them. */
export function topicPredictor(
  { biases, rarities, weights }: Pick<TopicModel, 'biases' | 'rarities' | 'weights'>,
  topics: Iterable<string>,
): TopicPredictor {
  const ids = [...topics];
  const toRow = (byTopic: ReadonlyMap<string, number>) =>
    Float64Array.from(ids, (topic) => byTopic.get(topic) ?? 0);
  const rows = new Map([...weights].map(([feature, byTopic]) => [feature, toRow(byTopic)]));
  return (evidence) => {
    const byCues = logitsOfCues(evidence);
    const logits = Float64Array.from(
      ids,
      (topic) => (byCues.get(topic) ?? 0) + (biases.get(topic) ?? 0),
    );
    for (const [feature, value] of topicFeatures(evidence, rarities)) {
      rows.get(feature)?.forEach((weight, at) => {
        logits[at] = (logits[at] ?? 0) + weight * value;
      });
    }
    const highest = Math.max(...logits);
    const odds = ids.map((topic, at) => ({ topic, odds: Math.exp((logits[at] ?? 0) - highest) }));
    const sum = odds.reduce((total, each) => total + each.odds, 0);
    return odds
      .map((each) => ({ topic: each.topic, probability: each.odds / sum }))
      .sort((a, b) => b.probability - a.probability || (a.topic < b.topic ? -1 : 1));
  };
}

/** How often a topic of this probability is right, 0 to 1. */
export function calibrated(
  { slope, intercept }: TopicModel['calibration'],
  probability: number,
): number {
  return 1 / (1 + Math.exp(-(slope * logit(probability) + intercept)));
}

/** Log odds of a probability, held away from the infinities of 0 and 1. */
export function logit(probability: number): number {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(held / (1 - held));
}

function cueScores(cues: TopicEvidence['cues']): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { topic, weight, points } of cues) {
    scores.set(topic, (scores.get(topic) ?? 0) + weight * points);
  }
  return scores;
}

/** Ten cues do not make a topic ten times as likely. */
function scoreSize(score: number): number {
  return Math.sign(score) * Math.log1p(Math.abs(score));
}
