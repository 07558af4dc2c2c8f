import { z } from 'zod';
import { idSchema } from './id.ts';
import { paperSchema } from './paper.ts';

/** Why a page is not one of the list any more. */
export const retirementSchema = z.strictObject({
  /** The paper that it is a part of now; none where it was removed. */
  into: idSchema.optional(),
  reason: z.string().min(1),
  /** Set where it was split off from the other paper, and is so no more. */
  unsplit: z.literal(true).optional(),
  /** Fields that the other paper has from it; `identifiers.doi` for one scheme. */
  gave: z.array(z.string().min(1)).default([]),
});

/**
 * Front matter of `content/retired/<id>.mdx`: a page as it was when it was merged or removed, from
 * which ingest makes it again when the decision is taken back.
 */
export const retiredPaperSchema = paperSchema.extend({ retired: retirementSchema });

export type Retirement = z.infer<typeof retirementSchema>;
export type RetiredPaperData = z.infer<typeof retiredPaperSchema>;
