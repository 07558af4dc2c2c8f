import { z } from 'zod';
import { idSchema } from './id.ts';
import { identifiersSchema } from './identifiers.ts';
import { dateSchema } from './partial-date.ts';

/** A listing as ingest found it. */
export const listingSchema = z.strictObject({
  /** File name in `content/listings`. */
  name: z.string().min(1),
  /** Day of collection; the year is inferred where the listing has none. */
  date: dateSchema.optional(),
  /** Whether the year is inferred from the newest paper in the listing. */
  yearInferred: z.boolean().default(false),
  entries: z.int().nonnegative(),
  /** Why the curator removed it. */
  removed: z.string().min(1).optional(),
});

/** Two papers that may be one, for the curator to merge. */
export const proposalSchema = z.strictObject({
  papers: z.tuple([idSchema, idSchema]),
  /** Share of three-word sequences that the two abstracts have in common, 0 to 1. */
  similarity: z.number().min(0).max(1),
});

export const skippedEntrySchema = z.strictObject({
  listing: z.string().min(1),
  line: z.int().positive(),
  text: z.string().min(1),
  reason: z.string().min(1),
});

/** A paper that the curator removed; its addresses go on saying so. */
export const removedPaperSchema = z.strictObject({
  id: idSchema,
  /** Light TeX. */
  title: z.string().min(1).optional(),
  aliases: z.array(idSchema).default([]),
  arxiv: identifiersSchema.shape.arxiv,
  reason: z.string().min(1),
});

/**
 * `content/ledger.yaml`, written by ingest: what became of every entry, as far as the pages'
 * `origins` do not say it.
 */
export const ledgerSchema = z.strictObject({
  listings: z.array(listingSchema),
  skipped: z.array(skippedEntrySchema),
  proposed: z.array(proposalSchema),
  removed: z.array(removedPaperSchema).default([]),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type Listing = z.infer<typeof listingSchema>;
export type RemovedPaper = z.infer<typeof removedPaperSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
