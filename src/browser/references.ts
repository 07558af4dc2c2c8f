import type { CitedItem } from '../formats/citations/to-cited-item.ts';
import { loadCiteproc } from './load-citeproc.ts';
import { everyPageWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';
import { readStyle } from './read-style.ts';

/**
 * Fills each panel of `CitePaper.astro` below an element with the references to its paper when a
 * reader opens it.
 */
export function enableReferences(root: ParentNode): void {
  for (const panel of root.querySelectorAll<HTMLDetailsElement>('details[data-cited-item]')) {
    const status = panel.querySelector('[role="status"]');
    if (!status) throw new Error('a panel of references lacks its status');
    let isFilled = false;
    panel.addEventListener('toggle', () => {
      if (!panel.open || isFilled) return;
      isFilled = true;
      status.textContent = everyPageWords(pageLanguage).references.loading;
      fill(panel)
        .then(() => '')
        .catch((error: unknown) => {
          console.error(error);
          isFilled = false;
          return everyPageWords(pageLanguage).references.failed;
        })
        .then((message) => {
          status.textContent = message;
        })
        .catch(console.error);
    });
  }
}

async function fill(panel: HTMLElement): Promise<void> {
  const formatCitation = await loadCiteproc(panel);
  const item = JSON.parse(panel.dataset['citedItem'] ?? '') as CitedItem;
  for (const row of panel.querySelectorAll<HTMLElement>('[data-style]')) {
    const reference = row.querySelector('p');
    if (!reference) throw new Error('the panel of references lacks the text of a style');
    const style = row.dataset['style'] ?? '';
    const csl = await readStyle(row);
    // HTML with no other tags than for italics, bold and raised or lowered text.
    reference.innerHTML = formatCitation(item, style, csl);
    row.hidden = false;
    // Each is shown as soon as it is made: reading the next style takes a while.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
