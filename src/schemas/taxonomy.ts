import { z } from 'zod';
import { idSchema } from './id.ts';

/** Hues that can be told apart; a family each. */
const maxFamilies = 12;

/** Topics that belong together, for navigation and for their hue. */
export const topicFamilySchema = z.strictObject({
  id: idSchema,
  /** Display text. */
  label: z.string().min(1),
  /** One line: what its topics have in common. */
  definition: z.string().min(1),
  topics: z.array(idSchema).min(1, 'a family needs at least one topic'),
});

/** `content/taxonomy.yaml`: what is above the topics. */
export const taxonomySchema = z.strictObject({
  /** In the order in which readers are shown them; a new one at the end changes no hue. */
  families: z
    .array(topicFamilySchema)
    .max(maxFamilies, `there are hues for ${String(maxFamilies)} families, not more`)
    .default([]),
});

export type Taxonomy = z.infer<typeof taxonomySchema>;
export type TopicFamilyData = z.infer<typeof topicFamilySchema>;
