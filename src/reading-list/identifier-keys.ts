import { withoutSubjectClass } from './arxiv-aliases.ts';
import { arxivOfDoi } from './arxiv-doi.ts';
import type { Identifiers } from '../schemas/identifiers.ts';

/**
 * Identifiers by scheme, in the form in which two that name the same are equal: DOIs in lower case, a
 * DOI of arXiv's as the arXiv id that it is, arXiv ids without the subject class.
 */
export function identifierKeys({ arxiv, doi }: Identifiers): ReadonlyMap<'arxiv' | 'doi', string> {
  const ofDoi = doi === undefined ? undefined : arxivOfDoi(doi);
  const keys = new Map<'arxiv' | 'doi', string>();
  const id = arxiv ?? ofDoi;
  if (id !== undefined) keys.set('arxiv', withoutSubjectClass(id).toLowerCase());
  if (doi !== undefined && ofDoi === undefined) keys.set('doi', doi.toLowerCase());
  return keys;
}
