import { z } from 'zod';

// Maps, as a word may be called "constructor".
const numbers = z
  .record(z.string(), z.number())
  .transform((record) => new Map(Object.entries(record)));

/**
 * `content/topic-model.yaml`, written by `npm run topics -- learn`: a linear model of a paper's primary
 * topic, learned from the list's own pages. A topic's logit is what the curator's cues say, plus a
 * bias, plus a learned weight for each feature of the paper.
 */
export const topicModelSchema = z.strictObject({
  /** How many pages it was learned from. */
  pages: z.int().positive(),
  /** Confidence from which on a primary topic is assigned without asking. */
  threshold: z.number().min(0).max(1),
  /** From the logit of the largest probability to that of being right (Platt 1999). */
  calibration: z.strictObject({ slope: z.number(), intercept: z.number() }),
  /** Bias of each topic. */
  biases: numbers,
  /** Inverse document frequency of each stem that it knows. */
  rarities: numbers,
  /** By a feature's name, then by topic; what is left out is 0. */
  weights: z.record(z.string(), numbers).transform((record) => new Map(Object.entries(record))),
});

export type TopicModel = z.infer<typeof topicModelSchema>;
