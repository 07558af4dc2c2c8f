import { enableCitePapers } from './cite-papers.ts';

/** The panel of citations on pages that list papers. */
for (const panel of document.querySelectorAll<HTMLElement>('[data-cite-papers]')) {
  const ids = (panel.dataset['citePapers'] ?? '').split(' ').filter(Boolean);
  enableCitePapers(panel, () => Promise.resolve(ids));
}
