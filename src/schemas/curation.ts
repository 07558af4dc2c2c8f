import { z } from 'zod';
import { idSchema } from './id.ts';
import { originSchema } from './origin.ts';

const reason = z.string({ error: 'every decision needs a reason' }).min(1);
const place = originSchema.pick({ listing: true, line: true });

/** `content/curation.yaml`: decisions that ingest carries out, each with its reason. */
export const curationSchema = z.strictObject({
  /** `drop` becomes part of `keep`; the page of `drop` leads to `keep` from then on. */
  merge: z
    .array(
      z
        .strictObject({ keep: idSchema, drop: idSchema, reason })
        .refine(({ keep, drop }) => keep !== drop, 'a paper cannot be merged into itself'),
    )
    .default([]),
  /** The entry becomes a paper of its own although its title says otherwise. */
  split: z.array(place.extend({ reason })).default([]),
  /** The entry becomes no paper. */
  skip: z.array(place.extend({ reason })).default([]),
  /** Papers that look alike but are not one; they are proposed no longer. */
  distinct: z.array(z.strictObject({ papers: z.tuple([idSchema, idSchema]), reason })).default([]),
  /** The page moves; its old address leads to the new one. */
  rename: z.array(z.strictObject({ from: idSchema, to: idSchema, reason })).default([]),
});

export type Curation = z.infer<typeof curationSchema>;
