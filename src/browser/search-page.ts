import { hitsPerPage, pageOptions } from '../search/page-options.ts';
import type { SearchResult } from '../search/search-papers.ts';
import {
  facetNames,
  formatSearchState,
  parseSearchState,
  withFacetValue,
  type SearchState,
} from '../search/search-state.ts';
import { announcer } from './announcer.ts';
import { enableCitePapers } from './cite-papers.ts';
import { enableDensitySwitch } from './density.ts';
import { element } from './element.ts';
import { enableFacetFind, showFacets, tickedValue } from './facet-panel.ts';
import { hitRow } from './hit-row.ts';
import { markupToNode } from './markup-to-node.ts';
import { openSearch } from './open-search.ts';
import { pageLinks } from './page-links.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { listWords, searchWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = searchWords(pageLanguage);

/** Papers that come before the others of the page, where nothing is shown yet: what a screen has room for. */
const firstHits = 5;

/** As many results as can be cited at once; each is read from the index by itself. */
const maxCited = 1000;

/** Pause in typing after which results are looked up. */
const pauseMs = 60;

/** Runs the search page: its address is its state; every change goes through `go`. */
export function runSearchPage(page: HTMLElement): void {
  const part = <Type extends HTMLElement>(name: string, type: new () => Type): Type => {
    const found = page.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof type)) throw new Error(`the search page lacks its part ${name}`);
    return found;
  };
  const form = page.querySelector('form');
  const input = form?.querySelector('input');
  if (!form || !input) throw new Error('the search page lacks its box');
  const section = part('section', HTMLElement);
  const status = part('status', HTMLElement);
  const correction = part('correction', HTMLElement);
  const notes = part('notes', HTMLElement);
  const chips = part('chips', HTMLUListElement);
  const start = part('start', HTMLElement);
  const recent = part('recent', HTMLElement);
  const results = part('results', HTMLOListElement);
  const empty = part('empty', HTMLElement);
  const pages = part('pages', HTMLElement);
  const sort = part('sort', HTMLSelectElement);
  const facets = part('facets', HTMLElement);
  const chosen = part('chosen', HTMLElement);
  const announce = announcer(part('announcement', HTMLElement));

  let state = parseSearchState(new URLSearchParams(location.search));
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was seen when the reader left the page; results come after the browser scrolls. */
  let left = placeLeft();

  const address = (to: SearchState) => {
    const parameters = formatSearchState(to).toString();
    return parameters === '' ? location.pathname : `?${parameters}`;
  };
  const link = (
    to: SearchState,
    attributes: Readonly<Record<string, string>>,
    ...text: (Node | string)[]
  ) => {
    const anchor = element('a', { href: address(to), ...attributes }, ...text);
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      const isOtherPage = to.page !== state.page;
      input.value = to.query;
      void go(to, 'push').then(() => {
        if (isOtherPage) section.scrollIntoView();
        // What was pressed is gone.
        section.focus({ preventScroll: true });
      });
    });
    return anchor;
  };
  const go = (to: SearchState, history: 'push' | 'replace' | 'none') => {
    state = to;
    if (history !== 'none') window.history[`${history}State`](null, '', address(to));
    return show();
  };

  const show = async () => {
    asked += 1;
    const question = asked;
    const shown = state;
    sort.value = shown.sort;
    showChips(shown);
    showStart(shown);
    try {
      const search = await openSearch();
      if (question !== asked) return;
      // Who comes back to a place further down waits for all.
      if (page.dataset['waiting'] !== undefined && left === undefined) {
        const first = await search(shown.query, pageOptions(shown, firstHits));
        if (question !== asked) return;
        showFound(shown, first);
      }
      const result = await search(shown.query, pageOptions(shown));
      if (question === asked) showResult(shown, result);
    } catch (error) {
      if (question !== asked) return;
      status.textContent = words.failed;
      announce(status.textContent);
      results.replaceChildren();
      delete page.dataset['waiting'];
      console.error(error);
    }
  };

  /** The results and what is above them. */
  const showFound = (shown: SearchState, { total, corrected, hits, notes: told }: SearchResult) => {
    const first = (shown.page - 1) * hitsPerPage + 1;
    const say = isAsked(shown) ? words.results : words.everything;
    status.textContent = say(first, Math.min(first + hitsPerPage - 1, total), total);
    showCorrection(shown, corrected);
    notes.replaceChildren(...told.map((note) => element('p', {}, note)));
    notes.hidden = told.length === 0;
    results.start = first;
    Object.assign(results.dataset, { first: String(first), total: String(total) });
    results.replaceChildren(...hits.map((hit) => markupToNode(hitRow(hit, topicName))));
  };

  const showResult = (shown: SearchState, result: SearchResult) => {
    const { total } = result;
    showFound(shown, result);
    // Zotero looks for references anew: https://www.zotero.org/support/dev/exposing_metadata
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
    empty.hidden = total > 0;
    showPages(shown, total);
    showFacets(facets, shown.filters, result.facetCounts);
    delete page.dataset['waiting'];
    const told = [status, correction, notes].filter(({ hidden }) => !hidden);
    announce(told.map(({ textContent }) => textContent).join('. '));
    if (left !== undefined) returnTo(results, left);
    left = undefined;
  };

  const showCorrection = (shown: SearchState, corrected: string | null) => {
    correction.hidden = corrected === null && !shown.isVerbatim;
    correction.replaceChildren();
    if (corrected !== null) {
      correction.append(
        words.resultsFor,
        link({ ...shown, query: corrected, page: 1 }, { class: 'corrected' }, corrected),
        `. ${words.insteadFor}`,
        link({ ...shown, isVerbatim: true, page: 1 }, {}, shown.query),
        '.',
      );
    } else if (shown.isVerbatim) {
      correction.append(
        `${words.asWritten} `,
        link({ ...shown, isVerbatim: false, page: 1 }, {}, words.allowCorrections),
        '.',
      );
    }
  };

  /** What one can ask, and has asked, while nothing is asked. */
  const showStart = (shown: SearchState) => {
    start.hidden = isAsked(shown);
    if (start.hidden) return;
    const queries = recentSearches();
    recent.hidden = queries.length === 0;
    recent
      .querySelector('ul')
      ?.replaceChildren(
        ...queries.map((query) => element('li', {}, link({ ...shown, query, page: 1 }, {}, query))),
      );
  };

  const choiceOf = (facet: string, value: string) =>
    facets.querySelector<HTMLInputElement>(
      `[data-facet="${facet}"] input[value="${CSS.escape(value)}"]`,
    );

  const labelOf = (facet: string, value: string): string =>
    choiceOf(facet, value)?.parentElement?.querySelector('[data-label]')?.textContent ?? value;

  const topicName = (id: string) => {
    const hue = choiceOf('topic', id)?.dataset['hue'] ?? '';
    return { id, label: labelOf('topic', id), hue };
  };

  /** Each chosen value can be left out instead, and released. */
  const showChips = (shown: SearchState) => {
    const all = facetNames.flatMap((facet) => {
      const { any, not } = shown.filters[facet] ?? { any: [], not: [] };
      return [
        ...any.map((value) => ({ facet, value, isExcluded: false })),
        ...not.map((value) => ({ facet, value, isExcluded: true })),
      ];
    });
    chips.replaceChildren(
      ...all.map(({ facet, value, isExcluded }) => {
        const label = labelOf(facet, value);
        const name = isExcluded ? words.not(label) : label;
        const other = withFacetValue(shown, facet, value, isExcluded ? 'any' : 'not');
        const remove = withFacetValue(shown, facet, value, undefined);
        const cross = element('span', { 'aria-hidden': 'true' }, '×');
        return element(
          'li',
          { class: 'chip' },
          element('span', {}, name),
          link(
            other,
            { 'aria-label': isExcluded ? words.includeValue(label) : words.leaveOutValue(label) },
            isExcluded ? words.include : words.leaveOut,
          ),
          link(remove, { 'aria-label': words.remove(name) }, cross),
        );
      }),
    );
    chips.hidden = all.length === 0;
    chosen.textContent = all.length === 0 ? '' : listWords(pageLanguage).number(all.length);
  };

  const showPages = (shown: SearchState, total: number) => {
    const last = Math.ceil(total / hitsPerPage);
    pages.hidden = last < 2;
    pages.replaceChildren(
      pageLinks(shown.page, last, (number, attributes) =>
        link({ ...shown, page: number }, attributes, listWords(pageLanguage).number(number)),
      ),
    );
  };

  const cite = page.querySelector<HTMLElement>('[data-cite-papers]');
  if (cite) {
    enableCitePapers(cite, async () => {
      const { query, filters, sort: order, isVerbatim } = state;
      const search = await openSearch();
      const options = { filters, sort: order, isVerbatim, limit: maxCited };
      const { hits } = await search(query, options);
      return hits.map(({ id }) => id);
    });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    rememberSearch(input.value);
    void go({ ...state, query: input.value, page: 1, isVerbatim: false }, 'push');
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void go({ ...state, query: input.value, page: 1, isVerbatim: false }, 'replace');
    }, pauseMs);
  });
  sort.addEventListener('change', () => {
    const order = parseSearchState(new URLSearchParams({ sort: sort.value })).sort;
    void go({ ...state, sort: order, page: 1 }, 'push');
  });
  facets.addEventListener('change', ({ target }) => {
    const tick = tickedValue(target);
    if (!tick) return;
    void go(withFacetValue(state, tick.facet, tick.value, tick.choice), 'push');
  });
  enableFacetFind(facets);
  const densitySwitch = page.querySelector<HTMLElement>('[data-density-switch]');
  if (densitySwitch) enableDensitySwitch(densitySwitch);
  part('forget', HTMLElement).addEventListener('click', () => {
    forgetSearches();
    recent.hidden = true;
    input.focus();
  });
  results.addEventListener('click', () => {
    rememberSearch(state.query);
    keepPlace(results);
  });
  // Arrow keys go from the box through the results and back; Escape returns to the box.
  page.addEventListener('keydown', (event) => {
    const stops = [input, ...results.querySelectorAll<HTMLElement>('h2 a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at === -1) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' && at > 0) input.focus();
    else if (step !== 0 && stops[at + step]) {
      event.preventDefault();
      stops[at + step]?.focus();
    }
  });
  addEventListener('popstate', () => {
    const restored = parseSearchState(new URLSearchParams(location.search));
    input.value = restored.query;
    left = placeLeft();
    void go(restored, 'none');
  });
  // Not as the page goes: it may be too late for this entry of the history.
  addEventListener('scrollend', () => {
    keepPlace(results);
  });
  input.value = state.query;
  if (state.query === '') input.focus({ preventScroll: true });
  void show();
}

function isAsked({ query, filters }: SearchState): boolean {
  return query.trim() !== '' || Object.keys(filters).length > 0;
}

/** The first row on the screen, by its number from 0, and how far it is below the screen's top. */
interface Place {
  readonly row: number;
  /** In CSS pixels. */
  readonly top: number;
}

/** By a row, not by pixels: rows that were not on the screen before have another height at first. */
function keepPlace(results: HTMLElement): void {
  const boxes = [...results.children].map((each) => each.getBoundingClientRect());
  const row = boxes.findIndex(({ bottom }) => bottom > 0);
  const place: Place | undefined = row < 0 ? undefined : { row, top: boxes[row]?.top ?? 0 };
  history.replaceState(place ?? null, '');
}

function placeLeft(): Place | undefined {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { row, top } = kept as Partial<Record<string, unknown>>;
  return typeof row === 'number' && typeof top === 'number' ? { row, top } : undefined;
}

function returnTo(results: HTMLElement, { row, top }: Place): void {
  const toRow = () => {
    const now = results.children[row]?.getBoundingClientRect().top ?? top;
    scrollBy({ top: now - top, behavior: 'instant' });
  };
  toRow();
  // Rows that come on the screen get their real height.
  requestAnimationFrame(toRow);
}
