import { ContentError, quote } from '../../content-files/content-error.ts';

/** The file of decisions, as messages name it. */
export const curationFile = 'content/curation.yaml';

/** A decision names a paper that is not there. */
export function unknownId(decision: string, id: string, key: string): ContentError {
  return new ContentError(
    `${decision}: no paper has the id ${quote(id)} (${key}).`,
    [{ file: curationFile }],
    'name the file of a page in content/papers, without .mdx.',
  );
}
