import { markMatches } from '../search/excerpt.ts';
import type { Hit } from '../search/search-papers.ts';
import { element, marked } from './element.ts';
import { openSearch } from './open-search.ts';
import { siteRoot } from './site-key.ts';

/** Suggestions shown below a search box. */
const maxSuggestions = 6;

/** Pause in typing after which suggestions are looked up. */
const pauseMs = 60;

/**
 * Makes a search box a combobox (WAI-ARIA Authoring Practices, "Combobox with listbox popup"):
 * papers appear while typing; arrow keys choose, Enter opens, Escape closes; Enter without a choice
 * goes to the search page.
 */
export function enhanceSearchBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = element('ul', {
    id: `${input.id}-suggestions`,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Papers found',
  });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  list.hidden = true;
  form.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let active = -1;

  const close = () => {
    asked += 1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const choose = (index: number) => {
    active = index;
    [...list.children].forEach((option, position) => {
      option.setAttribute('aria-selected', String(position === index));
    });
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = (hits: readonly Hit[], total: number) => {
    list.replaceChildren(...hits.map((hit, index) => toOption(hit, `${list.id}-${String(index)}`)));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent =
      hits.length === 0
        ? 'No papers found'
        : `${String(total)} ${total === 1 ? 'paper' : 'papers'} found, ${String(hits.length)} shown`;
    choose(-1);
  };
  const update = async () => {
    const query = input.value.trim();
    if (query.length < 2) {
      close();
      return;
    }
    asked += 1;
    const question = asked;
    try {
      const search = await openSearch();
      if (question !== asked) return;
      const { hits, total } = await search(query, { limit: maxSuggestions });
      if (question === asked && document.activeElement === input) show(hits, total);
    } catch (error) {
      // The form still leads to the search page, which says what is wrong.
      if (question === asked) close();
      console.warn('Suggestions are not available.', error);
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault();
      choose(active + 1 < count ? active + 1 : -1);
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault();
      choose(active === -1 ? count - 1 : active - 1);
    } else if (event.key === 'Enter' && active !== -1) {
      event.preventDefault();
      follow(list.children[active]);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) follow(target.closest('[role="option"]'));
  });
  input.addEventListener('blur', close);
  if (input.value.trim() !== '') void update();
}

/** Goes to the paper of an option; an option must hold no link, as it is itself what one acts on. */
function follow(option: Element | null | undefined): void {
  if (option instanceof HTMLElement && option.dataset['path'] !== undefined) {
    location.assign(new URL(option.dataset['path'], siteRoot()));
  }
}

function toOption({ title, path, matched, record }: Hit, id: string): HTMLLIElement {
  return element(
    'li',
    { id, role: 'option', 'aria-selected': 'false', 'data-path': path },
    element('span', { dir: 'auto' }, ...marked(markMatches(title, matched))),
    element('span', { class: 'suggestion-facts' }, record.date.slice(0, 4)),
  );
}
