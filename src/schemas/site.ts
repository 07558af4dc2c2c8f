import { z } from 'zod';
import { citationStyleNameSchema, shippedStyleNames } from './citation-style.ts';

/** `content/site.yaml`: what the reading list says of itself. */
export const siteSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  /** BCP 47 language of the pages. */
  language: z.string().default('en'),
  /** Who answers for the selection, as it should be printed. */
  curator: z.string().min(1).optional(),
  /** Address of the published site, with its sub-path; `SITE_URL` in the environment overrides it. */
  url: z.url({ protocol: /^https?$/u }).optional(),
  /** Where the list was first published, if it has moved since: feeds keep the ids made from it. */
  firstUrl: z.url({ protocol: /^https?$/u }).optional(),
  /** Licence of the curator's own texts, as it should be printed. */
  licence: z.string().min(1).optional(),
  /** Styles in which readers can copy references, in the order in which they are offered. */
  citationStyles: z
    .array(citationStyleNameSchema)
    .min(1, 'a list offers at least one citation style')
    .refine((names) => new Set(names).size === names.length, { error: 'a style is named twice' })
    .default([...shippedStyleNames]),
});

export type Site = z.infer<typeof siteSchema>;
