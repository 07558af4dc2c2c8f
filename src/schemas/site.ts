import { z } from 'zod';

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
});

export type Site = z.infer<typeof siteSchema>;
