import { z } from 'zod';

/** ASCII letters, digits and hyphens: what BibTeX, BibLaTeX, RIS and every editor take as one key. */
export const citationKeySchema = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is no citation key: use ASCII letters, digits and hyphens`,
});
