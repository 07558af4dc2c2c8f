import { facetGroup, type FacetValue } from '../paper-list/facet-group.ts';
import { formatSearchState, parseSearchState, withFacetValue } from '../search/search-state.ts';
import { enableFacetFind, showFacets, tickedValue } from './facet-panel.ts';
import { markupToNode } from './markup-to-node.ts';
import { facetsWords, listWords, rowWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

/** A row of a list, with what it is sorted and narrowed by. */
interface Row {
  readonly element: HTMLElement;
  readonly list: Element;
  readonly title: string;
  readonly date: string;
  /** Its values by facet. */
  readonly values: Readonly<Record<string, readonly FacetValue[]>>;
}

/** Facets of lists in the order of the panel. */
const facetNames = ['topic', 'year', 'has'] as const;

/**
 * Sorts and narrows the lists of a page where they are (`ListTools.astro`). The address has the
 * state, in the words of the search page.
 */
export function enableListTools(tools: HTMLElement): void {
  const part = (name: string) => tools.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const sort = tools.querySelector<HTMLSelectElement>('select[data-part="sort"]');
  const [status, chosen, filter] = [part('status'), part('chosen'), part('filter')];
  const [panel, facets, clear] = [part('panel'), part('facets'), part('clear')];
  if (!sort || !status || !chosen || !filter || !panel || !facets || !clear) return;
  const rows = readRows();
  const collator = new Intl.Collator(document.documentElement.lang);
  let state = parseSearchState(new URLSearchParams(location.search));

  const passes = ({ values }: Row, except?: string) =>
    Object.entries(state.filters).every(([facet, { any, not }]) => {
      if (facet === except) return true;
      const own = values[facet]?.map(({ value }) => value) ?? [];
      const isAsked = any.length === 0 || own.some((value) => any.includes(value));
      return isAsked && !own.some((value) => not.includes(value));
    });
  const show = () => {
    const shown = rows.filter((row) => passes(row));
    const order = [...rows];
    if (state.sort === 'title') order.sort((a, b) => collator.compare(a.title, b.title));
    // A month alone counts as its end, as in the list itself.
    if (state.sort === 'newest') {
      order.sort((a, b) => (a.date === b.date ? 0 : `${a.date}~` < `${b.date}~` ? 1 : -1));
    }
    for (const row of order) {
      row.element.hidden = !shown.includes(row);
      row.list.append(row.element);
    }
    for (const list of new Set(rows.map((row) => row.list))) {
      const section = list.closest<HTMLElement>('main section');
      if (section) section.hidden = list.querySelector('.paper-row:not([hidden])') === null;
    }
    sort.value = state.sort;
    const words = listWords(pageLanguage);
    const [count, all] = [shown.length, rows.length];
    status.textContent = count === all ? words.papers(all) : words.some(count, all);
    const choices = Object.values(state.filters).flatMap(({ any }) => any).length;
    chosen.textContent = choices === 0 ? '' : words.number(choices);
    showFacets(facets, state.filters, countValues(rows, passes));
  };
  const go = (to: typeof state) => {
    state = to;
    const parameters = formatSearchState(state);
    const view = new URLSearchParams(location.search).get('view');
    if (view !== null) parameters.set('view', view);
    const address = parameters.size === 0 ? location.pathname : `?${parameters.toString()}`;
    history.replaceState(history.state, '', address + location.hash);
    show();
  };

  facets.append(
    ...facetNames.map((facet) =>
      markupToNode(facetGroup(facet, facetsWords(pageLanguage)[facet], valuesOf(rows, facet))),
    ),
  );
  enableFacetFind(facets);
  sort.addEventListener('change', () => {
    go({ ...state, sort: parseSearchState(new URLSearchParams({ sort: sort.value })).sort });
  });
  facets.addEventListener('change', ({ target }) => {
    const tick = tickedValue(target);
    if (tick) go(withFacetValue(state, tick.facet, tick.value, tick.choice));
  });
  clear.addEventListener('click', () => {
    go({ ...state, filters: {} });
    filter.focus();
  });
  filter.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    filter.setAttribute('aria-expanded', String(!panel.hidden));
  });
  show();
}

function readRows(): Row[] {
  return [...document.querySelectorAll<HTMLElement>('main .paper-list > .paper-row')].map(
    (element) => {
      const { date = '', code } = element.dataset;
      const [year] = date.split('-');
      const topics = [...element.querySelectorAll<HTMLElement>('.topic')];
      const ids = element.dataset['topics']?.split(' ') ?? [];
      return {
        element,
        list: element.parentElement ?? element,
        title: element.querySelector('.paper-row-title')?.textContent.trim() ?? '',
        date,
        values: {
          topic: ids.map((value, index) => ({
            value,
            label: topics[index]?.textContent.trim() ?? value,
          })),
          year: year ? [{ value: year, label: year }] : [],
          has: code === undefined ? [] : [{ value: 'code', label: rowWords(pageLanguage).code }],
        },
      };
    },
  );
}

/** The values of a facet that tell rows apart: years from the latest, others by their labels. */
function valuesOf(rows: readonly Row[], facet: string): FacetValue[] {
  const all = Map.groupBy(
    rows.flatMap((row) => row.values[facet] ?? []),
    ({ value }) => value,
  );
  const sorted = [...all.values()]
    .flatMap(([first, ...others]) => (first && others.length + 1 < rows.length ? [first] : []))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return facet === 'year' ? sorted.reverse() : sorted;
}

/** How many rows each value would show, beside the choices of other facets. */
function countValues(
  rows: readonly Row[],
  passes: (row: Row, except: string) => boolean,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const facet of facetNames) {
    const ofFacet: Record<string, number> = {};
    for (const row of rows.filter((each) => passes(each, facet))) {
      for (const { value } of row.values[facet] ?? []) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
    }
    counts[facet] = ofFacet;
  }
  return counts;
}
