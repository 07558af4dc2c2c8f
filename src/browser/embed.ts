import { ShelfmarkList } from './shelfmark-list.ts';

/**
 * `/embed.js`, for pages of other sites. The script's own address says which site it comes from. A page
 * may name it twice, or the scripts of two sites: the first one serves both.
 */

const name = 'shelfmark-list';
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src !== '') {
  const known = customElements.get(name) as typeof ShelfmarkList | undefined;
  if (!known) customElements.define(name, ShelfmarkList);
  (known ?? ShelfmarkList).addSite(new URL('.', script.src).href);
}
