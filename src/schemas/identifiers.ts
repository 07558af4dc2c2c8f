import { z } from 'zod';

/** An arXiv id without its version, in the scheme of 2007 (`2411.14432`) or before (`cs.CL/0601001`). */
const arxivSchema = z
  .string({ error: 'an arXiv id must be quoted text such as "2411.14432"' })
  .regex(/^(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/u, {
    error: (issue) =>
      `${JSON.stringify(issue.input)} is no arXiv id: write "2411.14432", without a version`,
  });

/** See https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html */
const doiSchema = z.string().regex(/^10\.\d{4,9}\/\S+$/u, {
  error: (issue) => `${JSON.stringify(issue.input)} is no DOI: write "10.1000/182", without a host`,
});

/** Names that others gave a paper, one per scheme. */
export const identifiersSchema = z.strictObject({
  arxiv: arxivSchema.optional(),
  doi: doiSchema.optional(),
});

export type Identifiers = z.infer<typeof identifiersSchema>;
