import { z } from 'zod';

const webAddress = z.url({ protocol: /^https?$/u });

/** https://oembed.com, section 2.3.4: what any answer may have, and what one of type "rich" must. */
export const richOEmbedSchema = z
  .strictObject({
    type: z.literal('rich'),
    version: z.literal('1.0'),
    title: z.string().optional(),
    author_name: z.string().min(1).optional(),
    author_url: webAddress.optional(),
    provider_name: z.string().optional(),
    provider_url: webAddress.optional(),
    cache_age: z.int().nonnegative().optional(),
    thumbnail_url: webAddress.optional(),
    thumbnail_width: z.int().positive().optional(),
    thumbnail_height: z.int().positive().optional(),
    html: z.string().min(1),
    width: z.int().positive(),
    height: z.int().positive(),
  })
  .refine(
    ({ thumbnail_url: url, thumbnail_width: width, thumbnail_height: height }) =>
      new Set([url === undefined, width === undefined, height === undefined]).size === 1,
    'a thumbnail comes with its width and its height, or not at all',
  );
