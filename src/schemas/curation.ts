import { z } from 'zod';
import { idSchema } from './id.ts';
import { originSchema } from './origin.ts';

const reason = z.string({ error: 'every decision needs a reason' }).min(1);
const place = originSchema.pick({ listing: true, line: true });

/** A list that may be left empty, as when its last line was deleted. */
function decisions<Decision extends z.ZodType>(decision: Decision) {
  return z
    .array(decision)
    .nullish()
    .transform((list) => list ?? []);
}

/** `content/curation.yaml`: decisions that ingest carries out, each with its reason. */
export const curationSchema = z.strictObject({
  /** `drop` becomes part of `keep`; the page of `drop` leads to `keep` from then on. */
  merge: decisions(
    z
      .strictObject({ keep: idSchema, drop: idSchema, reason })
      .refine(({ keep, drop }) => keep !== drop, 'a paper cannot be merged into itself'),
  ),
  /** The entry becomes a paper of its own although its title says otherwise. */
  split: decisions(place.extend({ reason })),
  /** The entry becomes no paper. */
  skip: decisions(place.extend({ reason })),
  /** Papers that look alike but are not one; they are proposed no longer. */
  distinct: decisions(z.strictObject({ papers: z.tuple([idSchema, idSchema]), reason })),
  /** The page moves; its old address leads to the new one. */
  rename: decisions(z.strictObject({ from: idSchema, to: idSchema, reason })),
  /** A paper, or a listing and all that came from it alone, goes; its page says why. */
  remove: decisions(
    z
      .strictObject({
        paper: idSchema.optional(),
        listing: place.shape.listing.optional(),
        reason,
      })
      .refine(
        ({ paper, listing }) => (paper === undefined) !== (listing === undefined),
        'name a paper or a listing',
      ),
  ),
});

export type Curation = z.infer<typeof curationSchema>;
