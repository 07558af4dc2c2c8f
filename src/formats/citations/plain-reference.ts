import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { shortAuthors } from '../../reading-list/short-authors.ts';
import { toCsl } from '../../reading-list/citation/to-csl.ts';

/** Authors named before "and others", as the paper's page names them all. */
const maxAuthors = 10;

/**
 * A reference in no style, as plain text: authors, year, title, where it appeared and its address,
 * as far as they are known. For print and for readers without scripts; costs next to nothing.
 * @example plainReference(paper)
 *   // 'Ada Moss and Bo Fern. 2024. Weaving Tides. arXiv:2403.00001. https://arxiv.org/abs/2403.00001'
 */
export function plainReference(paper: ListedPaper): string {
  const { issued, number, URL: url } = toCsl(paper);
  const year = issued?.['date-parts'][0]?.[0]?.toString();
  const facts = [
    shortAuthors(paper.data, maxAuthors),
    year ?? '',
    paper.titleText,
    paper.data.venue ?? number ?? '',
  ];
  const sentences = facts
    .filter((fact) => fact !== '')
    .map((fact) => (/[.!?]$/u.test(fact) ? fact : `${fact}.`));
  return [...sentences, ...(url === undefined ? [] : [url])].join(' ');
}
