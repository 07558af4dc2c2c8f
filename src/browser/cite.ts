import { enableCitePapers } from './cite-papers.ts';
import { selectedPapers } from './selected-papers.ts';

/** The panel of citations on pages that list papers: of those that are selected, else of all. */
for (const panel of document.querySelectorAll<HTMLElement>('[data-cite-papers]')) {
  const ids = (panel.dataset['citePapers'] ?? '').split(' ').filter(Boolean);
  enableCitePapers(panel, () => {
    const selected = selectedPapers().map(({ id }) => id);
    return Promise.resolve(selected.length > 0 ? selected : ids);
  });
}
