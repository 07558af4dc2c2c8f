import { z } from 'zod';

/** Where an entry is: the listing's file name and the 1-based line of its title. */
export const originSchema = z.strictObject({
  listing: z.string().min(1),
  line: z.int().positive(),
  /** The entry's title, where it differs from the paper's. */
  title: z.string().min(1).optional(),
  /** Set while the curator splits the entry off from the paper of its title. */
  split: z.literal(true).optional(),
});

export type Origin = z.infer<typeof originSchema>;
