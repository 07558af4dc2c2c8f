import { z } from 'zod';
import { citationKeySchema } from './citation-key.ts';
import { idSchema } from './id.ts';
import { identifiersSchema } from './identifiers.ts';
import { originSchema } from './origin.ts';
import { dateSchema, partialDateSchema } from './partial-date.ts';

/** What an outgoing link leads to. */
export const linkKinds = ['code', 'project', 'model', 'dataset'] as const;

export const linkSchema = z.strictObject({
  kind: z.enum(linkKinds),
  url: z.url({ protocol: /^https?$/u, error: 'an http or https address is needed' }),
});

/** A topic's slug, and the words that decided for it. */
export const topicAssignmentSchema = z.strictObject({
  topic: idSchema,
  cue: z.string().min(1).optional(),
  /**
   * How sure ingest was, 0 to 1; only with a primary topic that waits to be confirmed. Without it a
   * topic is decided.
   */
  confidence: z.number().min(0).max(1).optional(),
});

/** A gist is one line of a list, or two. */
const maxGistChars = 260;

/** More is no abstract but a mistake, which no page and no index could take. */
export const maxAbstractChars = 100_000;

/** Most topics one paper can have; the first is its primary topic. */
export const maxTopics = 4;

const topicsSchema = z
  .array(topicAssignmentSchema, {
    error: 'a paper needs topics; `npm run ingest` proposes them where the field is left out',
  })
  .min(1, 'a paper needs at least one topic; "other" is one')
  .max(maxTopics, `a paper has at most ${String(maxTopics)} topics`)
  .refine((topics) => new Set(topics.map(({ topic }) => topic)).size === topics.length, {
    error: 'a topic is given twice',
  });

/**
 * Front matter of `content/papers/<id>.mdx`. Ingest fills what is empty and changes nothing else,
 * save `origins`, which it keeps.
 */
export const paperSchema = z.strictObject({
  /** Light TeX as listed, without white space at its ends. */
  title: z.string().trim().min(1, 'a paper needs a title'),
  /** In the order of the paper, each "First Last". */
  authors: z.array(z.string().trim().min(1)).default([]),
  /** Set when `authors` is known to be only the beginning of the list. */
  moreAuthors: z.boolean().default(false),
  published: partialDateSchema.optional(),
  venue: z.string().min(1).optional(),
  identifiers: identifiersSchema.default({}),
  /** arXiv's primary class of the paper, such as `cs.LG`. */
  primaryClass: z
    .string()
    .regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/u, 'an arXiv class such as cs.LG is needed')
    .optional(),
  /** Handle in BibTeX; given by ingest, and kept whatever becomes of title and authors. */
  citationKey: citationKeySchema.optional(),
  /** Citation keys of papers that were merged into this one; they go on working in BibLaTeX. */
  formerCitationKeys: z.array(citationKeySchema).default([]),
  links: z.array(linkSchema).default([]),
  topics: topicsSchema,
  /** Day on which a listing first held the paper; never the clock of a build. */
  added: dateSchema.optional(),
  /** One sentence in the curator's words: what was done, and the main result. */
  gist: z
    .string()
    .trim()
    .min(1)
    .max(maxGistChars, `a gist has at most ${String(maxGistChars)} characters`)
    .optional(),
  /** Light TeX; empty while it is not known. */
  abstract: z
    .string()
    .trim()
    .max(maxAbstractChars, {
      error: ({ input }) =>
        `an abstract has at most ${String(maxAbstractChars)} characters, this one ${String((input as string).length)}`,
    })
    .default(''),
  /** Every listing entry that became this paper; empty for a page written by hand. */
  origins: z.array(originSchema).default([]),
  /** Former ids, by rename or merge, oldest first; each keeps leading here. */
  aliases: z.array(idSchema).default([]),
});

/** The same before ingest has proposed topics: they may be left out, not left empty. */
export const unsortedPaperSchema = paperSchema.extend({
  topics: topicsSchema.optional().transform((topics) => topics ?? []),
});

/** A paper's front matter, every default filled in. */
export type PaperData = z.infer<typeof paperSchema>;

/** A paper with its id and the curator's notes, which are MDX. */
export interface Paper {
  readonly id: string;
  readonly data: PaperData;
  readonly body: string;
}

export type TopicAssignment = z.infer<typeof topicAssignmentSchema>;
export type Link = z.infer<typeof linkSchema>;
