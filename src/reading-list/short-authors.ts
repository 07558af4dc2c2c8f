import type { PaperData } from '../schemas/paper.ts';

/** Names that a row of a list gives before "and others". */
export const maxRowAuthors = 3;

/**
 * Who wrote a paper, in few words; empty when nobody is known.
 * @param most names given before "and others"
 * @example shortAuthors({ authors: ['Ada Birch', 'Cy Dale', 'Eve Fern'], moreAuthors: false }, 2)
 *   // 'Ada Birch, Cy Dale and others'
 */
export function shortAuthors(
  { authors, moreAuthors }: Pick<PaperData, 'authors' | 'moreAuthors'>,
  most: number,
): string {
  if (authors.length === 0) return '';
  const hasOthers = moreAuthors || authors.length > most;
  const named = authors.slice(0, hasOthers ? most : -1);
  const last = hasOthers ? 'others' : authors.slice(-1).join('');
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
