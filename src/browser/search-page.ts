import { paperRow } from '../paper-list/paper-row.ts';
import { permalink } from '../reading-list/permalink.ts';
import { excerpt, markMatches } from '../search/excerpt.ts';
import type { Hit, SearchResult } from '../search/search-papers.ts';
import {
  facetNames,
  formatSearchState,
  parseSearchState,
  withFacetValue,
  type SearchState,
} from '../search/search-state.ts';
import { enableCitePapers } from './cite-papers.ts';
import { element, marked } from './element.ts';
import { openSearch } from './open-search.ts';
import { siteRoot } from './site-key.ts';
import { markupToNode } from './markup-to-node.ts';

/** Papers on one page of results. */
const hitsPerPage = 20;

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
  const status = part('status', HTMLElement);
  const correction = part('correction', HTMLElement);
  const notes = part('notes', HTMLElement);
  const chips = part('chips', HTMLUListElement);
  const results = part('results', HTMLOListElement);
  const empty = part('empty', HTMLElement);
  const pages = part('pages', HTMLElement);
  const sort = part('sort', HTMLSelectElement);
  const facets = part('facets', HTMLDetailsElement);
  page.hidden = false;
  // On a small screen the results come first.
  facets.open = matchMedia('(min-width: 40rem)').matches;

  let state = parseSearchState(new URLSearchParams(location.search));
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const address = (to: SearchState) => {
    const parameters = formatSearchState(to).toString();
    return parameters === '' ? location.pathname : `?${parameters}`;
  };
  const link = (
    to: SearchState,
    attributes: Record<string, string>,
    ...text: (Node | string)[]
  ) => {
    const anchor = element('a', { href: address(to), ...attributes }, ...text);
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(to, 'push');
      input.value = to.query;
    });
    return anchor;
  };
  const go = (to: SearchState, history: 'push' | 'replace' | 'none') => {
    state = to;
    if (history !== 'none') window.history[`${history}State`](null, '', address(to));
    void show();
  };

  const show = async () => {
    asked += 1;
    const question = asked;
    const shown = state;
    sort.value = shown.sort;
    showChips(shown);
    showChoices(shown);
    try {
      const search = await openSearch();
      if (question !== asked) return;
      const result = await search(shown.query, {
        filters: shown.filters,
        sort: shown.sort,
        limit: hitsPerPage,
        offset: (shown.page - 1) * hitsPerPage,
        isVerbatim: shown.isVerbatim,
        countFacets: true,
      });
      if (question === asked) showResult(shown, result);
    } catch (error) {
      if (question !== asked) return;
      status.textContent =
        'The search index could not be loaded. Check the connection and try again.';
      results.replaceChildren();
      console.error(error);
    }
  };

  const showResult = (shown: SearchState, result: SearchResult) => {
    const { total, hits, corrected } = result;
    const noun = total === 1 ? 'paper' : 'papers';
    const isAsked = shown.query.trim() !== '' || Object.keys(shown.filters).length > 0;
    status.textContent = isAsked
      ? `${String(total)} ${noun}`
      : `All ${String(total)} ${noun}, newest first`;
    showCorrection(shown, corrected);
    notes.replaceChildren(...result.notes.map((note) => element('p', {}, note)));
    notes.hidden = result.notes.length === 0;
    results.start = (shown.page - 1) * hitsPerPage + 1;
    results.replaceChildren(...hits.map(toRow));
    // Zotero looks for references anew: https://www.zotero.org/support/dev/exposing_metadata
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
    empty.hidden = total > 0;
    showPages(shown, total);
    for (const count of facets.querySelectorAll<HTMLElement>('[data-count]')) {
      const { facet = '', value = '' } = count.dataset;
      count.textContent = String(result.facetCounts[facet]?.[value] ?? 0);
    }
  };

  const showCorrection = (shown: SearchState, corrected: string | null) => {
    correction.hidden = corrected === null && !shown.isVerbatim;
    correction.replaceChildren();
    if (corrected !== null) {
      correction.append(
        'Showing results for ',
        link({ ...shown, query: corrected, page: 1 }, { class: 'corrected' }, corrected),
        '; search instead for ',
        link({ ...shown, isVerbatim: true, page: 1 }, {}, shown.query),
        '.',
      );
    } else if (shown.isVerbatim) {
      correction.append(
        'Spelling is taken as written. ',
        link({ ...shown, isVerbatim: false, page: 1 }, {}, 'Allow corrections'),
        '.',
      );
    }
  };

  const toRow = ({ id, title, path, matched, record }: Hit): Node => {
    const addressOf = (from: string) => new URL(from.slice(1), siteRoot()).href;
    const row = paperRow<Node>(
      {
        id,
        href: addressOf(`/${path}`),
        title: marked(markMatches(title, matched)),
        authors: record.credit,
        venue: record.venue,
        date: record.date,
        hasCode: record.hasCode,
        topics: record.topics.map((topic) => {
          const href = addressOf(permalink('topics', topic));
          const hue = choiceOf('topic', topic)?.dataset['hue'] ?? '';
          return { id: topic, label: labelOf('topic', topic), hue, href };
        }),
        coins: record.coins,
        text: marked(markMatches(excerpt(record.text, matched), matched)),
      },
      2,
    );
    return markupToNode(row);
  };

  const choiceOf = (facet: string, value: string) =>
    facets.querySelector<HTMLInputElement>(`input[name="${facet}"][value="${CSS.escape(value)}"]`);

  const labelOf = (facet: string, value: string): string =>
    choiceOf(facet, value)?.parentElement?.querySelector('[data-label]')?.textContent ?? value;

  const showChips = (shown: SearchState) => {
    const all = facetNames.flatMap((facet) => {
      const { any, not } = shown.filters[facet] ?? { any: [], not: [] };
      return [
        ...any.map((value) => ({ facet, value, text: labelOf(facet, value) })),
        ...not.map((value) => ({ facet, value, text: `not ${labelOf(facet, value)}` })),
      ];
    });
    chips.replaceChildren(
      ...all.map(({ facet, value, text }) => {
        const remove = withFacetValue(shown, facet, value, undefined);
        const cross = element('span', { 'aria-hidden': 'true' }, ' ×');
        return element(
          'li',
          {},
          link(remove, { class: 'chip', 'aria-label': `Remove ${text}` }, text, cross),
        );
      }),
    );
    chips.hidden = all.length === 0;
  };

  const showChoices = (shown: SearchState) => {
    for (const box of facets.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      box.checked = shown.filters[box.name]?.any.includes(box.value) ?? false;
    }
    for (const button of facets.querySelectorAll<HTMLButtonElement>('button[data-exclude]')) {
      const { facet = '', value = '' } = button.dataset;
      const isExcluded = shown.filters[facet]?.not.includes(value) ?? false;
      button.setAttribute('aria-pressed', String(isExcluded));
    }
  };

  const showPages = (shown: SearchState, total: number) => {
    const last = Math.ceil(total / hitsPerPage);
    pages.hidden = last < 2;
    const near = Array.from({ length: last }, (_, index) => index + 1).filter(
      (number) => number === 1 || number === last || Math.abs(number - shown.page) < 3,
    );
    const items = near.flatMap((number, index) => {
      const attributes: Record<string, string> = { 'aria-label': `Page ${String(number)}` };
      if (number === shown.page) attributes['aria-current'] = 'page';
      const item = element('li', {}, link({ ...shown, page: number }, attributes, String(number)));
      const isGap = number - (near[index - 1] ?? number) > 1;
      return isGap ? [element('li', { 'aria-hidden': 'true' }, '…'), item] : [item];
    });
    pages.replaceChildren(element('ol', {}, ...items));
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
    go({ ...state, query: input.value, page: 1, isVerbatim: false }, 'push');
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      go({ ...state, query: input.value, page: 1, isVerbatim: false }, 'replace');
    }, pauseMs);
  });
  sort.addEventListener('change', () => {
    const chosen = parseSearchState(new URLSearchParams({ sort: sort.value })).sort;
    go({ ...state, sort: chosen, page: 1 }, 'push');
  });
  facets.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const choice = target.checked ? 'any' : undefined;
    go(withFacetValue(state, target.name, target.value, choice), 'push');
  });
  facets.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-exclude]') : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const { facet = '', value = '' } = button.dataset;
    const isExcluded = button.getAttribute('aria-pressed') === 'true';
    go(withFacetValue(state, facet, value, isExcluded ? undefined : 'not'), 'push');
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
    go(restored, 'none');
  });
  input.value = state.query;
  if (state.query === '') input.focus({ preventScroll: true });
  void show();
}
