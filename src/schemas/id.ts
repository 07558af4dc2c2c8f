import { z } from 'zod';
import { idPattern, maxIdChars } from './id-pattern.ts';

/** File stems that Windows refuses, and the page that servers show for a folder. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u;

/** Whether a stem can be a file name everywhere: see content/README.md, Ids. */
export function isId(stem: string): boolean {
  return stem.length <= maxIdChars && idPattern.test(stem) && !reserved.test(stem);
}

/** The stem of a page's file, which is its permalink: lower-case ASCII words joined by hyphens. */
export const idSchema = z.string().refine(isId, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is no id: use lower-case letters, digits and single hyphens, ` +
    `at most ${String(maxIdChars)} characters, no reserved file name`,
});
