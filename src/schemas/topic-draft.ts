import { z } from 'zod';
import { idSchema } from './id.ts';
import { topicFamilySchema } from './taxonomy.ts';
import { topicSchema } from './topic.ts';

/** A draft of topics, as `npm run topics -- suggest` writes it and `-- add` and `-- split` read it. */
export const topicDraftSchema = z.strictObject({
  topics: z
    .array(
      topicSchema.pick({ label: true, definition: true, cues: true }).extend({
        id: idSchema,
        /** Id of its family; needed where the list has families. */
        family: topicFamilySchema.shape.id.optional(),
      }),
    )
    .min(1, 'a draft needs at least one topic'),
});

export type TopicDraft = z.infer<typeof topicDraftSchema>['topics'][number];
