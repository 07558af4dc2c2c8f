import { enableCopyButtons } from './copy-button.ts';
import { fillLinkCodes } from './link-codes.ts';
import { isTyping } from './is-typing.ts';
import { loadShelf } from './load-shelf.ts';
import { enableListTrail } from './list-trail.ts';
import { enableReferences } from './references.ts';
import { areSingleKeysOn } from './single-keys.ts';
import { siteRoot } from './site-key.ts';
import { enableThemeSelect } from './theme-select.ts';

/** What every page does beyond reading: the choice of a theme, the way back to a list, the search box's shortcuts, copying, citing. */

enableThemeSelect();
enableListTrail();
fillLinkCodes(document);
enableCopyButtons(document);
enableReferences(document);
loadShelf();

// The search script is loaded when the reader reaches for a search box, not before.
const loadSearch = (script: string) => {
  if (window.shelfmark || document.querySelector('script[data-search]')) return;
  const tag = document.createElement('script');
  tag.src = script;
  tag.dataset['search'] = '';
  document.head.append(tag);
};
for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]')) {
  form.action = new URL('search.html', siteRoot()).href;
  const { script } = form.dataset;
  if (script === undefined) continue;
  form.addEventListener('focusin', () => loadSearch(script));
  form.addEventListener('click', () => {
    // A press while the script is loading counts as well.
    form.dataset['used'] = '';
    loadSearch(script);
  });
}

// Where there is no room for the box, a link has its place.
const searchLink = document.querySelector<HTMLElement>('a.search-link');
searchLink?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('header form[role="search"] input')?.click();
});

document.addEventListener('keydown', (event) => {
  const isSlash =
    event.key === '/' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !isTyping(event.target) &&
    areSingleKeysOn();
  const isControlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isControlK) return;
  const input =
    document.querySelector<HTMLInputElement>('main form[role="search"] input') ??
    document.querySelector<HTMLInputElement>('form[role="search"] input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
  input.click();
});

// Over HTTP a service worker keeps visited pages; the browser allows it only in secure contexts.
const { worker } = document.documentElement.dataset;
if (worker !== undefined && /^https?:$/u.test(location.protocol) && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker
      .register(new URL(worker, document.baseURI), { updateViaCache: 'none' })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage('refresh-copy'))
      .catch((error: unknown) => {
        console.info('Pages are not kept for offline reading.', error);
      });
  });
}
