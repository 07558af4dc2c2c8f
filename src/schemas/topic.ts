import { z } from 'zod';
import { idSchema } from './id.ts';

/** Front matter of `content/topics/<topic>.mdx`; the body is the curator's introduction. */
export const topicSchema = z.strictObject({
  /** Display text. */
  label: z.string().min(1),
  /** One line: what belongs here. */
  definition: z.string().min(1),
  /**
   * Phrases that speak for the topic, with their weight (negative: against it). Case and hyphens
   * do not matter; `*` at the end of a word means any ending.
   */
  cues: z.record(z.string().min(1), z.number()).default({}),
  /** Papers of the topic to begin with, in the order of reading. */
  begin: z
    .array(
      z.strictObject({
        paper: idSchema,
        /** What one learns from it, and why it comes at this place. */
        reason: z.string().min(1),
      }),
    )
    .default([]),
  /** Former ids; each keeps leading here. */
  aliases: z.array(idSchema).default([]),
});

export type TopicData = z.infer<typeof topicSchema>;
