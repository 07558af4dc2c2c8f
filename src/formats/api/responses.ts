import { z } from 'zod';
import { addressSchema } from './address-schema.ts';
import { versionSchema } from './api-version.ts';
import { paperRecordSchema, paperReferenceSchema, recordIdSchema } from './paper-record.ts';

const totalSchema = z.int().nonnegative();

/** `papers/<id>.json` */
export const paperResponseSchema = z
  .object({ version: versionSchema, paper: paperRecordSchema })
  .meta({ title: 'Response with a paper' });

/** `papers.json`, `papers-2.json`, … */
export const papersResponseSchema = z
  .object({
    version: versionSchema,
    updated: z.iso
      .date()
      .optional()
      .meta({ description: 'Day on which a paper was last added to the list.' }),
    total: totalSchema.meta({ description: 'Papers on all pages.' }),
    page: z.int().positive().meta({ description: 'Number of this page, from 1.' }),
    pages: z.int().positive(),
    previous: addressSchema('The page before; left out on the first.').optional(),
    next: addressSchema('The page after; left out on the last.').optional(),
    papers: z
      .array(paperRecordSchema.extend({ related: z.array(z.object({ id: recordIdSchema })) }))
      .meta({ description: 'Newest first; of related papers the ids, in the order of likeness.' }),
  })
  .meta({ title: 'Response with papers', description: 'At most 1,000 papers of the list.' });

/** `topics.json` */
export const topicsResponseSchema = z
  .object({
    version: versionSchema,
    total: totalSchema,
    topics: z
      .array(
        z.object({
          id: recordIdSchema,
          label: z.string(),
          definition: z.string().meta({ description: 'What belongs here.' }),
          family: z
            .object({ id: recordIdSchema, label: z.string() })
            .optional()
            .meta({ description: 'Topics that it belongs together with; left out without any.' }),
          url: addressSchema('The page of the topic.'),
          formats: z.object({
            html: addressSchema('The page.'),
            markdown: addressSchema('The page as Markdown.'),
          }),
          total: totalSchema.meta({ description: 'Papers with the topic.' }),
          papers: z.array(recordIdSchema).meta({
            description:
              'Ids of the papers with the topic; those whose primary topic it is come first.',
          }),
        }),
      )
      .meta({ description: 'By label.' }),
  })
  .meta({ title: 'Response with topics' });

/** `paths.json` */
export const pathsResponseSchema = z
  .object({
    version: versionSchema,
    total: totalSchema,
    paths: z.array(
      z.object({
        id: recordIdSchema,
        title: z.string(),
        description: z.string(),
        url: addressSchema('The page of the reading path.'),
        formats: z.object({
          html: addressSchema('The page.'),
          markdown: addressSchema('The page as Markdown.'),
        }),
        steps: z
          .array(
            z.object({
              paper: paperReferenceSchema,
              reason: z
                .string()
                .meta({ description: 'Why it has this place, and what to look for.' }),
            }),
          )
          .meta({ description: 'In the order of reading.' }),
      }),
    ),
  })
  .meta({ title: 'Response with reading paths' });

export type PaperResponse = z.infer<typeof paperResponseSchema>;
export type PapersResponse = z.infer<typeof papersResponseSchema>;
export type TopicsResponse = z.infer<typeof topicsResponseSchema>;
export type PathsResponse = z.infer<typeof pathsResponseSchema>;
