import { z } from 'zod';
import { idSchema } from './id.ts';

/** Front matter of `content/paths/<path>.mdx`: an ordered selection with reasons; the body introduces it. */
export const readingPathSchema = z.strictObject({
  title: z.string().min(1),
  /** Who it is for, and what they know afterwards. */
  description: z.string().min(1),
  papers: z
    .array(
      z.strictObject({
        paper: idSchema,
        /** Why it has this place, and what to look for. */
        reason: z.string().min(1),
      }),
    )
    .min(1, 'a reading path needs at least one paper'),
  /** Paths that continue this one. */
  next: z.array(idSchema).default([]),
  /** Former ids; each keeps leading here. */
  aliases: z.array(idSchema).default([]),
});

export type ReadingPathData = z.infer<typeof readingPathSchema>;
