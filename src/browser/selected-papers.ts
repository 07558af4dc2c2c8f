import { shownPaper, type ShownPaper } from './shown-paper.ts';

/** The papers whose rows are selected, in the order of the page, each once. */
export function selectedPapers(): ShownPaper[] {
  const rows = document.querySelectorAll<HTMLElement>('main .paper-row[data-selected]');
  const papers = [...rows].map(shownPaper);
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}
