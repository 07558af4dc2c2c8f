import type { FoundPlace, SearchGroups } from '../search/find-groups.ts';
import type { Hit, SearchResult } from '../search/search-papers.ts';
import { announcer } from './announcer.ts';
import { element, marked } from './element.ts';
import { openSearch } from './open-search.ts';
import { recentSearches, rememberSearch } from './recent-searches.ts';
import { siteRoot } from './site-key.ts';
import { listWords, searchWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = searchWords(pageLanguage);

/** Papers shown while typing. */
const maxPapers = 6;

/** Pause in typing after which results are looked up. */
const pauseMs = 60;

/** Shortest text that is looked up. */
const minChars = 2;

/** What is found besides papers, in the order of the dialog. */
const groupKinds: readonly (keyof SearchGroups)[] = ['topics', 'paths', 'authors', 'venues'];

/** An option of the list, before it has an id. */
type Option = HTMLAnchorElement;

/**
 * The dialog that search boxes open: a combobox whose options come in groups while one types
 * (WAI-ARIA Authoring Practices, "Combobox with listbox popup"). Arrow keys choose, Enter goes to what
 * is chosen or else to all results, Escape closes.
 * @returns opens it with a text, for a box that gets the text when it closes
 */
export function searchDialog(): (box: HTMLInputElement) => void {
  const input = element('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    placeholder: words.placeholder,
    autocomplete: 'off',
    enterkeyhint: 'search',
    'aria-label': words.box,
    'aria-autocomplete': 'list',
    'aria-controls': 'search-options',
    'aria-expanded': 'false',
  });
  const close = element('button', { class: 'tool', type: 'button' }, words.close);
  const form = element(
    'form',
    { class: 'search-dialog-head', action: searchAddress('').href },
    input,
    close,
  );
  const note = element('p', { class: 'search-dialog-note' });
  const list = element('div', { id: 'search-options', role: 'listbox', 'aria-label': words.found });
  const region = element('p', { class: 'visually-hidden', role: 'status' });
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': words.title },
    form,
    note,
    list,
    region,
  );
  document.body.append(dialog);
  const announce = announcer(region);
  let box: HTMLInputElement | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let active = -1;

  const options = () => [...list.querySelectorAll<Option>('[role="option"]')];
  const choose = (index: number) => {
    active = index;
    options().forEach((option, position) => {
      option.setAttribute('aria-selected', String(position === index));
    });
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const fill = (groups: readonly (HTMLElement | undefined)[]) => {
    list.replaceChildren(...groups.filter((group) => group !== undefined));
    options().forEach((option, index) => (option.id = `search-option-${String(index)}`));
    input.setAttribute('aria-expanded', String(options().length > 0));
    choose(-1);
  };
  const showRecent = () => {
    note.replaceChildren(words.canAsk);
    const queries = recentSearches();
    fill([
      group(
        'recent',
        words.recent,
        queries.map((query) => textOption(query, searchAddress(query))),
      ),
    ]);
  };
  const showResult = (query: string, result: SearchResult) => {
    const { hits, total, corrected, groups, notes } = result;
    note.replaceChildren(
      ...(corrected === null ? [notes.join(' ')] : correction(query, corrected)),
    );
    const others = groupKinds.map((kind) =>
      group(kind, words.groups[kind], groups[kind].map(placeOption)),
    );
    const beside = others.filter((each) => each !== undefined);
    fill([
      group('papers', words.groups.papers, [
        ...hits.map(paperOption),
        ...(total > 0 ? [textOption(words.all(total), searchAddress(query), 'all-results')] : []),
      ]),
      beside.length === 0 ? undefined : element('div', { role: 'presentation' }, ...beside),
    ]);
    announce(`${note.textContent} ${words.count(total)}`.trim());
  };
  const update = async () => {
    const query = input.value.trim();
    asked += 1;
    const question = asked;
    if (query.length < minChars) {
      showRecent();
      return;
    }
    try {
      const search = await openSearch();
      if (question !== asked) return;
      const result = await search(query, { limit: maxPapers, findGroups: true, markMatches: true });
      if (question === asked) showResult(query, result);
    } catch (error) {
      // The form still leads to the search page, which says what is wrong.
      if (question === asked) fill([]);
      console.warn('Results are not available while typing.', error);
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    const all = options();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && all.length > 0) {
      event.preventDefault();
      // The box itself is before the first option and after the last.
      const places = all.length + 1;
      choose(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      // A search box would be emptied first.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && active !== -1) {
      event.preventDefault();
      all[active]?.click();
    }
  });
  form.addEventListener('submit', () => rememberSearch(input.value));
  list.addEventListener('click', () => rememberSearch(input.value));
  close.addEventListener('click', () => dialog.close());
  // A click on what is around the dialog is one on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (!box) return;
    box.value = input.value;
    box.focus();
  });

  return (opener) => {
    if (dialog.open) return;
    box = opener;
    input.value = opener.value;
    dialog.showModal();
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    void update();
  };
}

function searchAddress(query: string, isVerbatim = false): URL {
  const url = new URL('search.html', siteRoot());
  if (query !== '') url.searchParams.set('q', query);
  if (isVerbatim) url.searchParams.set('verbatim', '1');
  return url;
}

function correction(query: string, corrected: string): (Node | string)[] {
  return [
    words.resultsFor,
    element('strong', {}, corrected),
    `. ${words.insteadFor}`,
    element('a', { href: searchAddress(query, true).href }, query),
    '.',
  ];
}

/** Options under a name; none where there are no options. */
function group(kind: string, label: string, options: readonly Option[]): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  const id = `search-group-${kind}`;
  return element(
    'div',
    { role: 'group', 'aria-labelledby': id, class: `found-${kind}` },
    element('p', { id, role: 'presentation', class: 'found-name' }, label),
    ...options,
  );
}

/** Chosen by keys of the box, and a link for the pointer. */
function option(href: string, className: string, ...children: (Node | string)[]): Option {
  return element(
    'a',
    { role: 'option', 'aria-selected': 'false', tabindex: '-1', class: className, href },
    ...children,
  );
}

function textOption(text: string, url: URL, className = 'found'): Option {
  return option(url.href, className, element('span', { dir: 'auto' }, text));
}

function placeOption({ label, path, papers }: FoundPlace): Option {
  return option(
    new URL(path, siteRoot()).href,
    'found',
    element('span', { dir: 'auto' }, label),
    element('span', { class: 'count' }, listWords(pageLanguage).number(papers)),
  );
}

function paperOption({ title, path, record, marked: shown }: Hit): Option {
  const year = record.date.slice(0, 4);
  const facts = [record.credit, record.venue, record.venue.includes(year) ? '' : year];
  return option(
    new URL(path, siteRoot()).href,
    'found-paper',
    element(
      'span',
      { dir: 'auto', class: 'found-title' },
      ...(shown ? marked(shown.title) : [title]),
    ),
    element('span', { dir: 'auto', class: 'found-facts' }, facts.filter(Boolean).join(' · ')),
  );
}
