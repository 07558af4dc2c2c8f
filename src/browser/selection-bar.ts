import { copyBibtex } from './copy-bibtex.ts';
import { element } from './element.ts';
import { savePapers } from './keep-papers.ts';
import { selectedPapers } from './selected-papers.ts';
import { rowActionsWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = rowActionsWords(pageLanguage);

/**
 * Shows what can be done with the rows that are selected, at the foot of the window, as long as any
 * is. Selected rows have `data-selected`; print leaves out the others.
 */
export function showSelection(main: HTMLElement): void {
  for (const box of main.querySelectorAll<HTMLInputElement>('[data-action="select"]')) {
    box.closest('.paper-row')?.toggleAttribute('data-selected', box.checked);
  }
  const { length } = selectedPapers();
  const bar = document.querySelector<HTMLElement>('.selection-bar') ?? makeBar(main);
  bar.hidden = length === 0;
  const count = bar.querySelector('[role="status"]');
  if (count) count.textContent = words.howMany(length);
}

function makeBar(main: HTMLElement): HTMLElement {
  const button = (label: string, run: () => void) => {
    const made = element('button', { type: 'button', class: 'quiet-button' }, label);
    made.addEventListener('click', run);
    return made;
  };
  const clear = () => {
    for (const box of main.querySelectorAll<HTMLInputElement>('[data-action="select"]')) {
      box.checked = false;
    }
    showSelection(main);
    // The bar with the button that had the focus is gone.
    main.focus({ preventScroll: true });
  };
  const cite = main.querySelector<HTMLDetailsElement>('details[data-cite-papers]');
  const bar = element(
    'div',
    { class: 'selection-bar', role: 'region', 'aria-label': words.selected },
    element('p', { role: 'status' }),
    button(words.save, () => savePapers(selectedPapers())),
    button(words.copyBibtex, () => void copyBibtex(selectedPapers().map(({ id }) => id))),
    ...(cite ? [button(words.cite, () => openCitations(cite))] : []),
    button(words.print, () => print()),
    button(words.clear, clear),
  );
  document.body.append(bar);
  return bar;
}

/** The page's own panel has all formats and styles, and cites what is selected. */
function openCitations(panel: HTMLDetailsElement): void {
  panel.open = true;
  panel.querySelector('select')?.focus();
}
