import { z } from 'zod';
import { citationKeySchema } from '../../schemas/citation-key.ts';
import { idPattern, maxIdChars } from '../../schemas/id-pattern.ts';
import { identifiersSchema } from '../../schemas/identifiers.ts';
import { partialDatePattern } from '../../schemas/partial-date.ts';
import { addressSchema } from './address-schema.ts';

/** The name of a paper, a topic or a reading path in addresses; it never changes. */
export const recordIdSchema = z.string().max(maxIdChars).regex(idPattern);

/** A paper by name: enough to show it and to ask for all of it. */
export const paperReferenceSchema = z.object({
  id: recordIdSchema,
  title: z.string().meta({ description: 'Plain text.' }),
  url: addressSchema('The page of the paper.'),
});

/** Everything that the API says of a paper. A field that is not known is left out. */
export const paperRecordSchema = z
  .object({
    id: recordIdSchema.meta({ description: 'Name of the paper in addresses; it never changes.' }),
    url: addressSchema('The page of the paper.'),
    title: z.string().meta({ description: 'Plain text, with Unicode characters for mathematics.' }),
    titleTex: z.string().optional().meta({
      description: 'The title in LaTeX, where plain text loses mathematics or emphasis.',
    }),
    abstract: z.string().meta({ description: 'Plain text; empty if not known.' }),
    abstractTex: z.string().optional().meta({
      description: 'The abstract in LaTeX, where plain text loses mathematics or emphasis.',
    }),
    authors: z
      .array(z.string())
      .meta({ description: 'In the order of the paper, first name first; empty if not known.' }),
    moreAuthors: z
      .boolean()
      .meta({ description: 'True where `authors` is known to be only the beginning.' }),
    published: z
      .string()
      .regex(partialDatePattern)
      .optional()
      .meta({ description: 'As exact as it is known: 2024-11-21, 2024-11 or 2024.' }),
    venue: z.string().optional(),
    citationKey: citationKeySchema
      .optional()
      .meta({ description: 'Key of its citations in every format; it never changes.' }),
    identifiers: z
      .object({
        arxiv: identifiersSchema.shape.arxiv.meta({
          description: 'arXiv id without its version.',
        }),
        doi: identifiersSchema.shape.doi.meta({ description: 'DOI without a host.' }),
        arxivDoi: identifiersSchema.shape.doi.meta({
          description: 'The DOI that arXiv registers for each of its papers, without a host.',
        }),
      })
      .meta({ description: 'Names that others gave the paper.' }),
    topics: z
      .array(
        z.object({
          id: recordIdSchema,
          label: z.string(),
          url: addressSchema('The page of the topic.'),
          cue: z
            .string()
            .optional()
            .meta({ description: 'Words of the paper that decided for the topic.' }),
        }),
      )
      .meta({ description: 'One to four, the primary topic first.' }),
    links: z
      .array(
        z.object({
          kind: z.string().meta({
            description: 'What it leads to; other kinds may follow.',
            examples: ['arxiv', 'pdf', 'doi', 'code', 'project', 'model', 'dataset'],
          }),
          url: z
            .string()
            .regex(/^https?:/u)
            .meta({
              description:
                'As it was written; some characters in it may lack their percent-encoding.',
            }),
        }),
      )
      .meta({ description: 'Ways to the paper and what belongs to it, outside the site.' }),
    formats: z
      .object({
        html: addressSchema('The page.'),
        api: addressSchema('This record.'),
        markdown: addressSchema('The page as Markdown.'),
        bibtex: addressSchema('The citation as BibTeX.'),
        ris: addressSchema('The citation as RIS.'),
        csl: addressSchema('The citation as CSL-JSON.'),
      })
      .meta({ description: 'The paper in other formats.' }),
    paths: z
      .array(
        z.object({
          id: recordIdSchema,
          title: z.string(),
          url: addressSchema('The page of the reading path.'),
          step: z.int().positive().meta({ description: 'Place of the paper, from 1.' }),
          steps: z.int().positive().meta({ description: 'Papers on the path.' }),
          reason: z.string().meta({ description: 'Why the paper has that place.' }),
        }),
      )
      .meta({ description: 'Reading paths that the paper is on.' }),
    related: z
      .array(
        paperReferenceSchema.extend({
          similarity: z
            .number()
            .min(0)
            .max(1)
            .meta({ description: 'Likeness of titles and abstracts, to one decimal place.' }),
          sharedTerms: z
            .array(z.string())
            .meta({ description: 'Terms that both papers have, most telling first.' }),
        }),
      )
      .meta({ description: 'Papers most like this one, the most alike first.' }),
    listedIn: z
      .array(
        z.object({
          listing: z.string().meta({ description: 'File name of the listing.' }),
          line: z.int().positive(),
          title: z
            .string()
            .optional()
            .meta({ description: 'The title there, as written, where it is another.' }),
          url: addressSchema('The place in the page of the listing.'),
        }),
      )
      .meta({ description: 'Listing entries that are this paper.' }),
    added: z.iso
      .date()
      .optional()
      .meta({ description: 'Day on which a listing first had the paper.' }),
    aliases: z
      .array(recordIdSchema)
      .meta({ description: 'Former ids; their addresses lead to this paper.' }),
  })
  .meta({ title: 'Paper', description: 'A paper. What is not known is left out.' });

export type PaperRecord = z.infer<typeof paperRecordSchema>;
export type PaperReference = z.infer<typeof paperReferenceSchema>;
