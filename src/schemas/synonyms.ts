import { z } from 'zod';

/**
 * `content/synonyms.yaml`: groups of words and phrases that a searcher may use for each other.
 * Inflections need no entry.
 */
export const synonymsSchema = z.array(
  z
    .array(z.string({ error: 'a synonym must be text; put it in quotes' }).min(1))
    .min(2, 'a group needs at least two members'),
);

export type Synonyms = z.infer<typeof synonymsSchema>;
