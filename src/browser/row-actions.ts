import { bookmark } from './bookmark.ts';
import { copyBibtex } from './copy-bibtex.ts';
import { element } from './element.ts';
import { findOnShelf, removePapers, savePapers } from './keep-papers.ts';
import { showSelection } from './selection-bar.ts';
import { watchShelf } from './shelf-store.ts';
import { shownPaper } from './shown-paper.ts';
import { rowActionsWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = rowActionsWords(pageLanguage);

/**
 * Puts actions into the rows of papers, also into those that come later, as results of a search do:
 * save, copy BibTeX, PDF and select. They are a toolbar (WAI-ARIA Authoring Practices): one stop of
 * the Tab key in each row, with arrow keys within.
 */
export function enableRowActions(main: HTMLElement): void {
  let last: HTMLInputElement | undefined;
  const fill = () => {
    const empty = main.querySelectorAll<HTMLElement>('[data-row-actions]:empty');
    for (const actions of empty) fillActions(actions);
    if (empty.length > 0) showSaved(main);
  };
  main.addEventListener('click', (event) => {
    const { target } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>('.paper-row') : null;
    if (!row || !(target instanceof Element)) return;
    const paper = shownPaper(row);
    if (target.closest('[data-action="save"]')) {
      if (findOnShelf(paper)) removePapers([paper]);
      else savePapers([paper]);
    } else if (target.closest('[data-action="bibtex"]')) {
      void copyBibtex([paper.id]);
    } else if (target instanceof HTMLInputElement && target.dataset['action'] === 'select') {
      if (event.shiftKey && last) selectBetween(main, last, target);
      last = target;
      showSelection(main);
    }
  });
  main.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const { target } = event;
    const actions = target instanceof Element ? target.closest('[data-row-actions]') : null;
    if (step === 0 || !actions || !(target instanceof HTMLElement)) return;
    event.preventDefault();
    const stops = [...actions.querySelectorAll<HTMLElement>('[data-action]')];
    const next = stops.at((stops.indexOf(target) + step) % stops.length);
    target.tabIndex = -1;
    if (next) next.tabIndex = 0;
    next?.focus();
  });
  new MutationObserver(fill).observe(main, { childList: true, subtree: true });
  fill();
  watchShelf(() => showSaved(main));
}

function fillActions(actions: HTMLElement): void {
  const row = actions.closest<HTMLElement>('.paper-row');
  if (!row) return;
  const { pdf } = row.dataset;
  const action = (name: string, key: string, label: string) => ({
    ...{ 'data-action': name, 'data-key': key, title: `${label} (${key})` },
    tabindex: name === 'save' ? '0' : '-1',
  });
  const select = element('input', {
    ...action('select', 'x', words.select),
    ...{ type: 'checkbox', 'aria-label': words.select },
  });
  const bibtex = element(
    'button',
    { ...action('bibtex', 'c', words.copyBibtex), type: 'button' },
    element('span', { class: 'visually-hidden' }, `${words.copy} `),
    'BibTeX',
  );
  const save = element(
    'button',
    { ...action('save', 's', words.save), type: 'button', 'aria-label': words.save },
    bookmark(),
  );
  actions.setAttribute('role', 'toolbar');
  actions.append(select, bibtex);
  if (pdf !== undefined) {
    const attributes = { ...action('pdf', 'p', 'PDF'), href: pdf, rel: 'external noopener' };
    actions.append(element('a', attributes, 'PDF'));
  }
  actions.append(save);
}

function showSaved(main: HTMLElement): void {
  for (const save of main.querySelectorAll<HTMLElement>('[data-action="save"]')) {
    const row = save.closest<HTMLElement>('.paper-row');
    if (!row) continue;
    const saved = findOnShelf(shownPaper(row));
    save.setAttribute('aria-pressed', String(saved !== undefined));
    row.dataset['state'] = saved?.state ?? '';
    const { title } = shownPaper(row);
    const name = saved?.state === 'read' ? words.read(title) : title;
    save.closest('[role="toolbar"]')?.setAttribute('aria-label', name);
  }
}

function selectBetween(main: HTMLElement, first: HTMLInputElement, second: HTMLInputElement): void {
  const boxes = [...main.querySelectorAll<HTMLInputElement>('[data-action="select"]')];
  const [start = 0, end = 0] = [boxes.indexOf(first), boxes.indexOf(second)].sort((a, b) => a - b);
  for (const box of boxes.slice(start, end + 1)) box.checked = second.checked;
}
