import { element } from './element.ts';
import { everyPageWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';
import { siteKey } from './site-key.ts';

/** A list from which a paper was opened. */
interface OpenedList {
  readonly label: string;
  readonly url: string;
  /** Addresses of its papers, in its order; of a long list those of one page. */
  readonly papers: readonly string[];
  /** Place of the first of them in the whole list, from 1. */
  readonly first: number;
  /** How many papers the whole list has. */
  readonly total: number;
}

/**
 * Shows on a paper's page its place in the list that it was opened from, whatever list that is, with
 * the way back. Lists of pages are remembered for as long as the tab is open. A reading path needs no
 * script, see `Trail.astro`.
 */
export function enableListTrail(): void {
  document.querySelector('main')?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.paper-row-title a')) remember();
  });
  const usual = document.querySelector('.paper .trail:not([id])');
  const list = recall();
  const own = location.href.split('#')[0];
  const position = list?.papers.findIndex((url) => url === own) ?? -1;
  if (usual && list && position !== -1) usual.replaceWith(toTrail(list, position));
}

function remember(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main .paper-row-title a')].filter(
    (link) => !link.closest('[hidden]'),
  );
  // A list of several pages says which part of it is here.
  const { first, total } = document.querySelector<HTMLElement>('main [data-total]')?.dataset ?? {};
  const query = document.querySelector<HTMLInputElement>('main input[type="search"]')?.value;
  const heading = document.querySelector('h1')?.textContent.trim() ?? '';
  const list: OpenedList = {
    label:
      query === undefined || query === ''
        ? heading
        : everyPageWords(pageLanguage).trail.search(query),
    url: location.href,
    papers: links.map(({ href }) => href.split('#')[0] ?? ''),
    first: Number(first ?? 1),
    total: Number(total ?? links.length),
  };
  try {
    sessionStorage.setItem(siteKey('list'), JSON.stringify(list));
  } catch (error) {
    console.info('The place in the list is not kept.', error);
  }
}

function recall(): OpenedList | undefined {
  try {
    const list = sessionStorage.getItem(siteKey('list'));
    return list === null ? undefined : (JSON.parse(list) as OpenedList);
  } catch (error) {
    console.info('The place in the list is not known.', error);
    return undefined;
  }
}

function toTrail({ label, url, papers, first, total }: OpenedList, position: number): HTMLElement {
  const words = everyPageWords(pageLanguage).trail;
  const step = (href: string | undefined, arrow: string, name: string, key: string) =>
    href === undefined
      ? []
      : [
          element(
            'a',
            { class: 'step', href, 'aria-label': name, title: name, 'data-key': key },
            arrow,
          ),
        ];
  return element(
    'nav',
    { class: 'trail', 'aria-label': label },
    element('a', { href: url, dir: 'auto' }, label),
    element('span', { class: 'count' }, words.of(position + first, total)),
    ...step(papers[position - 1], '←', words.previous, 'k'),
    ...step(papers[position + 1], '→', words.next, 'j'),
  );
}
